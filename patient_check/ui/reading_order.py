"""The order in which a person reads what stands in a widget, for the Tab key to follow."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def focusable_in(root: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key stops at, shown or not, from the top down as it is laid."""
    if root.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        yield root
    for child in _children(root):
        yield from focusable_in(child)


def chain_focus(*roots: QWidget) -> None:
    """Make the Tab key go through the roots, one after the other, in the order of reading."""
    chain = [widget for root in roots for widget in focusable_in(root)]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def _children(widget: QWidget) -> Iterable[QWidget]:
    if isinstance(widget, QScrollArea | QSplitter):
        below = [widget.widget()] if isinstance(widget, QScrollArea) else _panes(widget)
        return [one for one in below if one is not None]
    layout = widget.layout()
    return _laid(layout) if layout is not None else ()


def _panes(splitter: QSplitter) -> list[QWidget | None]:
    return [splitter.widget(place) for place in range(splitter.count())]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        below = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif below is not None:
            yield from _laid(below)
