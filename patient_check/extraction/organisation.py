"""Who had the breach, as the notice names them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from patient_check.domain.finding import Evidence, Organisation
from patient_check.domain.notice import TextSpan
from patient_check.extraction.document import Document, parse
from patient_check.extraction.naming.names import Mention, NameFinder
from patient_check.extraction.naming.roles import RoleReader
from patient_check.extraction.naming.words import load_words
from patient_check.extraction.sentences import reading_of

_READ = 60_000
_SENDER = re.compile(
    r"^[ \t>]{0,9}(?:De|From|Exp[ée]diteur|Envoy[ée] par|SMS de)[ \t]{0,3}:?[ \t]{1,3}"
    r"\"?(?P<name>[^<\n\"(:@]{2,70}?)[ \t\"]{0,4}(?:<|\(|:|$)",
    re.MULTILINE,
)
_HEAD = 3_000
_SENDER_WEIGHT, _DOMAIN_WEIGHT, _REPEAT_WEIGHT = 8.0, 3.0, 0.6
_MOST_REPEATS, _LEAST = 6, 0.5
_SHORTEST_IN_DOMAIN = 4


@dataclass(slots=True)
class _Candidate:
    """One organisation with every place that names it."""

    core: frozenset[str]
    weight: float = 0.0
    mentions: list[tuple[float, Mention]] = field(default_factory=list)
    sender: tuple[int, int] | None = None

    def total(self) -> float:
        """Return the evidence that this organisation had the breach."""
        mentions = [m for _, m in self.mentions]
        known = 2.0 * any(m.has_kind for m in mentions) + any(not m.is_timid for m in mentions)
        return self.weight + known + _REPEAT_WEIGHT * min(len(mentions), _MOST_REPEATS)


def find_organisation(text: str) -> Organisation | None:
    """Return the organisation that had the breach, or None when the text names none.

    When a letter tells of a breach at a provider, its sender comes first. Only the first 60 000
    characters are read.
    """
    document = _head_of(reading_of(text).document)
    candidates = _gather(document)
    ranked = sorted(candidates, key=_Candidate.total, reverse=True)
    if not ranked or ranked[0].total() < _LEAST:
        return None
    start, end = _both(ranked, document) or _best_form(ranked[0], document)
    name = _written(text[start:end])
    return Organisation(name, (Evidence(TextSpan(start, end), text[start:end]),))


def _head_of(document: Document) -> Document:
    """Return the beginning of a long document."""
    if len(document.text) <= _READ:
        return document
    units = tuple(unit for unit in document.units if unit.end <= _READ)
    return Document(document.text, document.tokens[: units[-1].last if units else 0], units)


def _gather(document: Document) -> list[_Candidate]:
    roles = RoleReader(document)
    found: list[_Candidate] = []
    mentions = list(NameFinder(document).find())
    sure = {m.core for m in mentions if not m.is_timid}
    for mention in sorted(mentions, key=lambda m: -len(m.core)):
        weight = sum(role.weight for role in roles.read(mention))
        if mention.is_timid and mention.core not in sure and not weight:
            continue
        candidate = _same(found, mention.core)
        if candidate is None:
            candidate = _Candidate(mention.core)
            found.append(candidate)
        candidate.weight += weight
        candidate.mentions.append((weight, mention))
    _weigh_sender(found, document)
    _weigh_domains(found, document)
    for candidate in found:
        candidate.mentions.sort(key=lambda item: item[1].first)
    found.sort(key=lambda c: c.mentions[0][1].first if c.mentions else -1)
    return found


def _same(found: Iterable[_Candidate], core: frozenset[str]) -> _Candidate | None:
    """Return the candidate of which `core` is a shorter or longer name."""
    generic = load_words().generic
    if len(core) == 1 and next(iter(core)) in generic:
        return next((c for c in found if core == c.core), None)
    return next((c for c in found if core <= c.core), None)


def _weigh_sender(found: list[_Candidate], document: Document) -> None:
    for match in _SENDER.finditer(document.text[:_HEAD]):
        start, end = match.span("name")
        norms = frozenset(
            t.norm
            for t in parse(match["name"]).tokens
            if t.kind in {"word", "number"} and t.norm not in load_words().particles
        )
        if not norms:
            continue
        candidate = next((c for c in found if c.core <= norms), None)
        if candidate is None:
            candidate = _Candidate(norms)
            found.append(candidate)
        candidate.weight += _SENDER_WEIGHT
        candidate.sender = (start, end)


def _weigh_domains(found: list[_Candidate], document: Document) -> None:
    names = [
        t.low.rpartition("@")[2].removeprefix("https://").removeprefix("www.")
        for t in document.tokens
        if t.kind == "address"
    ]
    hosts = [re.sub(r"[^a-z0-9]", "", name) for name in names]
    labels = [re.sub(r"[^a-z0-9]", "", t.partition(".")[0]) for t in names]
    for candidate in found:
        words = [w for w in candidate.core if len(w) >= _SHORTEST_IN_DOMAIN]
        whole = "".join(re.findall(r"[a-z0-9]+", "".join(words)))
        if any(word in host for word in words for host in hosts) or any(
            len(label) > _SHORTEST_IN_DOMAIN and whole.startswith(label) for label in labels
        ):
            candidate.weight += _DOMAIN_WEIGHT


def _both(ranked: list[_Candidate], document: Document) -> tuple[int, int] | None:
    """Return the span of "X et Y" when two organisations are only ever named together."""
    if len(ranked) < 2 or len(ranked[0].mentions) != len(ranked[1].mentions):  # noqa: PLR2004
        return None
    tokens = document.tokens
    for _, one in ranked[0].mentions:
        for _, other in ranked[1].mentions:
            left, right = sorted((one, other), key=lambda m: m.first)
            between = [t.norm for t in tokens[left.last : right.first]]
            if left.unit == right.unit and between == ["et"]:
                return tokens[left.first].start, tokens[right.last - 1].end
    return None


def _best_form(candidate: _Candidate, document: Document) -> tuple[int, int]:
    """Return the span of the fullest and best placed form of the name."""
    if candidate.sender is not None:
        return candidate.sender
    best = max(
        candidate.mentions,
        key=lambda item: (
            not item[1].is_shouted,
            item[0] + 2 * item[1].has_kind + len(item[1].core),
            -item[1].first,
        ),
    )[1]
    return document.tokens[best.first].start, document.tokens[best.last - 1].end


def _written(quoted: str) -> str:
    """Return a name as it is shown: one line, no shouting, an acronym with its full name."""
    words = load_words()
    name = " ".join(quoted.split())
    full = words.acronyms.get(re.sub(r"\W", "", name).lower())
    if full is not None:
        return f"{full} ({name})"
    parts = name.split(" ")
    if len(parts) > 1 and name.isupper():
        parts = [_calmed(part, index) for index, part in enumerate(parts)]
    return " ".join(parts)


def _calmed(part: str, index: int) -> str:
    low = part.lower()
    if low in {"chu", "chru", "ch", "cpam", "caf", "ehpad", "cmp", "sdis", "mdph", "msa"}:
        return part
    if index and (low in load_words().particles or low in {"et", "à", "aux", "au", "en"}):
        return low
    return part.title().replace("'S", "'s")
