"""Lines of a table for a spreadsheet: no cell of it is ever taken for a formula."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

# What a spreadsheet may start a formula with, the wide forms included: at the start of the cell, or
# after a sign at which a spreadsheet set to another language would part the line.
_FORMULA: Final = re.compile(r"(^|[;,])([\s\"']*[=+\-@|%＝＋－＠])")
_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def safe_cell(untrusted: object) -> str:
    """Return what stands in a cell: one line, and an apostrophe before what would be a formula."""
    words = _UNSAFE.sub("\ufffd", " ".join(str(untrusted).split()))
    return words if isinstance(untrusted, int) else _FORMULA.sub(r"\1'\2", words)


def table_line(cells: Iterable[object], separator: str = ",") -> str:
    """Return one line of a table (RFC 4180), its end included; None gives an empty cell."""
    line = io.StringIO(newline="")
    writer = csv.writer(line, delimiter=separator)
    writer.writerow("" if cell is None else safe_cell(cell) for cell in cells)
    return line.getvalue()


def cells_of(line: str, separator: str = ",") -> list[str]:
    """Return the cells of a line that `table_line` gave."""
    return next(csv.reader([line], delimiter=separator), [])
