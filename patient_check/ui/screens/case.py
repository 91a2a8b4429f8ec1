"""The fifth stage: what would be kept, how to keep it, what to take away, and how to erase it."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patient_check.ui import case_dialogs
from patient_check.ui.announce import announce
from patient_check.ui.case_messages import KeepingError, case_message_for
from patient_check.ui.case_words import contents_lines
from patient_check.ui.export_messages import export_message_for
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.desk_part import DeskPart
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import Columns, card, column, drop_widgets
from patient_check.ui.widgets.save_form import SaveForm
from patient_check.ui.widgets.saved_card import SavedCard
from patient_check.ui.widgets.take_away import TakeAway
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets
from patient_check.workflow.case_contents import contents_of
from patient_check.workflow.state import Review, WorkflowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from patient_check.domain.report import Document
    from patient_check.ui.export_desk import Written
    from patient_check.ui.export_messages import ExportProblem
    from patient_check.ui.messages import Message
    from patient_check.workflow.cancel import CancelFlag


class CaseScreen(Screen):
    """Nothing is kept here without the person: everything on it is a choice."""

    erase_requested = Signal()

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__(look, session)
        self._language = language
        self._cancel: CancelFlag | None = None
        self._shown: Review | None = None
        self.page = self.scrolled_page(self.tr("Your case"), gap=5)
        self._add_head()
        self._add_cards()
        self._add_sheets()
        self.page.body.addStretch(1)
        self.frame.addWidget(self._make_bar())
        if session.cases is not None:
            session.cases.changed.connect(self._show_keeping)
        self._chain_focus()

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state."""
        if state.review is None:
            return
        if self._shown is not state.review:
            self._shown = state.review
            self.bar.note.setText("")
        drop_widgets(self._contents)
        self._contents.addWidget(bullets(contents_lines(contents_of(state))))
        self.form.show_notice(has_file=self.session.notice_path is not None)
        self._show_keeping()

    def take_focus(self) -> None:
        """Start with the one primary action."""
        target = self.save if self.save.isEnabled() else self.summary
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_head(self) -> None:
        head = QWidget()
        words = column(head, gap=1)
        words.addWidget(PlainLabel(self.tr("Your case"), "display"))
        lead = PlainLabel(
            self.tr(
                "Nothing is kept unless you want it: save to go on another day, print, or erase."
            ),
            "lead",
        )
        lead.setMaximumWidth(self.look.px(READING_COLUMN) * 3 // 2)
        words.addWidget(lead)
        self.page.body.addWidget(head)
        self._told = QWidget()
        self._messages = column(self._told, gap=3)
        self._told.hide()
        self.page.body.addWidget(self._told)

    def _add_cards(self) -> None:
        holds, inside = self._card(self.tr("What is kept when you save"))
        room = QWidget()
        self._contents = column(room, gap=0)
        inside.addWidget(room)
        words = self.tr(
            "All of it goes into one encrypted file. The program keeps no copy anywhere else, and "
            "sends nothing."
        )
        inside.addWidget(PlainLabel(words, "soft"))
        inside.addStretch(1)
        self._keep, keep = self._card(self.tr("Save this case"))
        self.form = SaveForm(self.look)
        self.saved = SavedCard(self.look)
        self.at_desk = DeskPart(self.look, self.session, self._language)
        for widget in (self.form, self.saved, self.at_desk):
            keep.addWidget(widget)
        keep.addStretch(1)
        self.page.body.addWidget(Columns([(holds, 5), (self._keep, 6)], self.look.px(760), gap=5))

    def _add_sheets(self) -> None:
        self.away = TakeAway(self.look)
        self.summary, self.hand_out, self.erase = self.away.buttons
        self.page.body.addWidget(self.away)

    def _card(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        frame = card()
        inside = column(frame, gap=3, margin=5)
        inside.addWidget(PlainLabel(title, "heading"))
        return frame, inside

    def _make_bar(self) -> ActionBar:
        self.save = Button(self.look, self.tr("&Save this case…"), kind="primary", icon="keep")
        self.stop = Button(self.look, self.tr("Stop waiting"), kind="primary", icon="close")
        self.stop.hide()
        self.bar = ActionBar(
            self.look, [], self.save, self.stop, width=self.look.px(PAGE_WIDTH) - 16 * UNIT
        )
        self.save.clicked.connect(self._on_save)
        self.stop.clicked.connect(self._on_stop)
        self.summary.clicked.connect(self._on_summary)
        self.hand_out.clicked.connect(self._on_hand_out)
        self.erase.clicked.connect(self.erase_requested)
        self.saved.close_requested.connect(self._on_close)
        self.saved.passphrase_requested.connect(self._on_passphrase)
        self.at_desk.edited.connect(self._show_keeping)
        return self.bar

    @Slot()
    def _show_keeping(self) -> None:
        """Show whether the case is kept, and whether what is shown differs from it."""
        keeper = self.session.cases
        self._keep.setVisible(keeper is not None)
        self.save.setVisible(keeper is not None and self._cancel is None)
        if keeper is None:
            return
        file, is_desk = keeper.file, self.at_desk.is_used
        self.form.setVisible(file is None and not is_desk)
        self.saved.setVisible(file is not None and not is_desk)
        self.at_desk.setVisible(is_desk)
        is_modified = file is None or keeper.is_modified or self.at_desk.is_edited
        if is_desk:
            self.at_desk.show_keeping(is_modified=is_modified)
        if file is not None:
            self.saved.show_file(file, is_modified=is_modified)
        self.save.setText(
            self.tr("&Save this case…") if file is None else self.tr("&Save the changes")
        )
        self.save.setEnabled(is_modified and not keeper.is_busy)

    @Slot()
    def _on_save(self) -> None:
        keeper = self.session.cases
        if keeper is None:
            return
        if self.at_desk.is_used:
            self.at_desk.save(self._on_saved)
        elif keeper.file is not None:
            keeper.save(self._on_saved)
        elif self.form.is_ready():
            path = case_dialogs.ask_where_to_keep(self)
            if path is not None:
                self._save_as(path)

    def _save_as(self, path: "Path") -> None:
        keeper = self.session.cases
        if keeper is None:
            return
        self._say(self.tr("The case is being saved…"))
        self.save.hide()
        self.stop.show()
        self._is_waiting = True
        keeps = self.form.document.isChecked() and self.form.document.isVisibleTo(self)
        document = self.session.notice_path if keeps else None
        cancel = keeper.save_as(path, self.form.passphrase, self._on_saved, document=document)
        self._cancel = cancel if self._is_waiting else None
        self._show_keeping()

    def _on_saved(self, error: KeepingError | None) -> None:
        self._end_waiting()
        if error is None:
            self.form.clear()
            self._clear_message()
            self._say(self.tr("The case is saved."))
            self.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say("")
            self._show_message(case_message_for(error))
        self._show_keeping()

    @Slot()
    def _on_stop(self) -> None:
        if self._cancel is not None:
            self._cancel.cancel()
        self._end_waiting()
        self._say(self.tr("Nothing was saved."))
        self._show_keeping()

    def _end_waiting(self) -> None:
        self._is_waiting, self._cancel = False, None
        self.stop.hide()
        self.save.show()

    @Slot()
    def _on_close(self) -> None:
        self.session.replace_shown(self.session.wipe)

    @Slot()
    def _on_passphrase(self) -> None:
        from patient_check.ui.add_passphrase_dialog import (  # noqa: PLC0415 - seldom needed
            AddPassphraseDialog,
        )

        if self.session.cases is not None:
            AddPassphraseDialog(self.look, self.session.cases, self).open()

    @Slot()
    def _on_summary(self) -> None:
        from patient_check.workflow import sheets  # noqa: PLC0415 - loads the steps

        self._write(sheets.summary_document, self.tr("summary"))

    @Slot()
    def _on_hand_out(self) -> None:
        from patient_check.workflow import sheets  # noqa: PLC0415 - loads the steps

        self._write(sheets.hand_out_document, self.tr("sheet"))

    def _write(self, make: "Callable[..., Document]", name: str) -> None:
        path = case_dialogs.ask_where_to_print(self, name)
        if path is None:
            return
        state, today, language = self.session.state, self.session.today(), self._language
        self._say(self.tr("The PDF is being made…"))
        self.session.exports.write_document(
            lambda: make(state, today, language), path, self._on_written, may_replace=True
        )

    def _on_written(self, answer: "Written | ExportProblem") -> None:
        if isinstance(answer, Exception):
            self._say("")
            self._show_message(export_message_for(answer))
        else:
            self._clear_message()
            self._say(self.tr("Saved: {name}").format(name=answer.path.name))

    def _say(self, text: str) -> None:
        self.bar.note.setText(text)
        announce(self, text)

    def _show_message(self, message: "Message") -> None:
        self._clear_message()
        shown = MessageCard(self.look, message.title, (message.safe, message.next_step))
        self._messages.addWidget(shown)
        self._told.show()
        shown.show()
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.verticalScrollBar().setValue(0)

    def _clear_message(self) -> None:
        drop_widgets(self._messages)
        self._told.hide()

    def _chain_focus(self) -> None:
        chain = [
            *self.form.focus_chain(),
            *self.saved.focus_chain(),
            *self.at_desk.focus_chain(),
            self.summary,
            self.hand_out,
            self.erase,
            self.save,
            self.stop,
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
