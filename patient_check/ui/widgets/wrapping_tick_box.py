"""A tick box beside a whole sentence, which goes on to the next line where it must."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.tick_box import GAP, HEIGHT, SIDE, TickBox

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


class WrappingTickBox(TickBox):
    """A tick box as high as its sentence needs."""

    def __init__(self, look: Look, text: str, description: str) -> None:
        super().__init__(look, text, description)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return what a few words need; the sentence takes more height where it is narrow."""
        width = self._look.px(160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few words, and one line."""
        return QSize(self._look.px(160), self._look.px(HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Return True: the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence at `width`."""
        left = self._left()
        width = min(width, self.maximumWidth())  # Qt asks for the whole row
        room = QRect(0, 0, max(width - left - UNIT, 40), 10_000)
        words = self.fontMetrics().boundingRect(room, _WRAPPED, self.text()).height()
        return max(words + 3 * UNIT, self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the box beside the first line, and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self._look.px(HEIGHT) - self.fontMetrics().height()) // 2
        self.draw_box(painter, (self._look.px(HEIGHT) - self._look.px(SIDE)) // 2)
        painter.setPen(self._look.colour(Role.INK))
        left = self._left()
        words = QRect(left, top, self.width() - left - UNIT, self.height() - top)
        painter.drawText(words, _WRAPPED, self.text())
        self.draw_focus(painter)
        painter.end()

    def _left(self) -> int:
        return UNIT + self._look.px(SIDE) + self._look.px(GAP)
