"""The level of a visit as a small mark: always beside its words, never alone, of one colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from patient_check.domain.specialty import TOP_LEVEL
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role

_STEP, _GAP, _HEIGHT = 10, 3, 8


class LevelMark(QWidget):
    """As many filled steps as the level has; assistive technology passes over it."""

    def __init__(self, look: Look, level: int) -> None:
        super().__init__()
        self._look = look
        self._level = level
        width = TOP_LEVEL * _STEP + (TOP_LEVEL - 1) * _GAP
        self.setFixedSize(QSize(look.px(width) + UNIT, look.px(_HEIGHT) + UNIT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, gap, height = (self._look.px(size) for size in (_STEP, _GAP, _HEIGHT))
        painter.setPen(self._look.colour(Role.ACCENT))
        top = (self.height() - height) / 2
        for number in range(TOP_LEVEL):
            is_filled = number < self._level
            painter.setBrush(self._look.colour(Role.ACCENT) if is_filled else Qt.BrushStyle.NoBrush)
            box = QRectF(number * (step + gap) + 0.5, top, step, height)
            painter.drawRoundedRect(box, 2, 2)
        painter.end()
