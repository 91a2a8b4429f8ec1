"""Beside the letter: which one, what it says in English, what it may name, the details."""

from PySide6.QtWidgets import QWidget

from patient_check.domain.complaint import LetterKind
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.details_form import DetailsForm
from patient_check.ui.widgets.letter_list import LetterList
from patient_check.ui.widgets.page import column, drop_widgets
from patient_check.ui.widgets.reading_help_card import ReadingHelpCard
from patient_check.ui.widgets.wrapping_tick_box import WrappingTickBox
from patient_check.workflow import steps
from patient_check.workflow.state import Review


class LetterSide(QWidget):
    """The left column of the letters."""

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._language = language
        self.help: ReadingHelpCard | None = None
        self.list = LetterList(look)
        self.details = DetailsForm(look, session)
        text = self.tr("Name in my letters the appointments that I listed")
        self.names = WrappingTickBox(look, text, "")
        self.names.toggled.connect(self._on_names)
        self._help_room = QWidget()
        self._help_column = column(self._help_room, gap=0)
        body = column(self, gap=3)
        for widget in (self.list, self.names, self.details, self._help_room):
            body.addWidget(widget)
        body.addStretch(1)
        self.setMaximumWidth(look.px(READING_COLUMN) + 20 * UNIT)

    def show_letters(
        self, kinds: tuple[LetterKind, ...], current: LetterKind, review: Review
    ) -> None:
        """Show the list, and all that belongs to the letter in view."""
        self.list.show_letters(kinds, current)
        self.details.show_answers(review.answers, current)
        self.names.setVisible(bool(review.visits))
        self.names.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.names.setChecked(review.answers is not None and review.answers.names_visits)
        self.names.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_help(current)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return [*self.list.focus_chain(), self.names, *self.details.focus_chain()]

    def _show_help(self, kind: LetterKind) -> None:
        """Letters stay in French: the help is for whoever reads the window in another language."""
        is_wanted = self._language != "fr"
        self._help_room.setVisible(is_wanted)
        if not is_wanted or (self.help is not None and self.help.kind is kind):
            return
        drop_widgets(self._help_column)
        self.help = ReadingHelpCard(self._look, kind)
        self._help_column.addWidget(self.help)
        self.help.show()

    def _on_names(self, is_so: bool) -> None:  # noqa: FBT001 - Qt's signal has it
        self._session.apply(steps.set_answers, names_visits=is_so)
