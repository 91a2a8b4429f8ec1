"""One field with its label above it, its proof beside it, and its error below."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from patient_check.domain.notice import TextSpan
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import IconButton
from patient_check.ui.widgets.page import column, line, picture
from patient_check.ui.widgets.text import PlainLabel


class Field(QWidget):
    """A line of text that the person may correct; Enter, or leaving the field, says it is done."""

    edited = Signal(str)
    span_requested = Signal(object)

    def __init__(self, look: Look, icon: str, name: str, hint: str = "") -> None:
        super().__init__()
        self._shown = ""
        self._span: TextSpan | None = None
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        self.edit.editingFinished.connect(self._on_editing_finished)
        self._proof = IconButton(
            look, "proof", self.tr("See it in the notice: {name}").format(name=name)
        )
        self._proof.clicked.connect(self._on_proof_clicked)
        self._error = PlainLabel("", "caution")
        self._error.hide()
        label = PlainLabel(name, "caption")
        label.setBuddy(self.edit)
        head = line(gap=2)
        head.addWidget(picture(look, icon, Role.INK_SOFT, 16))
        head.addWidget(label, 1)
        self.row = line(gap=1)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self._proof)
        body = column(self, gap=1)
        body.addLayout(head)
        body.addLayout(self.row)
        body.addWidget(self._error)

    def show_value(self, text: str, span: TextSpan | None) -> None:
        """Show a value, and where the notice says it."""
        self._shown = text
        self._span = span
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        self._proof.setVisible(span is not None)
        self.show_error("")

    def show_error(self, text: str) -> None:
        """Say what is wrong with what was typed; "" takes it back."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        self.edit.setProperty("wrong", bool(text))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.edit.text() != self._shown:
            self.edited.emit(self.edit.text())

    @Slot()
    def _on_proof_clicked(self) -> None:
        if self._span is not None:
            self.span_requested.emit(self._span)
