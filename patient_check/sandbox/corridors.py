"""White corridors down a page: what parts columns from each other, and cells from cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from patient_check.sandbox.runs import Row, Run, median

_LEAST_WIDTH = 0.8
_TABLE_WIDTH = 1.0
_TABLE_ROWS = 3
_COLUMN_ROWS = 4
_FULL_LINE = 0.7
_FULL_SHARE = 0.6
_LEAST_WORDS = 3
_BREAK = 2.2
_END = 4.0
_APART = 0.5
_LOOK_AHEAD = 150
_MOST_OPENINGS = 8
_MOST_RUNS = 4_000
_MARK_ONLY = re.compile(r"\W{1,2}|\(?\w{1,2}[.)°/]?")
_BULLET = re.compile(r"[-–—•*·∙▪▸›●○■□➢►▶→‣⁃✓✔✗✘☐☑☒]\s?\w")


@dataclass(frozen=True, slots=True)
class Band:
    """Rows `first` to `last` (excluded) that one corridor, around `middle`, parts in two."""

    first: int
    last: int
    middle: float
    is_table: bool


def find_bands(rows: Sequence[Row]) -> Iterator[Band]:
    """Yield the bands of rows that a corridor parts, from the top."""
    at = 0
    if sum(map(len, rows)) > _MOST_RUNS:
        return  # no page of words: not worth the time that it would take
    while at < len(rows):
        band = _band_from(rows, at)
        if band is None:
            at += 1
        else:
            yield band
            at = band.last


def _band_from(rows: Sequence[Row], first: int) -> Band | None:
    best: tuple[int, int, float] | None = None
    for corridor in _openings(rows, first)[:_MOST_OPENINGS]:
        last, left, right = _extent(rows, first, corridor)
        middle = (left + right) / 2
        shared = sum(1 for row in rows[first:last] if _is_parted(row, middle))
        if best is None or (shared, last) > best[:2]:
            best = (shared, last, middle)
    if best is None:
        return None
    _, last, middle = best
    return _judged(rows, first, _trimmed(rows, first, last, middle), middle)


def _openings(rows: Sequence[Row], first: int) -> list[tuple[float, float]]:
    """Return the white stretches of a row, and the one between it and a row set aside of it."""
    row = rows[first]
    least = _LEAST_WIDTH * median(run.height for run in row)
    found = [(a.right, b.left) for a, b in pairwise(row) if b.left - a.right >= least]
    if first + 1 < len(rows):
        below = rows[first + 1]
        for one, other in ((row, below), (below, row)):
            gap = (one[-1].right, other[0].left)
            if gap[1] - gap[0] >= least:
                found.append(gap)
    return found


def _extent(
    rows: Sequence[Row], first: int, corridor: tuple[float, float]
) -> tuple[int, float, float]:
    """Return the row where `corridor` ends, and what is left of its width."""
    left, right = corridor
    for number in range(first, min(len(rows), first + _LOOK_AHEAD)):
        row = rows[number]
        new_left, new_right = left, right
        for run in row:
            if run.left + run.right < left + right:
                new_left = max(new_left, run.right)
            else:
                new_right = min(new_right, run.left)
        if new_right - new_left < _LEAST_WIDTH * median(run.height for run in row):
            return number, left, right
        left, right = new_left, new_right
    return min(len(rows), first + _LOOK_AHEAD), left, right


def _is_parted(row: Row, middle: float) -> bool:
    return row[0].right <= middle and row[-1].left >= middle


def _trimmed(rows: Sequence[Row], first: int, last: int, middle: float) -> int:
    """Return where the band really ends: a one-sided row after a large blank is no part of it."""
    end = first + 1
    for number in range(first + 1, last):
        row, above = rows[number], rows[number - 1]
        height = median(run.height for run in row)
        blank = min(run.bottom for run in above) - max(run.top for run in row)
        if blank > _END * height:
            break
        if blank > _BREAK * height and not _is_two_sided(rows[number:last], middle):
            break
        end = number + 1
    return end


def _is_two_sided(rows: Sequence[Row], middle: float) -> bool:
    sides = {run.right <= middle for row in rows for run in row}
    return len(sides) == 2  # noqa: PLR2004


def _judged(rows: Sequence[Row], first: int, last: int, middle: float) -> Band | None:
    runs = [run for row in rows[first:last] for run in row]
    left = [run for run in runs if run.right <= middle]
    right = [run for run in runs if run.right > middle]
    left_rows = sum(1 for row in rows[first:last] if row[0].right <= middle)
    right_rows = sum(1 for row in rows[first:last] if row[-1].right > middle)
    fewest = min(left_rows, right_rows)
    if fewest < _TABLE_ROWS or _are_marks(left):
        return None
    if _reads_in_columns(left, right, fewest):
        return Band(first, last, middle, is_table=False)
    parted = sum(1 for row in rows[first:last] if _is_parted(row, middle))
    width = min(run.left for run in right) - max(run.right for run in left)
    is_wide = width >= _TABLE_WIDTH * median(run.height for run in runs)
    if parted < _TABLE_ROWS or not is_wide:
        return None
    return Band(first, _table_end(rows, first, last, middle), middle, is_table=True)


def _table_end(rows: Sequence[Row], first: int, last: int, middle: float) -> int:
    """Return where a table ends: what stands apart below its last row is none of it."""
    end = max(n for n in range(first, last) if _is_two_sided(rows[n : n + 1], middle)) + 1
    while end < last:
        height = median(run.height for run in rows[end])
        blank = min(run.bottom for run in rows[end - 1]) - max(run.top for run in rows[end])
        if blank > _APART * height:
            break
        end += 1
    return end


def _are_marks(runs: list[Run]) -> bool:
    """Tell bullets and numbers from a column of words."""
    marks = sum(1 for run in runs if _MARK_ONLY.fullmatch(run.text))
    return marks > len(runs) * 0.6


def _reads_in_columns(left: list[Run], right: list[Run], fewest: int) -> bool:
    """Tell two columns of text from the cells of a table.

    The one who made the page wrote the columns one after the other, or else filled both with
    prose, or with two lists of bullets.
    """
    sides = [side for _, side in sorted([(run.order, 0) for run in left] +
                                        [(run.order, 1) for run in right])]  # fmt: skip
    switches = sum(1 for a, b in pairwise(sides) if a != b)
    if switches <= 1 + fewest // 8:
        return True
    bullets = [sum(1 for run in side if _BULLET.match(run.text)) for side in (left, right)]
    if min(bullets) >= 2 and sum(bullets) >= fewest / 2:  # noqa: PLR2004
        return True
    return fewest >= _COLUMN_ROWS and _is_filled(left) and _is_filled(right)


def _is_filled(runs: list[Run]) -> bool:
    """Tell whether most lines reach across their column in several words, as prose does."""
    start, stop = min(run.left for run in runs), max(run.right for run in runs)
    covered: dict[int, float] = {}
    for run in runs:
        key = round((run.top + run.bottom) / run.height)
        covered[key] = covered.get(key, 0.0) + run.right - run.left
    full = sum(1 for width in covered.values() if width >= _FULL_LINE * (stop - start))
    words = sum(len(run.text.split()) for run in runs)
    return full >= _FULL_SHARE * len(covered) and words >= _LEAST_WORDS * len(covered)
