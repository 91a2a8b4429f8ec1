"""The visits of the list as cards, one open at a time."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.page import column, empty_layout
from patient_check.ui.widgets.visit_card import VisitCard
from patient_check.ui.widgets.visit_content import VisitContent
from patient_check.workflow import visits


class VisitList(QWidget):
    """One card a visit; a card lives as long as its visit is listed."""

    emptied = Signal()
    into_view = Signal(object)

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._cards: dict[int, VisitCard] = {}
        self._shown: int | None = None
        self._column = column(self, gap=3)

    @property
    def cards(self) -> tuple[VisitCard, ...]:
        """The cards, from the top down."""
        return tuple(self._cards.values())

    def card(self, number: int) -> VisitCard | None:
        """Return the card of a visit, if it is listed."""
        return self._cards.get(number)

    def show_contents(self, contents: tuple[VisitContent, ...], shown: int | None) -> None:
        """Show these visits, the latest first, the one of number `shown` open."""
        empty_layout(self._column)
        kept, self._cards = self._cards, {}
        for content in reversed(contents):
            number = content.visit.number
            card = kept.pop(number, None) or self._made(content)
            card.show_content(content)
            card.set_open(is_open=number == shown)
            self._cards[number] = card
            self._column.addWidget(card)
            card.show()
        for card in kept.values():
            card.hide()
            card.setParent(None)
            card.deleteLater()
        chain = self.focus_chain()
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        if shown != self._shown and shown in self._cards:
            QTimer.singleShot(0, self._cards[shown], self._bring_into_view)
        self._shown = shown

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return [widget for card in self._cards.values() for widget in card.focus_chain()]

    def _made(self, content: VisitContent) -> VisitCard:
        card = VisitCard(self._look, self._session, content)
        card.toggled.connect(self._on_toggled)
        card.removal_requested.connect(self._on_removal)
        return card

    @Slot()
    def _bring_into_view(self) -> None:
        if self._shown in self._cards:
            self.into_view.emit(self._cards[self._shown])

    @Slot(int)
    def _on_toggled(self, number: int) -> None:
        is_open = self._cards[number].is_open
        self._session.apply(visits.show, None if is_open else number)

    @Slot(int)
    def _on_removal(self, number: int) -> None:
        """Take the visit off; the focus goes to its neighbour, or to the field."""
        numbers = list(self._cards)
        place = numbers.index(number)
        self._session.apply(visits.remove, number)
        left = list(self._cards.values())
        if left:
            near = left[min(place, len(left) - 1)]
            near.header.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()
