"""A place to paste the text of a notice."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit

from patient_check.ui.announce import announce
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.state import Entry

WIDTH = 760


class PasteScreen(Screen):
    """A large field, and one button to read it."""

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__(look, session)
        page = self.scrolled_page(self.tr("Paste the text"), WIDTH, gap=3)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Text of the notice"))
        self.edit.setPlaceholderText(self.tr("Paste here (Ctrl+V)"))
        self.edit.setMinimumHeight(look.px(220))
        label = PlainLabel(self.tr("Paste the text of your notice"), "title")
        label.setBuddy(self.edit)
        self._missing = PlainLabel(self.tr("There is no text yet: paste it first."), "caution")
        self._missing.hide()
        page.body.addWidget(label)
        page.body.addWidget(
            PlainLabel(
                self.tr(
                    "Take the whole message, from the greeting to the signature: the program "
                    "finds what matters."
                ),
                "soft",
            )
        )
        page.body.addWidget(self.edit, 1)
        page.body.addWidget(self._missing)
        back = Button(look, self.tr("&Back"), icon="arrow-left")
        back.clicked.connect(self._on_back)
        self.read = Button(look, self.tr("&Read this text"), kind="primary", icon="arrow-right")
        self.read.clicked.connect(self._on_read)
        self.frame.addWidget(ActionBar(look, [back], self.read, width=look.px(WIDTH) - 16 * UNIT))

    def put(self, text: str) -> None:
        """Replace what is in the field."""
        self.edit.setPlainText(text)

    def take_focus(self) -> None:
        """A text that is there wants to be read; an empty field wants a text."""
        target = self.read if self.edit.toPlainText().strip() else self.edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_back(self) -> None:
        self.session.choose_entry(Entry.CHOOSE)

    @Slot()
    def _on_read(self) -> None:
        text = self.edit.toPlainText()
        is_missing = not text.strip()
        self._missing.setVisible(is_missing)
        if is_missing:
            announce(self, self._missing.text())
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit.clear()
            self.session.read_text(text)
