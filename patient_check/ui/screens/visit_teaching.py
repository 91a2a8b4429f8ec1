"""Beside the field: examples to press, what the notice names, and what one will see."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from patient_check.domain.finding import NamedSpecialty
from patient_check.domain.notice import NoticeText
from patient_check.domain.specialty import SpecialtyId
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.palette import Role
from patient_check.ui.visit_words import record_name
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.choice_list import Choice
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import Columns, at_top, card, column, drop_widgets, line, picture
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.state import Review
from patient_check.workflow.visit_views import named_in_notice


class Examples(QWidget):
    """A few words to press, for somebody who does not know what to type."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        row = Flow(gap=2)
        body = column(self, gap=1)
        body.addWidget(PlainLabel(self.tr("Or see with an example:"), "soft"))
        body.addWidget(row)
        for words in (
            self.tr("general practitioner"),
            self.tr("physiotherapist"),
            self.tr("psy", "an ambiguous word in both languages"),
            self.tr("Gustave Roussy"),
        ):
            button = Button(look, words, kind="chip")
            button.setAccessibleDescription(self.tr("Adds this example to your list"))
            button.setProperty("words", words)
            button.clicked.connect(self._on_clicked)
            row.add(button)
            self.buttons.append(button)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("words")))


class NamedInNotice(QWidget):
    """The specialties that the notice names, each with its sentence and a button to list it."""

    chosen = Signal(object)
    span_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = column(self, gap=0)
        self._shown: tuple[NamedSpecialty, ...] = ()
        self._chain: list[QWidget] = []
        self.hide()

    @property
    def records(self) -> list[SpecialtyId]:
        """The records that are offered."""
        return [one.id for one in self._shown]

    def show_named(self, review: Review, notice: NoticeText | None, language: str) -> None:
        """Show what the notice names and the list does not have yet."""
        named = named_in_notice(review.findings, review.visits)
        if named == self._shown:
            return
        self._shown = named
        self._chain = []
        drop_widgets(self._column)
        self.setVisible(bool(named))
        if not named:
            return
        frame = card()
        frame.setAccessibleName(self.tr("Named in your notice"))
        body = column(frame, gap=3, margin=5)
        body.addWidget(PlainLabel(self.tr("Named in your notice"), "heading"))
        body.addWidget(PlainLabel(self.tr("Add what concerns you. Nothing is assumed.")))
        for one in named:
            body.addLayout(self._row(one, notice, language))
        self._column.addWidget(frame)

    def focus_chain(self) -> list[QWidget]:
        """Return the buttons, from the top down."""
        return list(self._chain)

    def _row(self, one: NamedSpecialty, notice: NoticeText | None, language: str) -> QHBoxLayout:
        name = record_name(one.id, language)
        words = column(gap=0)
        words.addWidget(PlainLabel(name, "strong"))
        add = Button(self._look, self.tr("Add"), kind="small", icon="add")
        add.setAccessibleName(self.tr("Add to my list: {name}").format(name=name))
        said = one.evidence[0].text if one.evidence else name
        add.setProperty("words", said)
        add.setProperty("record", one.id)
        add.clicked.connect(self._on_add)
        if one.evidence and notice is not None:
            colours = (Role.LINE_STRONG, Role.ACCENT_TINT)
            quote = QuoteButton(self._look, notice, one.evidence[0].span, colours)
            quote.clicked.connect(self._on_quote)
            words.addWidget(quote)
            self._chain.append(quote)
        self._chain.append(add)
        across = line(gap=3)
        across.addLayout(words, 1)
        across.addWidget(add)
        return across

    @Slot()
    def _on_add(self) -> None:
        button = self.sender()
        record = SpecialtyId(str(button.property("record")))
        self.chosen.emit(Choice(record, str(button.property("words"))))

    @Slot()
    def _on_quote(self) -> None:
        button = self.sender()
        if isinstance(button, QuoteButton):
            self.span_requested.emit(button.span)


class Teaching(QWidget):
    """What a card will say, before there is one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        parts = [
            (
                "people",
                self.tr("What could be supposed"),
                self.tr("In the words of an outsider. It never says that you are ill."),
            ),
            (
                "proof",
                self.tr("What else explains it"),
                self.tr("A visit has many reasons: a relative, a certificate, a second opinion."),
            ),
            (
                "in-charge",
                self.tr("What the law says"),
                self.tr("For and against, with the article and the date it was read."),
            ),
        ]
        columns = Columns([(_part(look, *one), 1) for one in parts], look.px(760), gap=6)
        column(self, gap=0).addWidget(columns)


def _part(look: Look, icon: str, title: str, text: str) -> QWidget:
    holder = QWidget()
    row = line(holder, gap=3)
    row.addLayout(at_top(picture(look, icon, Role.ACCENT, 24, ground=Role.CANVAS)))
    words = column(gap=0)
    words.addWidget(PlainLabel(title, "strong"))
    words.addWidget(PlainLabel(text, "soft"))
    words.addStretch(1)
    row.addLayout(words, 1)
    return holder
