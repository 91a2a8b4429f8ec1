"""The folder of a help desk, as this sitting has it open: its cases, its breaches, its counts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from patient_check.domain.errors import CaseKeyMissing
from patient_check.ui.case_keeper import PROBLEMS
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.ports import LogEvent
from patient_check.workflow.stoppable import StoppableSecrets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from patient_check.cases.folder import CaseFolder
    from patient_check.cases.store import CaseFile
    from patient_check.domain.case import CaseId, CaseSummary, CountKey
    from patient_check.ui.case_keeper import CaseKeeper
    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.session import CaseSession
    from patient_check.workflow.desk import DeskDetails, DeskView
    from patient_check.workflow.ports import Preferences

    OnAnswer = Callable[[KeepingError | None], None]


class HelpDesk(QObject):
    """What a desk does with its folder, always in the background.

    `folder` is None until it is opened, once a sitting; `view` is the list as it was last read.
    """

    changed = Signal()

    def __init__(self, session: CaseSession, keeper: CaseKeeper, preferences: Preferences) -> None:
        super().__init__(session)
        self._session = session
        self._keeper = keeper
        self.preferences = preferences
        self.folder: CaseFolder | None = None
        self.view: DeskView | None = None

    @property
    def path(self) -> Path:
        """Where the folder is."""
        return Path(self.preferences.desk_folder)

    def open(self, passphrase: str | None, on_answer: OnAnswer) -> CancelFlag:
        """Open the folder, with the keyring or the passphrase; the answer is an error or None."""
        cancel, path = CancelFlag(), self.path

        def work() -> CaseFolder:
            from patient_check.workflow import keeping  # noqa: PLC0415 - a desk's only

            secrets = StoppableSecrets(self._keeper.ports.secrets, cancel)
            return keeping.open_help_desk(path, secrets=secrets, passphrase=passphrase)

        self._keeper.run(work, lambda answer: self._take(answer, cancel, on_answer), _NOT_OPENED)
        return cancel

    def found(self, path: Path, passphrase: str, on_answer: OnAnswer) -> None:
        """Make `path` the folder of a new desk, or open it when it is one already."""

        def work() -> CaseFolder:
            from patient_check.cases.desk import has_desk  # noqa: PLC0415 - a desk's only
            from patient_check.workflow import keeping  # noqa: PLC0415 - same

            secrets = self._keeper.ports.secrets
            if has_desk(path):
                return keeping.open_help_desk(path, secrets=secrets, passphrase=passphrase)
            return keeping.found_help_desk(path, passphrase, secrets=secrets)

        self._keeper.run(
            work, lambda answer: self._take(answer, CancelFlag(), on_answer), _NOT_OPENED
        )

    def check(self, passphrase: str, on_answer: OnAnswer) -> None:
        """Say whether this is the passphrase of the desk: the answer is None when it is."""
        path = self.path

        def work() -> None:
            from patient_check.cases.desk import open_desk  # noqa: PLC0415 - a desk's only
            from patient_check.cases.keys import Unlock  # noqa: PLC0415 - same

            open_desk(path, Unlock(passphrase=passphrase))

        self._keeper.run(work, on_answer, _NOT_OPENED)

    def look(self, on_answer: OnAnswer) -> None:
        """Read the list again; `view` has it when the answer is None."""
        folder, today = self.folder, self._session.today()
        if folder is None:
            on_answer(CaseKeyMissing(has_passphrase=True))
            return

        def work() -> DeskView:
            from patient_check.workflow import desk  # noqa: PLC0415 - a desk's only

            return desk.look_at(folder, today)

        def done(answer: DeskView | KeepingError) -> None:
            if isinstance(answer, PROBLEMS):
                on_answer(answer)
                return
            self.view = answer
            self.changed.emit()
            on_answer(None)

        self._keeper.run(work, done, _NOT_OPENED)

    def open_case(self, case_id: CaseId, on_answer: OnAnswer) -> None:
        """Open a case of the list and show it."""
        folder = self._needed()

        def done(answer: CaseFile | KeepingError) -> None:
            if isinstance(answer, PROBLEMS):
                on_answer(answer)
            else:
                self._keeper.show(answer, folder)
                on_answer(None)

        self._keeper.run(lambda: folder.open(case_id), done, _NOT_OPENED)

    def save(self, details: DeskDetails, on_answer: OnAnswer) -> None:
        """Save what the window shows as a case of the desk, new or open."""
        folder, file = self._needed(), self._keeper.file
        state, today = self._session.state, self._session.today()

        def work() -> CaseFile:
            from patient_check.cases.folder import new_case_id  # noqa: PLC0415 - a desk's only
            from patient_check.workflow import case_file, desk, saving  # noqa: PLC0415 - same

            case = file.case if file else case_file.new_case(new_case_id(), today)
            kept = saving.to_keep(state, case, today)
            return desk.keep_at_desk(folder, file, kept, details, today)

        def done(answer: CaseFile | KeepingError) -> None:
            if isinstance(answer, PROBLEMS):
                on_answer(answer)
            else:
                self._keeper.hold(answer, folder)
                on_answer(None)

        self._keeper.run(work, done, LogEvent.CASE_NOT_SAVED)

    def erase_due(self, on_answer: Callable[[KeepingError | int], None]) -> None:
        """Remove the cases whose day has come; the answer is how many were removed, or an error."""
        folder, today = self._needed(), self._session.today()

        def work() -> tuple[CaseSummary, ...]:
            from patient_check.workflow import keeping  # noqa: PLC0415 - a desk's only

            return keeping.erase_due_cases(folder, today, log=self._keeper.ports.log)

        def done(answer: tuple[CaseSummary, ...] | KeepingError) -> None:
            on_answer(answer if isinstance(answer, PROBLEMS) else len(answer))

        self._keeper.run(work, done, LogEvent.CASE_NOT_SAVED)

    def erase_case(self, case_id: CaseId, on_answer: OnAnswer) -> None:
        """Remove one case of the list for good."""
        folder = self._needed()

        def work() -> None:
            from patient_check.workflow import keeping  # noqa: PLC0415 - a desk's only

            keeping.erase_desk_case(folder, case_id, log=self._keeper.ports.log)

        self._keeper.run(work, on_answer, LogEvent.CASE_NOT_SAVED)

    def read_counts(
        self, on_answer: Callable[[KeepingError | Mapping[CountKey, int]], None]
    ) -> None:
        """Read the anonymous counts; the answer is the counts, or an error."""
        self._keeper.run(self._needed().counts.read, on_answer, _NOT_OPENED)

    def _needed(self) -> CaseFolder:
        if self.folder is None:
            raise ValueError("the folder of the desk is not open")
        return self.folder

    def _take(
        self, answer: CaseFolder | KeepingError, cancel: CancelFlag, on_answer: OnAnswer
    ) -> None:
        if cancel.is_cancelled():
            return
        if isinstance(answer, PROBLEMS):
            on_answer(answer)
            return
        self.folder = answer
        self.changed.emit()
        on_answer(None)


_NOT_OPENED = LogEvent.CASE_NOT_OPENED
