"""Tick boxes large enough to see and to hit, and a grid that uses the width there is."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT, Type
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.page import empty_layout

SIDE = 22
GAP = 10
HEIGHT = 36


class TickBox(QCheckBox):
    """A tick box drawn in the look of the program."""

    def __init__(self, look: Look, text: str, description: str) -> None:
        super().__init__(text)
        self._look = look
        self.setFont(look.font(Type.BODY))
        self.setAccessibleName(text)
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the box and its words."""
        width = self._look.px(SIDE + GAP) + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + 4 * UNIT, self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are short and never cut."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:  # noqa: ARG002 - the whole width answers
        """Return True: the words and the room around them count as the box."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the box, the tick and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._look.px(SIDE)
        self.draw_box(painter, (self.height() - side) // 2)
        painter.setPen(self._look.colour(Role.INK))
        left = UNIT + side + self._look.px(GAP) - 1
        words = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        self.draw_focus(painter)
        painter.end()

    def draw_box(self, painter: QPainter, top: int) -> None:
        """Draw the box, and its tick when it is on."""
        side = self._look.px(SIDE)
        box = QRect(UNIT, top, side, side)
        is_on = self.isChecked()
        painter.setBrush(self._look.colour(Role.ACCENT if is_on else Role.SURFACE))
        painter.setPen(QPen(self._look.colour(Role.ACCENT if is_on else Role.LINE_STRONG), 1.5))
        painter.drawRoundedRect(box, 5, 5)
        if is_on:
            tick = self._look.pixmap("check", Role.ON_ACCENT, SIDE - 6)
            inset = (side - self._look.px(SIDE - 6)) // 2
            painter.drawPixmap(box.x() + inset, box.y() + inset, tick)

    def draw_focus(self, painter: QPainter) -> None:
        """Draw the frame of the focus, if the box has it."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour(Role.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)


class TickGrid(QWidget):
    """As many columns as fit."""

    def __init__(self, look: Look, boxes: Sequence[TickBox]) -> None:
        super().__init__()
        self._boxes = boxes
        self._column = max(look.px(240), *(box.sizeHint().width() + 4 * UNIT for box in boxes))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(UNIT)
        self._count = 0
        self._lay(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the columns again."""
        self._lay(max(1, min(4, event.size().width() // self._column)))
        super().resizeEvent(event)

    def _lay(self, count: int) -> None:
        if count == self._count:
            return
        for index in range(max(count, self._count)):
            self._grid.setColumnStretch(index, 1 if index < count else 0)
        self._count = count
        empty_layout(self._grid)
        for index, box in enumerate(self._boxes):
            self._grid.addWidget(box, index // count, index % count)
