"""Keeps, opens and erases the case of this sitting in the background; one case at a time is open.

A keyring may wait for its password: nothing of this ever runs in the window's own thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from patient_check.domain.errors import (
    CaseFileError,
    CaseKeyMissing,
    FolderUnavailable,
    SecretError,
)
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.case_contents import would_be_lost
from patient_check.workflow.ports import LogEvent
from patient_check.workflow.stoppable import StoppableSecrets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from patient_check.cases.folder import CaseFolder
    from patient_check.cases.store import CaseFile
    from patient_check.domain.errors import NoticeError
    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.session import CaseSession
    from patient_check.workflow.ports import KeepingPorts, Progress
    from patient_check.workflow.state import OpenedNotice, WorkflowState

T = TypeVar("T")


class Erased(NamedTuple):
    """A case file that is gone, and whether the keyring let its key go too."""

    is_key_gone: bool


class CaseKeeper(QObject):
    """The file of the case that the window shows, if there is one.

    `changed` comes when a case was opened, saved, erased or let go, and when work begins or ends.
    """

    changed = Signal()

    def __init__(self, session: CaseSession, make_ports: Callable[[], KeepingPorts]) -> None:
        super().__init__(session)
        self._session = session
        self._make_ports = make_ports
        self._ports: KeepingPorts | None = None
        self._opened: OpenedNotice | None = None
        self.file: CaseFile | None = None
        self.folder: CaseFolder | None = None
        self.is_busy = False
        session.state_changed.connect(self._on_state_changed)

    @property
    def ports(self) -> KeepingPorts:
        """The keyring and the log, made at the first need."""
        if self._ports is None:
            self._ports = self._make_ports()
        return self._ports

    @property
    def is_modified(self) -> bool:
        """Whether closing now would lose something that the person did."""
        session = self._session
        case = self.file.case if self.file is not None else None
        return would_be_lost(session.state, case, session.today())

    def save_as(
        self,
        path: Path,
        passphrase: str | None,
        on_answer: Callable[[KeepingError | None], None],
        *,
        document: Path | None = None,
    ) -> CancelFlag:
        """Keep a new case, with a passphrase or (None) the keyring; the answer is an error or None.

        `document` is the file of the notice, to be kept whole. The flag stops the waiting: nothing
        is then left behind.
        """
        state, today, cancel = self._session.state, self._session.today(), CancelFlag()

        def work() -> CaseFile:
            from patient_check.cases.folder import new_case_id  # noqa: PLC0415 - to keep only
            from patient_check.workflow import case_file, keeping, saving  # noqa: PLC0415 - same

            content = saving.read_document(document) if document is not None else None
            empty = case_file.new_case(new_case_id(), today)
            case = saving.to_keep(state, empty, today, document=content)
            secrets = StoppableSecrets(self.ports.secrets, cancel) if passphrase is None else None
            file = keeping.keep_own_case(path, case, secrets=secrets, passphrase=passphrase)
            if cancel.is_cancelled():
                keeping.erase_own_case(file, secrets=self.ports.secrets, log=self.ports.log)
                raise FolderUnavailable
            return file

        def done(answer: CaseFile | KeepingError) -> None:
            if not isinstance(answer, PROBLEMS):
                self.hold(answer)
                on_answer(None)
            elif not cancel.is_cancelled():
                on_answer(answer)

        self.run(work, done, LogEvent.CASE_NOT_SAVED)
        return cancel

    def save(self, on_answer: Callable[[KeepingError | None], None]) -> None:
        """Put what the window shows in place of what is kept; the answer is an error or None."""
        file, folder = self.file, self.folder
        state, today = self._session.state, self._session.today()
        if file is None:
            raise ValueError("no case is open")

        def work() -> None:
            from patient_check.workflow import saving  # noqa: PLC0415 - to keep only

            case = saving.to_keep(state, file.case, today)
            if folder is None:
                file.save(case)
            else:
                from patient_check.workflow import desk  # noqa: PLC0415 - a desk's only

                details = desk.DeskDetails(case.name, case.status, case.may_count)
                desk.keep_at_desk(folder, file, case, details, today)

        self.run(work, on_answer, LogEvent.CASE_NOT_SAVED)

    def add_passphrase(
        self, passphrase: str, on_answer: Callable[[KeepingError | None], None]
    ) -> None:
        """Let a passphrase open the case too; the answer is an error or None."""
        file = self.file
        if file is None:
            raise ValueError("no case is open")
        self.run(lambda: file.add_passphrase(passphrase), on_answer, LogEvent.CASE_NOT_SAVED)

    def open(
        self, path: Path, passphrase: str | None, on_answer: Callable[[KeepingError | None], None]
    ) -> CancelFlag:
        """Open a case file and show it; the answer is an error or None."""
        cancel = CancelFlag()

        def work() -> CaseFile:
            from patient_check.workflow import keeping  # noqa: PLC0415 - to keep only

            secrets = StoppableSecrets(self.ports.secrets, cancel)
            return keeping.open_own_case(path, secrets=secrets, passphrase=passphrase)

        def done(answer: CaseFile | KeepingError) -> None:
            if isinstance(answer, PROBLEMS):
                if not cancel.is_cancelled():
                    on_answer(answer)
            elif cancel.is_cancelled():
                answer.close()
            else:
                self.show(answer)
                on_answer(None)

        self.run(work, done, LogEvent.CASE_NOT_OPENED)
        return cancel

    def erase(self, on_answer: Callable[[KeepingError | Erased], None]) -> None:
        """Remove the open case for good; the answer is an error, or what was erased."""
        file, folder = self.file, self.folder
        if file is None:
            raise ValueError("no case is open")

        def work() -> Erased:
            from patient_check.workflow import keeping  # noqa: PLC0415 - to keep only

            secrets, log = self.ports.secrets, self.ports.log
            if folder is not None:
                file.close()
                keeping.erase_desk_case(folder, file.case.id, log=log)
                return Erased(is_key_gone=True)
            return Erased(keeping.erase_own_case(file, secrets=secrets, log=log))

        def done(answer: KeepingError | Erased) -> None:
            if not isinstance(answer, PROBLEMS):
                self.let_go()
            on_answer(answer)

        self.run(work, done, LogEvent.CASE_NOT_SAVED)

    def show(self, file: CaseFile, folder: CaseFolder | None = None) -> None:
        """Show an open case, in place of whatever was shown; `folder` is the desk's it is in."""
        from patient_check.workflow import case_file  # noqa: PLC0415 - to keep only

        self.let_go()
        self._session.show_case(case_file.shown(file.case))
        self.hold(file, folder)

    def hold(self, file: CaseFile, folder: CaseFolder | None = None) -> None:
        """Take an open file for the one of what the window shows."""
        self.file, self.folder, self._opened = file, folder, self._session.state.opened
        self.changed.emit()

    def let_go(self) -> None:
        """Close the file, if one is open: others can open it."""
        file, self.file, self.folder = self.file, None, None
        if file is not None:
            file.close()
            self.changed.emit()

    def run(
        self,
        work: Callable[[], T],
        on_answer: Callable[[T | KeepingError], None],
        event: LogEvent,
    ) -> None:
        """Do `work` in the background; what goes wrong is noted by its code, and is the answer."""

        def guarded(_progress: Progress) -> T | KeepingError:
            try:
                return work()
            except SecretError as error:
                self.ports.log.record(LogEvent.KEYRING_NOT_USED, error=error)
                return error
            except CaseFileError as error:
                if not isinstance(error, CaseKeyMissing):  # then the passphrase is asked for
                    self.ports.log.record(event, error=error)
                return error

        def done(answer: T | KeepingError) -> None:
            self._set_busy(is_busy=False)
            on_answer(answer)

        def failed(_error: NoticeError) -> None:
            done(FolderUnavailable())

        def advanced(_step: str, _share: float | None) -> None:
            """There is nothing to count."""

        self._set_busy(is_busy=True)
        self._session.runner.run(guarded, done, failed, advanced)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.changed.emit()

    def _on_state_changed(self, state: WorkflowState) -> None:
        """Let the file go when the window shows another notice: the two are never mixed."""
        if self.file is not None and state.opened != self._opened:
            self.let_go()


PROBLEMS = (CaseFileError, SecretError)
"""What can go wrong when a case is kept or opened."""
