"""The dates of a case: what to expect from others, and by when to act oneself."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QWidget

from patient_check.domain.advice import Deadline
from patient_check.ui.step_words import actor_word, day_word, distance_word, weekday_word
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.typeset import capital, said
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import ScrolledPage, card, column, drop_widgets, line, picture
from patient_check.ui.widgets.sources import Sources
from patient_check.ui.widgets.text import PlainLabel


class DatesView(ScrolledPage):
    """One card a date, the nearest first."""

    def __init__(self, look: Look, language: str) -> None:
        margin = 8 * UNIT
        margins = QMargins(margin, 5 * UNIT, margin, margin)
        super().__init__("", look.px(PAGE_WIDTH), margins, gap=3)
        self.setAccessibleName(self.tr("Dates"))
        self._look = look
        self._language = language
        self._shown: tuple[tuple[Deadline, ...], date] | None = None
        self._chain: list[QWidget] = []
        self.title = PlainLabel("", "title")
        self.lead = PlainLabel("")
        self.lead.setMaximumWidth(look.px(READING_COLUMN) * 5 // 4)
        self._list = column(gap=3)
        self.body.addWidget(self.title)
        self.body.addWidget(self.lead)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def show_deadlines(self, deadlines: tuple[Deadline, ...], today: date) -> None:
        """Show the dates of a case, or what would make some."""
        if self._shown == (deadlines, today):
            return
        self._shown = (deadlines, today)
        drop_widgets(self._list)
        self._chain = []
        coming = [one for one in deadlines if one.date >= today]
        gone = [one for one in deadlines if one.date < today]
        self.title.setText(self.tr("%n date(s) to keep in mind", "", len(coming)))
        if not deadlines:
            self.title.setText(self.tr("No date yet"))
            self._list.addWidget(self._teaching())
        self.lead.setText(
            self.tr(
                "Counted in French time, weekends and public holidays included. The calendar file "
                "names neither you nor the organisation."
            )
        )
        self.lead.setVisible(bool(deadlines))
        for one in coming:
            self._list.addWidget(self._card(one, today))
        if gone:
            self._list.addWidget(PlainLabel(self.tr("Gone by"), "heading"))
        for one in gone:
            self._list.addWidget(self._card(one, today))
        for before, after in pairwise(self._chain):
            QWidget.setTabOrder(before, after)

    def take_focus(self) -> None:
        """Start with the first date."""
        if self._chain:
            self._chain[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return list(self._chain)

    def _teaching(self) -> MessageCard:
        shown = MessageCard(
            self._look,
            self.tr("Dates appear here as your steps go on"),
            (self.tr("The answer of the organisation, of the CNIL, the limits of a bank…"),),
            kind="info",
        )
        self._chain.append(shown)
        return shown

    def _card(self, one: Deadline, today: date) -> QWidget:
        frame = card("row")
        row = line(frame, gap=4)
        row.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 4 * UNIT)
        icon, role = ("in-charge", Role.CAUTION) if one.is_own else ("calendar", Role.ACCENT)
        row.addWidget(picture(self._look, icon, role, 28), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        day = f"{capital(weekday_word(one.date))} {day_word(one.date)}"
        words.addWidget(PlainLabel(f"{day} · {distance_word(one.date, today)}", "heading"))
        words.addWidget(PlainLabel(said(one.label, self._language), "strong"))
        words.addWidget(PlainLabel(self._condition(one), "soft"))
        why = PlainLabel(said(one.why, self._language))
        why.setMaximumWidth(self._look.px(READING_COLUMN) * 5 // 4)
        words.addWidget(why)
        sources = Sources(self._look, one.sources, certainty="high")
        sources.header.setAccessibleName(f"{sources.header.accessibleName()}: {day}")
        self._chain.append(sources.header)
        words.addWidget(sources)
        row.addLayout(words, 1)
        return frame

    def _condition(self, one: Deadline) -> str:
        if one.is_assumed:
            text = self.tr("{what}, if the step is done today")
            return text.format(what=actor_word(one))
        return actor_word(one)
