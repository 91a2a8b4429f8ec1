"""The first screen: what happens to the notice, then the ways to give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from patient_check.ui.early import ALIGN_ACROSS_CENTRE, set_early
from patient_check.ui.screens.base import Screen
from patient_check.ui.theme.metrics import PAGE_WIDTH, UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button, LayoutButton
from patient_check.ui.widgets.page import Columns, at_top, centred, column, line, picture
from patient_check.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from patient_check.ui.session import CaseSession
    from patient_check.ui.theme.look import Look
    from patient_check.workflow.state import WorkflowState


class DropZone(QFrame):
    """Where a file is let go; a click anywhere on it chooses one."""

    clicked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "drop")
        self.setAccessibleName(self.tr("Drop your notice here"))
        self.setMinimumHeight(look.px(200))
        body = column(self, gap=2, margin=6)
        body.addStretch(1)
        body.addLayout(centred(picture(look, "drop", Role.ACCENT, 44)))
        body.addSpacing(UNIT)
        for text, kind in (
            (self.tr("Drop your notice here"), "heading"),
            (self.tr("or click to choose a file"), "body"),
            (
                self.tr("PDF, photo or scan, e-mail, Word, LibreOffice, web page or plain text"),
                "caption",
            ),
        ):
            label = PlainLabel(text, kind)
            set_early(label, "alignment", ALIGN_ACROSS_CENTRE)
            body.addWidget(label)
        body.addStretch(1)

    def set_active(self, *, is_active: bool) -> None:
        """Show that a file hangs over the window."""
        self.setProperty("active", is_active)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for a file."""
        super().mouseReleaseEvent(event)
        self.clicked.emit()


class StartScreen(Screen):
    """Says that it is safe, then asks for the notice."""

    file_requested = Signal()
    paste_requested = Signal()
    case_requested = Signal()

    def __init__(self, look: Look, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(look, session, parent)
        self._error: QWidget | None = None
        page = self.scrolled_page(self.tr("Start"), gap=5)
        self._body = page.body
        self.drop_zone = DropZone(look)
        self.drop_zone.clicked.connect(self.file_requested)
        self._body.addStretch(1)
        self._body.addWidget(
            Columns([(self._promises(), 5), (self._ways(), 6)], look.px(840), gap=14)
        )
        self._body.addStretch(2)
        self.choose = Button(look, self.tr("&Choose a file…"), kind="primary", icon="open")
        self.choose.clicked.connect(self.file_requested)
        is_desk = session.desk is not None
        text = self.tr("List of cases") if is_desk else self.tr("Open a saved case…")
        self.open_case = Button(look, text, icon="lock")
        self.open_case.clicked.connect(self.case_requested)
        self.open_case.setVisible(session.keeps_cases)
        width = look.px(PAGE_WIDTH) - 16 * UNIT
        self.bar = ActionBar(look, [self.open_case], self.choose, width=width)
        self.bar.note.setText(self.tr("Next: the list of your data, with the sentence for each."))
        self.frame.addWidget(self.bar)

    def show_state(self, state: WorkflowState) -> None:
        """Show why the last reading failed, if it did."""
        if self._error is not None:
            self._error.hide()
            self._error.deleteLater()
            self._error = None
        if state.error is None:
            return
        from patient_check.ui.messages import message_for  # noqa: PLC0415 - not at start
        from patient_check.ui.widgets.message_card import MessageCard  # noqa: PLC0415 - same

        message = message_for(state.error)
        paste = Button(self.look, self.tr("Paste its text"), kind="small", icon="paste")
        paste.clicked.connect(self.paste_requested)
        by_hand = Button(self.look, self.tr("Tick the data"), kind="small", icon="tick-list")
        by_hand.clicked.connect(self._on_by_hand)
        self._error = MessageCard(
            self.look,
            message.title,
            (message.safe, message.next_step),
            (paste, by_hand),
        )
        self._body.insertWidget(0, self._error)
        self._error.show()  # a widget that is not shown yet takes no focus

    def take_focus(self) -> None:
        """Read the error first, if there is one."""
        target: QWidget = self._error if self._error is not None else self.choose
        target.setFocus()

    def _promises(self) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=3)
        body.addWidget(PlainLabel(self.tr("Let us see what your notice says"), "display"))
        body.addWidget(
            PlainLabel(
                self.tr(
                    "You were told that your data leaked? This program reads the message with you "
                    "and shows what it says has leaked, sentence by sentence."
                ),
                "lead",
            )
        )
        body.addSpacing(2 * UNIT)
        for icon, title, text in (
            (
                "offline",
                self.tr("It stays on this computer"),
                self.tr("The program works without the Internet and sends nothing to anyone."),
            ),
            (
                "forget",
                self.tr("It is not kept"),
                self.tr(
                    "When you close the window, the program forgets everything, unless you saved "
                    "it."
                ),
            ),
            (
                "in-charge",
                self.tr("You have the last word"),
                self.tr("Each result shows its sentence; you can correct every one of them."),
            ),
        ):
            body.addWidget(self._promise(icon, title, text))
        body.addStretch(1)
        return holder

    def _promise(self, icon: str, title: str, text: str) -> QWidget:
        holder = QWidget()
        row = line(holder, gap=4)
        sign = picture(self.look, icon, Role.ACCENT, 32, ground=Role.CANVAS)
        row.addLayout(at_top(sign))
        words = column(gap=0)
        words.addWidget(PlainLabel(title, "strong"))
        words.addWidget(PlainLabel(text, "soft"))
        row.addLayout(words, 1)
        return holder

    def _ways(self) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=3)
        body.addWidget(self.drop_zone, 1)
        body.addSpacing(UNIT)
        paste = self._way(
            "paste",
            self.tr("Paste the text"),
            self.tr("Copied from an e-mail or a web page (Ctrl+V)"),
        )
        paste.clicked.connect(self.paste_requested)
        by_hand = self._way(
            "tick-list",
            self.tr("I do not have the notice"),
            self.tr("Tick the data yourself"),
        )
        by_hand.clicked.connect(self._on_by_hand)
        sample = self._way(
            "sample",
            self.tr("Try with an example"),
            self.tr("An invented notice, to see how it works"),
        )
        sample.clicked.connect(self.session.open_sample)
        visit = self._way(
            "search",
            self.tr("I am worried about an appointment"),
            self.tr("What a visit can reveal, without a notice"),
        )
        visit.clicked.connect(self._on_visit)
        for way in (paste, by_hand, visit, sample):
            body.addWidget(way)
        return holder

    def _way(self, icon: str, title: str, text: str) -> LayoutButton:
        button = LayoutButton("choice", title)
        button.setAccessibleDescription(text)
        row = button.row
        row.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        row.setSpacing(4 * UNIT)
        row.addWidget(picture(self.look, icon, Role.ACCENT, 24))
        words: QVBoxLayout = column(gap=0)
        words.addWidget(PlainLabel(title, "strong"))
        words.addWidget(PlainLabel(text, "soft"))
        row.addLayout(words, 1)
        row.addWidget(picture(self.look, "chevron-right", Role.INK_SOFT, 20))
        return button

    @Slot()
    def _on_by_hand(self) -> None:
        from patient_check.workflow.state import Entry  # noqa: PLC0415 - not needed to start

        self.session.choose_entry(Entry.BY_HAND)

    @Slot()
    def _on_visit(self) -> None:
        from patient_check.workflow.visits import (  # noqa: PLC0415 - not needed to start
            open_without_notice,
        )

        self.session.apply(open_without_notice)
