"""The way out of a page that may put somebody in danger: always at the top right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import line


class ExitRow(QWidget):
    """One button, which shows an empty page at once."""

    requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = line(self, gap=2)
        row.setContentsMargins(6 * UNIT, 2 * UNIT, 4 * UNIT, 0)
        row.addStretch(1)
        self.button = Button(look, self.tr("Leave this screen at once (Esc)"), icon="close")
        text = self.tr("Shows an empty page. Nothing is lost: you can come back.")
        self.button.setAccessibleDescription(text)
        self.button.setToolTip(text)
        self.button.clicked.connect(self.requested)
        row.addWidget(self.button)
