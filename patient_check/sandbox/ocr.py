"""Recognition by Tesseract: a prepared page to words with their boxes, and how sure they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from patient_check.assets import asset
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.tokens import cleaned
from patient_check.sandbox.upright import Prepared

FRENCH, ENGLISH = "fra", "eng"
SURE: Final = 85.0
"""From this confidence on, of 0 to 100, a word is nearly always read right."""
_ON_ITS_HEAD = 60.0
_DOUBTFUL = 86.0
_REDUCED = 0.6
_LEAST_SIDE = 900
_ENGLISH_WORDS = frozenset("the and of to your you was were that with have been for this".split())
_FRENCH_WORDS = frozenset("le la les de des et vos votre vous nous est sont été dans pour".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word; `left` to `bottom` is the box of its ink in pixels, ordinates downwards.

    `base` is the ordinate of its line and `rise` and `fall` how far letters reach above and below
    it. `line` counts the lines of the page; `confidence` goes from 0 to 100.
    """

    text: str
    left: int
    top: int
    right: int
    bottom: int
    base: float
    rise: float
    fall: float
    line: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of a page in the order of recognition, and the page as it was looked at."""

    words: tuple[Word, ...]
    page: Prepared

    @property
    def letters(self) -> int:
        """Return how many letters and digits there are."""
        return sum(_letters(word) for word in self.words)

    @property
    def sure_letters(self) -> int:
        """Return how many of them are in words that are nearly surely right."""
        return sum(_letters(word) for word in self.words if word.confidence >= SURE)

    @property
    def sure_share(self) -> float:
        """Return the share of the letters that are in such words; 0 without a letter."""
        return self.sure_letters / self.letters if self.letters else 0.0

    @property
    def confidence(self) -> float:
        """Return the mean confidence, each letter counting once; 0 without a letter."""
        total = sum(word.confidence * _letters(word) for word in self.words)
        return total / self.letters if self.letters else 0.0


class Recogniser:
    """Tesseract with its data loaded, which takes a tenth of a second; it serves many pages."""

    def __init__(self) -> None:
        self._engines: dict[str, Any] = {}

    def recognise(self, page: Prepared) -> Recognised:
        """Return the words of `page`, after a second look where the first one leaves doubts.

        Raises:
            ReadFailure: the program is without Tesseract or its data.
        """
        best = self._look(page, FRENCH)
        if best.confidence < _ON_ITS_HEAD:
            best = _better(best, self._look(page.upside_down(), FRENCH))
        if best.confidence < _DOUBTFUL and min(page.grey.width, page.grey.height) > _LEAST_SIDE:
            best = _better(best, self._look(best.page.smaller(_REDUCED), FRENCH))
        if _is_english(best.words):
            best = _better(best, self._look(best.page, ENGLISH))
        return best

    def _look(self, page: Prepared, language: str) -> Recognised:
        engine = self._engine(language)
        engine.SetImageBytes(page.grey.raster(), page.grey.width, page.grey.height, 1,
                             page.grey.width)  # fmt: skip
        engine.Recognize()
        found = tuple(_words(engine.GetIterator()))
        engine.Clear()
        return Recognised(found, page)

    def _engine(self, language: str) -> Any:
        if language not in self._engines:
            from tesserocr import OEM, PSM, PyTessBaseAPI  # noqa: PLC0415 - for pictures only

            folder = str(asset("ocr"))
            try:
                engine = PyTessBaseAPI(path=folder, lang=language, psm=PSM.AUTO, oem=OEM.LSTM_ONLY)
            except RuntimeError as error:
                raise ReadFailure(ReadStatus.NO_RECOGNITION) from error
            engine.SetVariable("debug_file", "")  # its remarks go to standard error: no file
            self._engines[language] = engine
        return self._engines[language]


def _better(one: Recognised, other: Recognised) -> Recognised:
    return max(one, other, key=lambda found: found.sure_letters * found.confidence)


def _letters(word: Word) -> int:
    return sum(map(str.isalnum, word.text))


def _is_english(words: tuple[Word, ...]) -> bool:
    said = [word.text.casefold().strip(".,;:'’") for word in words]
    english, french = (sum(1 for word in said if word in known)
                       for known in (_ENGLISH_WORDS, _FRENCH_WORDS))  # fmt: skip
    return english > french


def _words(results: Any) -> Iterator[Word]:
    """Yield the words of a page; what is likely dirt or a scrap of a drawing is left out."""
    from tesserocr import RIL, iterate_level  # noqa: PLC0415 - loaded with the engine

    if results is None or results.Empty(RIL.WORD):
        return
    line, is_first = -1, True
    start, stop, rise, fall = (0, 0), (1, 0), 0.0, 0.0
    for item in iterate_level(results, RIL.WORD):
        if line < 0 or item.IsAtBeginningOf(RIL.TEXTLINE):
            line, is_first = line + 1, True
            start, stop = item.Baseline(RIL.TEXTLINE) or (start, stop)
            rise, fall = _reach(item.RowAttributes())
        if item.Empty(RIL.WORD):
            continue
        left, top, right, bottom = item.BoundingBox(RIL.WORD)
        confidence = float(item.Confidence(RIL.WORD))
        size = (right - left, bottom - top)
        text = item.GetUTF8Text(RIL.WORD).strip()
        text = cleaned(text, confidence, size, rise, is_first=is_first)
        if not text:
            continue
        is_first = False
        slope = (stop[1] - start[1]) / max(stop[0] - start[0], 1)
        base = start[1] + slope * ((left + right) / 2 - start[0])
        yield Word(text, left, top, right, bottom, base, rise, fall, line, confidence)


def _reach(row: dict[str, float]) -> tuple[float, float]:
    """Return how far the letters of a row reach above and below its line."""
    height, fall = max(row["row_height"], 4.0), abs(row["descenders"])
    fall = min(fall, height / 2)
    return height - fall, fall
