"""The fourth stage: what to do, by when, and the letters that go with it."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from patient_check.ui.announce import announce
from patient_check.ui.export_desk import Written
from patient_check.ui.export_messages import ExportProblem
from patient_check.ui.saving import OutcomeRoom, Place, ask_where, calendar_kinds
from patient_check.ui.screens.base import Screen
from patient_check.ui.screens.dates_view import DatesView
from patient_check.ui.screens.guide_view import GuideView
from patient_check.ui.screens.letters_view import LettersView
from patient_check.ui.screens.steps_view import StepsView
from patient_check.ui.session import CaseSession
from patient_check.ui.step_changes import describe_step_change
from patient_check.ui.step_words import page_word
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, UNIT
from patient_check.ui.widgets.bars import ActionBar, stage_word
from patient_check.ui.widgets.buttons import Button, IconButton
from patient_check.ui.widgets.exit_row import ExitRow
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import line
from patient_check.workflow import steps
from patient_check.workflow.stages import Stage, StepsPage
from patient_check.workflow.state import OpenedNotice, Review, WorkflowState
from patient_check.workflow.step_views import Plan, plan

PAGES: Final = (StepsPage.STEPS, StepsPage.LETTERS, StepsPage.GUIDE, StepsPage.DATES)


class StepsScreen(Screen):
    """Four pages and the bar below them; what is read from the case is read once a change."""

    exit_requested = Signal()

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__(look, session)
        self._language = language
        self._shown: Review | None = None
        self._opened: OpenedNotice | None = None
        self._page = StepsPage.STEPS
        self.plan: Plan | None = None
        self.exit = ExitRow(look)
        self.steps = StepsView(look, session, language)
        self.letters = LettersView(look, session, language)
        self.guide = GuideView(look, session, language)
        self.dates = DatesView(look, language)
        self.outcome = OutcomeRoom(look)
        self.dates.body.insertWidget(0, self.outcome)
        self._pages = QStackedWidget()
        self.views: dict[StepsPage, StepsView | LettersView | GuideView | DatesView] = {
            StepsPage.STEPS: self.steps,
            StepsPage.LETTERS: self.letters,
            StepsPage.GUIDE: self.guide,
            StepsPage.DATES: self.dates,
        }
        for view in self.views.values():
            self._pages.addWidget(view)
        self.frame.addWidget(self.exit)
        self.frame.addWidget(self._make_switch())
        self.frame.addWidget(self._pages, 1)
        self.frame.addWidget(self._make_bar())
        self._connect()

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state, and say what the last change did."""
        review, before = state.review, self._shown
        if review is None:
            return
        if self._opened is not state.opened:
            self.bar.note.setText("")
            for view in self.views.values():
                view.verticalScrollBar().setValue(0)
        elif before is not None and before is not review:
            self._tell(describe_step_change(before, review, self._language))
        self._read(state, review)
        is_turned = self._page is not state.page
        self._shown, self._opened, self._page = review, state.opened, state.page
        self._show_page(state, review)
        self._undo.setEnabled(bool(state.past))
        self._redo.setEnabled(bool(state.future))
        if is_turned:
            self._tell("")
            announce(self, page_word(state.page))
            if self.isVisible():
                self.take_focus()

    def take_focus(self) -> None:
        """Start where the page shown starts."""
        self.views[self._page].take_focus()

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) blank of the letter shown."""
        if self._page is StepsPage.LETTERS:
            self.letters.step(direction)

    @property
    def offers_exit(self) -> bool:
        """Whether what is shown may have to be left at once."""
        return self.exit.isVisibleTo(self)

    def write_calendar(self, place: Place) -> None:
        """Write the dates of the case as a calendar."""
        from patient_check.report.calendar_file import to_calendar  # noqa: PLC0415 - on demand

        if self.plan is None:
            return
        stamp = datetime.now(UTC)
        deadlines = self.plan.advice.deadlines
        content = to_calendar(deadlines, language=self._language, stamp=stamp)

        def answered(answer: Written | ExportProblem) -> None:
            self.outcome.show_answer(answer, 0, self._on_calendar)

        self.session.exports.write_bytes(
            content, place.path, answered, may_replace=place.may_replace
        )

    def _read(self, state: WorkflowState, review: Review) -> None:
        """Advise anew when the case changed; typing in a letter changes nothing of it."""
        before = self._shown
        if (
            self.plan is not None
            and before is not None
            and self._opened is state.opened
            and before.findings is review.findings
            and before.visits is review.visits
            and before.answers is review.answers
            and self.plan.facts.today == self.session.today()
        ):
            return
        notice = state.opened.text if state.opened is not None else None
        self.plan = plan(review, notice.text if notice is not None else "", self.session.today())

    def _show_page(self, state: WorkflowState, review: Review) -> None:
        """Repaint the page in view; the others wait until they are."""
        if self.plan is None:
            return
        page, advice = state.page, self.plan.advice
        if page is StepsPage.STEPS:
            self.steps.show_plan(state, review, self.plan)
        elif page is StepsPage.LETTERS:
            self.letters.show_plan(state, review, self.plan)
        elif page is StepsPage.GUIDE:
            self.guide.show_plan(review, self.plan)
        else:
            self.dates.show_deadlines(advice.deadlines, self.plan.facts.today)
        self._pages.setCurrentWidget(self.views[page])
        self._group.button(PAGES.index(page)).setChecked(True)
        for each, button in self.primaries.items():
            button.setVisible(each is page)
        self.primaries[StepsPage.DATES].setEnabled(bool(advice.deadlines))
        self.primaries[StepsPage.LETTERS].setEnabled(self.letters.view is not None)
        facts = self.plan.facts
        is_risky = any(visit.quick_exit for visit in facts.visits)
        self.exit.setVisible(is_risky or facts.answers.is_exposed_to_violence)

    def _make_switch(self) -> QWidget:
        row = Flow(gap=2)
        row.setContentsMargins(0, 0, 0, 0)
        row.setAccessibleName(self.tr("Pages of this stage"))
        self._group = QButtonGroup(self)
        for number, page in enumerate(PAGES):
            button = Button(self.look, page_word(page), kind="switch")
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.add(button)
        holder = QWidget()
        inside = line(holder, gap=0)
        inside.setContentsMargins(8 * UNIT, 3 * UNIT, 8 * UNIT, UNIT)
        inside.addStretch(1)
        row.setMaximumWidth(self.look.px(PAGE_WIDTH) - 16 * UNIT)
        inside.addWidget(row, 1000)
        inside.addStretch(1)
        return holder

    def _make_bar(self) -> ActionBar:
        self._undo = IconButton(self.look, "undo", self.tr("Undo (Ctrl+Z)"))
        self._redo = IconButton(self.look, "redo", self.tr("Redo (Ctrl+Shift+Z)"))
        self.onward = Button(self.look, stage_word(Stage.CASE))
        text = self.tr("The next stage: save your case, print it, or erase everything")
        self.onward.setAccessibleDescription(text)
        self.onward.setToolTip(text)
        texts = {
            StepsPage.STEPS: (self.tr("Go to my letters"), "arrow-right"),
            StepsPage.LETTERS: (self.tr("Save this letter…"), "save"),
            StepsPage.GUIDE: (self.tr("Copy the text to paste"), "copy"),
            StepsPage.DATES: (self.tr("Save for my calendar…"), "save"),
        }
        self.primaries = {
            page: Button(self.look, text, kind="primary", icon=icon)
            for page, (text, icon) in texts.items()
        }
        self.bar = ActionBar(
            self.look,
            [self._undo, self._redo, self.onward],
            *self.primaries.values(),
            width=self.look.px(PAGE_WIDTH) - 16 * UNIT,
        )
        return self.bar

    def _connect(self) -> None:
        self._group.idClicked.connect(self._on_page)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self.onward.clicked.connect(self._on_onward)
        self.exit.requested.connect(self.exit_requested)
        self.letters.told.connect(self.bar.note.setText)
        self.guide.told.connect(self.bar.note.setText)
        self.primaries[StepsPage.STEPS].clicked.connect(self._on_letters)
        self.primaries[StepsPage.LETTERS].clicked.connect(self.letters.save)
        self.primaries[StepsPage.GUIDE].clicked.connect(self.guide.copy_all)
        self.primaries[StepsPage.DATES].clicked.connect(self._on_calendar)

    def _tell(self, text: str) -> None:
        self.bar.note.setText(text)
        announce(self, text)

    @Slot(int)
    def _on_page(self, number: int) -> None:
        self.session.apply(steps.open_page, PAGES[number])

    @Slot()
    def _on_onward(self) -> None:
        self.session.go_to(Stage.CASE)

    @Slot()
    def _on_letters(self) -> None:
        self.session.apply(steps.open_page, StepsPage.LETTERS)

    @Slot()
    def _on_calendar(self) -> None:
        title, name = self.tr("Save the dates for a calendar"), self.tr("my-dates")
        place = ask_where(self, title, name, calendar_kinds())
        if place is not None:
            self.write_calendar(place)

    @Slot()
    def _on_undo(self) -> None:
        self.session.undo()

    @Slot()
    def _on_redo(self) -> None:
        self.session.redo()
