"""Where the window stands and how large it is: as it was left, else as fits this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def restore_place(window: QWidget, geometry: str) -> None:
    """Put a window where `geometry` (Qt's, in base 64) says, else where there is room for it."""
    kept = QByteArray.fromBase64(geometry.encode("ascii"))
    if kept.isEmpty() or not window.restoreGeometry(kept):
        window.resize(_first_size())


def kept_place(window: QWidget) -> str:
    """Return the place of a window, to be given to `restore_place` another day."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def _first_size() -> QSize:
    available = QGuiApplication.primaryScreen().availableGeometry()
    width = min(max(round(available.width() * 0.8), 1180), 1680, available.width())
    height = min(max(round(available.height() * 0.88), 680), 1100, available.height())
    return QSize(width, height)
