"""What can be done with the letter in view, as a row of buttons above it."""

from PySide6.QtWidgets import QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.letters import LetterView


class LetterTools(QWidget):
    """The buttons, and a line that says whose words the letter has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.next_blank = Button(look, self.tr("Next blank (F3)"), kind="small", icon="edit")
        self.copy = Button(look, self.tr("Copy the text"), kind="small", icon="copy")
        self.print_button = Button(look, self.tr("Print…"), kind="small", icon="print")
        text = self.tr("All letters in one file…")
        self.together = Button(look, text, kind="small", icon="save")
        text = self.tr("Back to the proposed letter")
        self.restore = Button(look, text, kind="small", icon="undo")
        self._note = PlainLabel("", "soft")
        row = Flow(gap=2)
        for button in self.buttons():
            row.add(button)
        body = column(self, gap=2)
        body.addWidget(row)
        body.addWidget(self._note)

    def buttons(self) -> list[Button]:
        """Return the buttons, in the order of the Tab key."""
        return [self.next_blank, self.copy, self.print_button, self.together, self.restore]

    def show_view(self, view: LetterView) -> None:
        """Say how many blanks are left, and whose words these are."""
        count = len(view.letter.blanks)
        self.next_blank.setEnabled(bool(count))
        self.restore.setVisible(view.is_edited)
        blanks = (
            self.tr("%n blank(s) left to fill in.", "", count)
            if count
            else self.tr("No blank is left.")
        )
        whose = (
            self.tr("These are your own words. Letters stay in French.")
            if view.is_edited
            else self.tr("Change anything you like in the text. Letters stay in French.")
        )
        self._note.setText(f"{blanks} {whose}")
