"""Characters with their boxes to runs, and runs to rows: the first two steps of the layout."""

from collections.abc import Iterable
from dataclasses import dataclass

_RUN_GAP = 0.8
_BACKWARDS = 0.6
_OVERLAP = 0.3
_ROW_OVERLAP = 0.5
_RAISED_SIZE = 0.6
_RAISE = 0.42
_HYPHENS = "\ufffe\u00ad\u0002"

Character = tuple[str, float, float, float, float]
"""A letter, or the letters of a word, and their left, bottom, right and top."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand side by side; `order` is their place in the content stream."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    order: int
    first: int = 0
    """Index of the first character in the page."""
    after_space: bool = False

    @property
    def height(self) -> float:
        """Return the height of the box, never zero."""
        return max(self.top - self.bottom, 1.0)


Row = list[Run]


@dataclass(slots=True)
class _Open:
    """A run that still grows."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    first: int
    after_space: bool

    def takes(self, character: Character) -> bool:
        _, left, bottom, _, top = character
        height = max(min(top - bottom, self.top - self.bottom), 1.0)
        overlap = min(top, self.top) - max(bottom, self.bottom)
        gap = left - self.right
        tall = max(top - bottom, self.top - self.bottom, 1.0)
        return overlap >= _OVERLAP * height and -_BACKWARDS * tall <= gap <= _RUN_GAP * tall

    def add(self, character: Character, *, after_space: bool) -> None:
        letter, left, bottom, right, top = character
        if self._is_call(character):
            self.right = max(self.right, right)
            return
        self.text += " " + letter if after_space else letter
        self.right = max(self.right, right)
        self.left = min(self.left, left)
        if top - bottom >= self.top - self.bottom:  # a raised letter does not move the line
            self.bottom, self.top = bottom, top

    def _is_call(self, character: Character) -> bool:
        """Tell a raised number that calls a note from a digit of the text."""
        letter, _, bottom, _, top = character
        height = self.top - self.bottom
        is_raised = top - bottom < _RAISED_SIZE * height and bottom - self.bottom > _RAISE * height
        return letter.isdigit() and is_raised and self.text[-1].isalpha()


def median(lengths: Iterable[float]) -> float:
    """Return the length in the middle, which a few odd ones do not move."""
    ordered = sorted(lengths)
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[-1 - middle]) / 2


def runs_of(characters: Iterable[Character]) -> list[Run]:
    """Return the runs of a page, in the order of its content stream."""
    runs: list[Run] = []
    grown: _Open | None = None
    after_space = False

    def close() -> None:
        if grown is not None:
            runs.append(Run(grown.text, grown.left, grown.bottom, grown.right, grown.top,
                            len(runs), grown.first, grown.after_space))  # fmt: skip

    for index, character in enumerate(characters):
        letter = character[0]
        if letter in "\r\n":
            close()
            grown, after_space = None, False
        elif letter.isspace() or letter == "\u200b":
            after_space = True
        else:
            if letter in _HYPHENS:
                character = ("-", *character[1:])  # noqa: PLW2901
            if grown is not None and grown.takes(character):
                grown.add(character, after_space=after_space)
            else:
                close()
                grown = _Open(*character, index, after_space)
            after_space = False
    close()
    return runs


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """Return the runs grouped by height, from the top, each row from left to right."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: (-(run.top + run.bottom), run.left)):
        if rows and _is_beside(rows[-1], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


def _is_beside(row: Row, run: Run) -> bool:
    tallest = max(row, key=lambda other: other.height)
    overlap = min(run.top, tallest.top) - max(run.bottom, tallest.bottom)
    return overlap >= _ROW_OVERLAP * min(run.height, tallest.height)
