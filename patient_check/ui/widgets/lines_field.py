"""A field for a postal address: a few lines, done when it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel

_LINES = 3


class _Lines(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person has left."""
        super().focusOutEvent(event)
        self.left.emit()


class LinesField(QWidget):
    """The lines and their label; `edited` hands over a tuple of lines."""

    edited = Signal(object)

    def __init__(self, look: Look, name: str) -> None:  # noqa: ARG002 - as every field
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self.edit = _Lines()
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = _LINES * self.edit.fontMetrics().lineSpacing() + 6 * UNIT
        self.edit.setFixedHeight(height)
        label = PlainLabel(name, "caption")
        label.setBuddy(self.edit)
        body = column(self, gap=1)
        body.addWidget(label)
        body.addWidget(self.edit)
        self.edit.left.connect(self._on_left)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show an address."""
        self._shown = lines
        text = "\n".join(lines)
        if text != self.edit.toPlainText():
            self.edit.setPlainText(text)

    def _on_left(self) -> None:
        lines = tuple(line.strip() for line in self.edit.toPlainText().splitlines())
        lines = tuple(line for line in lines if line)
        if lines != self._shown:
            self.edited.emit(lines)
