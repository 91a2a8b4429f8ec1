"""Holds the state of the sitting, runs the actions, and tells every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec

from PySide6.QtCore import QObject, Signal

from patient_check.assets import asset
from patient_check.workflow.state import NoticeOrigin, WorkflowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from types import ModuleType

    from patient_check.domain.errors import NoticeError
    from patient_check.ui.case_keeper import CaseKeeper
    from patient_check.ui.directory_desk import DirectoryDesk
    from patient_check.ui.export_desk import ExportDesk
    from patient_check.ui.help_desk import HelpDesk
    from patient_check.ui.runner import TaskRunner
    from patient_check.workflow.cancel import CancelFlag
    from patient_check.workflow.ports import (
        KeepingPorts,
        LookUpPorts,
        NoticeReader,
        Preferences,
        Progress,
    )
    from patient_check.workflow.reading import Reading
    from patient_check.workflow.stages import Stage
    from patient_check.workflow.state import Entry

P = ParamSpec("P")

SAMPLE = "exemple.txt"


class ReadingStep(NamedTuple):
    """How far the reading is: a stable code, and a share of 0 to 1 when it is known."""

    code: str
    share: float | None


class CaseSession(QObject):
    """One sitting: the single owner of the state."""

    state_changed = Signal(object)
    reading_advanced = Signal(object)

    def __init__(
        self,
        reader: NoticeReader,
        runner: TaskRunner,
        parent: QObject | None = None,
        make_look_up: Callable[[], LookUpPorts] | None = None,
        today: Callable[[], date] | None = None,
        *,
        make_keeping: Callable[[], KeepingPorts] | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_keeping = make_keeping
        self._cases: CaseKeeper | None = None
        self.desk: HelpDesk | None = None
        self._next_path: Path | None = None
        self.notice_path: Path | None = None
        self.before_replacing: Callable[[Callable[[], None]], None] | None = None
        self._today = today
        self._make_look_up = make_look_up
        self._directory: DirectoryDesk | None = None
        self._reader = reader
        self.runner = runner
        self._cancel: CancelFlag | None = None
        self.state = WorkflowState()

    @property
    def directory(self) -> DirectoryDesk | None:
        """The look-up in the public directory; None where there is none to ask."""
        if self._directory is None and self._make_look_up is not None:
            from patient_check.ui.directory_desk import (  # noqa: PLC0415 - not needed to start
                DirectoryDesk,
            )

            self._directory = DirectoryDesk(self._make_look_up, self.runner)
        return self._directory

    @property
    def cases(self) -> CaseKeeper | None:
        """What keeps and opens cases; None where there is no place to keep them."""
        if self._cases is None and self._make_keeping is not None:
            from patient_check.ui.case_keeper import CaseKeeper  # noqa: PLC0415 - not at start

            self._cases = CaseKeeper(self, self._make_keeping)
        return self._cases

    @property
    def keeps_cases(self) -> bool:
        """Whether there is a place to keep cases."""
        return self._make_keeping is not None

    @property
    def open_case(self) -> CaseKeeper | None:
        """What keeps the case of the window, if a case was opened or saved; never made for it."""
        return self._cases if self._cases is not None and self._cases.file is not None else None

    def use_desk(self, preferences: Preferences) -> None:
        """Be a help desk, or no longer, as the preferences say."""
        if not preferences.is_help_desk or self.cases is None:
            self.desk = None
            return
        if self.desk is None or self.desk.preferences.desk_folder != preferences.desk_folder:
            from patient_check.ui.help_desk import HelpDesk  # noqa: PLC0415 - a desk's only

            self.desk = HelpDesk(self, self.cases, preferences)
        self.desk.preferences = preferences

    @property
    def exports(self) -> ExportDesk:
        """What writes letters and calendars."""
        from patient_check.ui.export_desk import ExportDesk  # noqa: PLC0415 - not needed to start

        return ExportDesk(self.runner, self._helpers())

    def today(self) -> date:
        """Return the day it is."""
        if self._today is not None:
            return self._today()
        from datetime import datetime  # noqa: PLC0415 - not needed to start

        return datetime.now().astimezone().date()

    def apply(
        self,
        action: Callable[Concatenate[WorkflowState, P], WorkflowState],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run an action of the workflow on the state, and tell if anything changed."""
        state = action(self.state, *args, **kwargs)
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    def choose_entry(self, entry: Entry) -> None:
        """Show another way to give the notice."""
        self.apply(_actions().choose_entry, entry)

    def go_to(self, stage: Stage) -> None:
        """Show another stage."""
        self.apply(_actions().go_to, stage)

    def undo(self) -> None:
        """Take back the last correction."""
        self.apply(_actions().undo)

    def redo(self) -> None:
        """Make again the correction last taken back."""
        self.apply(_actions().redo)

    def open_file(self, path: Path) -> None:
        """Read a file of the person; a reading under way is dropped."""
        self.replace_shown(lambda: self._read_file(path, NoticeOrigin.FILE))

    def open_sample(self) -> None:
        """Read the invented notice that comes with the program."""
        self.replace_shown(lambda: self._read_file(asset("samples", SAMPLE), NoticeOrigin.SAMPLE))

    def read_text(self, text: str) -> None:
        """Look for leaked data in a text that the person pasted."""
        self.replace_shown(lambda: self._read_pasted(text))

    def treat_as_notice(self) -> None:
        """Look again at the open text, as a breach notice this time."""
        from patient_check.workflow import reading  # noqa: PLC0415 - not needed to start

        opened = self.state.opened
        if opened is not None and opened.text is not None:
            cancel = self._begin(opened.name, self.notice_path)
            self._run(lambda _progress: reading.read_as_notice(opened), cancel)

    def cancel_reading(self) -> None:
        """Stop the reading under way, if any; what was open stays."""
        if self._cancel is not None:
            self._cancel.cancel()
            self._cancel = None
        self.apply(_actions().stop_reading)

    def show_case(self, state: WorkflowState) -> None:
        """Show a case that was opened, in place of everything."""
        self.cancel_reading()
        self.notice_path = None
        self.apply(lambda _: state)

    def wipe(self) -> None:
        """Forget everything that the window shows, undo included, and let the open case go."""
        self.show_case(WorkflowState())
        if self._cases is not None:
            self._cases.let_go()

    def close(self) -> None:
        """Stop everything that runs; the reader's children are killed."""
        if self._cases is not None:
            self._cases.let_go()
        if self._cancel is not None:
            self._cancel.cancel()
            self._cancel = None
        self.runner.close()
        self._reader.close()

    def _helpers(self) -> tuple[str, ...]:
        """Return the lines of those who help to write, at a help desk."""
        if self.desk is None:
            return ()
        from patient_check.workflow.letterhead import helper_lines  # noqa: PLC0415 - a desk's only

        return helper_lines(self.desk.preferences.adviser, self.desk.preferences.letterhead)

    def replace_shown(self, go: Callable[[], None]) -> None:
        """Do what takes the place of all that is shown, after the question that may be due."""
        if self.before_replacing is None:
            go()
        else:
            self.before_replacing(go)

    def _read_pasted(self, text: str) -> None:
        from patient_check.workflow import reading  # noqa: PLC0415 - not needed to start

        cancel = self._begin("")

        def work(progress: Progress) -> Reading:
            return reading.read_pasted_text(text, cancel=cancel, progress=progress)

        self._run(work, cancel)

    def _read_file(self, path: Path, origin: NoticeOrigin) -> None:
        from patient_check.workflow import reading  # noqa: PLC0415 - not needed to start

        cancel = self._begin(path.name, path if origin is NoticeOrigin.FILE else None)

        def work(progress: Progress) -> Reading:
            return reading.read_notice_file(
                path, self._reader, origin=origin, cancel=cancel, progress=progress
            )

        self._run(work, cancel)

    def _begin(self, name: str, path: Path | None = None) -> CancelFlag:
        from patient_check.workflow.cancel import CancelFlag  # noqa: PLC0415 - not needed to start

        if self._cancel is not None:
            self._cancel.cancel()
        self._cancel, self._next_path = CancelFlag(), path
        self.apply(_actions().start_reading, name)
        return self._cancel

    def _run(self, work: Callable[[Progress], Reading], cancel: CancelFlag) -> None:
        """Run the reading; answers to a reading that was dropped are not heard."""

        def done(result: Reading) -> None:
            if cancel is self._cancel:
                self._cancel, self.notice_path = None, self._next_path
                self.apply(_actions().show_reading, result)

        def failed(error: NoticeError) -> None:
            if cancel is self._cancel:
                self._cancel = None
                self.apply(_actions().fail_reading, error)

        def advanced(code: str, share: float | None) -> None:
            if cancel is self._cancel:
                self.reading_advanced.emit(ReadingStep(code, share))

        self.runner.run(work, done, failed, advanced)


def _actions() -> ModuleType:
    from patient_check.workflow import actions  # noqa: PLC0415 - not needed to start

    return actions
