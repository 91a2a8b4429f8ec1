"""A letter as it will leave: its lines above and below, its words in the middle to be changed."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from patient_check.domain.complaint import Blank, Letter, Line, line_text
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.letter_text import LetterText
from patient_check.ui.widgets.page import column, drop_widgets, line
from patient_check.ui.widgets.text import PlainLabel


class LetterPaper(QFrame):
    """The sender at the left, the recipient at the right, then the date, the subject, the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[object, ...] = ()
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("The letter"))
        self.text = LetterText(look, self.tr("Text of the letter"))
        self._above, self._below = QWidget(), QWidget()
        self._head, self._foot = column(self._above, gap=3), column(self._below, gap=3)
        body = column(self, gap=4, margin=7)
        body.addWidget(self._above)
        body.addWidget(self.text)
        body.addWidget(self._below)

    def show_letter(self, letter: Letter, text: str) -> None:
        """Show a letter, and its body as `text`; what is being typed is left alone."""
        self.text.show_text(text)
        lines = (letter.sender, letter.recipient, letter.place_and_date, letter.subject)
        around = (*lines, letter.signature, letter.enclosures)
        if around == self._shown:
            return
        self._shown = around
        drop_widgets(self._head)
        drop_widgets(self._foot)
        for block, is_right in ((letter.sender, False), (letter.recipient, True)):
            if block:
                self._head.addWidget(self._block(block, is_right=is_right))
        self._head.addWidget(self._block((letter.place_and_date,), is_right=True))
        subject = self.tr("Subject: {subject}").format(subject=line_text(letter.subject))
        self._head.addWidget(PlainLabel(subject, "strong"))
        self._foot.addWidget(self._block((letter.signature,), is_right=True))
        if letter.enclosures:
            self._foot.addWidget(PlainLabel(self.tr("Enclosed"), "strong"))
            for one in letter.enclosures:
                self._foot.addWidget(PlainLabel(f"• {line_text(one)}"))

    def _block(self, lines: tuple[Line, ...], *, is_right: bool) -> QWidget:
        holder = QWidget()
        row = line(holder, gap=0)
        words: QVBoxLayout = column(gap=1)
        for one in lines:
            has_blank = any(isinstance(run, Blank) for run in one)
            words.addWidget(PlainLabel(line_text(one), "blank" if has_blank else "body"))
        row.addStretch(1 if is_right else 0)
        row.addLayout(words, 1)
        row.addStretch(0 if is_right else 1)
        row.setContentsMargins(0, 0, 0, UNIT)
        return holder
