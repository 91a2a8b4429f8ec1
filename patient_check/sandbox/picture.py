"""A picture file (PNG, JPEG, TIFF, WebP, BMP) to the text of the letter that it shows."""

from collections.abc import Callable
from functools import partial

from patient_check.intake.limits import (
    MAX_PICTURE_PIXELS,
    MAX_PICTURE_SIDE,
    MAX_SCANNED_PAGES,
)
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox import leptonica
from patient_check.sandbox.exif import orientation
from patient_check.sandbox.failure import ReadFailure, ReadText
from patient_check.sandbox.leptonica import PictureError, Pix
from patient_check.sandbox.pages import text_of
from patient_check.sandbox.scan import Scanner, Verdict, why_unread

_JPEG = b"\xff\xd8"
_TIFFS = (b"II*\x00", b"MM\x00*")
_ENOUGH_PIXELS = 12_000_000
"""A4 at 360 dots an inch: a photo of more is taken at half or a quarter of its size."""
_REDUCTIONS = (1, 2, 4)
_TURNS = {1: 0, 2: 0, 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3}
_MIRRORED = frozenset({2, 4, 5, 7})


def read(content: bytes, progress: Callable[[float], None], scanner: Scanner) -> ReadText:
    """Return the recognised text; `progress` gets the share of the pages that is read."""
    count = page_count(content)
    scans = []
    for number in range(count):
        scans.append((number + 1, scanner.scan(partial(_page, content, number))))
        progress((number + 1) / count)
    only = [scan for _, scan in scans]
    if not any(scan.verdict is Verdict.READ for scan in only):
        raise ReadFailure(why_unread(only))
    warnings = tuple(code for scan in only for code in scan.warnings)
    return ReadText(text_of([scan.page for scan in only]), warnings, scans=tuple(scans))


def page_count(content: bytes) -> int:
    """Return the number of pages, 1 but for a TIFF; raise `ReadFailure` when they are too many."""
    if not content.startswith(_TIFFS):
        return 1
    for number in range(MAX_SCANNED_PAGES + 1):
        if leptonica.size_of_tiff_page(content, number) is None:
            return max(number, 1)
    raise ReadFailure(ReadStatus.TOO_LONG)


def size(content: bytes) -> tuple[int, int]:
    """Return the announced width and height of the first page, in pixels; (0, 0) when unknown."""
    if content.startswith(_TIFFS):
        return leptonica.size_of_tiff_page(content, 0) or (0, 0)
    return leptonica.size_of(content) or (0, 0)


def _page(content: bytes, number: int) -> Pix:
    """Return a page in grey, as the camera was held; its size is looked at before any pixel is."""
    if content.startswith(_TIFFS):
        _checked(leptonica.size_of_tiff_page(content, number))
        return leptonica.decode_tiff_page(content, number).grey()
    pixels = _checked(leptonica.size_of(content))
    if content.startswith(_JPEG):
        fits = (n for n in _REDUCTIONS if pixels / n**2 <= _ENOUGH_PIXELS)
        page = leptonica.decode_jpeg(content, next(fits, _REDUCTIONS[-1])).grey()
    else:
        page = leptonica.decode(content).grey()
    return _as_held(page, orientation(content))


def _checked(announced: tuple[int, int] | None) -> int:
    """Return how many pixels are announced, once they are within the limits."""
    if announced is None or min(announced) < 1:
        raise PictureError
    if max(announced) > MAX_PICTURE_SIDE or announced[0] * announced[1] > MAX_PICTURE_PIXELS:
        raise ReadFailure(ReadStatus.TOO_LARGE)
    return announced[0] * announced[1]


def _as_held(page: Pix, mark: int) -> Pix:
    """Return a page as it was seen, by its orientation mark."""
    flat = page.mirrored() if mark in _MIRRORED else page
    turns = _TURNS[mark]
    return flat.turned(turns) if turns else flat
