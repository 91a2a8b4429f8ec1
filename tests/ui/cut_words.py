"""What a person cannot read because there is no room for it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget


def cut_words(window: QWidget) -> list[str]:
    """Return the words in view that are cut, and the pages wider than what shows them."""
    return [*_labels(window), *_buttons(window), *_pages(window)]


def _labels(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text() or type(label).__name__ == "ElidedLabel":
            continue
        hint = label.sizeHint()
        wraps = label.wordWrap()
        needed = label.heightForWidth(label.width()) if wraps else hint.height()
        if label.height() < needed or (not wraps and label.width() < hint.width()):
            yield f"{label.text()} {label.size().toTuple()} {needed}"


def _buttons(window: QWidget) -> Iterator[str]:
    for button in window.findChildren(QAbstractButton):
        hint = button.sizeHint().width()
        if button.isVisible() and button.text() and button.width() < hint:
            yield f"{button.text()} {button.size().toTuple()} {hint}"


def _pages(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        page = area.widget()
        if area.isVisible() and page is not None and page.width() > area.viewport().width():
            yield f"the page {area.accessibleName()} {page.width()} {area.viewport().width()}"
