"""The day or month of the attack, else of its detection, else of its announcement."""

import re

from patient_check.domain.finding import Evidence, IncidentDate
from patient_check.domain.notice import TextSpan
from patient_check.extraction.dates import WrittenDate, find_dates
from patient_check.extraction.patterns import fold, load_patterns

_READ = 60_000
_BEFORE, _AFTER = 110, 110
_AFTER_COSTS = 12
_RANKS = {"attack": 5, "detection": 4, "announcement": 3}
_LETTER_RANK = 1
_STOP = re.compile(r"[.!?;]\s|\s{2}")


def _nearest_cue(folded: str, found: WrittenDate) -> str:
    """Return the role whose words stand closest to the date in its sentence, "" for none."""
    before = folded[max(0, found.start - _BEFORE) : found.start]
    opening = max((m.end() for m in _STOP.finditer(before)), default=0)
    before = before[opening:]
    after = folded[found.end : found.end + _AFTER]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    best, role = _BEFORE + _AFTER, ""
    patterns = load_patterns("incident_date")
    if patterns["past"].search(before) or patterns["past"].search(after):
        return "other"
    for name in (*_RANKS, "other"):
        for match in patterns[name].finditer(before):
            if len(before) - match.end() < best:
                best, role = len(before) - match.end(), name
        if (ahead := patterns[name].search(after)) and ahead.start() + _AFTER_COSTS < best:
            best, role = ahead.start() + _AFTER_COSTS, name
    return role


def _rank(folded: str, found: WrittenDate) -> int:
    if found.is_letter_date:
        return _LETTER_RANK
    if found.is_too_long or (found.day is None and folded.endswith("depuis ", 0, found.start)):
        return 0
    role = _nearest_cue(folded, found)
    if found.is_range and role != "other":
        return _RANKS["attack"] + (role in _RANKS)
    return _RANKS.get(role, 0)


def find_incident_date(text: str) -> IncidentDate | None:
    """Return the best date of the incident, with its words; None when no date is tied to it.

    The letter's own date stands for the announcement when nothing better is said. Only the
    first 60 000 characters are read.
    """
    best, best_rank = None, 0
    folded = fold(text)[:_READ]
    for found in find_dates(folded, text[:_READ]):
        rank = _rank(folded, found)
        if rank > best_rank:
            best, best_rank = found, rank
    if best is None:
        return None
    quote = Evidence(TextSpan(best.start, best.end), text[best.start : best.end])
    return IncidentDate(best.value, (quote,))
