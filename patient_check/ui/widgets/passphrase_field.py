"""A field for a passphrase: hidden as it is typed, shown on demand, never put on the clipboard."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.page import Columns, column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.tick_box import TickBox

_NOT_LEARNT = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(QWidget):
    """One field, or two where a new passphrase is chosen (`confirms`), and a tick box to see it."""

    def __init__(self, look: Look, name: str, *, confirms: str = "") -> None:
        super().__init__()
        self.edit, first = _line(name)
        self.again: QLineEdit | None = None
        self._second: QWidget | None = None
        fields = [(first, 1)]
        if confirms:
            self.again, self._second = _line(confirms)
            fields.append((self._second, 1))
        body = column(self, gap=1)
        body.addWidget(Columns(fields, look.px(440), gap=3))
        self.shows = TickBox(look, self.tr("Show what I type"), "")
        self.shows.toggled.connect(self._on_shows)
        body.addWidget(self.shows)

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()
        if self.again is not None:
            self.again.clear()

    def show_again(self, *, is_wanted: bool) -> None:
        """Ask twice, or once: a passphrase that exists already needs no second time."""
        if self._second is not None:
            self._second.setVisible(is_wanted)

    @property
    def asks_again(self) -> bool:
        """Whether the passphrase is asked for twice."""
        return self._second is not None and not self._second.isHidden()

    @property
    def agrees(self) -> bool:
        """Whether both fields say the same."""
        return self.again is None or self.again.text() == self.edit.text()

    @Slot()
    def _on_shows(self) -> None:
        shown = self.shows.isChecked()
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for edit in (self.edit, self.again):
            if edit is not None:
                edit.setEchoMode(mode)
                edit.setInputMethodHints(_NOT_LEARNT)


def _line(name: str) -> tuple[QLineEdit, QWidget]:
    """Return a field, and the widget that holds it under its label."""
    edit = QLineEdit()
    edit.setAccessibleName(name)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setInputMethodHints(_NOT_LEARNT)
    label = PlainLabel(name, "caption")
    label.setBuddy(edit)
    holder = QWidget()
    body = column(holder, gap=1)
    body.addStretch(1)
    body.addWidget(label)
    body.addWidget(edit)
    return edit, holder
