"""Whether a text announces to its reader a leak of their data."""

import re
from itertools import islice

from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Finding
from patient_check.extraction.patterns import fold, load_patterns

_READ = 60_000
_HYPOTHESIS = re.compile(
    r"(?:en cas de|en cas d'|si|lorsqu'|contre|risques? de|risques? d'|prevenir|eviter|toute|"
    r"aucune?|pas de|sans|tentatives? de|tentatives? d'|victimes? d')\W{1,3}(?:\w{1,12}\W){0,2}$"
)
_BEFORE = 40
_SENTENCE = 200
_AFTER = 18
_ENOUGH, _PLENTY = 2, 3


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _asserted(pattern: re.Pattern[str], text: str) -> int:
    """Count, up to `_PLENTY`, the matches that no "in case of", "if" or "no" makes hypothetical."""
    sure = (
        match
        for match in pattern.finditer(text)
        if not _HYPOTHESIS.search(text, max(0, match.start() - _BEFORE), match.start())
    )
    return sum(1 for _ in islice(sure, _PLENTY))


def _spares_reader(patterns: dict[str, re.Pattern[str]], text: str) -> bool:
    """Tell whether `text` says without condition that its reader's data are safe."""
    for match in patterns["spared"].finditer(text):
        opening = max(text.rfind(mark, 0, match.start()) for mark in ".!?")
        start, end = max(opening, match.start() - _SENTENCE), match.end() + _AFTER
        if not patterns["scope"].search(text, start, end):
            return True
    return False


def is_breach_notice(text: str) -> bool:
    """Tell whether `text` says that a leak happened and reached people like its reader.

    Reminders, privacy policies, warnings about scams, guides for those who must notify, and
    incidents that spared the reader are not notices. Only the first 60 000 characters count.
    """
    patterns = load_patterns("notice_kind")
    folded = fold(text)[:_READ]
    incidents = _asserted(patterns["incident"], folded)
    leaks = _asserted(patterns["leak"], folded)
    reports = _asserted(patterns["report"], folded)
    is_told = bool(_asserted(patterns["reader_hit"], folded))
    evidence = incidents + leaks + reports
    if evidence < _ENOUGH or not (leaks or reports) or not (incidents or is_told):
        return False
    if is_told:
        return True
    if not reports and _count(patterns["policy"], folded) > 1:
        return False
    if _count(patterns["guide"], folded) > 1 or _spares_reader(patterns, folded):
        return False
    return not (_count(patterns["scam"], folded) and evidence <= _ENOUGH and not reports)


def names_a_leak(text: str, categories: tuple[Finding, ...]) -> bool:
    """Tell whether the data found speak for a notice that `is_breach_notice` did not recognise.

    Several data said to have leaked outweigh an unusual way of telling the incident; a text that
    spares its reader, explains a policy or guides those who must notify stays none.
    """
    rules = [
        f.reasons[0].rule
        for f in categories
        if f.status is not ExposureStatus.NOT_EXPOSED and f.reasons
    ]
    stated, named = rules.count("exposed"), rules.count("exposed") + rules.count("referred")
    if max(stated, named) < _ENOUGH:
        return False
    patterns = load_patterns("notice_kind")
    folded = fold(text)[:_READ]
    if _spares_reader(patterns, folded):
        return False
    if _count(patterns["policy"], folded) > 1 or _count(patterns["guide"], folded) > 1:
        return False
    hints = sum(_asserted(patterns[name], folded) for name in ("incident", "leak", "report"))
    return stated >= _PLENTY or (named >= _ENOUGH and hints > 0)


def first_incident(text: str) -> tuple[int, int] | None:
    """Return where the first words that assert an incident or a leak stand in `text`."""
    patterns = load_patterns("notice_kind")
    folded = fold(text)[:_READ]
    for name in ("incident", "leak"):
        for match in patterns[name].finditer(folded):
            if not _HYPOTHESIS.search(folded, max(0, match.start() - _BEFORE), match.start()):
                return match.span()
    return None
