"""Reading order from geometry: the characters of a page, with their boxes, to lines of text.

PDF says where each character stands and nothing of columns or tables. Characters that follow
each other make runs, runs at one height make rows, and a white corridor that several rows respect
parts columns of prose (read one after another) or the cells of a table (read row by row).
Lengths are points, ordinates grow upwards.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from patient_check.intake.tidy import rejoin_words
from patient_check.sandbox.corridors import Band, find_bands
from patient_check.sandbox.runs import Row, Run, median, rows_of

_CELL_MARK = " | "
_TIGHT = 0.1
_PARAGRAPH = 0.3
_ENDS = ".!?:;…»"
_LINE_GAP = 0.6
_SAME_ROW = 0.3
_LINES_OF_TEXT = 3
_BULLET = re.compile(r"(?:[-–—•*·∙▪▸›»●○■□➢►▶→‣⁃✓✔✗✘☐☑☒]|\d{1,2}[.)]|[a-h]\))\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line in reading order; `opens_paragraph` when white space parts it from the last.

    `is_row` tells the row of a table.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    opens_paragraph: bool = False
    is_row: bool = False

    @property
    def is_item(self) -> bool:
        """Tell whether the line begins with a bullet or a number."""
        return bool(_BULLET.match(self.text))


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Return the lines of a page in reading order."""
    return _with_paragraphs(list(_ordered(list(runs), 0)))


def _ordered(runs: list[Run], depth: int) -> Iterable[Line]:
    rows = rows_of(runs)
    done = 0
    for band in find_bands(rows):
        yield from map(_line, rows[done : band.first])
        inside = [run for row in rows[band.first : band.last] for run in row]
        yield from _banded(inside, band, depth)
        done = band.last
    yield from map(_line, rows[done:])


def _banded(runs: list[Run], band: Band, depth: int) -> Iterable[Line]:
    left = [run for run in runs if run.right <= band.middle]
    right = [run for run in runs if run.right > band.middle]
    if band.is_table or depth > 3:  # noqa: PLR2004 - no page has five columns in columns
        yield from _table(runs)
    else:
        yield from _ordered(left, depth + 1)
        yield from _ordered(right, depth + 1)


def _line(row: Row) -> Line:
    text = row[0].text
    for before, run in pairwise(row):
        is_tight = run.left - before.right < _TIGHT * run.height
        text += run.text if is_tight else " " + run.text
    return _boxed(text, row)


def _boxed(text: str, runs: Sequence[Run]) -> Line:
    return Line(
        text,
        min(run.left for run in runs),
        min(run.bottom for run in runs),
        max(run.right for run in runs),
        max(run.top for run in runs),
    )


# -- Tables -------------------------------------------------------------------------------------


def _column_edges(runs: list[Run]) -> list[float]:
    """Return the abscissas between the columns: white over the whole height of the table."""
    least = median(run.height for run in runs) * 0.8
    edges: list[float] = []
    reach = float("-inf")
    for run in sorted(runs, key=lambda run: run.left):
        if run.left - reach > least and reach > float("-inf"):
            edges.append((reach + run.left) / 2)
        reach = max(reach, run.right)
    return edges


def _table(runs: list[Run]) -> Iterable[Line]:
    """Yield one line a row; the order of the stream tells which lines make one cell."""
    edges = _column_edges(runs)
    row: list[tuple[int, list[Run]]] = []
    is_single = True
    for run in sorted(runs, key=lambda run: run.order):
        column = sum(1 for edge in edges if run.left >= edge)
        if row and _continues_cell(row[-1], column, run):
            row[-1][1].append(run)
        elif row and _continues_row(row, column, run):
            row.append((column, [run]))
        else:
            if row:
                is_single = False
                yield _table_row(row)
            row = [(column, [run])]
    if row and is_single and any(len(rows_of(cell)) >= _LINES_OF_TEXT for _, cell in row):
        for _, cell in row:  # blocks side by side, such as two addresses, and no table
            yield from map(_line, rows_of(cell))
    elif row:
        yield _table_row(row)


def _continues_cell(cell: tuple[int, list[Run]], column: int, run: Run) -> bool:
    before = cell[1][-1]
    is_close = before.bottom - run.top <= _LINE_GAP * run.height
    return column == cell[0] and is_close and run.bottom <= before.bottom + run.height / 2


def _continues_row(row: list[tuple[int, list[Run]]], column: int, run: Run) -> bool:
    bottom = min(part.bottom for _, cell in row for part in cell)
    top = max(part.top for _, cell in row for part in cell)
    reaches = run.top > bottom + _SAME_ROW * run.height
    return column > row[-1][0] and reaches and run.bottom < top + run.height


def _table_row(row: list[tuple[int, list[Run]]]) -> Line:
    cells = []
    for _, runs in row:
        lines = "\n".join(_line(part).text for part in rows_of(runs))
        cells.append(rejoin_words(lines).replace("\n", " ").strip())
    line = _boxed(_CELL_MARK.join(cells), [run for _, runs in row for run in runs])
    return replace(line, is_row=True)


# -- Paragraphs ---------------------------------------------------------------------------------


def _with_paragraphs(lines: list[Line]) -> list[Line]:
    """Mark the lines that white space, more than between the lines of a paragraph, sets apart."""
    gaps = [
        before.bottom - line.top
        for before, line in pairwise(lines)
        if 0 <= before.top - line.top < 3 * (line.top - line.bottom) and not line.is_row
    ]
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0  # most gaps may be of paragraphs
    marked = lines[:1]
    for before, line in pairwise(lines):
        gap = before.bottom - line.top
        height = line.top - line.bottom
        is_apart = gap > usual + _PARAGRAPH * height
        if gap < -2 * height:  # the top of the next column
            is_apart = before.text[-1] in _ENDS or not line.text[0].islower()
        goes_on = (before.is_item and line.is_item) or (before.is_row and line.is_row)
        marked.append(replace(line, opens_paragraph=is_apart and not goes_on))
    return marked
