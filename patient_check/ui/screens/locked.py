"""The lock screen of a help desk: nothing is seen, and the passphrase brings the window back."""

from PySide6.QtCore import QMargins, Qt, Slot

from patient_check.ui.announce import announce
from patient_check.ui.case_messages import KeepingError, case_message_for
from patient_check.ui.help_desk import HelpDesk
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import ScrolledPage
from patient_check.ui.widgets.passphrase_field import PassphraseField
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow import actions


class LockedScreen(Screen):
    """A field and a button."""

    def __init__(self, look: Look, session: CaseSession, desk: HelpDesk) -> None:
        super().__init__(look, session)
        self._desk = desk
        margin = 8 * UNIT
        page = ScrolledPage(
            self.tr("Locked"),
            look.px(READING_COLUMN),
            QMargins(margin, 2 * margin, margin, margin),
            gap=4,
        )
        self.frame.addWidget(page, 1)
        self.setAccessibleName(self.tr("Locked"))
        page.body.addStretch(1)
        page.body.addWidget(PlainLabel(self.tr("The help desk is locked"), "title"))
        text = self.tr("Type the passphrase of the desk to go on where it stopped.")
        page.body.addWidget(PlainLabel(text))
        self.field = PassphraseField(look, self.tr("Passphrase of the desk"))
        page.body.addWidget(self.field)
        self.told = PlainLabel("", "strong")
        page.body.addWidget(self.told)
        self.go = Button(look, self.tr("Unlock"), kind="primary", icon="lock")
        page.body.addWidget(self.go)
        page.body.addStretch(2)
        self.go.clicked.connect(self._on_go)
        self.field.edit.returnPressed.connect(self._on_go)

    def take_focus(self) -> None:
        """Wait for the passphrase."""
        self.field.clear()
        self.told.setText("")
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_go(self) -> None:
        if self.field.edit.text() and self.go.isEnabled():
            self.go.setEnabled(False)
            self._desk.check(self.field.edit.text(), self._on_answer)

    def _on_answer(self, error: KeepingError | None) -> None:
        self.go.setEnabled(True)
        self.field.clear()
        if error is None:
            self.session.apply(actions.unlock)
            return
        text = case_message_for(error).title
        self.told.setText(text)
        announce(self, text)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
