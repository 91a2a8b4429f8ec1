"""PDF by PDFium: characters and their boxes, of which the layout makes lines.

A page that shows its words in a picture is drawn and recognised instead.
"""

import ctypes
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from patient_check.sandbox.scan import Scan, Scanner

_PASSWORD_ERROR = 4
_SECURITY_ERROR = 5
_PATH_OBJECT, _IMAGE_OBJECT = 2, 3
_UPRIGHT = 0.1
_PICTURE_SHARE = 0.5
_FEW_LETTERS = 40
_SOME_LETTERS = 300
"""Fewer may be the line that a fax or a scanner adds to a picture."""
_MANY_SHAPES = 100
_LEAST_MAPPED = 0.3
_MAX_OBJECTS = 2_000
_END_OF_UNICODE = 0x110000


@dataclass(frozen=True, slots=True)
class _Found:
    """A page, from its text layer or recognised; `scan` tells what came of its picture."""

    page: Page
    scan: "Scan | None" = None


def read(
    content: bytes, progress: Callable[[float], None], scanner: Callable[[], "Scanner"]
) -> ReadText:
    """Return the text of a PDF, page after page; `progress` gets the share that is read.

    `scanner` gives what recognises the pages that are pictures.
    """
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
    found = _pages(document, count, progress, scanner, as_pictures=False)
    if not any(one.scan for one in found) and _is_unmapped(found):
        found = _pages(document, count, progress, scanner, as_pictures=True)
    return _checked(found)


def _pages(
    document: Any,
    count: int,
    progress: Callable[[float], None],
    scanner: Callable[[], "Scanner"],
    *,
    as_pictures: bool,
) -> list[_Found]:
    found, length = [], 0
    for number in range(count):
        found.append(_page(document, number, scanner, as_picture=as_pictures))
        length += sum(len(line.text) for line in found[-1].page.lines)
        if length > MAX_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
        progress((number + 1) / count)
    return found


def _is_unmapped(found: Sequence[_Found]) -> bool:
    """Tell letters drawn as shapes without their names, which come out as signs."""
    text = "".join(line.text for one in found for line in one.page.lines)
    visible = sum(1 for character in text if not character.isspace())
    return _letters(text) < _LEAST_MAPPED * visible


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _checked(found: Sequence[_Found]) -> ReadText:
    text = text_of([one.page for one in found])
    scans = tuple((number, one.scan) for number, one in enumerate(found, 1) if one.scan)
    if scans:
        from patient_check.sandbox.scan import why_unread  # noqa: PLC0415 - for pictures only

        only = [scan for _, scan in scans]
        if not any(scan.lines for scan in only) and (
            len(only) == len(found) or not _letters(text) or _is_unmapped(found)
        ):
            raise ReadFailure(why_unread(only))
        return ReadText(text, tuple(c for scan in only for c in scan.warnings), scans=scans)
    if not _letters(text):
        raise ReadFailure(ReadStatus.EMPTY)
    return ReadText(text)


def _page(
    document: Any, number: int, scanner: Callable[[], "Scanner"], *, as_picture: bool
) -> _Found:
    """Return a page from its text layer, or from its picture when that shows more."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise ReadFailure(ReadStatus.DAMAGED)
    textpage = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(textpage) if textpage else 0
        if count > MAX_PAGE_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
        words, starts = _words(textpage, count)
        written = Page(tuple(_lines(textpage, words, starts)), pdfium.FPDF_GetPageHeightF(page))
        letters = sum(_letters(word[0]) for word in words)
        if as_picture or (letters < _SOME_LETTERS and _shows_more(page, letters)):
            return _scanned(page, written, 0 if as_picture else letters, scanner())
        return _Found(written)
    finally:
        if textpage:
            pdfium.FPDFText_ClosePage(textpage)
        pdfium.FPDF_ClosePage(page)


def _scanned(page: Any, written: Page, letters: int, scanner: "Scanner") -> _Found:
    """Return a page from its picture, or from its text layer of `letters` when that says more."""
    from patient_check.sandbox.pdf_picture import render  # noqa: PLC0415 - for pictures only

    scan = scanner.scan(lambda: render(page))
    read = sum(_letters(line.text) for line in scan.page.lines)
    if scan.lines and read > letters:
        return _Found(scan.page, scan)
    return _Found(written, None if letters >= _FEW_LETTERS else scan.without_lines())


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


def _shows_more(page: Any, letters: int) -> bool:
    """Tell whether a page with few letters shows more in a picture, or drawn as shapes."""
    covered, shapes = 0.0, 0
    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(thing)
        shapes += kind == _PATH_OBJECT
        if kind == _IMAGE_OBJECT:
            pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
            left, bottom, right, top = (side.value for side in sides)
            covered += max(right - left, 0.0) * max(top - bottom, 0.0)
    area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    is_drawn = letters < _FEW_LETTERS and shapes >= _MANY_SHAPES
    return is_drawn or covered >= _PICTURE_SHARE * area
