"""Whether a text announces to its reader a leak of their data."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Finding
from patient_check.extraction.document import Unit, UnitKind
from patient_check.extraction.notice_signs import Signs, count_sentences
from patient_check.extraction.patterns import fold
from patient_check.extraction.sentences import reading_of
from patient_check.extraction.spotting import Spots, spots

_READ = 60_000
_LONGEST = 400
_ENOUGH, _PLENTY = 2, 3
_LONG = 700
_SHORT = 350
_HEADING, _SCOPE_AHEAD, _DENIED_BEFORE = 110, 18, 12
_STATED = frozenset({"exposed", "cell"})
_REFERRED = _STATED | {"referred"}
_LISTED = _REFERRED | {"list"}


@dataclass(slots=True)
class _Told:
    """How often a text says, without condition or denial, what a notice says."""

    leak: int = 0
    heading: int = 0
    incident: int = 0
    reader: int = 0
    report: int = 0
    spared: int = 0

    def weight(self) -> int:
        """Return how far the text goes towards announcing a leak."""
        return (
            2 * min(self.leak, _PLENTY)
            + min(self.heading, _ENOUGH)
            + min(self.incident, _ENOUGH)
            + 2 * min(self.reader, 1)
            + min(self.report, 1)
        )


def is_breach_notice(text: str, categories: tuple[Finding, ...] = ()) -> bool:
    """Tell whether `text` says that a leak happened and reached people like its reader.

    Reminders, privacy policies, warnings about scams, guides for those who must notify, and
    incidents that spared the reader are not notices. `categories` are the data that the text
    speaks of: several that it says have leaked weigh as much as a sentence that tells the leak.
    A short text is judged by stated rules; in a longer one they are one sign among others.
    Only the first 60 000 characters count.
    """
    words = _spots(text)
    told = _tell(text, words)
    by_rules = _is_notice_by_rules(text, words, told, categories)
    if len(text) < _SHORT or (by_rules and _is_plain(words, told, categories)):
        return by_rules
    return _signs(text, words, told, categories).weigh(by_rules=by_rules) > 0


def _is_plain(words: Spots, told: _Told, categories: tuple[Finding, ...]) -> bool:
    """Tell whether nothing speaks against a notice that tells a leak and names the data."""
    is_told = told.leak > 0 and told.report + told.reader > 0
    is_listed = _named(categories, _REFERRED) >= _PLENTY
    marks = told.leak // 2  # a warning about false messages follows many a notice
    return is_told and is_listed and not told.spared and not _is_other_kind(words, marks)


def _signs(text: str, words: Spots, told: _Told, categories: tuple[Finding, ...]) -> Signs:
    signs = spots("notice_signs", fold(text)[:_READ])
    units = tuple(unit for unit, _ in _sentences(text))
    counts, condition = count_sentences(signs, units)
    for family in ("policy", "reader_data", "people"):
        counts[family] = sum(1 for _ in signs.find(family, 0, _READ))
    counts |= {
        "told": told.leak,
        "reader": told.reader,
        "report": told.report,
        "spared": told.spared,
        "named": _named(categories, _REFERRED),
        "listed": _named(categories, _LISTED),
        "denied": sum(f.status is ExposureStatus.NOT_EXPOSED for f in categories),
        "another_kind": sum(1 for _ in words.find("another_kind", 0, _READ)),
    }
    return Signs(counts, condition)


def _is_notice_by_rules(
    text: str, words: Spots, told: _Told, categories: tuple[Finding, ...]
) -> bool:
    named = _named(categories, _REFERRED)
    listed = _named(categories, _LISTED)
    weight = told.weight() + min(named, _ENOUGH) + (named == 0 and listed >= _PLENTY)
    if listed > _PLENTY and (told.incident or told.heading):
        weight += _ENOUGH  # a list of data beside an attack needs no verb
    if told.spared and not (told.reader and told.leak > told.spared):
        return False
    if not (told.leak or told.incident or told.heading):
        # Nobody reports to the police or the authority a list of data that did not leave.
        is_reported = told.report > 0 and listed >= _PLENTY
        is_stated = _named(categories, _STATED) >= _PLENTY
        return (is_reported or is_stated) and not _is_other_kind(words, 0)
    certain = 2 * told.leak + told.incident + told.heading + 2 * told.reader
    if _is_other_kind(words, 1 + (certain + named) // 5):
        return False
    # One sentence that tells a leak, lost in a long text, is about somebody else's.
    is_lone = weight == _ENOUGH and not (named or listed or told.report) and len(text) > _LONG
    return weight >= _PLENTY or (told.leak > 0 and weight >= _ENOUGH and not is_lone)


def _named(categories: tuple[Finding, ...], rules: frozenset[str]) -> int:
    """Return how many data the text says have leaked, or may have, by one of `rules`."""
    return sum(
        finding.status is not ExposureStatus.NOT_EXPOSED
        and bool(finding.reasons)
        and finding.reasons[0].rule in rules
        for finding in categories
    )


def _spots(text: str) -> Spots:
    return spots("notice_kind", fold(text)[:_READ])


def _is_other_kind(words: Spots, most: int) -> bool:
    """Tell whether more than `most` marks show a guide, a warning, a policy or an offer."""
    marks = words.find("another_kind", 0, _READ)
    return next(islice(marks, most, None), None) is not None


def _tell(text: str, words: Spots) -> _Told:
    told = _Told()
    for unit, span in _sentences(text):
        _read_sentence(told, words, span, is_heading=unit.kind is UnitKind.HEADING)
    return told


def _sentences(text: str) -> Iterator[tuple[Unit, tuple[int, int]]]:
    for unit in reading_of(text).document.units:
        if unit.end > _READ:
            return
        yield unit, (unit.start, min(unit.end, unit.start + _LONGEST))


def _read_sentence(told: _Told, words: Spots, span: tuple[int, int], *, is_heading: bool) -> None:
    start, end = span
    here = words.within(start, end)
    spared = here.search("spared")
    is_partial = spared and words.search("scope", start, min(end, spared.end() + _SCOPE_AHEAD))
    if (spared and not is_partial) or here.search("nothing"):
        told.spared += 1
        return
    if here.search("report"):
        told.report += 1
    if here.search("hypothesis"):
        return
    if told.leak < _PLENTY and here.search("clue"):
        told.leak += _asserts(words, "leak", span)
    if told.incident < _ENOUGH:
        told.incident += _asserts(words, "incident", span)
    if not told.reader:
        told.reader += _asserts(words, "reader", span)
    if told.leak < _PLENTY and here.search("lost"):
        told.leak += 1
    if (is_heading or end - start < _HEADING) and here.search("heading"):
        told.heading += 1


def _asserts(words: Spots, name: str, span: tuple[int, int]) -> bool:
    """Tell whether one of the expressions of `name` stands in a sentence, and is not denied."""
    match = words.search(name, *span)
    if match is None or words.is_quoted(match.start(), span[0]):
        return False
    return not words.search("denial", max(span[0], match.start() - _DENIED_BEFORE), match.end())


def first_incident(text: str) -> tuple[int, int] | None:
    """Return where the first words that tell an incident or a leak stand in `text`."""
    words = _spots(text)
    for name in ("leak", "incident", "heading", "lost"):
        for _, span in _sentences(text):
            match = words.search(name, *span)
            if match and not words.search("hypothesis", *span):
                return match.span()
    return None
