"""The right side of the findings: figures, facts, the list of data, and article 34."""

from collections.abc import Mapping

from PySide6.QtCore import QMargins, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patient_check.domain.category import DataCategory, DataCategoryId
from patient_check.domain.finding import Findings
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
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import ScrolledPage, column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow import actions
from patient_check.workflow.state import NoticeOrigin, OpenedNotice, Review, WorkflowState
from patient_check.workflow.tally import tally

WIDTH = 720


class ReviewPane(ScrolledPage):
    """What was found, and what the person makes of it."""

    span_requested = Signal(object)
    category_chosen = Signal(object)
    another_requested = Signal()

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
        self._breakdown = PlainLabel("", "body")
        self._notes = QWidget()
        self._notes_layout: QVBoxLayout = column(self._notes, gap=3)
        self.facts = FactsCard(look, session)
        self.list = CategoryList(look)
        self.article34 = Article34Card(look)
        head = column(gap=1)
        head.addWidget(self._title)
        head.addWidget(self._breakdown)
        self.body.addLayout(head)
        for widget in (self._notes, self.facts, self.list, self.article34):
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
        self._breakdown.setText(breakdown(figures) if has_notice else "")
        self._breakdown.setVisible(is_notice and bool(self._breakdown.text()))
        self._show_notes(state.opened, findings)
        for part in (self.facts, self.list):
            part.setVisible(is_notice)
        self.facts.show_findings(findings)
        self.list.show_contents(self._contents(state.opened, state.review))
        self.article34.show_findings(findings, state.opened.text if is_notice else None)

    def select(self, category: DataCategoryId | None, *, scrolls: bool) -> None:
        """Open the row of a category, and bring it into view."""
        row = self.list.select(category)
        if row is not None and scrolls:
            QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, 8 * UNIT))

    def label(self, category: DataCategoryId) -> str:
        """Return the name of a category in the language of the window."""
        return self._categories[category].label[self._language]

    def _contents(self, opened: OpenedNotice, review: Review) -> list[RowContent]:
        findings = {finding.category: finding for finding in review.findings.categories}
        order = [*findings, *(c for c in self._categories if c not in findings)]
        return [
            RowContent(
                category=self._categories[identifier],
                label=self._categories[identifier].label[self._language],
                explanation=self._categories[identifier].explanation[self._language],
                finding=findings.get(identifier),
                verdict=review.verdicts.get(identifier),
                notice=opened.text,
            )
            for identifier in order
        ]

    def _show_notes(self, opened: OpenedNotice, findings: Findings) -> None:
        while (item := self._notes_layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        notes: list[QWidget] = []
        if not findings.is_breach_notice:
            notes.append(self._no_notice_card())
        codes = (opened.text.warnings if opened.text else ()) + findings.warnings
        notes += [PlainLabel(sentence, "caution") for sentence in warning_sentences(codes)]
        if opened.origin is NoticeOrigin.SAMPLE:
            text = self.tr("This is an invented example: none of it concerns you.")
            notes.append(PlainLabel(text, "soft"))
        for note in notes:
            self._notes_layout.addWidget(note)
        self._notes.setVisible(bool(notes))

    def _no_notice_card(self) -> MessageCard:
        another = Button(self._look, self.tr("Choose another file"), icon="open")
        another.clicked.connect(self.another_requested)
        anyway = Button(self._look, self.tr("Treat it as a breach notice"), kind="quiet")
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
            (another, anyway),
            kind="info",
        )

    @Slot()
    def _on_treat_as_notice(self) -> None:
        self._session.treat_as_notice()

    @Slot(object)
    def _on_judgement(self, judgement: Judgement) -> None:
        category = judgement.category.id
        if judgement.wish is Wish.CONFIRM:
            self._session.apply(actions.confirm, (category,))
        elif judgement.wish is Wish.REMOVE:
            self._session.apply(actions.remove, category)
        elif judgement.wish is Wish.WITHDRAW:
            self._session.apply(actions.withdraw_verdict, category)
        elif judgement.status is not None:
            self._session.apply(actions.set_status, category, judgement.status)
