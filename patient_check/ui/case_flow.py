"""The questions and boxes around a case: open, save, go away, erase everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from patient_check.ui import case_dialogs
from patient_check.ui.case_keeper import Erased
from patient_check.ui.hiding import forget_copied
from patient_check.ui.question_dialog import Answer, QuestionDialog
from patient_check.workflow.stages import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from patient_check.ui.appearance import Appearance
    from patient_check.ui.case_keeper import CaseKeeper
    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.desk_flow import DeskFlow
    from patient_check.ui.session import CaseSession


translate = QCoreApplication.translate


class CaseFlow(QObject):
    """What one window asks about cases. `box` is the box shown last, for those who look for it."""

    def __init__(self, window: QWidget, session: CaseSession, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._appearance = appearance
        self._forgets = False
        self.box: QDialog | None = None
        self._desk: DeskFlow | None = None

    @property
    def keeper(self) -> CaseKeeper:
        """What keeps the cases; asked only where there is a place to keep them."""
        keeper = self._session.cases
        if keeper is None:
            raise ValueError("this window keeps no cases")
        return keeper

    @property
    def desk(self) -> DeskFlow:
        """The strokes of a help desk, made at the first need."""
        if self._desk is None:
            from patient_check.ui.desk_flow import DeskFlow  # noqa: PLC0415 - a desk's only

            self._desk = DeskFlow(self._window, self._session, self._appearance, self)
        return self._desk

    def choose(self) -> None:
        """Ask which case to open."""
        path = case_dialogs.ask_which_case(self._window)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a case file, after the question that what is shown may be worth."""
        if self.may_go(lambda: self.open_path(path)):
            from patient_check.ui.open_case_dialog import (  # noqa: PLC0415 - rare
                OpenCaseDialog,
                OpenWords,
            )

            words = OpenWords(
                self.tr("Opening the case"),
                self.tr("Passphrase of this case"),
                self.tr("This case is closed with a passphrase. Type it to open the case."),
            )
            keeper = self.keeper
            box = OpenCaseDialog(
                self._appearance.look,
                words,
                lambda typed, on_answer: keeper.open(path, typed, on_answer),
                self._window,
            )
            self.box = box
            box.begin()

    def save(self) -> None:
        """Save the changes of the open case, or show where a new one is saved."""
        if self._session.open_case is not None:
            self.keeper.save(self._on_saved)
        elif self._session.state.review is not None:
            self._session.go_to(Stage.CASE)

    def may_go(self, go: Callable[[], object]) -> bool:
        """Say whether what is shown may go; else ask, and do `go` once it may."""
        if self._forgets or not self.keeper.is_modified:
            return True
        is_kept = self._session.open_case is not None
        save = self.tr("Save the changes") if is_kept else self.tr("Save…")
        answers = (
            Answer(save, lambda: self._save_then(go), "primary"),
            Answer(self.tr("Forget what was not saved"), lambda: self._forget_then(go)),
            Answer(self.tr("Stay here")),
        )
        text = (
            self.tr("What you changed since the last saving is only on the screen.")
            if is_kept
            else self.tr(
                "Your corrections and answers are only on the screen. Without saving, the program "
                "forgets them, as promised."
            )
        )
        self.ask(self.tr("Save this case before it goes?"), (text,), answers)
        return False

    def erase_everything(self) -> None:
        """Ask, then forget all that is shown; a saved case goes too if the person says so."""
        is_kept = self._session.open_case is not None
        paragraphs = [
            self.tr(
                "The notice, the findings, your answers and letters, and what can be undone leave "
                "the memory of the program. What you copied here leaves the clipboard."
            )
        ]
        answers = [Answer(self.tr("Erase what is on the screen"), self._wipe, "primary")]
        if is_kept:
            paragraphs.append(
                self.tr("The saved case stays, unless you choose to erase its file too, for good.")
            )
            answers.append(Answer(self.tr("Erase the saved case too"), self._erase_file))
        paragraphs.append(
            self.tr(
                "PDF and letters that you saved elsewhere stay where you put them, and so does the "
                "notice itself."
            )
        )
        answers.append(Answer(self.tr("Erase nothing")))
        box = self.ask(self.tr("Erase everything?"), paragraphs, answers)
        box.buttons[-1].setFocus()  # an Enter too many erases nothing

    def _save_then(self, go: Callable[[], object]) -> None:
        """Save, then go; a new case is saved on its own page, where the person goes on."""
        if self._session.open_case is None:
            self._session.go_to(Stage.CASE)
            return

        def done(error: KeepingError | None) -> None:
            self._on_saved(error)
            if error is None:
                go()

        self.keeper.save(done)

    def _forget_then(self, go: Callable[[], object]) -> None:
        self._forgets = True
        try:
            go()
        finally:
            self._forgets = False

    def _on_saved(self, error: KeepingError | None) -> None:
        from patient_check.ui.announce import announce  # noqa: PLC0415 - not at start

        if error is None:
            announce(self._window, self.tr("The case is saved."))
        else:
            self.tell(error)

    def tell(self, error: KeepingError) -> None:
        """Say what went wrong, in a box."""
        from patient_check.ui.case_messages import case_message_for  # noqa: PLC0415 - rare

        message = case_message_for(error)
        answers = (
            Answer(
                self.tr("Go to “Your case”"), lambda: self._session.go_to(Stage.CASE), "primary"
            ),
            Answer(self.tr("Close")),
        )
        self.ask(message.title, (message.safe, message.next_step), answers)

    def _wipe(self) -> None:
        forget_copied()
        self._session.wipe()
        self._tell_erased(())

    def _erase_file(self) -> None:
        def done(answer: KeepingError | Erased) -> None:
            if not isinstance(answer, Erased):
                self._on_saved(answer)
                return
            forget_copied()
            self._session.wipe()
            key = () if answer.is_key_gone else (_key_stays(),)
            self._tell_erased((*key, _what_a_disk_keeps()))

        self.keeper.erase(done)

    def _tell_erased(self, more: tuple[str, ...]) -> None:
        text = self.tr("The program holds nothing of you any more.")
        close = Answer(self.tr("Close"), None, "primary")
        self.ask(self.tr("Everything is erased"), (text, *more), (close,))

    def ask(
        self, title: str, paragraphs: Sequence[str], answers: Sequence[Answer]
    ) -> QuestionDialog:
        """Ask over the window, and return the box."""
        box = QuestionDialog(self._appearance.look, self._window, title, paragraphs, answers)
        self.box = box
        box.open()
        return box


def _key_stays() -> str:
    return translate(
        "CaseFlow",
        "The keyring did not answer: the key of the case is still in it. Alone, it opens nothing.",
    )


def _what_a_disk_keeps() -> str:
    return translate(
        "CaseFlow",
        "The keys at the head of the file were written over before it was removed. A modern disk "
        "(SSD), a backup or a synchronised folder may still hold a copy of the encrypted file: "
        "without its passphrase or its key, nobody reads it.",
    )
