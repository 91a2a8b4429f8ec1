"""How a page is laid: a scrolled column, cards, rows that become columns when there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from patient_check.ui.early import NO_FOCUS, SCROLL_BAR_OFF, set_early
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QMargins
    from PySide6.QtGui import QResizeEvent

    from patient_check.ui.theme.look import Look


def column(parent: QWidget | None = None, *, gap: int = 4, margin: int = 0) -> QVBoxLayout:
    """Return a vertical layout; `gap` and `margin` count in units of the grid."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    layout.setSpacing(gap * UNIT)
    layout.setContentsMargins(*[margin * UNIT] * 4)
    return layout


def line(parent: QWidget | None = None, *, gap: int = 2, margin: int = 0) -> QHBoxLayout:
    """Return a horizontal layout; `gap` and `margin` count in units of the grid."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    layout.setSpacing(gap * UNIT)
    layout.setContentsMargins(*[margin * UNIT] * 4)
    return layout


def card(kind: str = "card") -> QFrame:
    """Return a surface of its own, empty."""
    frame = QFrame()
    frame.setProperty("kind", kind)
    return frame


def empty_layout(layout: QLayout) -> list[QWidget]:
    """Take every widget out of a layout and return them.

    `removeWidget` deletes Qt's item, which `takeAt` leaves to Python: a widget whose old item
    still lives would keep a size of the past when it is laid again.
    """
    items = [layout.itemAt(index) for index in range(layout.count())]
    widgets = [widget for item in items if item and (widget := item.widget()) is not None]
    for widget in widgets:
        layout.removeWidget(widget)
    return widgets


def drop_widgets(layout: QLayout) -> None:
    """Take every widget out of a layout for good."""
    for widget in empty_layout(layout):
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()


def picture(
    look: Look,
    icon: str,
    role: Role = Role.INK,
    size: int = 24,
    *,
    ground: Role = Role.SURFACE,
) -> QLabel:
    """Return an icon that decorates words beside it; assistive technology passes over it."""
    label = QLabel()
    label.setPixmap(look.pixmap(icon, role, size, ground=ground))
    label.setFixedSize(look.px(size), look.px(size))
    return label


def at_top(widget: QWidget) -> QVBoxLayout:
    """Return a layout that keeps a small widget at the top of a high row."""
    layout = column(gap=0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def centred(widget: QWidget) -> QHBoxLayout:
    """Return a layout that keeps a small widget in the middle of a wide column."""
    layout = line(gap=0)
    layout.addStretch(1)
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def at_left(widget: QWidget, width: int) -> QWidget:
    """Return a holder that keeps `widget` at the left, at most `width` wide.

    A maximum width alone is not enough for what wraps: Qt would ask its height at the full width.
    """
    holder = QWidget()
    row = line(holder, gap=0)
    widget.setMaximumWidth(width)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return holder


class ScrolledPage(QScrollArea):
    """A column that scrolls when it is higher than the window, never sideways."""

    def __init__(self, name: str, width: int, margins: QMargins, *, gap: int = 4) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        set_early(self, "focusPolicy", NO_FOCUS)
        set_early(self, "horizontalScrollBarPolicy", SCROLL_BAR_OFF)
        page = self.page = QWidget()
        page.setObjectName("page")
        body = QWidget()
        body.setMaximumWidth(width)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = column(body, gap=gap)
        self.body.setContentsMargins(margins)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(body, 1000)
        outer.addStretch(1)
        self.setWidget(page)


class Columns(QWidget):
    """Side by side where there is room, one under the other where there is not."""

    def __init__(self, children: Iterable[tuple[QWidget, int]], needed: int, gap: int) -> None:
        super().__init__()
        self._needed = needed
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap * UNIT)
        for child, share in children:
            self._row.addWidget(child, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the row when the width crosses what two columns need."""
        wide = event.size().width() >= self._needed
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = across if wide else down
        if self._row.direction() != direction:
            self._row.setDirection(direction)
        super().resizeEvent(event)
