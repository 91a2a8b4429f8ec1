"""The list of the cases of a folder, as one encrypted file: a copy, never the authority.

Each line carries the size and the time of the file it was made from. A line whose file has changed
is made again, so that a list that was lost, damaged or written by two desks at once mends itself.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey
from patient_check.cases.retention import delete_on
from patient_check.cases.shared_file import WAIT_SECONDS, SharedFile
from patient_check.domain.case import (
    BreachId,
    Case,
    CaseId,
    CaseStatus,
    CaseSummary,
    UnreadableCase,
)
from patient_check.domain.errors import CaseChangedElsewhere, CaseFileError, FolderUnavailable

INDEX_FILE: Final = "list.patientcheck-list"
CASE_SUFFIX: Final = ".patientcheck"
ENOUGH_CHANGES: Final = 20


class Stamp(NamedTuple):
    """What tells that a file is still the one that was read."""

    time_ns: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Line:
    """One file of the folder: its summary, or why it has none."""

    stamp: Stamp
    what: CaseSummary | UnreadableCase


Lines = Mapping[CaseId, Line]


class Index:
    """The lines of a folder; `read_case` returns the case of an id, or raises.

    The file is written when enough lines have changed: until then, whoever opens the folder reads
    those few cases again, which costs less than to write ten thousand lines for each saving.
    """

    def __init__(
        self,
        folder: Path,
        key: NamedKey,
        read_case: Callable[[CaseId], Case],
        *,
        wait_seconds: float = WAIT_SECONDS,
    ) -> None:
        self._folder = folder
        self._read_case = read_case
        self._file = SharedFile(folder / INDEX_FILE, FileKind.LIST, key, wait_seconds=wait_seconds)
        self._lines: Lines | None = None
        self._written: Lines = {}

    def refresh(self) -> Lines:
        """Return the lines as the folder is now.

        A list that cannot be read is made anew; one that cannot be written is no error.

        Raises:
            FolderUnavailable: the folder does not answer.
        """
        if self._lines is None:
            self._lines = self._written = self._on_disk()
        self._lines = self._current(self._lines)
        changed = sum(line is not self._written.get(key) for key, line in self._lines.items())
        if changed >= ENOUGH_CHANGES or not self._written.keys() <= self._lines.keys():
            self._keep()
        return self._lines

    def rebuild(self) -> Lines:
        """Read every case again, whatever the list says; raise as `refresh` does."""
        self._lines = self._current({})
        self._keep()
        return self._lines

    def drop(self, case_id: CaseId) -> None:
        """Take a line off; raise when the list cannot be written, for a name would stay in it."""
        self._file.change(
            lambda raw: lines_to_raw(_without(lines_from(raw), case_id)), is_copy=True
        )
        self._written = _without(self._written, case_id)
        if self._lines is not None:
            self._lines = _without(self._lines, case_id)

    def _on_disk(self) -> Lines:
        try:
            return lines_from(self._file.read())
        except CaseFileError:
            return {}

    def _current(self, known: Lines) -> Lines:
        return {
            case_id: known[case_id]
            if case_id in known and known[case_id].stamp == stamp
            else Line(stamp, self._read(case_id))
            for case_id, stamp in stamps_in(self._folder)
        }

    def _read(self, case_id: CaseId) -> CaseSummary | UnreadableCase:
        """Return the line of a file; a second copy of a case, as a sync leaves, is not hidden."""
        try:
            case = self._read_case(case_id)
        except CaseFileError as error:
            return UnreadableCase(case_id, error.code)
        if case.id != case_id:
            return UnreadableCase(case_id, CaseChangedElsewhere.code)
        return summary_of(case)

    def _keep(self) -> None:
        """Write the lines; those that another desk wrote meanwhile are made again next time."""
        lines = self._lines or {}
        try:
            self._file.change(lambda _: lines_to_raw(lines), is_copy=True)
        except CaseFileError:
            return
        self._written = lines


def _without(lines: Lines, case_id: CaseId) -> Lines:
    return {key: line for key, line in lines.items() if key != case_id}


def summary_of(case: Case) -> CaseSummary:
    """Return the line of the list for a case."""
    return CaseSummary(
        id=case.id,
        name=case.name,
        organisation=case.organisation,
        status=case.status,
        deadlines=tuple(sorted(deadline.date for deadline in case.deadlines)),
        changed_on=case.changed_on,
        delete_on=delete_on(case),
        breach=case.breach,
    )


def file_name(case_id: CaseId) -> str:
    """Return the name of the file of a case."""
    return f"{case_id}{CASE_SUFFIX}"


def stamps_in(folder: Path) -> Iterable[tuple[CaseId, Stamp]]:
    """Yield the cases of a folder with their stamps; raise `FolderUnavailable`.

    One that another desk removes meanwhile is left out.
    """
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(CASE_SUFFIX) and not entry.name.startswith("."):
                    with suppress(FileNotFoundError):
                        status = entry.stat()
                        case_id = CaseId(entry.name.removesuffix(CASE_SUFFIX))
                        yield case_id, Stamp(status.st_mtime_ns, status.st_size)
    except OSError as error:
        raise FolderUnavailable from error


def lines_to_raw(lines: Lines) -> list[Any]:
    """Return the lines as short JSON lists: ten thousand are read in a few hundredths."""
    return [[case_id, *line.stamp, *_what_to_raw(line.what)] for case_id, line in lines.items()]


def _what_to_raw(what: CaseSummary | UnreadableCase) -> list[Any]:
    if isinstance(what, UnreadableCase):
        return [what.code]
    return [
        what.name,
        what.organisation,
        what.status.value,
        [day.isoformat() for day in what.deadlines],
        what.changed_on.isoformat(),
        what.delete_on.isoformat(),
        what.breach,
    ]


def lines_from(raw: Any) -> Lines:
    """Return the lines that `raw` holds: none at all when it is not a list of ours."""
    try:
        return {line[0]: _line_from(line[0], *line[1:]) for line in raw or ()}
    except (TypeError, ValueError, IndexError):
        return {}


def _line_from(case_id: str, time_ns: int, size_bytes: int, *what: Any) -> Line:
    stamp, known = Stamp(time_ns, size_bytes), CaseId(case_id)
    if len(what) == 1:
        return Line(stamp, UnreadableCase(known, what[0]))
    name, organisation, status, deadlines, changed_on, delete, breach = what
    summary = CaseSummary(
        id=known,
        name=name,
        organisation=organisation,
        status=CaseStatus(status),
        deadlines=tuple(map(date.fromisoformat, deadlines)),
        changed_on=date.fromisoformat(changed_on),
        delete_on=date.fromisoformat(delete),
        breach=None if breach is None else BreachId(breach),
    )
    return Line(stamp, summary)
