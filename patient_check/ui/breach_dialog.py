"""The breaches that a desk knows: one more person of the same one takes a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QDialog, QWidget

from patient_check.ui.desk_words import breach_word, short_day
from patient_check.ui.formats import shown_date
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button, LayoutButton
from patient_check.ui.widgets.page import ScrolledPage, column, picture
from patient_check.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from patient_check.domain.case import BreachRecord
    from patient_check.ui.theme.look import Look


class BreachDialog(QDialog):
    """A button for each breach; `begin` is handed the one chosen."""

    def __init__(
        self,
        look: Look,
        breaches: Sequence[BreachRecord],
        begin: Callable[[BreachRecord], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._begin = begin
        title = self.tr("Which breach?")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN) + 4 * margin
        page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=3)
        page.body.addWidget(PlainLabel(title, "title"))
        text = self.tr(
            "The data that its notice names are filled in. Check them with the person: each can be "
            "corrected, and their own notice may say something else."
        )
        page.body.addWidget(PlainLabel(text))
        self.buttons = [self._button(record) for record in breaches]
        for button in self.buttons:
            page.body.addWidget(button)
        page.body.addStretch(1)
        close = Button(look, self.tr("Cancel"))
        close.clicked.connect(self.reject)
        whole = column(self, gap=0)
        whole.addWidget(page, 1)
        whole.addWidget(ActionBar(look, [close]))
        available = self.screen().availableGeometry()
        self.resize(min(width, available.width()), round(available.height() * 0.7))
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, record: BreachRecord) -> LayoutButton:
        name = breach_word(record.organisation)
        count = len(record.categories)
        said = [self.tr("%n data named", "", count)]
        if record.incident_date:
            said.insert(0, shown_date(record.incident_date))
        said.append(self.tr("confirmed on {day}").format(day=short_day(record.checked_on)))
        button = LayoutButton("choice", name)
        button.setAccessibleDescription(" · ".join(said))
        button.row.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        words = column(gap=0)
        words.addWidget(PlainLabel(name, "strong"))
        words.addWidget(PlainLabel(" · ".join(said), "soft"))
        button.row.addLayout(words, 1)
        button.row.addWidget(picture(self._look, "chevron-right", Role.INK_SOFT, 20))
        button.clicked.connect(lambda: self._on_chosen(record))
        return button

    def _on_chosen(self, record: BreachRecord) -> None:
        self.accept()
        self._begin(record)
