"""A passphrase for a case that only this computer opens: with it, the file opens everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from patient_check.ui.announce import announce
from patient_check.ui.case_messages import case_message_for
from patient_check.ui.case_words import advice_words
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import ScrolledPage, column
from patient_check.ui.widgets.passphrase_field import PassphraseField
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.passphrases import missing_letters

if TYPE_CHECKING:
    from patient_check.ui.case_keeper import CaseKeeper
    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.theme.look import Look


class AddPassphraseDialog(QDialog):
    """Two fields, the advice, and one button."""

    def __init__(self, look: Look, keeper: CaseKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        title = self.tr("A passphrase for this case")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN) + 4 * margin
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=3)
        text = self.tr(
            "The case still opens on this computer without it. With it, a copy of the file opens "
            "on any other computer too."
        )
        self.field = PassphraseField(
            look, self.tr("Passphrase"), confirms=self.tr("The same passphrase, once more")
        )
        self.told = PlainLabel(advice_words(""), "soft")
        page.body.addWidget(PlainLabel(title, "title"))
        for widget in (PlainLabel(text), self.field, self.told):
            page.body.addWidget(widget)
        page.body.addStretch(1)
        self.add = Button(look, self.tr("Add this passphrase"), kind="primary")
        self.cancel = Button(look, self.tr("Cancel"))
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(ActionBar(look, [self.cancel], self.add))
        self.add.setDefault(True)
        self.add.clicked.connect(self._on_add)
        self.cancel.clicked.connect(self.reject)
        self.field.edit.textChanged.connect(self._on_typed)
        available = self.screen().availableGeometry()
        self.resize(min(width, available.width()), min(look.px(430), available.height()))
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_typed(self) -> None:
        self.told.setText(advice_words(self.field.edit.text()))

    @Slot()
    def _on_add(self) -> None:
        words = self.field.edit.text()
        if missing_letters(words):
            self._say(advice_words(words))
        elif not self.field.agrees:
            self._say(self.tr("The two passphrases are not the same."))
        else:
            self.add.setEnabled(False)
            self._keeper.add_passphrase(words, self._on_answer)

    def _on_answer(self, error: KeepingError | None) -> None:
        self.add.setEnabled(True)
        if error is None:
            self.accept()
        else:
            message = case_message_for(error)
            self._say(f"{message.title} {message.next_step}")

    def _say(self, text: str) -> None:
        self.told.setText(text)
        announce(self, text)
