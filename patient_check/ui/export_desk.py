"""Writes letters and calendars in the background; the answer comes in the window's own thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patient_check.domain.errors import ExportFailed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from patient_check.domain.errors import NoticeError
    from patient_check.domain.report import Document
    from patient_check.ui.export_messages import ExportProblem
    from patient_check.ui.runner import TaskRunner
    from patient_check.workflow.ports import Progress


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written whole. `unprintable` has the characters that no font could show."""

    path: Path
    unprintable: str = ""


class ExportDesk:
    """What one window writes; `helpers` are the lines of those who help, for every letter.

    Setting a PDF takes about a second, and never holds the window.
    """

    def __init__(self, runner: TaskRunner, helpers: tuple[str, ...] = ()) -> None:
        self._runner = runner
        self._helpers = helpers

    def write_document(
        self,
        make: Callable[[], Document],
        path: Path,
        on_answer: Callable[[Written | ExportProblem], None],
        *,
        may_replace: bool,
    ) -> None:
        """Make a document and write it, as its name asks; the answer is a file or an error."""

        def write() -> Written:
            from patient_check.workflow.exporting import export  # noqa: PLC0415 - on demand
            from patient_check.workflow.letterhead import with_letterhead  # noqa: PLC0415 - same

            document = with_letterhead(make(), self._helpers)
            return Written(path, export(document, path, may_replace=may_replace))

        self._run(write, on_answer)

    def write_bytes(
        self,
        content: bytes,
        path: Path,
        on_answer: Callable[[Written | ExportProblem], None],
        *,
        may_replace: bool,
    ) -> None:
        """Write a file that is ready, such as a calendar."""

        def write() -> Written:
            from patient_check.workflow.exporting import write_file  # noqa: PLC0415 - on demand

            write_file(path, content, may_replace=may_replace)
            return Written(path)

        self._run(write, on_answer)

    def _run(
        self, write: Callable[[], Written], on_answer: Callable[[Written | ExportProblem], None]
    ) -> None:
        def work(_progress: Progress) -> Written | ExportProblem:
            from patient_check.workflow.exporting import WriteError  # noqa: PLC0415 - on demand

            try:
                return write()
            except WriteError as error:
                return error

        def failed(_error: NoticeError) -> None:
            on_answer(ExportFailed())

        def advanced(_step: str, _share: float | None) -> None:
            """A letter takes a second: there is nothing to count."""

        self._runner.run(work, on_answer, failed, advanced)
