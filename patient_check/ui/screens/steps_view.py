"""The first page of the stage: how far one is, a few questions, the steps in their order."""

from itertools import pairwise

from PySide6.QtCore import QMargins, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.domain.advice import StepId, StepState
from patient_check.domain.complaint import LetterKind
from patient_check.ui.session import CaseSession
from patient_check.ui.step_words import group_word, time_left_word
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.typeset import said
from patient_check.ui.widgets.answers_card import AnswersCard
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import ScrolledPage, column, drop_widgets, empty_layout
from patient_check.ui.widgets.step_card import StepCard, StepContent
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow import steps
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry, Review, WorkflowState
from patient_check.workflow.step_views import (
    Plan,
    StepGroup,
    earlier,
    group_of,
    grouped,
    progress,
    states_of,
)


class StepsView(ScrolledPage):
    """The steps as cards, one open at a time; a card lives as long as its step concerns."""

    said_changed = Signal(str)

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        margin = 8 * UNIT
        margins = QMargins(margin, 5 * UNIT, margin, margin)
        super().__init__("", look.px(PAGE_WIDTH), margins, gap=3)
        self.setAccessibleName(self.tr("Steps"))
        self._look = look
        self._session = session
        self._language = language
        self._shown: StepId | None = None
        self._empty: MessageCard | None = None
        self.cards: dict[StepId, StepCard] = {}
        self._headings: list[PlainLabel] = []
        self.title = PlainLabel("", "title")
        self.lead = PlainLabel("")
        self.lead.setMaximumWidth(look.px(READING_COLUMN) * 5 // 4)
        self.questions = AnswersCard(look, session)
        self._list = column(gap=3)
        self._room = QWidget()
        self._room_column = column(self._room, gap=0)
        self.earlier = Disclosure(look, self.tr("Done earlier"))
        for widget in (self.title, self.lead, self.questions, self._room):
            self.body.addWidget(widget)
        self.body.addLayout(self._list)
        self.body.addWidget(self.earlier)
        self.body.addStretch(1)

    def show_plan(self, state: WorkflowState, review: Review, plan: Plan) -> None:
        """Show the steps of a case, and what was said of each."""
        self._show_title(review, plan)
        self.questions.show_answers(review.answers)
        self._show_empty(is_empty=not plan.advice.steps)
        self._show_cards(state, review, plan)
        done = earlier(plan.advice, review.steps)
        drop_widgets(self.earlier.body)
        for step in done:
            self.earlier.body.addWidget(PlainLabel(said(step.title, self._language)))
        self.earlier.setVisible(bool(done))
        for before, after in pairwise(self.focus_chain()):
            QWidget.setTabOrder(before, after)
        if state.shown_step != self._shown and state.shown_step in self.cards:
            QTimer.singleShot(0, self, self._bring_into_view)
        self._shown = state.shown_step

    def take_focus(self) -> None:
        """Start with the first step that is still to do, else with the questions."""
        todo = [card for card in self.cards.values() if card.content.state is StepState.OPEN]
        target = todo[0].header if todo else self.questions.part.header
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        chain = self.questions.focus_chain()
        if self._empty is not None:
            chain += [self._empty, *self._empty.findChildren(Button)]
        chain += [widget for card in self.cards.values() for widget in card.focus_chain()]
        return [*chain, self.earlier.header]

    def _show_title(self, review: Review, plan: Plan) -> None:
        far = progress(plan.advice, review.steps)
        self.lead.setVisible(bool(far.total))
        if not far.total:
            self.title.setText(self.tr("No step for now"))
            self.lead.setText("")
            return
        self.title.setText(
            self.tr("%n step(s) of {total} done", "", far.done).format(total=far.total)
            if far.done
            else self.tr("%n step(s) for you", "", far.total)
        )
        if far.done == far.total:
            self.lead.setText(self.tr("Everything on this list is done. The dates remain."))
            return
        states = states_of(review.steps)
        first = [
            step.minutes
            for step in plan.advice.steps
            if group_of(step) is StepGroup.FIRST and step.id not in states
        ]
        urgent = self.tr("What is best done today takes %n minute(s).", "", sum(first))
        rest = self.tr("The rest can wait, and nothing is compulsory.")
        left = time_left_word(far.minutes_left)
        words = f"{urgent} {rest}" if first else rest
        self.lead.setText(self.tr("{words} In all: {left}.").format(words=words, left=left))

    def _show_empty(self, *, is_empty: bool) -> None:
        if is_empty == (self._empty is not None):
            return
        drop_widgets(self._room_column)
        self._empty = None
        self._room.setVisible(is_empty)
        if not is_empty:
            return
        tick = Button(self._look, self.tr("Tick the data"), kind="small", icon="tick-list")
        tick.clicked.connect(self._on_tick)
        back = Button(self._look, self.tr("See the text again"), kind="small", icon="arrow-left")
        back.clicked.connect(self._on_back)
        self._empty = MessageCard(
            self._look,
            self.tr("Steps appear here as soon as there is something to act upon"),
            (
                self.tr(
                    "A breach notice that was read, data that you tick, or something that you "
                    "noticed: say it in the questions above, and the steps follow."
                ),
            ),
            (tick, back),
            kind="info",
        )
        self._room_column.addWidget(self._empty)

    def _show_cards(self, state: WorkflowState, review: Review, plan: Plan) -> None:
        empty_layout(self._list)
        for heading in self._headings:
            heading.hide()
            heading.deleteLater()
        self._headings = []
        kept, self.cards = self.cards, {}
        states = states_of(review.steps)
        for group, members in grouped(plan.advice, review.steps):
            heading = PlainLabel(group_word(group), "heading")
            heading.setContentsMargins(0, 3 * UNIT, 0, 0)
            self._headings.append(heading)
            self._list.addWidget(heading)
            for step in members:
                content = StepContent(
                    step,
                    states.get(step.id, StepState.OPEN),
                    self._language,
                    steps.asked_day(review, step.id),
                )
                card = kept.pop(step.id, None) or self._made(content)
                card.show_content(content, is_open=step.id == state.shown_step)
                self.cards[step.id] = card
                self._list.addWidget(card)
                card.show()
        for card in kept.values():
            card.hide()
            card.setParent(None)
            card.deleteLater()

    def _made(self, content: StepContent) -> StepCard:
        card = StepCard(self._look, content)
        card.toggled.connect(self._on_toggled)
        card.marked.connect(self._on_marked)
        card.letter_requested.connect(self._on_letter)
        card.day_said.connect(self._on_day)
        return card

    @Slot()
    def _bring_into_view(self) -> None:
        card = self.cards.get(self._shown) if self._shown is not None else None
        if card is not None:
            self.ensureWidgetVisible(card, 0, 6 * UNIT)
            self.ensureWidgetVisible(card.header, 0, 6 * UNIT)
            if card.day is not None:
                self.ensureWidgetVisible(card.day, 0, 6 * UNIT)

    @Slot(str)
    def _on_toggled(self, step: str) -> None:
        is_open = self.cards[StepId(step)].is_open
        self._session.apply(steps.show_step, None if is_open else StepId(step))

    @Slot(str, object)
    def _on_marked(self, step: str, step_state: StepState) -> None:
        """Note it; the focus goes to the day that is asked, else to the next step to do."""
        order = list(self.cards)
        after = order[order.index(StepId(step)) + 1 :]
        self._session.apply(steps.mark_step, StepId(step), step_state, self._session.today())
        card = self.cards.get(StepId(step))
        if card is not None and card.day is not None:
            card.day.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._bring_into_view)
            return
        todo = [key for key in after if self._is_to_do(key)]
        target = self.cards.get(todo[0]) if todo and step_state is not StepState.OPEN else card
        if target is not None:
            target.header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_to_do(self, step: StepId) -> bool:
        card = self.cards.get(step)
        return card is not None and card.content.state is StepState.OPEN

    @Slot(object)
    def _on_letter(self, kind: LetterKind) -> None:
        self._session.apply(steps.open_letter, kind)

    @Slot(str, object)
    def _on_day(self, name: str, day: object) -> None:
        self._session.apply(steps.set_answers, **{name: day})

    @Slot()
    def _on_tick(self) -> None:
        self._session.choose_entry(Entry.BY_HAND)

    @Slot()
    def _on_back(self) -> None:
        self._session.go_to(Stage.FINDINGS)
