"""Numbers as bars: each with its name and its figure, so that nothing is told by length alone."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from patient_check.ui.formats import shown_count
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role

_ROW = 52
_BAR = 14


class BarChart(QWidget):
    """A bar a line, its name above it and its figure after it."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._bars: tuple[tuple[str, int], ...] = ()
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show a name and a number for each bar; a screen reader is given them as a sentence."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(
            "; ".join(f"{name}: {shown_count(number)}" for name, number in bars)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for every bar."""
        return QSize(self._look.px(240), max(1, len(self._bars)) * self._look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the same: no bar is ever cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((number for _, number in self._bars), default=1)
        figure_width = self.fontMetrics().horizontalAdvance(shown_count(most)) + 3 * UNIT
        room = max(self.width() - figure_width, 1)
        height, bar = self._look.px(_ROW), self._look.px(_BAR)
        for place, (name, number) in enumerate(self._bars):
            top = place * height
            words = QRect(0, top, self.width(), height - bar - 2 * UNIT)
            shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self._look.colour(Role.INK))
            painter.drawText(words, Qt.AlignmentFlag.AlignBottom, shown)
            length = max(round(room * number / most), UNIT)
            below = QRect(0, words.bottom() + UNIT, length, bar)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(Role.ACCENT))
            painter.drawRoundedRect(below, 3, 3)
            painter.setPen(self._look.colour(Role.INK))
            beside = QRect(length + 2 * UNIT, below.top() - UNIT, figure_width, bar + 2 * UNIT)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, shown_count(number))
        painter.end()
