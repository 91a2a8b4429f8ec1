"""The third stage: whom the person saw, and what that can reveal."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.explanation.explain import explain
from patient_check.explanation.search import suggest
from patient_check.knowledge.specialties import load_specialties
from patient_check.ui.announce import announce
from patient_check.ui.screens.base import Screen
from patient_check.ui.screens.combinations import CombinationsCard
from patient_check.ui.screens.visit_teaching import Examples, NamedInNotice, Teaching
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.typeset import said
from patient_check.ui.visit_words import describe_visit_change, record_name
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button, IconButton
from patient_check.ui.widgets.choice_list import Choice
from patient_check.ui.widgets.exit_row import ExitRow
from patient_check.ui.widgets.page import card, column, drop_widgets
from patient_check.ui.widgets.search_field import SearchField
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_card import VisitCard
from patient_check.ui.widgets.visit_content import contents_of
from patient_check.ui.widgets.visit_list import VisitList
from patient_check.ui.widgets.visit_question import VisitQuestion
from patient_check.workflow import visits
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import OpenedNotice, Review, WorkflowState


class VisitsScreen(Screen):
    """A field to name a visit, the question it may raise, and the visits as cards."""

    exit_requested = Signal()
    span_requested = Signal(object)

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__(look, session)
        self._language = language
        self._shown: Review | None = None
        self._opened: OpenedNotice | None = None
        self._asked = ""
        self.question: VisitQuestion | None = None
        self.exit = ExitRow(look)
        self.frame.addWidget(self.exit)
        self.page = self.scrolled_page(self.tr("What it can reveal"), gap=4)
        self._title = PlainLabel("", "display")
        self._next = PlainLabel("", "lead")
        self._next.setMaximumWidth(look.px(READING_COLUMN) * 5 // 4)
        self._add_search()
        self.named = NamedInNotice(look)
        self.list = VisitList(look, session)
        self._teaching = Teaching(look)
        self.together = CombinationsCard(look)
        self.look_up = Button(look, self.tr("Is a name enough? Try it in the public directory…"))
        self.look_up.setVisible(False)
        for widget in (self.named, self.list, self.together, self.look_up, self._teaching):
            self.page.body.addWidget(widget)
        self.page.body.addStretch(1)
        self.frame.addWidget(self._make_bar())
        self._connect()

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state, and say what the last change did."""
        review = state.review
        if review is None:
            return
        if self._opened is not state.opened:
            self.bar.note.setText("")
            self.page.verticalScrollBar().setValue(0)
        elif self._shown is not None and self._shown is not review:
            self._say(describe_visit_change(self._shown, review, self._language))
        self._shown, self._opened = review, state.opened
        self._show_title(len(review.visits))
        self._show_question(state.asked)
        notice = state.opened.text if state.opened is not None else None
        self.named.show_named(review, notice, self._language)
        self.list.show_contents(contents_of(review.visits, self._language), state.shown_visit)
        self.together.show_findings(review.findings, self._language)
        is_bare = self.question is None and self.together.isHidden()
        self._teaching.setVisible(not review.visits and is_bare)
        self._examples.setVisible(not review.visits and self.question is None)
        self.look_up.setVisible(self.session.directory is not None)
        self._undo.setEnabled(bool(state.past))
        self._redo.setEnabled(bool(state.future))
        self._chain_focus()
        self._show_exit()

    def take_focus(self) -> None:
        """Start with the field, or with the question that waits."""
        if self.question is not None:
            self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.take_focus()

    @property
    def offers_exit(self) -> bool:
        """Whether what is shown may have to be left at once."""
        return self.exit.isVisibleTo(self)

    def _add_search(self) -> None:
        self.search = SearchField(
            self.look,
            self.tr("A specialty, a service or a place, in your own words"),
            self.tr("For example: physio, pain clinic, Gustave Roussy"),
            self._suggestions,
        )
        self._examples = Examples(self.look)
        frame = card()
        inside = column(frame, gap=3, margin=5)
        inside.addWidget(self.search)
        inside.addWidget(self._examples)
        self._question_room = QWidget()
        self._question_column = column(self._question_room, gap=0)
        for widget in (self._title, self._next, frame, self._question_room):
            self.page.body.addWidget(widget)

    def _make_bar(self) -> ActionBar:
        self._undo = IconButton(self.look, "undo", self.tr("Undo (Ctrl+Z)"))
        self._redo = IconButton(self.look, "redo", self.tr("Redo (Ctrl+Shift+Z)"))
        self.onward = Button(self.look, self.tr("&Go on to my steps"), icon="arrow-right")
        self.add = Button(self.look, self.tr("Add &this appointment"), kind="primary", icon="add")
        self.bar = ActionBar(
            self.look,
            [self._undo, self._redo, self.onward],
            self.add,
            width=self.look.px(PAGE_WIDTH) - 16 * UNIT,
        )
        return self.bar

    def _connect(self) -> None:
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self.add.clicked.connect(self.search.submit)
        self.look_up.clicked.connect(self._on_look_up)
        self.exit.requested.connect(self.exit_requested)
        self.onward.clicked.connect(self._on_onward)
        self.search.submitted.connect(self._on_submitted)
        self.search.chosen.connect(self._on_suggestion)
        self.search.edit.textChanged.connect(self._show_exit)
        self._examples.chosen.connect(self._on_submitted)
        self.named.chosen.connect(self._on_named)
        self.named.span_requested.connect(self.span_requested)
        self.list.emptied.connect(self.search.take_focus)
        self.list.into_view.connect(self._on_into_view)

    def _suggestions(self, typed: str) -> list[Choice]:
        knowledge = load_specialties()
        records = [knowledge.specialties[name] for name in suggest(typed)]
        return [
            Choice(
                one.id,
                record_name(one.id, self._language),
                said(knowledge.themes[one.theme], self._language),
            )
            for one in records
        ]

    def _show_title(self, count: int) -> None:
        if count:
            self._title.setText(self.tr("%n appointment(s) on your list", "", count))
            text = self.tr("Open each card, then tick what is true: the result changes with it.")
        else:
            self._title.setText(self.tr("Who was your appointment with?"))
            text = self.tr(
                "The name of a specialty, beside yours, can let people guess things. See what, "
                "and what else explains the visit."
            )
        self._next.setText(text)

    def _show_question(self, asked: str) -> None:
        if asked == self._asked:
            return
        self._asked = asked
        drop_widgets(self._question_column)
        self.question = None
        if asked:
            self.question = VisitQuestion(self.look, explain(asked), self._language)
            self.question.chosen.connect(self._on_answer)
            self.question.kept.connect(self._on_kept)
            self.question.dropped.connect(self._on_dropped)
            self._question_column.addWidget(self.question)
            self.question.show()
            self.question.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self.question, self._bring_question_into_view)
        self._question_room.setVisible(self.question is not None)

    @Slot()
    def _bring_question_into_view(self) -> None:
        if self.question is not None:
            self.page.ensureWidgetVisible(self.question, 0, 4 * UNIT)

    @Slot()
    def _show_exit(self) -> None:
        """Offer to leave at once as soon as anything shown could put somebody in danger."""
        known = load_specialties().specialties
        shown = [one.choice.record for one in self.search.list.buttons]
        shown += self.named.records
        if self.question is not None:
            shown += [one.choice.record for one in self.question.choices.buttons]
        is_wanted = any(known[name].quick_exit for name in shown)
        is_wanted |= any(one.content.inference.quick_exit for one in self.list.cards)
        self.exit.setVisible(is_wanted)

    def _chain_focus(self) -> None:
        """Make the Tab key follow the order on the screen."""
        question = self.question.focus_chain() if self.question is not None else []
        chain = [
            self.exit.button,
            self.search.edit,
            *self.search.list.buttons,
            *self._examples.buttons,
            *question,
            *self.named.focus_chain(),
            *self.list.focus_chain(),
            *self.together.focus_chain(),
            self.look_up,
            self._undo,
            self._redo,
            self.onward,
            self.add,
        ]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _say(self, text: str) -> None:
        self.bar.note.setText(text)
        announce(self, text)

    def _add(self, words: str, choice: Choice | None) -> None:
        record = choice.record if choice is not None else None
        self.search.clear()
        self.session.apply(visits.add, words, record)
        shown = self.session.state.shown_visit
        listed = self.list.card(shown) if shown is not None else None
        if listed is not None:
            listed.header.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_submitted(self, words: str) -> None:
        self.session.apply(visits.ask, words)
        self.search.clear()
        shown = self.session.state.shown_visit
        listed = self.list.card(shown) if shown is not None else None
        if self.question is None and listed is not None:
            listed.header.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_suggestion(self, choice: Choice) -> None:
        self._add(self.search.edit.text(), choice)

    @Slot(object)
    def _on_named(self, choice: Choice) -> None:
        self._add(choice.name, choice)

    @Slot(object)
    def _on_answer(self, choice: Choice) -> None:
        self._add(self._asked, choice)

    @Slot()
    def _on_kept(self) -> None:
        self._add(self._asked, None)

    @Slot()
    def _on_dropped(self) -> None:
        self.session.apply(visits.drop_question)
        self.search.take_focus()

    @Slot()
    def _on_look_up(self) -> None:
        from patient_check.ui.look_up_dialog import LookUpDialog  # noqa: PLC0415 - on demand only

        if self.session.directory is not None:
            LookUpDialog(self.look, self.session.directory, self._language, self).open()

    @Slot(object)
    def _on_into_view(self, shown: VisitCard) -> None:
        self.page.ensureWidgetVisible(shown, 0, 6 * UNIT)
        self.page.ensureWidgetVisible(shown.header, 0, 6 * UNIT)

    @Slot()
    def _on_onward(self) -> None:
        self.session.go_to(Stage.STEPS)

    @Slot()
    def _on_undo(self) -> None:
        self.session.undo()

    @Slot()
    def _on_redo(self) -> None:
        self.session.redo()
