"""The second stage: the notice on one side, what was found in it on the other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QSplitter, QWidget

from patient_check.domain.category import DataCategory, DataCategoryId
from patient_check.domain.notice import TextSpan
from patient_check.ui.announce import announce
from patient_check.ui.changes import describe_change, is_all_said
from patient_check.ui.reading_order import chain_focus
from patient_check.ui.screens.base import Screen
from patient_check.ui.screens.notice_pane import NoticePane
from patient_check.ui.screens.review_pane import ReviewPane
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import STAGE_WIDTH, TWO_PANES, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button, IconButton
from patient_check.ui.widgets.evidence_view import Mark
from patient_check.ui.widgets.page import line
from patient_check.ui.words import category_word, status_word
from patient_check.workflow import corrections
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import OpenedNotice, Review, WorkflowState


class FindingsScreen(Screen):
    """Proof and findings side by side; one at a time where the window is narrow."""

    another_requested = Signal()

    def __init__(
        self,
        look: Look,
        session: CaseSession,
        categories: Mapping[DataCategoryId, DataCategory],
        language: str,
    ) -> None:
        super().__init__(look, session)
        self._selected: DataCategoryId | None = None
        self._shown: Review | None = None
        self._opened: OpenedNotice | None = None
        self._labels = {key: category_word(value, language) for key, value in categories.items()}
        self.notice = NoticePane(look)
        self.review = ReviewPane(look, session, categories, language)
        self._switch = self._make_switch()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(6 * UNIT)
        self._panes.addWidget(self.notice)
        self._panes.addWidget(self.review)
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes([10_000, 10_000])
        room = line(gap=0)
        room.setContentsMargins(6 * UNIT, 4 * UNIT, 3 * UNIT, 0)
        holder = QWidget()  # a splitter sets its own largest width anew, so it needs a holder
        holder.setMaximumWidth(look.px(STAGE_WIDTH))
        line(holder, gap=0).addWidget(self._panes)
        room.addStretch(1)
        room.addWidget(holder, 1000)
        room.addStretch(1)
        self.frame.addWidget(self._switch)
        self.frame.addLayout(room, 1)
        self.frame.addWidget(self._make_bar())
        self._connect()

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state, and say what the last correction did."""
        if state.review is None or state.opened is None:
            return
        is_same = self._opened is state.opened
        if self._shown is not None and is_same and state.review is not self._shown:
            self._say(describe_change(self._shown, state.review, self._labels))
        if not is_same:
            self.bar.note.setText("")
            self._select(None, scrolls=False)
            self._sides.button(0).setChecked(True)  # the list, or the message in its place, first
            self.review.verticalScrollBar().setValue(0)
        self._shown, self._opened = state.review, state.opened
        self.notice.show_opened(state.opened)
        self.review.show_state(state)
        self._show_actions(state, state.review)
        self._paint_marks(state)
        self._arrange_panes()
        self._chain_focus()
        if not is_same:
            announce(self, self.review.headline_text())
            self.take_focus()

    def _show_actions(self, state: WorkflowState, review: Review) -> None:
        """Show in the bottom bar what can be done now."""
        is_notice = review.findings.is_breach_notice
        is_all = is_all_said(review)
        for button, is_possible in ((self._undo, state.past), (self._redo, state.future)):
            button.setVisible(is_notice)
            button.setEnabled(bool(is_possible))
        self.confirm.setVisible(is_notice and not is_all)
        self.another.setVisible(not is_notice)
        self.onward.setVisible(is_notice and is_all)
        if is_notice and is_all and review.findings.categories and self._has_notice():
            text = self.tr("You have gone through the whole list. Next: what it can reveal.")
            self.bar.note.setText(text)

    def take_focus(self) -> None:
        """Start with the list of data, or with the message that stands in its place."""
        self.review.first_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Go from the notice to the list, and back (F6)."""
        focused = QApplication.focusWidget()
        is_in_notice = focused is not None and self.notice.isAncestorOf(focused)
        self.show_side(is_notice=not is_in_notice)
        if is_in_notice:
            row = self.review.list.row(self._selected) if self._selected else None
            target = row.header if row else self.review.first_target()
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._has_notice():
            self.notice.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) marked passage (F3)."""
        self.notice.step(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both sides, or one, as there is room."""
        super().resizeEvent(event)
        self._arrange_panes()

    def _make_switch(self) -> QWidget:
        holder = QWidget()
        row = line(holder, gap=2)
        row.setContentsMargins(6 * UNIT, 3 * UNIT, 6 * UNIT, 0)
        self._sides = QButtonGroup(self)
        for number, text in enumerate((self.tr("The list"), self.tr("The notice"))):
            button = Button(self.look, text, kind="switch")
            button.setCheckable(True)
            self._sides.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._sides.button(0).setChecked(True)
        self._sides.idClicked.connect(self._arrange_panes)
        return holder

    def _make_bar(self) -> ActionBar:
        self._undo = IconButton(self.look, "undo", self.tr("Undo (Ctrl+Z)"))
        self._redo = IconButton(self.look, "redo", self.tr("Redo (Ctrl+Shift+Z)"))
        self.confirm = Button(self.look, self.tr("&Confirm the list"), kind="primary", icon="check")
        self.another = Button(
            self.look, self.tr("&Choose another file…"), kind="primary", icon="open"
        )
        self.onward = Button(
            self.look, self.tr("&See what it can reveal"), kind="primary", icon="arrow-right"
        )
        self.bar = ActionBar(
            self.look,
            [self._undo, self._redo],
            self.confirm,
            self.another,
            self.onward,
            width=self.look.px(STAGE_WIDTH) - 3 * UNIT,
        )
        return self.bar

    def _connect(self) -> None:
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self.confirm.clicked.connect(self._on_confirm)
        self.notice.mark_chosen.connect(self._on_mark_chosen)
        self.review.category_chosen.connect(self.choose_category)
        self.review.span_requested.connect(self.show_span)
        self.another.clicked.connect(self.another_requested)
        self.onward.clicked.connect(self._on_onward)

    def _paint_marks(self, state: WorkflowState) -> None:
        if state.review is None:
            return
        marks = tuple(
            Mark(
                evidence.span,
                finding.category,
                finding.status,
                f"{self._labels[finding.category]} – {status_word(finding.status)}",
            )
            for finding in state.review.findings.categories
            for evidence in finding.evidence
        )
        is_notice = state.review.findings.is_breach_notice
        self.notice.show_marks(marks if is_notice else (), self._selected)

    def _select(self, category: DataCategoryId | None, *, scrolls: bool) -> None:
        self._selected = category
        self.review.select(category, scrolls=scrolls)
        self._paint_marks(self.session.state)
        self._chain_focus()

    def _chain_focus(self) -> None:
        """Make the Tab key go through the notice, the list with what is open, and the bar."""
        chain_focus(self.notice, self.review, self.bar)

    def _say(self, text: str) -> None:
        self.bar.note.setText(text)
        announce(self, text)

    def _has_notice(self) -> bool:
        opened = self.session.state.opened
        return opened is not None and opened.text is not None

    def _is_narrow(self) -> bool:
        return self.width() < self.look.px(TWO_PANES)

    def show_side(self, *, is_notice: bool) -> None:
        """Choose what a narrow window shows: the notice, or the list."""
        self._sides.button(int(is_notice)).setChecked(True)
        self._arrange_panes()

    @Slot()
    def _arrange_panes(self) -> None:
        is_narrow, has_notice = self._is_narrow(), self._has_notice()
        wants_notice = self._sides.checkedId() == 1
        self._switch.setVisible(is_narrow and has_notice)
        self.notice.setVisible(has_notice and (wants_notice or not is_narrow))
        self.review.setVisible(not (is_narrow and wants_notice and has_notice))

    @Slot()
    def _on_undo(self) -> None:
        self.session.undo()

    @Slot()
    def _on_redo(self) -> None:
        self.session.redo()

    @Slot()
    def _on_onward(self) -> None:
        self.session.go_to(Stage.VISITS)

    @Slot()
    def _on_confirm(self) -> None:
        self.session.apply(corrections.confirm, tuple(self._labels))

    @Slot(object)
    def choose_category(self, category: DataCategoryId | None) -> None:
        """Open the line of a category and go to its first sentence; None closes the line."""
        self._select(category, scrolls=True)
        review = self.session.state.review
        findings = review.findings.categories if review else ()
        for finding in findings:
            if finding.category == category and finding.evidence:
                self.notice.go_to(finding.evidence[0].span)

    @Slot(object)
    def _on_mark_chosen(self, mark: Mark) -> None:
        self._select(mark.category, scrolls=True)
        announce(self, mark.words)

    @Slot(object)
    def show_span(self, span: TextSpan) -> None:
        """Bring words of the notice into view."""
        self.show_side(is_notice=True)
        self.notice.go_to(span)
        if self._is_narrow():
            self.notice.view.setFocus(Qt.FocusReason.OtherFocusReason)
