"""PDF with a text layer, by PDFium; columns are told apart by the geometry of the page."""

import re
from collections.abc import Callable
from typing import Any

from patient_check.intake.limits import MAX_CHARACTERS, MAX_PAGE_CHARACTERS, MAX_PAGES
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import without_marks
from patient_check.sandbox.failure import ReadFailure

_PAGE_NUMBER = re.compile(
    r"(?im)^\s*(?:page\s*)?\d{1,3}\s*(?:/|sur|of)\s*\d{1,3}\s*$|^\s*page\s+\d{1,3}\s*$"
)
_EDGE_LINES = 3
_MIN_LINES = 5
_FULL_LINE = 0.7
Box = tuple[float, float, float, float]


def _boxes(textpage: Any) -> list[Box]:
    """Return the (left, bottom, right, top) of every run of text, in points."""
    return [tuple(textpage.get_rect(i)) for i in range(textpage.count_rects())]  # type: ignore[misc]


def _gutter(boxes: list[Box], width: float) -> float | None:
    """Return the abscissa between two columns of prose, or None.

    Prose fills its column: most of its lines reach close to the gutter. The cells of a table do
    not, and are left to be read row by row.
    """
    if len(boxes) < 2 * _MIN_LINES:
        return None
    best: tuple[int, float] | None = None
    for step in range(60, 141, 2):
        x = width * step / 200
        crossing = sum(1 for left, _, right, _ in boxes if left < x - 1 and right > x + 1)
        if best is None or (crossing, abs(x - width / 2)) < (best[0], abs(best[1] - width / 2)):
            best = (crossing, x)
    if best is None or best[0] > len(boxes) // 4:
        return None
    x = best[1]
    left = [b for b in boxes if b[2] <= x + 1]
    right = [b for b in boxes if b[0] >= x - 1]
    if _rows(left) < _MIN_LINES or _rows(right) < _MIN_LINES:
        return None
    return x if _fills(left) and _fills(right) and _overlaps(left, right) else None


def _rows(boxes: list[Box]) -> int:
    return len({round(b[1] / 4) for b in boxes})


def _fills(boxes: list[Box]) -> bool:
    """Tell whether the rows of a column mostly reach across it."""
    start, stop = min(b[0] for b in boxes), max(b[2] for b in boxes)
    rows: dict[int, float] = {}
    for left, bottom, right, _ in boxes:
        key = round(bottom / 4)
        rows[key] = rows.get(key, 0.0) + right - left
    full = sum(1 for covered in rows.values() if covered >= _FULL_LINE * (stop - start))
    return full >= len(rows) / 2


def _overlaps(left: list[Box], right: list[Box]) -> bool:
    top = min(max(b[3] for b in left), max(b[3] for b in right))
    bottom = max(min(b[1] for b in left), min(b[1] for b in right))
    height = max(b[3] for b in left) - min(b[1] for b in left)
    return top - bottom > height * 0.3


def _in_columns(textpage: Any, boxes: list[Box], gutter: float, width: float, height: float) -> str:
    """Read what spans the page above the columns, then each column, then what is below."""
    across = [b for b in boxes if b[0] < gutter - 1 and b[2] > gutter + 1]
    inside = [b for b in boxes if b not in across]
    top = max(b[3] for b in inside) + 1
    bottom = min(b[1] for b in inside) - 1
    for _, low, _, high in across:
        middle = (top + bottom) / 2
        if low > middle:
            top = min(top, low)
        else:
            bottom = max(bottom, high)
    bands = (
        (0, top, width, height),
        (0, bottom, gutter, top),
        (gutter, bottom, width, top),
        (0, 0, width, bottom),
    )
    texts = (
        textpage.get_text_bounded(left=a, bottom=b, right=c, top=d) for a, b, c, d in bands if d > b
    )
    return "\n".join(text for text in texts if text.strip())


def _page_text(page: Any) -> str:
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MAX_PAGE_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
        width, height = page.get_size()
        boxes = _boxes(textpage)
        gutter = _gutter(boxes, width)
        if gutter is not None:
            return _in_columns(textpage, boxes, gutter, width, height)
        return str(textpage.get_text_range())
    finally:
        textpage.close()


def read(content: bytes, progress: Callable[[float], None]) -> str:
    """Return the text of a PDF, page after page."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - only this format needs it

    try:
        document = pdfium.PdfDocument(content)
        count = len(document)
    except pdfium.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise ReadFailure(ReadStatus.ENCRYPTED if is_locked else ReadStatus.DAMAGED) from error
    if count > MAX_PAGES:
        raise ReadFailure(ReadStatus.TOO_LONG)
    if count == 0:
        raise ReadFailure(ReadStatus.EMPTY)
    pages: list[str] = []
    for number in range(count):
        try:
            pages.append(_PAGE_NUMBER.sub("", without_marks(_page_text(document[number]))))
        except pdfium.PdfiumError as error:
            raise ReadFailure(ReadStatus.DAMAGED) from error
        if sum(map(len, pages)) > MAX_CHARACTERS:
            raise ReadFailure(ReadStatus.TOO_LONG)
        progress((number + 1) / count)
    if not any(c.isalnum() for page in pages for c in page):
        raise ReadFailure(ReadStatus.NO_TEXT_LAYER)
    return _joined(pages)


def _edges(page: str) -> set[str]:
    lines = [line.strip() for line in page.strip().splitlines() if line.strip()]
    return set(lines[:_EDGE_LINES] + lines[-_EDGE_LINES:])


def _without_running_lines(pages: list[str]) -> list[str]:
    """Drop the headers and footers that come back, so that they cut no sentence in two."""
    if len(pages) < 2:  # noqa: PLR2004
        return pages
    seen: dict[str, int] = {}
    for page in pages:
        for line in _edges(page):
            seen[line] = seen.get(line, 0) + 1
    running = {line for line, times in seen.items() if times >= max(2, len(pages) // 2)}
    kept: list[str] = []
    for number, page in enumerate(pages):
        lines = page.strip().splitlines()
        if number:
            lines = [line for line in lines if line.strip() not in running]
        else:
            while lines and lines[-1].strip() in running | {""}:
                lines.pop()
        kept.append("\n".join(lines))
    return kept


def _joined(pages: list[str]) -> str:
    """Join pages so that a sentence or a word that runs over a page stays whole."""
    text = ""
    for page in (p.strip() for p in _without_running_lines(pages)):
        if not page:
            continue
        runs_on = text and (
            text[-1] in "-‐\ufffe" or (text[-1] not in ".!?:;…" and page[0].islower())
        )
        text += ("\n" if runs_on else "\n\n") + page if text else page
    return text
