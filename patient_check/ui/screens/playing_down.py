"""A flag where the notice makes little of data that reveal a visit: both sentences side by side."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.domain.finding import Evidence, Findings
from patient_check.domain.notice import NoticeText, TextSpan
from patient_check.explanation.law import legal_view_of_notice
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.law_text import LawText
from patient_check.ui.widgets.page import Columns, card, column
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.quotes import quote_around


class PlayingDownCard(QWidget):
    """What the notice says of itself, beside what it says of the data."""

    span_requested = Signal(object)

    def __init__(self, look: Look, findings: Findings, notice: NoticeText, language: str) -> None:
        super().__init__()
        self._look = look
        self._notice = notice
        found = findings.playing_down
        words, revealing = (found.words, found.revealing) if found else ((), ())
        frame = card("info")
        frame.setAccessibleName(self.tr("Your notice makes little of what leaked"))
        body = column(frame, gap=3, margin=5)
        body.addWidget(PlainLabel(self.tr("Your notice makes little of what leaked"), "heading"))
        sides = [
            (self._side(self.tr("What it says of it"), words), 1),
            (self._side(self.tr("What leaked all the same"), revealing), 1),
        ]
        body.addWidget(Columns(sides, look.px(480), gap=4))
        body.addWidget(
            PlainLabel(
                self.tr(
                    "A date, a practitioner or a place says who was seen, and where: that can "
                    "let people guess things about health, even without any medical file."
                )
            )
        )
        self.law = Disclosure(look, self.tr("What the law says of it"))
        self.law.body.addWidget(LawText(look, legal_view_of_notice(findings), language))
        body.addWidget(self.law)
        column(self, gap=0).addWidget(frame)

    def _side(self, title: str, evidence: Iterable[Evidence]) -> QWidget:
        holder = QWidget()
        body = column(holder, gap=1)
        body.addWidget(PlainLabel(title, "strong"))
        shown: dict[TextSpan, Evidence] = {}
        for one in evidence:
            shown.setdefault(quote_around(self._notice.text, one.span).span, one)
        quotes = [self._quote(one) for one in shown.values()]
        for quote in quotes[:1]:
            body.addWidget(quote)
        if quotes[1:]:
            words = self.tr("Other sentences (%n)", "", len(quotes) - 1)
            others = Disclosure(self._look, words)
            others.header.setAccessibleName(f"{title}, {words}")  # both sides may have others
            for quote in quotes[1:]:
                others.body.addWidget(quote)
            body.addWidget(others)
        body.addStretch(1)
        return holder

    def _quote(self, one: Evidence) -> QuoteButton:
        colours = (Role.LINE_STRONG, Role.SELECTION)
        quote = QuoteButton(self._look, self._notice, one.span, colours)
        quote.clicked.connect(self._on_quote)
        return quote

    @Slot()
    def _on_quote(self) -> None:
        button = self.sender()
        if isinstance(button, QuoteButton):
            self.span_requested.emit(button.span)
