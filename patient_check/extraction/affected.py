"""How many people, appointments or documents a notice counts."""

import re
from dataclasses import dataclass

from patient_check.domain.finding import AffectedCount, AffectedUnit, Evidence
from patient_check.domain.notice import TextSpan
from patient_check.extraction.numbers import FIGURE, figure_value
from patient_check.extraction.patterns import fold, load_patterns

_READ = 60_000
_AHEAD, _AROUND = 52, 170
_FEWEST = 5
_LINK = re.compile(r"\s{0,9}(?:(?:de|d'|des|d')\s?)?(?:[a-z'-]{2,16}\s{1,9}){0,2}")
_STRAY = re.compile(r"\b(?:le|la|les|nos|vos|a|au|et|ou|en|un|une|que|qui|notre|ce|ces|pour|sur)\b")
_CUT = re.compile(r"[.;:!?,(|]\s|\s{2}")
_LABEL = re.compile(r"(?:nombre|total) (?:de |d')[a-z ]{3,40}\s?[:|]\s{0,4}$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BOAST = re.compile(r"\b(?:revendiqu|pirate (?:parle|avait|affirme|dit)|selon (?:le|les) pirate)")
_SUBSET = re.compile(r"\b(?:pour|dont|parmi|seuls?|chez|sur)\s{1,9}(?:[a-z]+\s{1,9})?$")
_ALL = re.compile(r"\b(?:tous|toutes|tout le monde)\b")
_NARROWED = re.compile(r"\bsoit\s{1,9}(?:environ\s{1,9})?$")
_UNITS = tuple(unit for unit in AffectedUnit if unit is not AffectedUnit.PEOPLE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    value: int
    unit: AffectedUnit
    start: int
    end: int


def _counted(folded: str, at: int, figure: str) -> tuple[AffectedUnit, int, str] | None:
    """Return what the figure that ends at `at` counts, where that word ends, and the word."""
    patterns = load_patterns("affected")
    cut = _CUT.search(folded, at, at + _AHEAD)
    limit = cut.start() if cut else min(len(folded), at + _AHEAD)
    best: tuple[int, AffectedUnit, int, str] | None = None
    for unit in (AffectedUnit.PEOPLE, *_UNITS):
        match = patterns[unit.value].search(folded, at, limit)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), unit, match.end(), match.group())
    if best is None:
        return None
    gap = folded[at : best[0]]
    if not _LINK.fullmatch(gap) or _STRAY.search(gap):
        return None
    if _YEAR.fullmatch(figure) and len(gap.split()) > 0:
        return None
    return best[1:]


def _score(folded: str, start: int, end: int, unit: AffectedUnit, noun: str) -> int:
    patterns = load_patterns("affected")
    before = folded[max(0, start - _AROUND) : start]
    before = re.split(r"[.!?]\s", before)[-1]
    after = re.split(r"[.!?]\s", folded[end : end + _AROUND])[0]
    score = 3 if patterns["leak"].search(before) or patterns["leak"].search(after) else 0
    score += 1 if unit is AffectedUnit.PEOPLE else 0
    if patterns["total"].search(before[-60:]) and not _ALL.search(after[:40]):
        score -= 6
    score -= 3 if _BOAST.search(before) else 0
    score -= 1 if _SUBSET.search(before[-24:]) else 0
    score += 1 if _NARROWED.search(before[-24:]) else 0
    return score - (2 if patterns["others"].fullmatch(noun) else 0)


def _candidate(folded: str, match: re.Match[str]) -> _Candidate | None:
    value = figure_value(match)
    if value < _FEWEST or (match.group("words") and value < 10):  # noqa: PLR2004 - "deux personnes"
        return None
    counted = _counted(folded, match.end(), match.group())
    if counted is None and _LABEL.search(folded, max(0, match.start() - 60), match.start()):
        counted = (AffectedUnit.PEOPLE, match.end(), "")
    if counted is None:
        return None
    unit, end, noun = counted
    score = _score(folded, match.start(), end, unit, noun)
    return _Candidate(score, value, unit, match.start(), end)


def find_affected(text: str) -> AffectedCount | None:
    """Return the main figure of those, or of what, the leak reached; None when none is tied to it.

    Totals of customers, claims of the attackers and counts of other people are left aside. Only
    the first 60 000 characters are read.
    """
    folded = fold(text)[:_READ]
    found = [c for m in FIGURE.finditer(folded) if (c := _candidate(folded, m)) and c.score > 1]
    if not found:
        return None
    best = max(found, key=lambda c: (c.score, c.value, -c.start))
    quote = Evidence(TextSpan(best.start, best.end), text[best.start : best.end])
    return AffectedCount(best.value, best.unit, (quote,))
