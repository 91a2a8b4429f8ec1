"""PDF with a text layer, by PDFium: characters and their boxes; the layout makes lines of them."""

import ctypes
import math
from collections.abc import Callable, Sequence
from typing import Any

from patient_check.intake.limits import MAX_CHARACTERS, MAX_PAGE_CHARACTERS, MAX_PAGES
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import without_marks
from patient_check.sandbox.failure import ReadFailure, ReadText
from patient_check.sandbox.layout import Line, lines_of
from patient_check.sandbox.pages import Page, text_of
from patient_check.sandbox.pdfium import Box
from patient_check.sandbox.pdfium import library as pdfium
from patient_check.sandbox.runs import Character, Run, runs_of
from patient_check.sandbox.words import words_of

_PASSWORD_ERROR = 4
_SECURITY_ERROR = 5
_IMAGE_OBJECT = 3
_UPRIGHT = 0.1
_PICTURE_SHARE = 0.5
_FEW_LETTERS = 40
_LEAST_MAPPED = 0.5
_MAX_OBJECTS = 2_000
_END_OF_UNICODE = 0x110000


def read(content: bytes, progress: Callable[[float], None]) -> ReadText:
    """Return the text of a PDF, page after page; `progress` gets the share that is read."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in {_PASSWORD_ERROR, _SECURITY_ERROR}
        raise ReadFailure(ReadStatus.ENCRYPTED if locked else ReadStatus.DAMAGED)
    count = pdfium.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        raise ReadFailure(ReadStatus.TOO_LONG)
    if count <= 0:
        raise ReadFailure(ReadStatus.DAMAGED)
    pages, pictures, length = [], 0, 0
    for number in range(count):
        page, is_picture = _page(document, number)
        pages.append(page)
        pictures += is_picture
        length += sum(len(line.text) for line in page.lines)
        if length > MAX_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
        progress((number + 1) / count)
    return _checked(pages, pictures)


def _checked(pages: Sequence[Page], pictures: int) -> ReadText:
    text = text_of(pages)
    letters = sum(1 for character in text if character.isalnum())
    if pictures == len(pages) or (pictures and not letters):
        raise ReadFailure(ReadStatus.NO_TEXT_LAYER)
    if not letters:
        raise ReadFailure(ReadStatus.EMPTY)
    visible = sum(1 for character in text if not character.isspace())
    if letters < _LEAST_MAPPED * visible * 0.6:  # letters drawn as shapes without their names
        raise ReadFailure(ReadStatus.NO_TEXT_LAYER)
    return ReadText(text, ("page_without_text",) if pictures else ())


def _page(document: Any, number: int) -> tuple[Page, bool]:
    """Return a page, and whether it is a picture rather than text."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise ReadFailure(ReadStatus.DAMAGED)
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(textpage) if textpage else 0
        if count > MAX_PAGE_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        words, starts = _words(textpage, count)
        letters = sum(map(str.isalnum, "".join(word[0] for word in words)))
        is_picture = letters < _FEW_LETTERS and _has_picture(page, width * height)
        return Page(tuple(_lines(textpage, words, starts)), height), is_picture
    finally:
        if textpage:
            pdfium.FPDFText_ClosePage(textpage)
        pdfium.FPDF_ClosePage(page)


def _words(textpage: Any, count: int) -> tuple[list[Character], list[int]]:
    """Return the words of a page with their boxes, and the index of the first letter of each."""
    box = Box()
    at = ctypes.byref(box)
    sides = [ctypes.c_double() for _ in range(4)]

    def box_of(index: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(textpage, index, at)
        return box.left, box.bottom, box.right, box.top

    def ink_of(index: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetCharBox(textpage, index, *sides)
        left, right, bottom, top = (side.value for side in sides)
        return left, bottom, right, top

    letter_of = pdfium.FPDFText_GetUnicode
    codes = [letter_of(textpage, index) for index in range(count)]
    letters = [chr(code) if 0 < code < _END_OF_UNICODE else "\ufffd" for code in codes]
    return words_of(letters, box_of, ink_of)


def _lines(textpage: Any, words: Sequence[Character], starts: Sequence[int]) -> list[Line]:
    """Return the lines of a page; words written aslant (a stamp, a margin) come last."""
    upright: list[Run] = []
    aslant: list[tuple[Run, float]] = []
    for run in runs_of(words):
        is_short = len(run.text) <= 2  # noqa: PLR2004 - aslant, each letter has its own height
        angle = pdfium.FPDFText_GetCharAngle(textpage, starts[run.first]) if is_short else 0.0
        if angle < _UPRIGHT or angle > 2 * math.pi - _UPRIGHT:
            upright.append(run)
        else:
            aslant.append((run, angle))
    if sum(len(run.text) for run, _ in aslant) > sum(len(run.text) for run in upright):
        return _as_written(words)
    return [line for line in map(_clean, [*lines_of(upright), *_aslant(aslant)]) if line.text]


def _aslant(runs: Sequence[tuple[Run, float]]) -> list[Line]:
    """Return words written aslant, a line for each direction."""
    lines: list[str] = []
    direction = -1.0
    for run, angle in runs:
        if abs(angle - direction) > _UPRIGHT:
            lines.append("")
            direction = angle
        lines[-1] += f" {run.text}" if run.after_space else run.text
    return [_bare(line) for line in lines]


def _clean(line: Line) -> Line:
    text = without_marks(line.text).strip()
    return Line(text, line.left, line.bottom, line.right, line.top, line.opens_paragraph)


def _bare(text: str) -> Line:
    return Line(without_marks(text).strip(), 0.0, 0.0, 0.0, 0.0, opens_paragraph=True)


def _as_written(words: Sequence[Character]) -> list[Line]:
    """Return a page that lies on its side, in the order in which it was written."""
    text = "".join(word[0] for word in words)
    return [_bare(line) for line in text.replace("\ufffe", "").splitlines() if line.strip()]


def _has_picture(page: Any, area: float) -> bool:
    """Tell whether a picture covers most of the page."""
    covered = 0.0
    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(thing) == _IMAGE_OBJECT:
            pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
            left, bottom, right, top = (side.value for side in sides)
            covered += max(right - left, 0.0) * max(top - bottom, 0.0)
    return covered >= _PICTURE_SHARE * area
