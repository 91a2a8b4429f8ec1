"""The glossary: every word that is explained, and a field to find one."""

from PySide6.QtCore import QMargins, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from patient_check.domain.glossary import TermId
from patient_check.knowledge.glossary import load_glossary
from patient_check.ui.announce import announce
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.clearing import let_clear
from patient_check.ui.widgets.page import ScrolledPage, column
from patient_check.ui.widgets.term_card import TermCard
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.glossary import search_terms, sorted_terms

SPEAK_AFTER_MS = 700
"""How long after the last letter the number of words found is spoken."""


class GlossaryDialog(QDialog):
    """Stands over a window; Escape closes it, and the focus goes back to where it was."""

    def __init__(self, look: Look, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        title = self.tr("Words explained")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Find a word"))
        self.edit.setAccessibleDescription(self.tr("Down arrow: the words found."))
        self.edit.setPlaceholderText(self.tr("for example: CNIL, encrypted, mandate"))
        let_clear(self.edit)
        self.edit.setMaxLength(80)
        glossary = load_glossary()
        terms = sorted_terms(language)
        self.cards = [TermCard(look, term, language, glossary.reviewed_on) for term in terms]
        self.shown = list(self.cards)
        self._speaker = QTimer(self)
        self._speaker.setSingleShot(True)
        self._speaker.setInterval(SPEAK_AFTER_MS)
        self._lay(look, title)
        self._speaker.timeout.connect(self._speak)
        self.edit.textChanged.connect(self._on_typed)
        self._on_typed()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_term(self, term: TermId) -> None:
        """Bring one word into view, and put the focus on it."""
        card = next((card for card in self.cards if card.term.id == term), None)
        if card is not None:
            self.edit.clear()
            self._list.activate()
            card.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.ensureWidgetVisible(card, 0, 6 * UNIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down from the field into the words, and up and down among them."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        chain: list[QWidget] = [self.edit, *(card.button for card in self.shown)]
        here = next((place for place, one in enumerate(chain) if one.hasFocus()), None)
        if here is not None and 0 <= here + step < len(chain):
            chain[here + step].setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.ensureWidgetVisible(chain[here + step], 0, 2 * UNIT)

    def _lay(self, look: Look, title: str) -> None:
        margin = 7 * UNIT
        width = look.px(READING_COLUMN) + 2 * margin
        head = QWidget()
        top = column(head, gap=1)
        top.setContentsMargins(margin, margin, margin, 3 * UNIT)
        top.addWidget(PlainLabel(title, "title"))
        label = PlainLabel(self.tr("Find a word"), "strong")
        label.setBuddy(self.edit)
        top.addWidget(label)
        top.addWidget(self.edit)
        self._page = ScrolledPage(title, width, QMargins(margin, UNIT, margin, margin), gap=2)
        self._empty = PlainLabel(self.tr("No word found. Try another spelling, or fewer letters."))
        self._page.body.addWidget(self._empty)
        self._list = column(gap=2)
        self._page.body.addLayout(self._list)
        self._page.body.addStretch(1)
        for card in self.cards:
            self._list.addWidget(card)
        self.close_button = Button(look, self.tr("Close"), kind="primary")
        self.close_button.setAutoDefault(False)  # Enter in the field must not close the box
        self.close_button.clicked.connect(self.accept)
        self._bar = ActionBar(look, [], self.close_button)
        whole = column(self, gap=0)
        whole.addWidget(head)
        whole.addWidget(self._page, 1)
        whole.addWidget(self._bar)
        available = self.screen().availableGeometry()
        self.resize(min(width, available.width()), round(available.height() * 0.85))

    @Slot()
    def _on_typed(self) -> None:
        """Show the words that are meant, the likeliest first."""
        found_terms = search_terms(self.edit.text(), self._language)
        places = {one.id: place for place, one in enumerate(found_terms)}
        for card in self.cards:
            self._list.removeWidget(card)
            card.setVisible(card.term.id in places)
        found = [card for card in self.cards if card.term.id in places]
        self.shown = sorted(found, key=lambda card: places[card.term.id])
        before: QWidget = self.edit
        for card in self.shown:
            self._list.addWidget(card)
            QWidget.setTabOrder(before, card.button)
            before = card.button
        QWidget.setTabOrder(before, self.close_button)
        self._empty.setVisible(not self.shown)
        self._bar.note.setText(self.tr("%n word(s)", "", len(self.shown)))
        self._page.verticalScrollBar().setValue(0)
        if self.edit.text():
            self._speaker.start()

    @Slot()
    def _speak(self) -> None:
        if self.edit.hasFocus():
            announce(self.edit, self._bar.note.text() if self.shown else self._empty.text())


def open_glossary(
    look: Look, language: str, window: QWidget, term: TermId | None = None
) -> GlossaryDialog:
    """Open the glossary over `window`, perhaps at one word."""
    box = GlossaryDialog(look, language, window)
    box.open()
    if term is not None:
        box.show_term(term)
    return box
