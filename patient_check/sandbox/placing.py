"""Recognised words to their places in the text, so that the picture can show what was found."""

from collections.abc import Iterator, Sequence
from typing import Any

from patient_check.intake.tidy import tidy
from patient_check.sandbox.ocr import Word
from patient_check.sandbox.scan import Scan, Verdict


def placed(text: str, scans: Sequence[tuple[int, Scan]], start: int) -> list[dict[str, Any]]:
    """Return the numbered pages as they cross the wall, their words placed in `text`.

    `start` is added to each place: that of `text` in the whole document.
    """
    seen = _Squeezed(text)
    return [
        {
            "number": number,
            "size": [scan.width, scan.height],
            "confidence": round(scan.confidence, 1),
            "unread_ink": round(scan.unread_ink, 3),
            "words": [
                [start + first, start + last, word.left, word.top,
                 word.right - word.left, word.bottom - word.top]
                for line, words in scan.lines
                for first, last, word in seen.places_of(line.text, words)
            ],
        }
        for number, scan in scans
        if scan.verdict is Verdict.READ
    ]  # fmt: skip


class _Squeezed:
    """A text without what the tidying of lines adds or takes away: spaces and hyphens."""

    def __init__(self, text: str) -> None:
        self._places = [at for at, letter in enumerate(text) if _counts(letter)]
        self._text = "".join(text[at] for at in self._places)
        self._at = 0

    def places_of(self, line: str, words: Sequence[Word]) -> Iterator[tuple[int, int, Word]]:
        """Yield the start and end in the text of each of the words of a line."""
        sought = _squeeze(line)
        at = self._text.find(sought, self._at)
        if at < 0:
            at = self._text.find(sought)  # said once, or moved to the end with the foot
        if at < 0 or not sought:
            return
        self._at = end = at + len(sought)
        inside = at
        for word in words:
            letters = _squeeze(word.text)
            found = self._text.find(letters, inside, end)
            if found < 0:
                found = self._text.find(letters, at, end)
            if letters and found >= 0:
                inside = found + len(letters)
                yield self._places[found], self._places[inside - 1] + 1, word


def _counts(letter: str) -> bool:
    return letter != "-" and not letter.isspace()


def _squeeze(text: str) -> str:
    return "".join(filter(_counts, tidy(text)))
