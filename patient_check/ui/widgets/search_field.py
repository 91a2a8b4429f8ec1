"""A field that proposes records while somebody types."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from patient_check.ui.announce import announce
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.choice_list import Choice, ChoiceList
from patient_check.ui.widgets.clearing import let_clear
from patient_check.ui.widgets.page import card, column
from patient_check.ui.widgets.text import PlainLabel

SPEAK_AFTER_MS = 700
"""How long after the last letter the number of propositions is spoken."""


class SearchField(QWidget):
    """A label, a line of text, and below it the records that it may mean.

    `submitted` has the words as typed, `chosen` a `Choice`.
    """

    submitted = Signal(str)
    chosen = Signal(object)

    def __init__(
        self, look: Look, name: str, hint: str, suggest: Callable[[str], Iterable[Choice]]
    ) -> None:
        super().__init__()
        self._suggest = suggest
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        let_clear(self.edit)
        self.edit.setMaxLength(200)
        self.label = PlainLabel(name, "strong")
        self.label.setBuddy(self.edit)
        self.list = ChoiceList(look, self.tr("Propositions"))
        self._frame: QFrame = card("row")
        inside = column(self._frame, gap=0)
        inside.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        inside.addWidget(self.list)
        self._frame.hide()
        body = column(self, gap=1)
        for widget in (self.label, self.edit, self._frame):
            body.addWidget(widget)
        self._speaker = QTimer(self)
        self._speaker.setSingleShot(True)
        self._speaker.setInterval(SPEAK_AFTER_MS)
        self._connect()

    def _connect(self) -> None:
        self._speaker.timeout.connect(self._speak)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.submit)
        self.list.chosen.connect(self._on_chosen)
        self.list.left_at_top.connect(self.take_focus)

    def clear(self) -> None:
        """Empty the field and take the propositions away."""
        self.edit.clear()

    def take_focus(self) -> None:
        """Put the focus on the field."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def submit(self) -> None:
        """Hand over the words as they stand; an empty field takes the focus instead."""
        if self.edit.text().strip():
            self.submitted.emit(self.edit.text())
        else:
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the propositions."""
        if event.key() == Qt.Key.Key_Down and self.list.buttons and self.edit.hasFocus():
            self.list.focus_first()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        self._show(self._suggest(self.edit.text()))
        self._speaker.start()

    @Slot()
    def _on_changed(self) -> None:
        if not self.edit.text():
            self._show(())

    def _show(self, choices: Iterable[Choice]) -> None:
        self.list.show_choices(choices)
        self._frame.setVisible(bool(self.list.buttons))
        chain = [self.edit, *self.list.buttons]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _speak(self) -> None:
        if self.edit.text() and self.edit.hasFocus():
            count = len(self.list.buttons)
            announce(self.edit, self.tr("%n proposition(s)", "", count))

    @Slot(object)
    def _on_chosen(self, choice: Choice) -> None:
        self.chosen.emit(choice)
