"""The sentence around an evidence: what to show beside a finding."""

import re
from dataclasses import dataclass
from typing import Final

from patient_check.domain.notice import TextSpan

LONGEST: Final = 280
"""Characters on each side of the evidence, at most, before the sentence is cut."""

_BREAK: Final = re.compile(
    r"(?<=[.!?…])[»”\"]?\s+(?=[«“\"]?\s?[^\W\d_a-zà-ÿ])"  # the end of a sentence
    r"|\n[^\S\n]*\n\s*"  # an empty line
    r"|\n(?=[^\S\n]*(?:[-–—•·*▪◦‣]|\d{1,2}[.)])\s)"  # the next item of a list
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the notice; `is_cut_*` tell that the sentence goes on beyond it."""

    span: TextSpan
    is_cut_before: bool
    is_cut_after: bool


def quote_around(text: str, evidence: TextSpan) -> Quote:
    """Return the sentence, or the item of a list, in which an evidence stands."""
    low = max(0, evidence.start - LONGEST)
    high = min(len(text), evidence.end + LONGEST)
    start, end = low, high
    is_cut_before, is_cut_after = low > 0, high < len(text)
    for match in _BREAK.finditer(text, low, high):
        if match.end() <= evidence.start:
            start, is_cut_before = match.end(), False
        elif match.start() >= evidence.end:
            end, is_cut_after = match.start(), False
            break
    if is_cut_before:
        start = _next_word(text, start, evidence.start)
    if is_cut_after:
        end = _last_word(text, evidence.end, end)
    while start < evidence.start and text[start].isspace():
        start += 1
    while end > evidence.end and text[end - 1].isspace():
        end -= 1
    return Quote(TextSpan(start, end), is_cut_before, is_cut_after)


def _next_word(text: str, start: int, limit: int) -> int:
    space = text.find(" ", start, limit)
    return start if space < 0 else space + 1


def _last_word(text: str, limit: int, end: int) -> int:
    space = text.rfind(" ", limit, end)
    return end if space < 0 else space
