"""The case changed under a letter that the person wrote: both texts wait for their choice."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from patient_check.domain.complaint import EditQuestion
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import column, line, picture
from patient_check.ui.widgets.text import PlainLabel


class EditQuestionCard(QFrame):
    """What is new, what is gone, and two buttons; nothing changes until one is pressed."""

    kept = Signal()
    replaced = Signal()

    def __init__(self, look: Look, question: EditQuestion) -> None:
        super().__init__()
        self.question = question
        title = self.tr("Your case changed since you wrote this text")
        safe = self.tr("Your text is still here, word for word. Choose what becomes of it.")
        self.setProperty("kind", "caution")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(safe)
        row = line(self, gap=4)
        row.setContentsMargins(*[5 * UNIT] * 4)
        sign = picture(look, "caution", Role.CAUTION, 24, ground=Role.CAUTION_TINT)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(PlainLabel(title, "heading"))
        words.addWidget(PlainLabel(safe))
        self.parts: list[Disclosure] = []
        for name, paragraphs in (
            (self.tr("New in the proposed letter (%n)", "", len(question.added)), question.added),
            (self.tr("No longer in it (%n)", "", len(question.dropped)), question.dropped),
        ):
            if paragraphs:
                part = Disclosure(look, name)
                for paragraph in paragraphs:
                    part.body.addWidget(PlainLabel(paragraph))
                self.parts.append(part)
                words.addWidget(part)
        self.keep = Button(look, self.tr("Keep my text"), icon="check")
        self.take = Button(look, self.tr("Take the proposed letter"))
        buttons = Flow(gap=2)
        buttons.add(self.keep)
        buttons.add(self.take)
        words.addWidget(buttons)
        row.addLayout(words, 1)
        self.keep.clicked.connect(self._on_keep)
        self.take.clicked.connect(self._on_take)

    @Slot()
    def _on_keep(self) -> None:
        self.kept.emit()

    @Slot()
    def _on_take(self) -> None:
        self.replaced.emit()
