"""A question with one answer among a few: a row of buttons, gone through with the arrow keys."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel

T = TypeVar("T")


class SingleChoice(QWidget, Generic[T]):
    """The question above its answers; nothing is chosen until the person chooses."""

    chosen = Signal(object)

    def __init__(self, look: Look, question: str, answers: Iterable[tuple[T, str]]) -> None:
        super().__init__()
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        self._values: list[T] = []
        body = column(self, gap=1)
        body.addWidget(PlainLabel(question, "strong"))
        row = Flow(gap=2)
        for number, (value, words) in enumerate(answers):
            button = Button(look, words, kind="switch")
            button.setCheckable(True)
            button.setAccessibleDescription(question)
            self._group.addButton(button, number)
            self._values.append(value)
            row.add(button)
        body.addWidget(row)
        self._group.idClicked.connect(self._on_clicked)

    def show_value(self, value: T | None) -> None:
        """Mark an answer; None marks none."""
        number = self._values.index(value) if value in self._values else -1
        self._group.setExclusive(False)
        for place in range(len(self._values)):
            self._group.button(place).setChecked(place == number)
        self._group.setExclusive(True)

    def button_of(self, value: T) -> Button:
        """Return the button of an answer."""
        button = self._group.button(self._values.index(value))
        if not isinstance(button, Button):
            raise TypeError(value)
        return button

    def focus_chain(self) -> list[QWidget]:
        """Return the buttons, in order."""
        return [self._group.button(place) for place in range(len(self._values))]

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])
