"""What the law says: first the sentence, then the article, then where it was read."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patient_check.domain.law import LawPoint, LegalView
from patient_check.domain.specialty import Source
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.typeset import said
from patient_check.ui.visit_words import side_word
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate


class LawText(QWidget):
    """The summary, then each statement under the side it speaks for; the rest on demand."""

    def __init__(self, look: Look, view: LegalView, language: str) -> None:
        super().__init__()
        self._language = language
        body = column(self, gap=2)
        body.addWidget(PlainLabel(said(view.summary, language)))
        self._add_points(body, view.points)
        self.more: Disclosure | None = None
        if view.more:
            title = self.tr("More points of law (%n)", "", len(view.more))
            self.more = Disclosure(look, title)
            self._add_points(self.more.body, view.more)
            body.addWidget(self.more)

    def _add_points(self, body: QVBoxLayout, points: Iterable[LawPoint]) -> None:
        side = None
        for point in points:
            if point.side is not side:
                body.addSpacing(UNIT)
                body.addWidget(PlainLabel(side_word(point.side), "strong"))
            side = point.side
            body.addWidget(PlainLabel(said(point.text, self._language)))
            body.addWidget(self._reference(point))

    def _reference(self, point: LawPoint) -> PlainLabel:
        text = f"{said(point.reference, self._language)} · {source_words(point.sources[0])}"
        label = PlainLabel(text, "caption")
        make_selectable(label)
        return label


def source_words(source: Source) -> str:
    """Return the address of a source and the day it was read."""
    checked = QDate.fromString(source.checked_on, Qt.DateFormat.ISODate)
    return translate("Source", "{address} (read on {date})").format(
        address=source.address, date=QLocale().toString(checked, "d MMMM yyyy")
    )


def make_selectable(label: PlainLabel) -> None:
    """Let an address or a number be marked with the mouse and copied."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
