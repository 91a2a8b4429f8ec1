"""One word of the glossary: what it means at once, where that comes from on demand."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from patient_check.domain.glossary import GlossaryTerm
from patient_check.ui.formats import shown_date
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.typeset import capital, said
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.law_text import make_selectable, source_words
from patient_check.ui.widgets.page import at_top, column, drop_widgets, picture
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate


class TermCard(QFrame):
    """The word and its meaning are a button; pressing it unfolds the sources."""

    def __init__(self, look: Look, term: GlossaryTerm, language: str, reviewed_on: str) -> None:
        super().__init__()
        self.term = term
        self._look = look
        self._word = capital(said(term.term, language))
        self._meaning = said(term.meaning, language)
        self.setProperty("kind", "row")
        self.button = LayoutButton("plain", self._word)
        self.button.setCheckable(True)
        self._fill_button()
        self._sources = QWidget()
        inside = column(self._sources, gap=1)
        inside.setContentsMargins(3 * UNIT, 0, 3 * UNIT, 3 * UNIT)
        for text in _source_lines(term, reviewed_on):
            label = PlainLabel(text, "caption")
            make_selectable(label)
            inside.addWidget(label)
        whole = column(self, gap=0)
        whole.addWidget(self.button)
        whole.addWidget(self._sources)
        self.button.toggled.connect(self._on_toggled)
        self._on_toggled()

    def _fill_button(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.button.setSizePolicy(policy)
        row = self.button.row
        row.setContentsMargins(3 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        row.setSpacing(3 * UNIT)
        words = column(gap=0)
        for text, kind in ((self._word, "strong"), (self._meaning, "body")):
            label = PlainLabel(text, kind)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        row.addLayout(words, 1)
        holder = QWidget()
        holder.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark = column(holder, gap=0)
        row.addLayout(at_top(holder))

    def _on_toggled(self) -> None:
        is_open = self.button.isChecked()
        self._sources.setVisible(is_open)
        drop_widgets(self._mark)
        chevron = "chevron-down" if is_open else "chevron-right"
        self._mark.addWidget(picture(self._look, chevron, Role.ACCENT, 20))
        state = (
            translate("TermCard", "Its source is shown.")
            if is_open
            else translate("TermCard", "Press to see the source.")
        )
        self.button.setAccessibleDescription(f"{self._meaning} {state}")


def _source_lines(term: GlossaryTerm, reviewed_on: str) -> Iterator[str]:
    """Yield each source with the day it was read, then the day the words were read over."""
    for source in term.sources:
        yield f"{source.title} · {source_words(source)}"
    date = shown_date(reviewed_on)
    if term.sources:
        yield translate("TermCard", "Read over on {date}.").format(date=date)
    else:
        yield translate("TermCard", "Our own words, read over on {date}.").format(date=date)
