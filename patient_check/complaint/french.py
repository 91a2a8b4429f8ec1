"""Small rules of written French for values that enter a letter."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from patient_check.knowledge.letters import load_letter_words

LONGEST_VALUE: Final = 200
LONGEST_QUOTE: Final = 400
_NO_BREAK: Final = "\u00a0"
_MONTH_ONLY: Final = 7
"""The length of `YYYY-MM`."""


def one_line(words: str, longest: int = LONGEST_VALUE) -> str:
    """Return words on one line, without control characters, cut at a word when too long."""
    visible = "".join(
        " " if char.isspace() or unicodedata.category(char) == "Cc" else char
        for char in words
        if unicodedata.category(char) != "Cf"
    )
    line = re.sub(" +", " ", visible).strip()
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def quoted(sentence: str) -> str:
    """Return a sentence of a notice between French quotation marks, on one line."""
    inner = re.sub(r"^[-–—•·*▪◦‣]\s*", "", one_line(sentence, LONGEST_QUOTE)).rstrip(" ;,")
    inner = re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", inner))
    return f"«{_NO_BREAK}{inner}{_NO_BREAK}»"


def day_in_words(day: date) -> str:
    """Return a date as `12 mars 2025`; the first of a month is `1er`."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{_NO_BREAK}{_month(day.month)} {day.year}"


def incident_in_words(value: str) -> str:
    """Return `le 12 mars 2025` or `en mars 2025` for the date of an incident; "" if unreadable."""
    try:
        if len(value) == _MONTH_ONLY:
            day = date.fromisoformat(f"{value}-01")
            return f"en {_month(day.month)} {day.year}"
        return f"le {day_in_words(date.fromisoformat(value))}"
    except ValueError:
        return ""


def _month(number: int) -> str:
    return load_letter_words().sections["months"][str(number)]


def listed(items: Sequence[str]) -> str:
    """Return items as one enumeration: `a, b et c`."""
    if len(items) < 2:  # noqa: PLR2004 - one item, or none, needs no joint
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"


def counted(count: int) -> str:
    """Return a whole number with its thousands parted."""
    return f"{count:,}".replace(",", _NO_BREAK)


def lines_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return the lines that say something, each tidied."""
    return tuple(filter(None, map(one_line, words)))


def typographic(words: str) -> str:
    """Return words of ours with the apostrophe that print uses."""
    return words.replace("'", "’")
