"""Anonymous counts: how many cases, data categories and steps, of which breach, in which month.

They hold nothing of a person and outlive the cases. The month is that in which a case was made,
for all that is counted of it: so a number of cases always says how many people stand behind the
other numbers. Fewer than five are never told apart: they join what they resemble.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from patient_check.cases.codec import CodecError, from_raw, to_raw
from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey
from patient_check.cases.shared_file import WAIT_SECONDS, SharedFile
from patient_check.domain.advice import StepState
from patient_check.domain.case import Case, CountKey, CountKind
from patient_check.domain.category import ExposureStatus
from patient_check.domain.errors import DamagedCaseFile

COUNTS_FILE: Final = "counts.patientcheck-counts"
SMALLEST: Final = 5
OTHER: Final = "other"
"""Stands for the breaches, categories or steps that were too few to be told apart."""
ALWAYS: Final = "all"
"""Stands for the whole time, where a year has too few cases."""

_MONTH_LETTERS: Final = len("2026-11")
_YEAR_LETTERS: Final = len("2026")


@dataclass(frozen=True, slots=True, order=True)
class CountRow:
    """One number to show. `period` is a month, a year or `ALWAYS`; `count` is five or more."""

    period: str
    breach: str
    kind: CountKind
    id: str
    count: int


class Counts:
    """The counts of a desk's folder."""

    def __init__(self, folder: Path, key: NamedKey, *, wait_seconds: float = WAIT_SECONDS) -> None:
        self._file = SharedFile(
            folder / COUNTS_FILE, FileKind.COUNTS, key, wait_seconds=wait_seconds
        )

    def read(self) -> Mapping[CountKey, int]:
        """Return the counts as they are kept; raise as `SharedFile.read` does."""
        return _counts(self._file.read())

    def change(self, added: AbstractSet[CountKey], removed: AbstractSet[CountKey]) -> None:
        """Count what was added, and no longer what was removed; raise as `SharedFile.change`."""

        def count(raw: Any) -> Any:
            counts = Counter(_counts(raw))
            counts.update(added)
            counts.subtract(removed)
            return [[to_raw(key), number] for key, number in sorted(counts.items()) if number > 0]

        self._file.change(count)


def counts_of(case: Case) -> frozenset[CountKey]:
    """Return what would be counted of a case: to show before the person agrees, and to count."""
    findings = case.review.findings if case.review else None
    categories = findings.categories if findings else ()
    month, breach = case.created_on.isoformat()[:_MONTH_LETTERS], _breach(case)
    keys = {CountKey(month, breach, CountKind.CASE)}
    keys |= {
        CountKey(month, breach, CountKind.CATEGORY, finding.category)
        for finding in categories
        if finding.status is not ExposureStatus.NOT_EXPOSED
    }
    keys |= {
        CountKey(month, breach, CountKind.STEP, step)
        for step, note in case.steps.items()
        if note.state is StepState.DONE
    }
    return frozenset(keys)


def merged(counts: Mapping[CountKey, int]) -> tuple[CountRow, ...]:
    """Return the rows to show: no group of cases and no number is under five.

    A breach with too few cases in a month joins the other breaches of that month, then of the
    year, then of all times; what is still too little is left out.
    """
    groups: dict[tuple[str, str], Counter[tuple[CountKind, str]]] = defaultdict(Counter)
    for key, number in counts.items():
        groups[key.month, key.breach][key.kind, key.id] += number
    for widen in (_to_other_breaches, _to_the_year, _to_all_times):
        groups = _widened(groups, widen)
    rows = (
        CountRow(period, breach, kind, id_, number)
        for (period, breach), cells in groups.items()
        if cells[CountKind.CASE, ""] >= SMALLEST
        for (kind, id_), number in _cells(cells).items()
    )
    return tuple(sorted(rows))


_Group = tuple[str, str]
_Cells = Counter[tuple[CountKind, str]]


def _to_other_breaches(group: _Group) -> _Group:
    return group[0], OTHER


def _to_the_year(group: _Group) -> _Group:
    return group[0][:_YEAR_LETTERS], OTHER


def _to_all_times(_: _Group) -> _Group:
    return ALWAYS, OTHER


def _widened(
    groups: Mapping[_Group, _Cells], widen: Callable[[_Group], _Group]
) -> dict[_Group, _Cells]:
    wider: dict[_Group, _Cells] = defaultdict(Counter)
    for group, cells in groups.items():
        is_enough = cells[CountKind.CASE, ""] >= SMALLEST
        wider[group if is_enough else widen(group)].update(cells)
    return wider


def _cells(cells: _Cells) -> _Cells:
    """Join the numbers under five of a kind; what they make together may still be too little."""
    joined: _Cells = Counter()
    for (kind, id_), number in cells.items():
        joined[kind, id_ if number >= SMALLEST else OTHER] += number
    return Counter({cell: number for cell, number in joined.items() if number >= SMALLEST})


def _breach(case: Case) -> str:
    """Return the breach as it is counted: who had it, and in which month."""
    findings = case.review.findings if case.review else case.found
    day = findings.incident_date.value if findings and findings.incident_date else ""
    return " ".join([*case.organisation.split(), *([day[:_MONTH_LETTERS]] if day else ())])


def _counts(raw: Any) -> dict[CountKey, int]:
    try:
        return {from_raw(CountKey, key): int(number) for key, number in raw or ()}
    except (CodecError, TypeError, ValueError) as error:
        raise DamagedCaseFile from error


def counted(case: Case, keys: Iterable[CountKey]) -> Case:
    """Return the case with what was counted of it."""
    return replace(case, counted=frozenset(keys))
