"""A folder of notices to a table: one line a file, begun again where it was interrupted.

The lines go to a file beside the table, which takes the table's place at the end: the table is
there whole, or not at all. After an interruption, files whose line is there are not read again.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from patient_check import __version__
from patient_check.workflow.tables import cells_of, safe_cell, table_line

COLUMNS: Final = (
    "file",
    "size_bytes",
    "is_breach_notice",
    "language",
    "organisation",
    "incident_date",
    "people_count",
    "affected_count",
    "affected_unit",
    "exposed",
    "possible",
    "if_provided",
    "some_people",
    "not_exposed",
    "specialties",
    "article34_missing",
    "minimised",
    "warnings",
    "error",
    "message",
)
"""The heads of the columns; lists of ids are parted by spaces. See the README."""

_BYTE_ORDER_MARK: Final = "\ufeff"


def files_in(folder: Path, besides: frozenset[Path]) -> list[str]:
    """Return the files of a folder and of the folders in it, in order, with their folders.

    Hidden files and those of `besides`, whatever way leads to them, are left out; links to folders
    are not followed.
    """
    kept_out = {path.resolve() for path in besides}
    suspects = {path.name for path in kept_out}
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (os.path.join(place, name) for name in names if not name.startswith("."))  # noqa: PTH118 - strings, by the thousand
        found += [
            path
            for path in paths
            if Path(path).name not in suspects or Path(path).resolve() not in kept_out
        ]
    return sorted(found)


def size_of(name: str) -> int | None:
    """Return the size of a file in bytes, or None when it is gone."""
    try:
        return Path(name).stat().st_size
    except OSError:
        return None


class Table:
    """The table that is being written; a context manager, which keeps what was written so far.

    With `for_spreadsheet`, cells are parted by semicolons and the file says that it is UTF-8: what
    a spreadsheet set to French opens with a double click.
    """

    def __init__(self, path: Path, *, for_spreadsheet: bool = False) -> None:
        from patient_check.cases.atomic import hidden_prefix  # noqa: PLC0415 - not at the start

        self.path = path
        self.unfinished = path.with_name(f"{hidden_prefix(path)}{__version__}.unfinished")
        self._separator = ";" if for_spreadsheet else ","
        self._head = table_line(COLUMNS, self._separator)
        if for_spreadsheet:
            self._head = _BYTE_ORDER_MARK + self._head
        self._done: Counter[tuple[str, str]] = Counter()
        self._descriptor = -1
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open what an interruption left, or begin; nobody else writes this table meanwhile.

        Raises:
            CaseFileInUse: another command writes it.
            FolderNotWritable, FolderUnavailable, NoSpaceLeft: no table can be made there.
            OSError: the same, found out later.
        """
        from patient_check.cases.lock import take_lock  # noqa: PLC0415 - not at the start

        with ExitStack() as stack:
            stack.enter_context(take_lock(self.unfinished))
            self._open()
            stack.callback(self._close)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._stack.close()

    def _open(self) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(self.unfinished, flags, 0o600)
        end = self._take_up()
        os.ftruncate(self._descriptor, end)
        os.lseek(self._descriptor, end, os.SEEK_SET)
        if not end:
            self._write(self._head)

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def left_of(self, names: list[str], shown: Callable[[str], str]) -> list[str]:
        """Return the files that have no line yet; `shown` is their name in the table.

        Lines of other files (of another folder, or gone, or changed since) are taken out.
        """
        wanted = {name: (safe_cell(shown(name)), str(size_of(name) or 0)) for name in names}
        strange = self._done - Counter(wanted.values())
        if strange:
            self._remove(strange)
        left = []
        for name, key in wanted.items():
            if self._done[key] > 0:
                self._done[key] -= 1
            else:
                left.append(name)
        return left

    def add(self, cells: list[object]) -> None:
        """Write one line; raise OSError."""
        self._write(table_line(cells, self._separator))

    def finish(self) -> None:
        """Put the table in its place; raise OSError."""
        os.fsync(self._descriptor)
        self._close()  # Windows renames no file that is open
        self.unfinished.replace(self.path)

    def _write(self, line: str) -> None:
        view = memoryview(line.encode("utf-8"))
        while view:
            view = view[os.write(self._descriptor, view) :]

    def _remove(self, strange: Counter[tuple[str, str]]) -> None:
        """Write what was taken up again, without some lines."""
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        with os.fdopen(os.dup(self._descriptor), "rb") as file:
            head, *lines = (line.decode("utf-8") for line in file)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.ftruncate(self._descriptor, 0)
        self._write(head)
        for line in lines:
            name, size, *_ = cells_of(line, self._separator)
            if strange[name, size] > 0:
                strange[name, size] -= 1
                self._done[name, size] -= 1
            else:
                self._write(line)

    def _take_up(self) -> int:
        """Note the lines that are there; return where the last whole one ends, 0 to begin anew."""
        end = 0
        with os.fdopen(os.dup(self._descriptor), "rb") as file:
            for line in _whole_lines(file):
                if not end:
                    if line.decode("utf-8", "replace") != self._head:
                        return 0
                else:
                    cells = cells_of(line.decode("utf-8", "replace"), self._separator)
                    if len(cells) != len(COLUMNS):
                        return end
                    self._done[cells[0], cells[1]] += 1
                end += len(line)
        return end


def _whole_lines(file: "Iterator[bytes]") -> Iterator[bytes]:
    for line in file:
        if not line.endswith(b"\r\n"):
            return
        yield line
