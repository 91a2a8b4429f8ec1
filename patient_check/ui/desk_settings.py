"""The settings of a help desk: its folder, its waiting time, and who receives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from patient_check.ui import case_dialogs
from patient_check.ui.announce import announce
from patient_check.ui.case_messages import KeepingError, case_message_for
from patient_check.ui.case_words import advice_words
from patient_check.ui.help_desk import HelpDesk
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import ScrolledPage, column, drop_widgets
from patient_check.ui.widgets.passphrase_field import PassphraseField
from patient_check.ui.widgets.single_choice import SingleChoice
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.wrapping_tick_box import WrappingTickBox
from patient_check.workflow.passphrases import missing_letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from patient_check.ui.session import CaseSession
    from patient_check.ui.theme.look import Look
    from patient_check.workflow.ports import Preferences

MINUTES = (2, 5, 10, 20, 30)


class DeskSettingsDialog(QDialog):
    """Off by default; `keep` is handed the preferences once the folder is open."""

    def __init__(
        self,
        look: Look,
        session: CaseSession,
        preferences: Preferences,
        keep: Callable[[Preferences, HelpDesk | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._session = session
        self._preferences = preferences
        self._keep = keep
        self._folder = preferences.desk_folder
        self._desk: HelpDesk | None = None
        title = self.tr("Help desk")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN) + 4 * margin
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=4)
        self._body = page.body
        self._body.addWidget(PlainLabel(title, "title"))
        text = self.tr(
            "For an association that receives people at a shared computer: cases in an encrypted "
            "folder, the next person in one stroke, and a lock when nobody touches the keys."
        )
        self._body.addWidget(PlainLabel(text))
        self.enabled = WrappingTickBox(look, self.tr("This computer is that of a help desk"), "")
        self.enabled.setChecked(preferences.is_help_desk)
        self._body.addWidget(self.enabled)
        self._add_fields()
        self.use = Button(look, self.tr("Use these settings"), kind="primary")
        self.cancel = Button(look, self.tr("Cancel"))
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(ActionBar(look, [self.cancel], self.use))
        self.use.clicked.connect(self._on_use)
        self.cancel.clicked.connect(self.reject)
        self.enabled.toggled.connect(self._show_fields)
        self._show_fields()
        available = self.screen().availableGeometry()
        self.resize(min(width, available.width()), round(available.height() * 0.85))

    def choose_folder(self, folder: str) -> None:
        """Take this folder for the desk's; a new one needs a passphrase twice."""
        from patient_check.cases.desk import has_desk  # noqa: PLC0415 - a desk's only

        self._folder = folder
        is_known = bool(folder) and has_desk(Path(folder))
        is_new = bool(folder) and not is_known
        is_same = folder == self._preferences.desk_folder and self._preferences.is_help_desk
        self._shown_folder.setText(folder or self.tr("No folder is chosen yet."))
        self._meaning.setVisible(bool(folder))
        self._meaning.setText(
            self.tr("A new help desk: choose its passphrase. Every computer of the desk needs it.")
            if is_new
            else self.tr("The folder of a help desk. Type its passphrase, once on this computer.")
        )
        self.passphrase.setVisible(bool(folder) and not is_same)
        self._meaning.setVisible(bool(folder) and not is_same)
        self.passphrase.show_again(is_wanted=is_new)

    def _add_fields(self) -> None:
        self._fields = QWidget()
        inside = column(self._fields, gap=3)
        inside.addWidget(PlainLabel(self.tr("Folder of the cases"), "strong"))
        self._shown_folder = PlainLabel("")
        self._meaning = PlainLabel("", "soft")
        self.choose = Button(self._look, self.tr("Choose a folder…"), kind="small", icon="folder")
        self.choose.clicked.connect(self._on_choose)
        self.passphrase = PassphraseField(
            self._look,
            self.tr("Passphrase of the desk"),
            confirms=self.tr("The same passphrase, once more"),
        )
        self._told = QWidget()
        self._messages = column(self._told, gap=2)
        for widget in (self._shown_folder, self.choose, self._meaning, self.passphrase, self._told):
            inside.addWidget(widget)
        self.minutes: SingleChoice[int] = SingleChoice(
            self._look,
            self.tr("Without a key or a move of the mouse: next person, and lock, after"),
            [(one, self.tr("%n minute(s)", "", one)) for one in MINUTES],
        )
        self._minutes = self._preferences.idle_minutes
        self.minutes.show_value(self._minutes)
        self.minutes.chosen.connect(self._on_minutes)
        inside.addWidget(self.minutes)
        self.adviser = QLineEdit(self._preferences.adviser)
        self.letterhead = QPlainTextEdit(self._preferences.letterhead)
        self.letterhead.setTabChangesFocus(True)
        self.letterhead.setFixedHeight(self._look.px(96))
        for name, edit in (
            (self.tr("Adviser’s name, on letters"), self.adviser),
            (self.tr("Association, address and telephone, on letters"), self.letterhead),
        ):
            edit.setAccessibleName(name)
            label = PlainLabel(name, "strong")
            label.setBuddy(edit)
            inside.addWidget(label)
            inside.addWidget(edit)
        self._body.addWidget(self._fields)
        self._body.addStretch(1)
        self.choose_folder(self._folder)

    @Slot()
    def _show_fields(self) -> None:
        self._fields.setVisible(self.enabled.isChecked())

    @Slot()
    def _on_choose(self) -> None:
        chosen = case_dialogs.ask_which_folder(self, self._folder)
        if chosen:
            self.choose_folder(chosen)

    @Slot(object)
    def _on_minutes(self, minutes: int) -> None:
        self._minutes = minutes

    @Slot()
    def _on_use(self) -> None:
        drop_widgets(self._messages)
        if not self.enabled.isChecked():
            self._finish()
        elif not self._folder:
            self._say(self.tr("Choose a folder first."), self.choose)
        elif self.passphrase.isHidden():
            self._finish()
        else:
            self._open()

    def _open(self) -> None:
        """Open the folder, or found the desk, before anything is kept."""
        words, again = self.passphrase.edit.text(), self.passphrase.again
        is_new = self.passphrase.asks_again
        if is_new and missing_letters(words):
            self._say(advice_words(words), self.passphrase.edit)
        elif is_new and not self.passphrase.agrees:
            self._say(self.tr("The two passphrases are not the same."), again)
        elif self._session.cases is not None:
            self.use.setEnabled(False)
            self._desk = HelpDesk(self._session, self._session.cases, self._wanted())
            self._desk.found(Path(self._folder), words, self._on_opened)

    def _on_opened(self, error: KeepingError | None) -> None:
        self.use.setEnabled(True)
        if error is None:
            self._finish()
            return
        self._desk = None
        message = case_message_for(error)
        shown = MessageCard(self._look, message.title, (message.safe, message.next_step))
        self._messages.addWidget(shown)
        shown.show()
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self) -> Preferences:
        return replace(
            self._preferences,
            is_help_desk=self.enabled.isChecked(),
            desk_folder=self._folder,
            idle_minutes=self._minutes,
            adviser=self.adviser.text().strip(),
            letterhead=self.letterhead.toPlainText().strip(),
        )

    def _finish(self) -> None:
        wanted, desk = self._wanted(), self._desk
        self.accept()
        self._keep(wanted, desk)

    def _say(self, text: str, target: QWidget | None) -> None:
        label = PlainLabel(text, "strong")
        self._messages.addWidget(label)
        label.show()
        announce(self, text)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
