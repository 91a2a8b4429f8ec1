"""The letters of a PDF page to words with their boxes: few boxes are asked for, since each costs.

PDFium puts a space or a line end wherever the letters part, so that the first and the last
letter of a word tell where all of it stands. A word for which they do not agree (it is written
aslant, or jumps) is taken letter by letter.
"""

import re
from collections.abc import Callable, Sequence

from patient_check.sandbox.runs import Character

Box = tuple[float, float, float, float]
BoxOf = Callable[[int], Box]

_MARKS = "\ufffe\u00ad\u0002\u200b"
_WORD = re.compile(rf"(?:(?!(?<=[^\W\d_])\d)[^\s{_MARKS}])+|.", re.DOTALL)
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
_SAME_ROW = 0.6
_WIDEST = 2.0


def words_of(letters: Sequence[str], box_of: BoxOf, ink_of: BoxOf) -> (
    tuple[list[Character], list[int]]
):  # fmt: skip
    """Return the words of a page with their boxes, and the index of the first letter of each.

    `box_of` gives the box of a letter, `ink_of` the box of its ink alone, by its index.
    """
    found: list[Character] = []
    starts: list[int] = []
    for match in _WORD.finditer("".join(letters)):
        word, start = match.group(), match.start()
        if word.isspace():
            pieces = [(start, word, _NOWHERE)]
        elif len(word) == 1 and word.isdigit() and start and letters[start - 1].isalpha():
            pieces = [(start, word, ink_of(start))]  # it may be the raised number of a note
        else:
            pieces = _placed(word, start, box_of)
        for place, text, box in pieces:
            starts.append(place)
            found.append((text, *box))
    return found, starts


def _placed(word: str, start: int, box_of: BoxOf) -> list[tuple[int, str, Box]]:
    first = box_of(start)
    if len(word) == 1:
        return [(start, word, first)]
    last = box_of(start + len(word) - 1)
    if _is_straight(word, first, last):
        return [(start, word, (first[0], first[1], last[2], first[3]))]
    return [(place, letter, box_of(place)) for place, letter in enumerate(word, start)]


def _is_straight(word: str, first: Box, last: Box) -> bool:
    """Tell whether two letters stand on one line, as far apart as their word is long."""
    height = max(first[3] - first[1], last[3] - last[1], 1.0)
    overlap = min(first[3], last[3]) - max(first[1], last[1])
    width = last[2] - first[0]
    return overlap >= _SAME_ROW * height and 0 < width <= _WIDEST * height * len(word)
