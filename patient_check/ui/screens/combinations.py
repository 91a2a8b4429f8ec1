"""What the leaked data allow together: concrete situations, the defence beside each."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from patient_check.domain.combination import Combination
from patient_check.domain.finding import Findings
from patient_check.explanation.combinations import combine
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.typeset import said, said_each
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.law_text import make_selectable, source_words
from patient_check.ui.widgets.page import card, column, drop_widgets
from patient_check.ui.widgets.support_card import SupportCard
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets

translate = QCoreApplication.translate

_FIRST = 3
"""How many are shown before the person asks for the others."""


class CombinationsCard(QWidget):
    """The situations that the data of one notice make possible, the most helpful first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Combination, ...] = ()
        self._language = ""
        self._rows: list[Disclosure] = []
        self._others: Button | None = None
        self._column = column(self, gap=0)
        self.hide()

    def show_findings(self, findings: Findings, language: str) -> None:
        """Show what these data allow together; nothing when they allow nothing."""
        found = combine(findings)
        if found == self._shown and language == self._language:
            return
        self._shown, self._language = found, language
        drop_widgets(self._column)
        self._rows, self._others = [], None
        self.setVisible(bool(found))
        if not found:
            return
        frame = card()
        frame.setAccessibleName(self.tr("What these data allow together"))
        body = column(frame, gap=2, margin=5)
        body.addWidget(PlainLabel(self.tr("What these data allow together"), "heading"))
        text = self.tr("%n situation(s) to know of, each with its answer.", "", len(found))
        body.addWidget(PlainLabel(text))
        for place, one in enumerate(found):
            body.addWidget(self._row(one, is_first=place < _FIRST))
        if len(found) > _FIRST:
            words = self.tr("Show the others (%n)", "", len(found) - _FIRST)
            self._others = Button(self._look, words, kind="small", icon="chevron-down")
            self._others.clicked.connect(self._on_others)
            body.addWidget(self._others)
        self._column.addWidget(frame)

    def focus_chain(self) -> list[QWidget]:
        """Return the headings, from the top down."""
        chain: list[QWidget] = [row.header for row in self._rows]
        return [*chain, *([self._others] if self._others is not None else [])]

    def _row(self, one: Combination, *, is_first: bool) -> Disclosure:
        row = Disclosure(self._look, said(one.title, self._language))
        for widget in self._widgets_of(one):
            widget.setMaximumWidth(self._look.px(READING_COLUMN) + 8 * UNIT)
            row.body.addWidget(widget)
        if not is_first:
            row.hide()
        self._rows.append(row)
        return row

    def _widgets_of(self, one: Combination) -> Iterator[QWidget]:
        language = self._language
        yield PlainLabel(said(one.scenario, language))
        for caution in one.cautions:
            yield PlainLabel(said(caution, language), "soft")
        yield PlainLabel(translate("Combination", "What protects you"), "strong")
        yield bullets(said_each(one.defence, language))
        yield PlainLabel(said(one.alone, language), "soft")
        if one.support_lines:
            yield SupportCard(self._look, one.support_lines, language)
        for source in one.sources:
            label = PlainLabel(f"{source.title} · {source_words(source)}", "caption")
            make_selectable(label)
            yield label

    @Slot()
    def _on_others(self) -> None:
        """Show every situation, and go to the first that was out of sight."""
        for row in self._rows:
            row.show()
        if self._others is not None:
            self._others.hide()
        self._rows[_FIRST].header.setFocus(Qt.FocusReason.OtherFocusReason)
