"""Opening a saved case: with the keyring where it has the key, else with the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMargins, Qt, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from patient_check.domain.errors import CaseKeyMissing, SecretError, WrongPassphrase
from patient_check.ui.announce import announce
from patient_check.ui.case_messages import case_message_for
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import ScrolledPage, column, drop_widgets
from patient_check.ui.widgets.passphrase_field import PassphraseField
from patient_check.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.theme.look import Look
    from patient_check.workflow.cancel import CancelFlag

    OpenWith = Callable[[str | None, Callable[[KeepingError | None], None]], CancelFlag]


class OpenWords(NamedTuple):
    """What the box is called, what its field asks for, and what it says before it asks."""

    title: str
    field: str
    ask: str


class OpenCaseDialog(QDialog):
    """Tries without a passphrase first; `open_with` opens, and answers with an error or None."""

    def __init__(self, look: Look, words: OpenWords, open_with: OpenWith, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._open_with = open_with
        self._cancel: CancelFlag | None = None
        self._is_over = False
        self._words = words
        title = words.title
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN) + 4 * margin
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=4)
        page.body.addWidget(PlainLabel(title, "title"))
        self._told = QWidget()
        self._lines = column(self._told, gap=3)
        page.body.addWidget(self._told)
        self.field = PassphraseField(look, words.field)
        page.body.addWidget(self.field)
        page.body.addStretch(1)
        self.go = Button(look, self.tr("Open"), kind="primary")
        self.stop = Button(look, self.tr("Cancel"))
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(ActionBar(look, [self.stop], self.go))
        self.go.setDefault(True)  # from here on it is in the box, whose default it can be
        self.go.clicked.connect(self._on_go)
        self.stop.clicked.connect(self.reject)
        self.field.edit.textChanged.connect(self._on_typed)
        available = self.screen().availableGeometry()
        self.resize(min(width, available.width()), min(look.px(430), available.height()))

    @property
    def edit(self) -> QLineEdit:
        """The field of the passphrase."""
        return self.field.edit

    def begin(self) -> None:
        """Try the keyring; show the box only once there is something to wait for or to ask."""
        self._try(None)
        if not self._is_over:
            self.open()

    def done(self, result: int) -> None:
        """Stop waiting, and close; an answer that comes later is not heard."""
        self._is_over = True
        if self._cancel is not None:
            self._cancel.cancel()
            self._cancel = None
        super().done(result)

    def _try(self, passphrase: str | None) -> None:
        self._is_waiting = True
        self.field.setVisible(passphrase is not None)
        self.field.setEnabled(False)
        self.go.setEnabled(False)
        self._tell(
            self.tr("The keyring of this computer is being asked. It may want its password.")
            if passphrase is None
            else self.tr("Opening. This takes about a second, on purpose.")
        )
        cancel = self._open_with(passphrase, self._on_answer)
        self._cancel = cancel if self._is_waiting else None

    def _on_answer(self, error: KeepingError | None) -> None:
        self._is_waiting, self._cancel = False, None
        if self._is_over:
            return
        if error is None:
            self.accept()
            return
        self._ask(error)

    def _ask(self, error: KeepingError) -> None:
        """Say what happened; ask for the passphrase where one could open the case."""
        asks = isinstance(error, SecretError | WrongPassphrase) or (
            isinstance(error, CaseKeyMissing) and error.has_passphrase
        )
        self.field.setVisible(asks)
        self.field.setEnabled(asks)
        self.go.setVisible(asks)
        self.go.setEnabled(bool(self.edit.text()))
        if isinstance(error, CaseKeyMissing) and error.has_passphrase:
            self._tell(self._words.ask)
        else:
            self._show_message(error)
        target = self.edit if asks else self.stop
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()
        if not asks:
            self.stop.setText(self.tr("Close"))

    def _show_message(self, error: KeepingError) -> None:
        message = case_message_for(error)
        drop_widgets(self._lines)
        words = (message.safe, message.next_step)
        self._lines.addWidget(MessageCard(self._look, message.title, words))
        announce(self, " ".join((message.title, *words)))

    def _tell(self, text: str) -> None:
        drop_widgets(self._lines)
        self._lines.addWidget(PlainLabel(text))
        announce(self, text)

    @Slot()
    def _on_typed(self) -> None:
        self.go.setEnabled(bool(self.edit.text()) and self.field.isEnabled())

    @Slot()
    def _on_go(self) -> None:
        self._try(self.edit.text())
