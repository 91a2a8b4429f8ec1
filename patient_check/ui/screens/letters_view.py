"""The letters that concern a person: to be filled in, changed, saved, copied and printed."""

from itertools import pairwise

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from patient_check.complaint.draft import letter_text
from patient_check.domain.complaint import Letter, LetterKind
from patient_check.domain.report import Document
from patient_check.ui.announce import announce
from patient_check.ui.copying import copy_text
from patient_check.ui.export_desk import Written
from patient_check.ui.export_messages import ExportProblem
from patient_check.ui.saving import OutcomeRoom, Place, ask_where, document_kinds
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.widgets.edit_question_card import EditQuestionCard
from patient_check.ui.widgets.letter_paper import LetterPaper
from patient_check.ui.widgets.letter_side import LetterSide
from patient_check.ui.widgets.letter_tools import LetterTools
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import Columns, ScrolledPage, column, drop_widgets
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow import drafting, steps
from patient_check.workflow.letters import LetterView, letter_view, listed_kinds
from patient_check.workflow.state import Review, WorkflowState
from patient_check.workflow.step_views import Plan, states_of

TWO_COLUMNS = 840


class LettersView(ScrolledPage):
    """The list and the details at the left, the letter at the right."""

    told = Signal(str)

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        margin = 8 * UNIT
        margins = QMargins(margin, 5 * UNIT, margin, margin)
        super().__init__("", look.px(PAGE_WIDTH), margins, gap=3)
        self.setAccessibleName(self.tr("Letters"))
        self._look = look
        self._session = session
        self._language = language
        self._plan: Plan | None = None
        self._is_wide: bool | None = None
        self.kind: LetterKind | None = None
        self.view: LetterView | None = None
        self.question: EditQuestionCard | None = None
        self._empty = self._make_empty()
        self.outcome = OutcomeRoom(look)
        self.side = LetterSide(look, session, language)
        self.tools = LetterTools(look)
        self.paper = LetterPaper(look)
        columns = [(self.side, 2), (self._make_main(), 5)]
        self._columns = Columns(columns, look.px(TWO_COLUMNS), gap=5)
        self.title = PlainLabel("", "title")
        self.lead = PlainLabel(
            self.tr("Filled in from your case. Nothing is sent from here: you send them yourself.")
        )
        self.lead.setMaximumWidth(look.px(READING_COLUMN) * 5 // 4)
        for widget in (self.title, self.lead, self._empty, self._columns):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._connect()

    def show_plan(self, state: WorkflowState, review: Review, plan: Plan) -> None:
        """Show the letters that suit a case, and the one in view."""
        self._plan = plan
        kinds = listed_kinds(plan.advice, review.letters, state.shown_letter)
        self._empty.setVisible(not kinds)
        self._columns.setVisible(bool(kinds))
        self.lead.setVisible(bool(kinds))
        self.title.setText(self.tr("%n letter(s) for you", "", len(kinds)))
        if not kinds:
            self.kind = self.view = None
            return
        kind = state.shown_letter or kinds[0]
        if kind is not self.kind:
            self.outcome.clear()
        self.kind = kind
        self.view = letter_view(kind, plan.facts, review.letters)
        self.side.show_letters(kinds, kind, review)
        self.tools.show_view(self.view)
        self.paper.show_letter(self.view.letter, self.view.text)
        self._show_question()
        for before, after in pairwise(self.focus_chain()):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the details where they would stand before the letter, not beside it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._look.px(TWO_COLUMNS) + 16 * UNIT
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self.side.details.part.header.setChecked(is_wide)

    def take_focus(self) -> None:
        """Start with the letter shown in the list."""
        target: QWidget = self._empty
        if self.kind is not None and self.kind in self.side.list.buttons:
            target = self.side.list.buttons[self.kind]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        question: list[QWidget] = []
        if self.question is not None:
            headers = [part.header for part in self.question.parts]
            question = [self.question, *headers, self.question.keep, self.question.take]
        return [
            *self.side.focus_chain(),
            *question,
            *self.tools.buttons(),
            self.paper.text,
        ]

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) blank; those above the text are in the form."""
        if self.paper.text.go_to_blank(direction):
            self.ensureWidgetVisible(self.paper.text, 0, 0)
            self._follow_cursor()
        elif self.view is not None and self.view.letter.blanks:
            self.side.details.focus_first_empty()
        else:
            self._tell(self.tr("No blank is left in this letter."))

    def save(self) -> None:
        """Ask where, then write the letter in view."""
        if self.view is None or self.kind is None:
            return
        title = self.tr("Save this letter")
        place = ask_where(self, title, self._file_name(self.view.letter), document_kinds())
        if place is not None:
            self.write(place)

    def write(self, place: Place) -> None:
        """Write the letter in view, in the background."""
        if self.view is not None:
            letter = self.view.letter
            document = Document(letter.title, letter.language, (letter,))
            self._write(document, place, len(letter.blanks), self.save)

    def save_all(self) -> None:
        """Ask where, then write every letter, the list of evidence and the summary in one file."""
        title, name = self.tr("Save all letters in one file"), self.tr("my-letters")
        place = ask_where(self, title, name, document_kinds())
        if place is not None:
            self.write_all(place)

    def write_all(self, place: Place) -> None:
        """Write every letter, the list of evidence and the summary in one file."""
        review = self._session.state.review
        if self._plan is None or review is None:
            return
        facts, edits, states = self._plan.facts, review.letters, states_of(review.steps)
        document = drafting.whole_document(facts, edits, states)
        letters = [part for part in document.parts if isinstance(part, Letter)]
        blanks = sum(len(letter.blanks) for letter in letters)
        self._write(document, place, blanks, self.save_all)

    def _make_empty(self) -> MessageCard:
        return MessageCard(
            self._look,
            self.tr("No letter for now"),
            (
                self.tr(
                    "Letters come with the steps: once a leak is known, the first is the question "
                    "to the organisation."
                ),
            ),
            kind="info",
        )

    def _make_main(self) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=3)
        self._question_room = QWidget()
        self._question_column = column(self._question_room, gap=0)
        self._question_room.hide()
        for widget in (self.outcome, self._question_room, self.tools, self.paper):
            body.addWidget(widget)
        body.addStretch(1)
        return holder

    def _connect(self) -> None:
        self.side.list.chosen.connect(self._on_chosen)
        self.paper.text.typed.connect(self._on_typed)
        self.paper.text.cursor_moved.connect(self._follow_cursor)
        self.tools.next_blank.clicked.connect(self._on_next_blank)
        self.tools.copy.clicked.connect(self._on_copy)
        self.tools.print_button.clicked.connect(self._on_print)
        self.tools.together.clicked.connect(self.save_all)
        self.tools.restore.clicked.connect(self._on_restore)

    def _show_question(self) -> None:
        question = self.view.question if self.view is not None else None
        if question == (self.question.question if self.question is not None else None):
            return
        drop_widgets(self._question_column)
        self.question = None
        if question is not None:
            self.question = EditQuestionCard(self._look, question)
            self.question.kept.connect(self._on_keep)
            self.question.replaced.connect(self._on_restore)
            self._question_column.addWidget(self.question)
            self.question.show()
            announce(self, self.question.accessibleName())
        self._question_room.setVisible(question is not None)

    def _write(self, document: Document, place: Place, blanks: int, retry: object) -> None:
        self.set_busy(is_busy=True)
        self._tell(self.tr("The file is being made…"))

        def answered(answer: Written | ExportProblem) -> None:
            self.set_busy(is_busy=False)
            self._tell("")
            if callable(retry):
                self.outcome.show_answer(answer, blanks, retry)
            self.ensureWidgetVisible(self.outcome, 0, 0)

        self._session.exports.write_document(
            lambda: document, place.path, answered, may_replace=place.may_replace
        )

    def set_busy(self, *, is_busy: bool) -> None:
        """Take no second order while a file is being made."""
        self.tools.together.setEnabled(not is_busy)

    def _file_name(self, letter: Letter) -> str:
        """Return a name that tells the kind of letter, and nothing of the person."""
        words = "".join(c if c.isalnum() else "-" for c in letter.title.casefold())
        return "-".join(part for part in words.split("-") if part)

    def _tell(self, text: str) -> None:
        self.told.emit(text)
        announce(self, text)

    @Slot()
    def _follow_cursor(self) -> None:
        """Keep the line that is being written in view: the page scrolls, not the text."""
        if self.paper.text.hasFocus():
            where = self.paper.text.cursorRect().center()
            point = self.paper.text.viewport().mapTo(self.page, where)
            self.ensureVisible(point.x(), point.y(), 0, 12 * UNIT)

    @Slot(object)
    def _on_chosen(self, kind: LetterKind) -> None:
        self._session.apply(steps.open_letter, kind)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if self.view is not None and self.kind is not None:
            drafted = self.view.drafted.body_text
            self._session.apply(steps.edit_letter, self.kind, drafted, text)

    @Slot()
    def _on_next_blank(self) -> None:
        self.step(1)

    @Slot()
    def _on_copy(self) -> None:
        if self.view is not None:
            self.told.emit(copy_text(self, letter_text(self.view.letter)))

    @Slot()
    def _on_print(self) -> None:
        from patient_check.ui.printing import PrintPreview  # noqa: PLC0415 - slow, on demand only

        if self.view is not None:
            PrintPreview(self.view.letter, self.tr("Enclosed"), self).open()

    @Slot()
    def _on_keep(self) -> None:
        if self.view is not None and self.view.question is not None:
            self._session.apply(steps.keep_edit, self.view.question)

    @Slot()
    def _on_restore(self) -> None:
        if self.kind is not None:
            self._session.apply(steps.drop_edit, self.kind)
