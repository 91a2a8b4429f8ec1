"""Help numbers: whom to call, what it costs, and where to read more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from patient_check.domain.specialty import SupportLine
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.typeset import said
from patient_check.ui.widgets.law_text import make_selectable
from patient_check.ui.widgets.page import column, line, picture
from patient_check.ui.widgets.text import PlainLabel


class SupportCard(QFrame):
    """The lines of one visit; nothing is dialled, nothing is opened."""

    def __init__(self, look: Look, lines: Sequence[SupportLine], language: str) -> None:
        super().__init__()
        self.setProperty("kind", "info")
        self.setAccessibleName(self.tr("Someone to talk to"))
        row = line(self, gap=3)
        row.setContentsMargins(*[4 * UNIT] * 4)
        sign = picture(look, "phone", Role.ACCENT, 24, ground=Role.ACCENT_TINT)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(PlainLabel(self.tr("Someone to talk to"), "strong"))
        for one in lines:
            head = PlainLabel(
                self.tr("{number} · {cost}").format(
                    number=one.number, cost=said(one.cost, language)
                ),
                "strong",
            )
            about = PlainLabel(said(one.label, language))
            link = PlainLabel(one.link, "caption")
            block = column(gap=0)
            for label in (head, about, link):
                block.addWidget(label)
            make_selectable(head)
            make_selectable(link)
            words.addLayout(block)
        row.addLayout(words, 1)
