"""Words at places of a page, as the characters that PDFium would give."""

from collections.abc import Iterable, Sequence
from itertools import count

from patient_check.sandbox.layout import Line, lines_of
from patient_check.sandbox.runs import Character, Run, runs_of

SIZE = 10.0
ADVANCE = 5.0


def drawn(text: str, left: float, bottom: float, size: float = SIZE) -> list[Character]:
    """Return `text` set in letters of one width, from `left` on."""
    step = ADVANCE * size / SIZE
    return [
        (letter, left + step * place, bottom, left + step * (place + 1), bottom + size)
        for place, letter in enumerate(text)
    ]


def page(*words: tuple[str, float, float]) -> list[Character]:
    """Return words, each with its left and bottom, one line end after each."""
    found: list[Character] = []
    for text, left, bottom in words:
        found += drawn(text, left, bottom)
        found.append(("\n", 0.0, 0.0, 0.0, 0.0))
    return found


def read(words: Iterable[tuple[str, float, float]]) -> list[str]:
    """Return the lines that the layout makes of words."""
    return [line.text for line in lines_of(runs_of(page(*words)))]


def lines(*words: tuple[str, float, float]) -> list[Line]:
    """Return the lines of a page, with their places."""
    return lines_of(runs_of(page(*words)))


def rows_of_words(texts: Sequence[Sequence[str]], lefts: Sequence[float], top: float = 700) -> (
    list[tuple[str, float, float]]
):  # fmt: skip
    """Return a table drawn row by row; an empty text draws nothing."""
    places = zip(count(0), texts, strict=False)
    return [
        (text, left, top - 14 * number)
        for number, row in places
        for text, left in zip(row, lefts, strict=False)
        if text
    ]


def run(text: str, left: float, bottom: float, order: int = 0) -> Run:
    """Return one run."""
    return Run(text, left, bottom, left + ADVANCE * len(text), bottom + SIZE, order)
