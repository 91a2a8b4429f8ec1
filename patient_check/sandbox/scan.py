"""A page in a picture to lines in reading order, with how far they can be trusted.

The words that Tesseract finds go through the same layout as those of a PDF, so that columns are
read one after another and tables row by row.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from patient_check.intake.limits import MAX_SCANNED_PAGES, MAX_SCANNED_WORDS
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import without_marks
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.layout import Line, lines_of
from patient_check.sandbox.leptonica import PictureError, Pix
from patient_check.sandbox.ocr import Recognised, Recogniser, Word
from patient_check.sandbox.pages import Page
from patient_check.sandbox.runs import Character, Run, median, rows_of, runs_of
from patient_check.sandbox.upright import Prepared, prepare

READ_BY_OCR = "read_by_ocr"
HARD_TO_READ = "picture_hard_to_read"
INK_NOT_READ = "picture_ink_not_read"
PAGE_NOT_READ = "page_without_text"

_PAGE_WIDTH = 595.0
_FEW_LETTERS = 12
_LEAST_SURE = 0.6
_EASY = 0.85
_MUCH_INK = 0.15
_TRACE_OF_INK = 0.0004
_SMALL_PIECE, _LARGE_PIECE = 0.4, 4.0
_MARGIN = 0.35
_USUAL_HEIGHT = 20


class Verdict(Enum):
    """What came of a picture of a page."""

    READ = "read"
    BLANK = "blank"
    NO_WORDS = "no words"
    ILLEGIBLE = "illegible"


@dataclass(frozen=True, slots=True)
class Scan:
    """What came of one page; `lines` pairs each line with its words, none unless it was read."""

    verdict: Verdict
    width: int = 0
    height: int = 0
    confidence: float = 0.0
    sure_share: float = 0.0
    unread_ink: float = 0.0
    lines: tuple[tuple[Line, tuple[Word, ...]], ...] = ()

    @property
    def page(self) -> Page:
        """Return the page as the other readers make it, in points."""
        height = self.height * _PAGE_WIDTH / max(self.width, 1)
        return Page(tuple(line for line, _ in self.lines), height)

    def without_lines(self) -> "Scan":
        """Return what came of the page when its text is taken from elsewhere."""
        return replace(self, verdict=Verdict.NO_WORDS, lines=()) if self.lines else self

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return the codes of what the person should know about this page."""
        if self.verdict is Verdict.BLANK:
            return ()
        if self.verdict is not Verdict.READ:
            return (PAGE_NOT_READ,)
        doubts = {HARD_TO_READ: self.sure_share < _EASY, INK_NOT_READ: self.unread_ink > _MUCH_INK}
        return (READ_BY_OCR, *(code for code, applies in doubts.items() if applies))


class Scanner:
    """Recognises the pages of one reading; `begin` is told of each before it is begun."""

    def __init__(self, begin: Callable[[], None]) -> None:
        self._begin = begin
        self._recogniser = Recogniser()
        self._count = 0

    def scan(self, draw: Callable[[], Pix]) -> Scan:
        """Return what can be read on the page in grey that `draw` gives.

        Raises:
            ReadFailure: too many pages, a picture that is broken, or no data to recognise by.
        """
        self._count += 1
        if self._count > MAX_SCANNED_PAGES:
            raise ReadFailure(ReadStatus.TOO_LONG)
        self._begin()
        try:
            return _judged(self._recogniser.recognise(prepare(draw())))
        except PictureError as error:
            raise ReadFailure(ReadStatus.DAMAGED) from error


def why_unread(scans: Sequence[Scan]) -> ReadStatus:
    """Return the status of a document of which no page was read."""
    is_illegible = any(scan.verdict is Verdict.ILLEGIBLE for scan in scans)
    return ReadStatus.PICTURE_ILLEGIBLE if is_illegible else ReadStatus.NO_TEXT_LAYER


def _judged(found: Recognised) -> Scan:
    words, page = found.words[:MAX_SCANNED_WORDS], found.page
    if found.letters < _FEW_LETTERS or found.sure_share < _LEAST_SURE:
        return Scan(_why_not_read(found))
    lines = tuple(_with_words(_lines(words, page.grey.width, page.grey.height), words, page))
    return Scan(
        Verdict.READ,
        page.grey.width,
        page.grey.height,
        found.confidence,
        found.sure_share,
        _unread_ink(page, words),
        lines,
    )


def _why_not_read(found: Recognised) -> Verdict:
    if found.letters >= _FEW_LETTERS:
        return Verdict.ILLEGIBLE
    ink = found.page.ink
    letters = ink.pieces(_USUAL_HEIGHT // 3, _USUAL_HEIGHT * 3).count()
    has_ink = letters > _TRACE_OF_INK * ink.width * ink.height
    return Verdict.NO_WORDS if has_ink else Verdict.BLANK


def _unread_ink(page: Prepared, words: Sequence[Word]) -> float:
    """Return the share of the ink of the size of letters that lies under no word."""
    height = median(word.bottom - word.top for word in words)
    ink = page.ink.pieces(max(round(_SMALL_PIECE * height), 2), round(_LARGE_PIECE * height))
    total = ink.count()
    margin = round(_MARGIN * height)
    for word in words:
        ink.clear(
            word.left - margin,
            word.top - margin,
            word.right - word.left + 2 * margin,
            word.bottom - word.top + 2 * margin,
        )
    return ink.count() / total if total else 0.0


# -- Lines --------------------------------------------------------------------------------------


def _lines(words: Sequence[Word], width: int, height: int) -> list[Line]:
    """Return the lines of a page in reading order, in points from its lower left corner."""
    unit = _PAGE_WIDTH / width
    characters: list[Character] = []
    before = -1
    for word in words:
        characters.append(("\n" if word.line != before else " ", 0.0, 0.0, 0.0, 0.0))
        before = word.line
        bottom, top = height - word.base - word.fall, height - word.base + word.rise
        box = (word.left * unit, bottom * unit, word.right * unit, top * unit)
        characters.append((without_marks(word.text), *box))
    return lines_of(_in_rows(runs_of(characters)))


def _in_rows(runs: Sequence[Run]) -> list[Run]:
    """Return the runs counted row by row: the order of recognition says nothing of tables."""
    ordered = (run for row in rows_of(runs) for run in row)
    return [replace(run, order=number) for number, run in enumerate(ordered)]


def _with_words(
    lines: Sequence[Line], words: Sequence[Word], page: Prepared
) -> Iterator[tuple[Line, tuple[Word, ...]]]:
    """Yield each line with the words that stand on it."""
    unit, height = _PAGE_WIDTH / page.grey.width, page.grey.height
    for line in lines:
        inside = (
            word
            for word in words
            if line.left <= (word.left + word.right) / 2 * unit <= line.right
            and line.bottom <= (height - word.base + word.rise / 2) * unit <= line.top
        )
        yield line, tuple(inside)
