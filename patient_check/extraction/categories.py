"""From qualified mentions to one finding a category."""

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import Cue, Evidence, Finding
from patient_check.domain.notice import TextSpan
from patient_check.extraction.binding import followed_by_list
from patient_check.extraction.document import Document
from patient_check.extraction.lexicon import lexicon
from patient_check.extraction.mentions import MentionFinder
from patient_check.extraction.patterns import fold
from patient_check.extraction.qualify import Qualifier
from patient_check.extraction.results import Qualified
from patient_check.knowledge.categories import load_categories

_INSURANCE_WORDS = (
    "mutuelle",
    "complementaire",
    "assureur",
    "assurance",
    "prevoyance",
    "tiers payant",
)
_AHEAD = 40
_NEXT = 10
_MOST_SERIOUS = (
    ExposureStatus.EXPOSED,
    ExposureStatus.POSSIBLE,
    ExposureStatus.SOME_PEOPLE,
    ExposureStatus.IF_PROVIDED,
)


def _contexts(folded: str) -> frozenset[str]:
    """Return the kinds of notice that change what a word names."""
    contexts = {"insurance"} if any(word in folded for word in _INSURANCE_WORDS) else set()
    if "rendez-vous" in folded or "consultation" in folded:
        contexts.add("appointment")
    if any(word in folded for word in ("eleve", "scolaire", "etudiant", "rectorat")):
        contexts.add("school")
    return frozenset(contexts)


def _qualified(document: Document, folded: str) -> list[Qualified]:
    finder = MentionFinder(document, lexicon(), _contexts(folded))
    qualifier = Qualifier(document)
    results: list[Qualified] = []
    for unit in document.units:
        mentions = finder.find(unit)
        found = qualifier.read(unit, mentions)
        results.extend(item for item in found if not _gives_way(item, found, document, folded))
    results.extend(qualifier.finish())
    return [item for item in results if not _is_spelt_out(item, results, document)]


def _is_spelt_out(item: Qualified, results: list[Qualified], document: Document) -> bool:
    """Tell whether "coordonnées" or "données bancaires" is spelt out elsewhere in the notice.

    In one enumeration ("coordonnées, e-mail, téléphone") each word stands for itself.
    """
    record = item.mention.record
    if item.status is ExposureStatus.NOT_EXPOSED or not record.is_generic:
        return False
    if not record.is_possible and not set(record.categories) <= {"iban", "bank_card"}:
        return False
    after = document.tokens[item.mention.last : item.mention.last + 1]
    near = _NEXT if after and after[0].low == "," else 0
    return any(
        not other.mention.record.is_generic
        and not 0 < other.mention.first - item.mention.last <= near
        and other.status is not ExposureStatus.NOT_EXPOSED
        and set(other.mention.categories) & set(record.categories)
        for other in results
    )


def _gives_way(item: Qualified, found: list[Qualified], document: Document, folded: str) -> bool:
    """Tell whether a generic word yields to the list that spells it out."""
    if not item.mention.record.is_generic or item.status is ExposureStatus.NOT_EXPOSED:
        return False
    end = document.tokens[item.mention.last - 1].end
    if not followed_by_list(folded, end):
        return False
    opening = folded.find("(", end, end + _AHEAD)
    if folded[end:].lstrip()[:1] == ":":
        return True
    close = folded.find(")", opening) if opening >= 0 else -1
    return any(
        other.mention.first > item.mention.first
        and other.status is not ExposureStatus.NOT_EXPOSED
        and (close < 0 or document.tokens[other.mention.first].start < close)
        for other in found
    )


def _evidence(document: Document, item: Qualified) -> Evidence:
    first, last = item.mention.first, item.mention.last
    span = TextSpan(document.tokens[first].start, document.tokens[last - 1].end)
    return Evidence(span, document.text[span.start : span.end])


def _reasons(document: Document, item: Qualified) -> tuple[Cue, ...]:
    decided = item.frame
    words = (
        Evidence(TextSpan(decided.start, decided.end), document.text[decided.start : decided.end])
        if decided.end > decided.start
        else None
    )
    cues = [Cue(decided.rule or decided.stance.value, words)]
    if decided.is_hedged and item.status is ExposureStatus.POSSIBLE:
        cues.append(Cue("hedge"))
    if item.local_rule:
        cues.append(Cue(item.local_rule))
    return tuple(cues)


def _settle(items: list[Qualified]) -> list[Qualified]:
    """Keep the items that carry the final status of one category.

    A leak that is stated outweighs a denial elsewhere, unless only a bare list states it.
    """
    leaks = [i for i in items if i.status is not ExposureStatus.NOT_EXPOSED]
    denials = [i for i in items if i.status is ExposureStatus.NOT_EXPOSED]
    strength = max((i.strength for i in leaks), default=0)
    if not leaks or (strength < 2 and any(i.strength > strength for i in denials)):  # noqa: PLR2004
        return denials
    specific = [i for i in leaks if not i.mention.record.is_generic] or leaks
    direct = [i for i in specific if i.strength > 1] or specific
    status = min((i.status for i in direct), key=_MOST_SERIOUS.index)
    return [i for i in leaks if i.status is status]


def find_categories(document: Document) -> tuple[Finding, ...]:
    """Return one finding for each data category that the notice speaks of, in catalogue order."""
    folded = fold(document.text)
    by_category: dict[DataCategoryId, list[Qualified]] = {}
    for item in _qualified(document, folded):
        for category in item.mention.categories:
            by_category.setdefault(category, []).append(item)
    findings = []
    for category in load_categories():
        if category not in by_category:
            continue
        kept = _settle(by_category[category])
        evidence = tuple(dict.fromkeys(_evidence(document, item) for item in kept))
        findings.append(Finding(category, kept[0].status, evidence, _reasons(document, kept[0])))
    return tuple(findings)
