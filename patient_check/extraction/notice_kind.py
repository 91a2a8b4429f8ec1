"""Whether a text announces to its reader a leak of their data."""

import re

from patient_check.extraction.patterns import fold, load_patterns

_READ = 60_000
_HYPOTHESIS = re.compile(
    r"(?:en cas de|en cas d'|si|lorsqu'|contre|risques? de|risques? d'|prevenir|eviter|toute|"
    r"aucune?|pas de|sans|tentatives? de|tentatives? d'|victimes? d')\W{1,3}(?:\w{1,12}\W){0,2}$"
)
_BEFORE = 40
_SPARED_NEEDS = 1


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _asserted(pattern: re.Pattern[str], text: str) -> int:
    """Count the matches that no "in case of", "if" or "no" makes hypothetical."""
    return sum(
        1
        for match in pattern.finditer(text)
        if not _HYPOTHESIS.search(text, max(0, match.start() - _BEFORE), match.start())
    )


def is_breach_notice(text: str) -> bool:
    """Tell whether `text` says that a leak happened and reached people like its reader.

    Reminders, privacy policies, warnings about scams, guides for those who must notify, and
    incidents that spared the reader are not notices. Only the first 60 000 characters count.
    """
    patterns = load_patterns("notice_kind")
    folded = fold(text)[:_READ]
    incidents = _asserted(patterns["incident"], folded)
    leaks = _asserted(patterns["leak"], folded)
    if not incidents or not leaks:
        return False
    reader_hits = _count(patterns["reader_hit"], folded)
    if _count(patterns["guide"], folded) > 1 + reader_hits and not reader_hits:
        return False
    if _count(patterns["spared"], folded) >= _SPARED_NEEDS and not reader_hits:
        return False
    return not (_count(patterns["scam"], folded) and incidents + leaks <= 2 + reader_hits)
