"""What an empty page needs beyond itself: a name that tells nothing, a clipboard without traces."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

NAME = "Patient Check"


def forget_copied() -> None:
    """Take off the clipboard what was copied in this program; what others put there stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def name_window(window: QWidget, *, is_hidden: bool) -> None:
    """Give the window a title that tells nothing, or its own again."""
    QGuiApplication.setApplicationDisplayName("" if is_hidden else NAME)
    window.setWindowTitle(translate("Hiding", "Untitled") if is_hidden else NAME)
