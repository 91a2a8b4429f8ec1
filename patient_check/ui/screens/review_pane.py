"""The right side of the findings: figures, facts, the list of data, and article 34."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QMargins, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patient_check.domain.category import DataCategory, DataCategoryId, ExposureStatus
from patient_check.domain.finding import Findings
from patient_check.domain.notice import NoticeText
from patient_check.ui.headline import breakdown, headline
from patient_check.ui.screens.article34 import Article34Card
from patient_check.ui.screens.facts import FactsCard
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.warnings import warning_sentences
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.category_detail import Judgement, RowContent, Wish
from patient_check.ui.widgets.category_list import CategoryList
from patient_check.ui.widgets.category_row import CategoryRow
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import ScrolledPage, column, drop_widgets
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.words import STATUS_ROLES, category_word, status_icon
from patient_check.workflow import corrections
from patient_check.workflow.state import NoticeOrigin, OpenedNotice, Review, WorkflowState
from patient_check.workflow.tally import Tally, tally

WIDTH = 720


class ReviewPane(ScrolledPage):
    """What was found, and what the person makes of it."""

    span_requested = Signal(object)
    category_chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        session: CaseSession,
        categories: Mapping[DataCategoryId, DataCategory],
        language: str,
    ) -> None:
        right = UNIT * 3
        super().__init__("", look.px(WIDTH), QMargins(UNIT, 0, right, 8 * UNIT), gap=4)
        self.setAccessibleName(self.tr("What was found"))
        self._look = look
        self._session = session
        self._categories = categories
        self._language = language
        self._title = PlainLabel("", "display")
        self._next = PlainLabel(
            self.tr("Check each line against its sentence, then confirm the list."), "soft"
        )
        self._chips = Flow(gap=2)
        self._notes = QWidget()
        self._notes_layout: QVBoxLayout = column(self._notes, gap=3)
        self.facts = FactsCard(look, session)
        self.list = CategoryList(look)
        self.article34 = Article34Card(look)
        head = column(gap=2)
        for piece in (self._title, self.facts, self._next, self._chips):
            head.addWidget(piece)
        self.body.addLayout(head)
        for widget in (self._notes, self.list, self.article34):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for part in (self.facts, self.list, self.article34):
            part.span_requested.connect(self.span_requested)
        self.list.category_chosen.connect(self.category_chosen)
        self.list.judgement_requested.connect(self._on_judgement)

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state."""
        if state.review is None or state.opened is None:
            return
        findings = state.review.findings
        figures = tally(findings)
        has_notice = state.opened.text is not None
        is_notice = findings.is_breach_notice
        self._title.setVisible(is_notice)
        self._title.setText(headline(figures, has_notice=has_notice))
        self._next.setVisible(is_notice and has_notice and bool(figures.named))
        self._show_chips(figures if is_notice and has_notice else None)
        self._show_notes(state.opened, findings)
        for part in (self.facts, self.list):
            part.setVisible(is_notice)
        self.facts.show_findings(findings)
        self.list.show_contents(self._contents(state.opened, state.review), has_notice=has_notice)
        self.article34.show_findings(findings, state.opened.text if is_notice else None)

    def select(self, category: DataCategoryId | None, *, scrolls: bool) -> None:
        """Open the row of a category, and bring it into view."""
        row = self.list.select(category)
        if row is not None and scrolls:
            later = partial(QTimer.singleShot, 0, row, lambda: self._bring_into_view(row))
            QTimer.singleShot(0, row, later)  # after the page has made room for the row

    def _bring_into_view(self, row: CategoryRow) -> None:
        """Scroll so that the whole row is seen, its first line above all."""
        self.ensureWidgetVisible(row, 0, 6 * UNIT)
        self.ensureWidgetVisible(row.header, 0, 6 * UNIT)

    def headline_text(self) -> str:
        """Return what to say aloud when a notice has been read."""
        cards = [card for card in self.findChildren(MessageCard) if not card.isHidden()]
        return cards[0].accessibleName() if cards else self._title.text()

    def first_target(self) -> QWidget:
        """Return where the focus goes first: a message if there is one, else the list."""
        cards = [card for card in self.findChildren(MessageCard) if not card.isHidden()]
        rows = self.list.rows
        return cards[0] if cards else rows[0].header if rows else self.facts.edit_button

    def _show_chips(self, figures: Tally | None) -> None:
        """Show the figures by status; each leads to its group."""
        self._chips.clear()
        parts = breakdown(figures) if figures is not None else []
        for status, words in parts:
            chip = Button(self._look, words, kind="chip", icon=status_icon(status))
            role, _ = STATUS_ROLES[status]
            chip.setIcon(self._look.pixmap(status_icon(status), role))
            chip.setAccessibleDescription(self.tr("Goes to this group"))
            chip.setProperty("status", status.value)
            chip.clicked.connect(self._on_chip)
            self._chips.add(chip)
        self._chips.setVisible(len(parts) > 1)

    def _contents(self, opened: OpenedNotice, review: Review) -> list[RowContent]:
        findings = {finding.category: finding for finding in review.findings.categories}
        order = [*findings, *(c for c in self._categories if c not in findings)]
        return [
            RowContent(
                category=self._categories[identifier],
                label=category_word(self._categories[identifier], self._language),
                explanation=self._categories[identifier].explanation[self._language],
                finding=findings.get(identifier),
                verdict=review.verdicts.get(identifier),
                notice=opened.text,
            )
            for identifier in order
        ]

    def _show_notes(self, opened: OpenedNotice, findings: Findings) -> None:
        drop_widgets(self._notes_layout)
        notes: list[QWidget] = []
        if not findings.is_breach_notice:
            notes.append(self._no_notice_card())
        if findings.is_breach_notice and findings.is_minimised and opened.text is not None:
            notes.append(self._playing_down_card(findings, opened.text))
        codes = (opened.text.warnings if opened.text else ()) + findings.warnings
        notes += [PlainLabel(sentence, "caution") for sentence in warning_sentences(codes)]
        if opened.origin is NoticeOrigin.SAMPLE:
            text = self.tr("This is an invented example: none of it concerns you.")
            notes.append(PlainLabel(text, "soft"))
        for note in notes:
            self._notes_layout.addWidget(note)
        self._notes.setVisible(bool(notes))

    def _playing_down_card(self, findings: Findings, notice: NoticeText) -> QWidget:
        from patient_check.ui.screens.playing_down import (  # noqa: PLC0415 - loads every record
            PlayingDownCard,
        )

        flag = PlayingDownCard(self._look, findings, notice, self._language)
        flag.span_requested.connect(self.span_requested)
        return flag

    def _no_notice_card(self) -> MessageCard:
        anyway = Button(self._look, self.tr("Treat it as a breach notice"), kind="small")
        anyway.clicked.connect(self._on_treat_as_notice)
        return MessageCard(
            self._look,
            self.tr("This text does not seem to tell you of a data leak"),
            (
                self.tr(
                    "It may be a reminder, an advertisement or general advice. Nothing in it says "
                    "that your own data leaked."
                ),
                self.tr(
                    "The program can be wrong. If an organisation did tell you of a leak in this "
                    "text, go on: you will be able to add what it says."
                ),
            ),
            (anyway,),
            kind="info",
        )

    @Slot()
    def _on_chip(self) -> None:
        status = ExposureStatus(str(self.sender().property("status")))
        heading = self.list.heading(status)
        if heading is not None:
            self.verticalScrollBar().setValue(heading.mapTo(self.page, QPoint(0, 0)).y())

    @Slot()
    def _on_treat_as_notice(self) -> None:
        self._session.treat_as_notice()

    @Slot(object)
    def _on_judgement(self, judgement: Judgement) -> None:
        category = judgement.category.id
        if judgement.wish is Wish.CONFIRM:
            self._session.apply(corrections.confirm, (category,))
        elif judgement.wish is Wish.REMOVE:
            self._session.apply(corrections.remove, category)
        elif judgement.wish is Wish.WITHDRAW:
            self._session.apply(corrections.withdraw_verdict, category)
        elif judgement.status is not None:
            self._session.apply(corrections.set_status, category, judgement.status)
