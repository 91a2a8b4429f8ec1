"""A heading that opens on what stands below it: three lines first, the rest on demand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.page import column, drop_widgets, picture
from patient_check.ui.widgets.text import PlainLabel


class Disclosure(QWidget):
    """One part of a card: its title is a button, its content a column."""

    def __init__(self, look: Look, title: str, *, is_open: bool = False) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self.header = LayoutButton("plain", title)
        self.header.setCheckable(True)
        self.header.setChecked(is_open)
        self.header.row.setContentsMargins(0, UNIT, UNIT, UNIT)
        self.header.row.setSpacing(2 * UNIT)
        self._holder = QWidget()
        self.body: QVBoxLayout = column(self._holder, gap=2)
        self.body.setContentsMargins(look.px(20) + 2 * UNIT, 0, UNIT, 2 * UNIT)
        whole = column(self, gap=0)
        whole.addWidget(self.header)
        whole.addWidget(self._holder)
        self.header.toggled.connect(self._on_toggled)
        self._on_toggled()

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self.header.isChecked()

    def _on_toggled(self) -> None:
        self._holder.setVisible(self.is_open)
        row = self.header.row
        drop_widgets(row)
        chevron = "chevron-down" if self.is_open else "chevron-right"
        mark = picture(self._look, chevron, Role.ACCENT, 20)
        for widget, share in ((mark, 0), (PlainLabel(self._title, "strong"), 1)):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget, share)
        self.header.setAccessibleDescription(
            self.tr("Unfolded") if self.is_open else self.tr("Folded")
        )
