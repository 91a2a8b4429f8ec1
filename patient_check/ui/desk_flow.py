"""The strokes of a help desk: next person, lock, and the boxes around its list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from patient_check.ui.hiding import forget_copied
from patient_check.ui.idle import IdleWatch
from patient_check.ui.question_dialog import Answer
from patient_check.workflow import actions
from patient_check.workflow.state import Entry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from patient_check.domain.case import BreachRecord, CaseSummary
    from patient_check.ui.appearance import Appearance
    from patient_check.ui.case_flow import CaseFlow
    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.help_desk import HelpDesk
    from patient_check.ui.question_dialog import QuestionDialog
    from patient_check.ui.session import CaseSession
    from patient_check.workflow.ports import Preferences


class DeskFlow(QObject):
    """What a window does as a help desk; made only where it is one, or is about to be."""

    def __init__(
        self, window: QWidget, session: CaseSession, appearance: Appearance, cases: CaseFlow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._cases = cases
        self._warning: QuestionDialog | None = None
        self.watch = IdleWatch(window)
        self.watch.warned.connect(self._on_idle_warning)
        self.watch.ended.connect(self._on_idle)

    @property
    def desk(self) -> HelpDesk:
        """The desk; asked only where there is one."""
        if self._session.desk is None:
            raise ValueError("this window is no help desk")
        return self._session.desk

    def begin(self) -> None:
        """Watch for signs of life, as long as this is a help desk."""
        if self._session.desk is not None:
            self.watch.start(self.desk.preferences.idle_minutes)
        else:
            self.watch.stop()

    def show_list(self) -> None:
        """Show the list of cases; the folder is opened first where it is still closed."""
        self._session.choose_entry(Entry.CASES)
        if self.desk.folder is None:
            self.open_folder()

    def open_folder(self) -> None:
        """Open the folder with the keyring, or ask for the passphrase."""
        from patient_check.ui.open_case_dialog import (  # noqa: PLC0415 - once a sitting
            OpenCaseDialog,
            OpenWords,
        )

        words = OpenWords(
            self.tr("Opening the folder of the cases"),
            self.tr("Passphrase of the desk"),
            self.tr("Type the passphrase of the desk. With a keyring, this computer asks once."),
        )
        box = OpenCaseDialog(self._appearance.look, words, self.desk.open, self._window)
        self._cases.box = box
        box.begin()

    def new_person(self) -> None:
        """Begin with an empty start page, after the question that what is open may be worth."""

        def begin() -> None:
            self._session.wipe()
            self._session.choose_entry(Entry.CHOOSE)

        self._session.replace_shown(begin)

    def next_person(self) -> None:
        """Take everything off the screen for the next person; what is open is saved first.

        What nobody saved is asked about, with nothing of it on the screen any more.
        """
        forget_copied()
        keeper = self._cases.keeper
        if not keeper.is_modified:
            self._wipe()
            return
        self._session.apply(actions.hide)
        if keeper.file is not None:
            keeper.save(self._on_saved)
            return
        answers = (
            Answer(self.tr("Go back, to save it"), self._come_back, "primary"),
            Answer(self.tr("Forget it"), self._wipe),
        )
        text = self.tr("Their corrections and answers are nowhere else. The screen is empty now.")
        self._cases.ask(self.tr("This person’s case is not saved"), (text,), answers)

    def lock(self) -> None:
        """Cover the window until the passphrase of the desk is typed."""
        forget_copied()
        self._session.apply(actions.lock)

    def choose_breach(self) -> None:
        """Ask which known breach the next person is concerned by."""
        from patient_check.ui.breach_dialog import BreachDialog  # noqa: PLC0415 - on demand

        view = self.desk.view
        if view is not None and view.breaches:
            look = self._appearance.look
            box = BreachDialog(look, view.breaches, self.begin_from, self._window)
            self._cases.box = box
            box.open()

    def begin_from(self, record: BreachRecord) -> None:
        """Begin the case of one more person of a known breach."""
        from patient_check.workflow.desk import begin_from  # noqa: PLC0415 - a desk's only

        state = begin_from(record)
        self._session.replace_shown(lambda: self._session.show_case(state))

    def delete_due(self) -> None:
        """Ask, then delete the cases whose day has come."""
        view = self.desk.view
        due = view.due if view is not None else ()
        names = ", ".join(case.name or self.tr("(no name)") for case in due[:8])
        count = len(due)
        title = self.tr("Delete %n case(s) for good?", "", count)
        text = self.tr("Their time is over, as the desk’s rule says: {names}").format(
            names=names + ("…" if len(due) > 8 else "")  # noqa: PLR2004 - as many as fit
        )
        kept = self.tr("The anonymous counts stay. A case that is open somewhere stays too.")
        answers = (
            Answer(self.tr("Delete them"), lambda: self.desk.erase_due(self._on_due), "primary"),
            Answer(self.tr("Keep them for now")),
        )
        self._cases.ask(title, (text, kept), answers).buttons[-1].setFocus()

    def delete_case(self, case: CaseSummary) -> None:
        """Ask, then delete one case."""
        title = self.tr("Delete the case “{name}” for good?").format(
            name=case.name or self.tr("(no name)")
        )
        text = self.tr(
            "Its file is overwritten at its head, then removed. A disk (SSD) or a backup may still "
            "hold an encrypted copy, which nobody reads without the desk’s key."
        )
        answers = (
            Answer(
                self.tr("Delete it"),
                lambda: self.desk.erase_case(case.id, self._on_changed),
                "primary",
            ),
            Answer(self.tr("Keep it")),
        )
        self._cases.ask(title, (text,), answers).buttons[-1].setFocus()

    def settings(self) -> None:
        """Show the settings of the help desk."""
        from patient_check.ui.desk_settings import DeskSettingsDialog  # noqa: PLC0415 - seldom

        box = DeskSettingsDialog(
            self._appearance.look,
            self._session,
            self._appearance.preferences,
            self._use,
            self._window,
        )
        self._cases.box = box
        box.open()

    def _use(self, preferences: Preferences, desk: HelpDesk | None) -> None:
        """Be what the settings say; a folder that was opened in the box stays open."""
        if desk is not None:
            self._session.desk = desk
        self._appearance.set_preferences(preferences)
        self.begin()
        if self._session.desk is not None:
            self.show_list()
        else:
            self._session.choose_entry(Entry.CHOOSE)

    def _wipe(self) -> None:
        forget_copied()
        self._session.wipe()
        if self._session.desk is not None and self.desk.folder is not None:
            self._session.choose_entry(Entry.CASES)

    def _come_back(self) -> None:
        self._session.apply(actions.unhide)
        self._cases.save()

    def _on_saved(self, error: KeepingError | None) -> None:
        if error is None:
            self._wipe()
        else:
            self._session.apply(actions.unhide)
            self._cases.tell(error)

    def _on_due(self, answer: KeepingError | int) -> None:
        self._on_changed(None if isinstance(answer, int) else answer)

    def _on_changed(self, error: KeepingError | None) -> None:
        if error is not None:
            self._cases.tell(error)
        self.desk.look(lambda _error: None)

    @Slot()
    def _on_idle_warning(self) -> None:
        if self._session.desk is None or self._session.state.is_locked:
            return
        here = Answer(self.tr("I am still here"), self.watch.stir, "primary")
        text = self.tr(
            "Without a sign, the screen goes to the next person in one minute and locks. What is "
            "in an open case is saved first; what was never saved is forgotten."
        )
        self._warning = self._cases.ask(self.tr("Is somebody there?"), (text,), (here,))

    @Slot()
    def _on_idle(self) -> None:
        if self._session.desk is None:
            return
        if self._warning is not None:
            self._warning.reject()
            self._warning = None
        if self._session.state.is_locked:
            return
        keeper = self._cases.keeper
        self.lock()
        if keeper.file is not None and keeper.is_modified:
            keeper.save(self._on_saved_idle)
        else:
            self._wipe_locked()

    def _on_saved_idle(self, error: KeepingError | None) -> None:
        """Wipe what is safe; what could not be saved stays behind the lock."""
        if error is None:
            self._wipe_locked()

    def _wipe_locked(self) -> None:
        self._wipe()
        self.lock()
