"""Readings to choose from: one button each, gone through with the arrow keys as well."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from patient_check.domain.specialty import SpecialtyId
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.page import column, drop_widgets, picture
from patient_check.ui.widgets.text import PlainLabel


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading: its name, and perhaps a few words that tell it from the others."""

    record: SpecialtyId
    name: str
    hint: str = ""


class ChoiceButton(LayoutButton):
    """One reading as a button."""

    def __init__(self, look: Look, choice: Choice) -> None:
        super().__init__("plain", choice.name)
        self.choice = choice
        self.setAccessibleDescription(choice.hint)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.row.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        self.row.setSpacing(3 * UNIT)
        words = column(gap=0)
        for text, kind in ((choice.name, "body"), (choice.hint, "caption")):
            if text:
                words.addWidget(PlainLabel(text, kind))
        self.row.addLayout(words, 1)
        self.row.addWidget(picture(look, "add", Role.ACCENT, 20))


class ChoiceList(QWidget):
    """The readings, from the top down."""

    chosen = Signal(object)
    left_at_top = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._choices: tuple[Choice, ...] = ()
        self.buttons: list[ChoiceButton] = []
        self.setAccessibleName(name)
        self._column = column(self, gap=0)

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Show these readings; nothing at all when there are none."""
        choices = tuple(choices)
        if choices == self._choices:
            return
        self._choices = choices
        drop_widgets(self._column)
        self.buttons = [ChoiceButton(self._look, choice) for choice in choices]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self._column.addWidget(button)
            button.show()  # at once: the next key may go to it
        if self.parentWidget() is not None:  # shown alone, it would be a window of its own
            self.setVisible(bool(choices))

    def focus_first(self) -> None:
        """Put the focus on the first reading, if there is one."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrow keys, and out at the top."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        place = _place_of_focus(self.buttons)
        if step is None or place is None:
            super().keyPressEvent(event)
            return
        if place + step < 0:
            self.left_at_top.emit()
        elif place + step < len(self.buttons):
            self.buttons[place + step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self.chosen.emit(button.choice)


def _place_of_focus(buttons: Sequence[QWidget]) -> int | None:
    return next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
