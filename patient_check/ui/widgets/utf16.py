"""Code points and UTF-16: the program counts the first, Qt's documents the second."""

from bisect import bisect_left


class Utf16Map:
    """Turns the offsets of one text into Qt's positions, and back."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() else [i for i, c in enumerate(text) if c > "\uffff"]
        self._wide = wide
        self._wide_positions = [index + rank for rank, index in enumerate(wide)]

    def position(self, offset: int) -> int:
        """Return Qt's position of the character at `offset`."""
        return offset + bisect_left(self._wide, offset)

    def offset(self, position: int) -> int:
        """Return the offset of the character at (or around) Qt's `position`."""
        return position - bisect_left(self._wide_positions, position)
