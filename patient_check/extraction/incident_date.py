"""The day or month of the attack, else of its detection, else of its announcement."""

import re

from patient_check.domain.finding import Evidence, IncidentDate
from patient_check.domain.notice import TextSpan
from patient_check.extraction.dates import WrittenDate, find_dates
from patient_check.extraction.patterns import fold, load_patterns

_READ = 60_000
_BEFORE, _AFTER = 110, 150
_AFTER_COSTS, _BESIDE = 12, 60
_ONSET_RANK = 6
_RANKS = {"attack": 5, "detection": 4, "announcement": 3, "ending": 2}
_LETTER_RANK = 1
_STOP = re.compile(r"[.!?;]\s|\s{2}")
_NEW_LINE = re.compile(r"\n(?=[^\S\n]*(?:[A-ZÀ-ÖØ-Þ•▪–—*>]|\d{1,2}[./)]))")


def _clause(folded: str, text: str, found: WrittenDate) -> tuple[str, str]:
    """Return what stands before and after the date in its own sentence and line."""
    start, end = max(0, found.start - _BEFORE), min(len(folded), found.end + _AFTER)
    before, after = folded[start : found.start], folded[found.end : end]
    opening = max((m.end() for m in _STOP.finditer(before)), default=0)
    line = max((m.end() for m in _NEW_LINE.finditer(text, start, found.start)), default=start)
    opening = max(opening, line - start)
    stops = [m.start() for m in (_STOP.search(after),) if m]
    stops += [m.start() - found.end for m in (_NEW_LINE.search(text, found.end, end),) if m]
    return before[opening:], after[: min(stops, default=len(after))]


def _nearest_cue(before: str, after: str) -> str:
    """Return the role whose words stand closest to the date, "" for none."""
    best, role = _BEFORE + _AFTER, ""
    patterns = load_patterns("incident_date")
    if patterns["past"].search(before) or patterns["past"].search(after):
        return "other"
    for name in ("other", "before", *_RANKS):
        for match in patterns[name].finditer(before):
            if len(before) - match.end() < best:
                best, role = len(before) - match.end(), name
        if name == "before":
            continue
        if (ahead := patterns[name].search(after)) and ahead.start() + _AFTER_COSTS < best:
            best, role = ahead.start() + _AFTER_COSTS, name
    return role


def _is_onset(before: str, after: str) -> bool:
    """Tell whether the words that touch a date make it that of the incident outright."""
    patterns = load_patterns("incident_date")
    return (
        patterns["onset_after"].match(after.lstrip(" ,")) is not None
        or patterns["onset"].search(before[-_BESIDE:]) is not None
    )


def _rank(folded: str, text: str, found: WrittenDate) -> int:
    if found.is_letter_date:
        return _LETTER_RANK
    before, after = _clause(folded, text, found)
    if _is_onset(before, after):
        return _ONSET_RANK
    role = _nearest_cue(before, after)
    if found.is_too_long:  # of a stay, unless the attack lasted
        return _RANKS["attack"] if role == "attack" else 0
    if found.is_range and role not in {"other", "before"}:
        return _RANKS["attack"] + (role in _RANKS)
    return _RANKS.get(role, 0)


def find_incident_date(text: str) -> IncidentDate | None:
    """Return the best date of the incident, with its words; None when no date is tied to it.

    The letter's own date stands for the announcement when nothing better is said. Only the
    first 60 000 characters are read.
    """
    best, best_rank = None, 0
    folded, head = fold(text)[:_READ], text[:_READ]
    for found in find_dates(folded, head):
        rank = _rank(folded, head, found)
        if rank > best_rank:
            best, best_rank = found, rank
    if best is None:
        return None
    quote = Evidence(TextSpan(best.start, best.end), text[best.start : best.end])
    return IncidentDate(best.value, (quote,))
