"""Words that name no visit for certain: which one is meant, or may they stay as they are?"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from patient_check.domain.inference import Inference, Outcome
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.typeset import said
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.choice_list import ChoiceList
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.named_field import choices_from
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.support_card import SupportCard
from patient_check.ui.widgets.text import PlainLabel


class VisitQuestion(QFrame):
    """A question; it takes the focus so that a screen reader reads it whole."""

    chosen = Signal(object)
    kept = Signal()
    dropped = Signal()

    def __init__(self, look: Look, inference: Inference, language: str) -> None:
        super().__init__()
        is_question = inference.outcome is Outcome.AMBIGUOUS
        title = (
            self.tr("“{words}”: which one do you mean?")
            if is_question
            else self.tr("“{words}”: our records do not know these words")
        ).format(words=inference.query)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(said(inference.inference, language))
        self.choices = ChoiceList(look, title)
        self.choices.show_choices(choices_from(inference.candidates, language))
        keep = self.tr("None of these: keep my words") if is_question else self.tr("Keep my words")
        self.keep = Button(look, keep, kind="small", icon="edit")
        self.drop = Button(look, self.tr("Search again"), kind="small", icon="search")
        body = column(self, gap=3, margin=5)
        body.addWidget(PlainLabel(title, "heading"))
        text = PlainLabel(said(inference.inference, language))
        text.setMaximumWidth(look.px(READING_COLUMN) + 8 * UNIT)
        body.addWidget(text)
        body.addWidget(self.choices)
        if inference.quick_exit and inference.support_lines:
            body.addWidget(SupportCard(look, inference.support_lines, language))
        buttons = Flow(gap=2)
        buttons.add(self.keep)
        buttons.add(self.drop)
        body.addWidget(buttons)
        self.choices.chosen.connect(self.chosen)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return [self, *self.choices.buttons, self.keep, self.drop]

    @Slot()
    def _on_keep(self) -> None:
        self.kept.emit()

    @Slot()
    def _on_drop(self) -> None:
        self.dropped.emit()
