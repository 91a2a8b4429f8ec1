"""Who had the breach, as the notice names them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from patient_check.domain.finding import Evidence, Organisation
from patient_check.domain.notice import TextSpan
from patient_check.extraction.document import Document, Token
from patient_check.extraction.naming.names import Mention, NameFinder
from patient_check.extraction.naming.roles import RoleReader
from patient_check.extraction.naming.words import load_words
from patient_check.extraction.sentences import reading_of

_READ = 60_000
_SENDER = re.compile(
    r"^[ \t>]{0,9}(?:De|From|Exp[ée]diteur|Envoy[ée] par|SMS de)"
    r"(?:[ \t]{0,3}:[ \t]{1,3}|[ \t]{1,3}(?=[\"A-ZÀ-Ý0-9]))"
    r"\"?(?P<name>[^<\n\"(:@]{2,70}?)[ \t\"]{0,4}(?:<|\(|:|$)",
    re.MULTILINE,
)
_HEAD = 3_000
_SENDER_WEIGHT, _DOMAIN_WEIGHT, _REPEAT_WEIGHT = 8.0, 3.0, 0.6
_MOST_REPEATS, _LEAST = 6, 0.5
_SHORTEST_IN_DOMAIN = 4
_LONGEST_ACRONYM = 6
_NAMESAKE = 4.0  # what it takes for a first name to be that of an organisation


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
    short = _acronym_form(ranked[0], document, (start, end))
    if short:
        name = f"{name} ({short})"
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
    first_names = load_words().first_names
    sure = {m.core for m in mentions if not m.is_timid}
    for mention in sorted(mentions, key=lambda m: -len(m.core)):
        said = roles.read(mention)
        weight = sum(role.weight for role in said)
        if mention.is_timid and mention.core not in sure and not weight:
            continue
        if weight < _NAMESAKE and not mention.label and mention.core <= first_names:
            continue
        candidate = _same(found, mention.core)
        if candidate is None:
            candidate = _Candidate(mention.core)
            found.append(candidate)
        if any(m.has_kind for _, m in candidate.mentions):  # "cabinet du Dr X", signed by X
            weight = sum(role.weight for role in said if role.rule != "person")
        candidate.weight += weight
        candidate.mentions.append((weight, mention))
    _weigh_short_forms(found, document, roles)
    _weigh_sender(found, document)
    _weigh_domains(found, document)
    for candidate in found:
        candidate.mentions.sort(key=lambda item: item[1].first)
    found.sort(key=lambda c: c.mentions[0][1].first if c.mentions else -1)
    return found


def _weigh_short_forms(found: list[_Candidate], document: Document, roles: RoleReader) -> None:
    """Give what is said of "la Fédération" or "la Ville" to the one named in full before."""
    named = {
        document.tokens[m.first].norm: candidate
        for candidate in reversed(found)
        for _, m in candidate.mentions
        if m.has_kind
    }
    if not named:
        return
    for short in [c for c in found if len(c.core) == 1 and not c.mentions[0][1].has_kind]:
        full = named.get(next(iter(short.core)))
        if full is not None and full is not short:
            full.weight += short.weight + _REPEAT_WEIGHT * len(short.mentions)
            found.remove(short)
    for mention in _bare_kinds(document, named):
        candidate = named[document.tokens[mention.first].norm]
        candidate.weight += _REPEAT_WEIGHT + max(
            [0.0, *(role.weight for role in roles.read(mention))]
        )


def _bare_kinds(document: Document, named: Mapping[str, _Candidate]) -> Iterator[Mention]:
    """Yield "la Ville" and the like in the middle of a sentence, the name itself left out."""
    words, tokens, text = load_words(), document.tokens, document.text
    kinds = {kind for kind in named if kind in words.common}
    places = [at for at, token in enumerate(tokens) if token.norm in kinds] if kinds else []
    if not places:
        return
    for number, unit in enumerate(document.units):
        for at in places:
            if not unit.first < at < unit.last or tokens[at - 1].norm not in words.articles:
                continue
            after = tokens[at + 1] if at + 1 < unit.last else None
            goes_on = after and (after.norm in words.particles or text[after.start].isupper())
            if text[tokens[at].start].isupper() and not goes_on:
                yield Mention(number, at, at + 1, frozenset((tokens[at].norm,)))


def _same(found: Iterable[_Candidate], core: frozenset[str]) -> _Candidate | None:
    """Return the candidate of which `core` is a shorter or longer name."""
    generic = load_words().generic
    if len(core) == 1 and next(iter(core)) in generic:
        return next((c for c in found if core == c.core), None)
    return next((c for c in found if core <= c.core), None)


def _weigh_sender(found: list[_Candidate], document: Document) -> None:
    for match in _SENDER.finditer(document.text[:_HEAD]):
        start, end = match.span("name")
        tokens = _sending(_within(document, start, end))
        if not tokens:
            continue
        norms = frozenset(t.norm for t in tokens if t.norm not in load_words().particles)
        if not norms or all(n in load_words().first_names for n in norms):
            continue
        start, end = tokens[0].start, tokens[-1].end
        candidate = next((c for c in found if _names_sender(c, norms)), None)
        if candidate is None:
            candidate = _Candidate(norms)
            found.append(candidate)
        candidate.weight += _SENDER_WEIGHT
        candidate.sender = (start, end)


def _within(document: Document, start: int, end: int) -> tuple[Token, ...]:
    """Return the tokens that begin within characters `start..end`."""
    tokens, place = document.tokens, attrgetter("start")
    first = bisect_left(tokens, start, key=place)
    return tokens[first : bisect_left(tokens, end, lo=first, key=place)]


def _sending(name: tuple[Token, ...]) -> list[Token]:
    """Return the words of a sender's name, without those of the desk: "Garance accueil"."""
    words = load_words()
    tokens = [t for t in name if t.kind in {"word", "number", "elision"}]
    first, last = 0, len(tokens)
    while last > 1 and tokens[last - 1].norm in words.desk:
        last -= 1
    if last > 2 and tokens[0].norm in words.first_names and tokens[1].norm in {"de", "du", "chez"}:  # noqa: PLR2004 - "Léa de", then a name
        first = 2
    elif last > 1 and tokens[0].norm in words.offices:
        first = 1
        while first < last - 1 and (
            tokens[first].norm in words.desk
            or tokens[first].norm == "direction"
            or tokens[first].norm in words.particles
        ):
            first += 1
    return tokens[first:last]


def _names_sender(candidate: _Candidate, norms: frozenset[str]) -> bool:
    return candidate.core <= norms or any(m.core <= norms for _, m in candidate.mentions)


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
    is_calm = any(m.has_kind and not m.is_shouted for _, m in candidate.mentions)
    best = max(
        candidate.mentions,
        key=lambda item: (
            not item[1].is_shouted or (item[1].has_kind and not is_calm),
            item[0] + 2 * item[1].has_kind + len(item[1].core),
            -item[1].first,
        ),
    )[1]
    return document.tokens[best.first].start, document.tokens[best.last - 1].end


def _acronym_form(candidate: _Candidate, document: Document, best: tuple[int, int]) -> str:
    """Return "CHI des Trois-Rives" for one that is shown with its kind in full, or ""."""
    tokens = document.tokens
    for _, mention in candidate.mentions:
        first, last = tokens[mention.first], tokens[mention.last - 1]
        kind = document.text[first.start : first.end]
        whole = document.text[first.start : last.end]
        if not (mention.has_kind and kind.isupper() and 1 < len(kind) <= _LONGEST_ACRONYM):
            continue
        if best[0] == first.start:
            continue
        full = _within(document, *best)
        initials = "".join(t.norm[0] for t in full if t.norm not in load_words().particles)
        if initials.startswith(kind.lower()):
            return " ".join(whole.split())
    return ""


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
