"""Whether a notice makes little of data that reveal a visit, with both sentences.

"Only administrative data", "no medical data": the words are compared with what the same notice
says has leaked, an appointment, a practitioner, a stay, or with the care that it names.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from patient_check.domain.category import CategoryGroup, ExposureStatus
from patient_check.domain.finding import Evidence, Finding, NamedSpecialty, PlayingDown
from patient_check.domain.notice import TextSpan
from patient_check.extraction.document import Document, Unit
from patient_check.extraction.patterns import fold, load_patterns
from patient_check.extraction.specialties import level_of
from patient_check.knowledge.categories import load_categories

_READ: Final = 60_000
_MOST_QUOTES: Final = 4
_GENERAL: Final = "diagnosis"
"""The category of "medical data" without more."""
_TELLING_LEVEL: Final = 3
"""From this level on, to be known there is enough: the place exists for one class of conditions."""
_ALSO_REVEALING: Final = frozenset({"messages", "sensitive_beliefs"})
_KINDS: Final = ("only", "denied", "named", "admitted")
"""In this order: what is said of all that leaked, of what did not, and mere names for the data.

Data called "administrative" beside others called "medical" are not played down.
"""


def find_playing_down(
    document: Document,
    categories: tuple[Finding, ...],
    specialties: tuple[NamedSpecialty, ...],
) -> PlayingDown | None:
    """Return the words that make little of the leak beside what it reveals, or None.

    `categories` and `specialties` are what was found in the same text. Only the first 60 000
    characters are read.
    """
    exposed = [f for f in categories if f.status is not ExposureStatus.NOT_EXPOSED]
    revealing = tuple(_revealing(exposed, specialties))
    if not revealing:
        return None
    said = _words(document, _denied(categories), tuple(_medical(exposed)))
    words = tuple(said)[:_MOST_QUOTES]
    apart = tuple(e for e in revealing if not any(_overlap(e, quote) for quote in words))
    return PlayingDown(words, (apart or revealing)[:_MOST_QUOTES]) if words else None


def _revealing(exposed: list[Finding], specialties: Iterable[NamedSpecialty]) -> Iterator[Evidence]:
    """Yield the words of what reveals a visit: appointments first, then health, then the place."""
    groups = {name: category.group for name, category in load_categories().items()}
    for group in (CategoryGroup.CARE, CategoryGroup.MEDICAL):
        for finding in exposed:
            if groups.get(finding.category) is group:
                yield from finding.evidence[:1]
    for finding in exposed:
        if finding.category in _ALSO_REVEALING:
            yield from finding.evidence[:1]
    if exposed:
        for specialty in specialties:
            if level_of(specialty.id) >= _TELLING_LEVEL:
                yield from specialty.evidence[:1]


def _denied(categories: tuple[Finding, ...]) -> tuple[Evidence, ...]:
    """Return the words by which a list leaves out medical data under their general name."""
    general = load_patterns("minimised")["admitted"]
    return tuple(
        evidence
        for finding in categories
        if finding.category == _GENERAL and finding.status is ExposureStatus.NOT_EXPOSED
        for evidence in finding.evidence
        if general.search(fold(evidence.text))
    )


def _medical(exposed: list[Finding]) -> Iterator[Evidence]:
    """Yield the words by which the notice itself says that medical data leaked."""
    groups = {name: category.group for name, category in load_categories().items()}
    for finding in exposed:
        if groups.get(finding.category) is CategoryGroup.MEDICAL:
            yield from finding.evidence


def _words(
    document: Document, denied: tuple[Evidence, ...], medical: tuple[Evidence, ...]
) -> Iterator[Evidence]:
    """Yield the words that make little of the leak, the most telling ones of each sentence.

    `denied` are words already known to leave medical data out, `medical` those that say they left.
    """
    patterns = load_patterns("minimised")
    folded = fold(document.text)
    names: list[Evidence] = []
    is_admitted = False
    for unit in document.units:
        if unit.start > _READ:
            break
        if not patterns["clue"].search(folded, unit.start, unit.end):
            continue
        kind = _kind(folded, unit)
        if kind == "admitted":
            yield from (e for e in denied if unit.start <= e.span.start < unit.end)
            if any(unit.start <= e.span.start < unit.end for e in medical):
                is_admitted = True
        elif match := kind and patterns[kind].search(folded, unit.start, unit.end):
            span = TextSpan(match.start(), match.end())
            words = Evidence(span, document.text[span.start : span.end])
            if kind == "named":
                names.append(words)
            else:
                yield words
    if not is_admitted:
        yield from names


def _kind(folded: str, unit: Unit) -> str:
    """Return what a sentence says: one of `_KINDS`, or nothing."""
    patterns = load_patterns("minimised")
    is_guarded = patterns["guard"].search(folded, unit.start, unit.end)
    for kind in _KINDS:
        is_said = patterns[kind].search(folded, unit.start, unit.end)
        if is_said and not is_guarded:
            return kind
    return ""


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
