"""What the person can take away, or leave no trace of: three cards, side by side."""

from PySide6.QtWidgets import QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import Columns, card, column
from patient_check.ui.widgets.text import PlainLabel


class TakeAway(QWidget):
    """The summary, the sheet and the eraser, each with its button; `buttons` has them in order."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        told = (
            (
                self.tr("Summary to print"),
                self.tr(
                    "What leaked, with the sentences, your steps and dates. The appointments that "
                    "you told are not in it."
                ),
                Button(look, self.tr("Make the PDF…"), kind="small", icon="sheet"),
            ),
            (
                self.tr("Sheet to take away"),
                self.tr(
                    "One page in large print: your next three steps and useful numbers. No name "
                    "and no secret on it."
                ),
                Button(look, self.tr("Make the sheet…"), kind="small", icon="sheet"),
            ),
            (
                self.tr("Erase everything"),
                self.tr(
                    "The screen, what can be undone, the clipboard; the saved case if you say so."
                ),
                Button(look, self.tr("Erase everything…"), kind="small", icon="forget"),
            ),
        )
        self.buttons = tuple(button for _, _, button in told)
        cards: list[tuple[QWidget, int]] = []
        for title, text, button in told:
            frame = card()
            inside = column(frame, gap=3, margin=5)
            inside.addWidget(PlainLabel(title, "heading"))
            inside.addWidget(PlainLabel(text))
            inside.addStretch(1)
            inside.addWidget(button)
            cards.append((frame, 1))
        column(self, gap=0).addWidget(Columns(cards, look.px(760), gap=5))
