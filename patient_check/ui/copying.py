"""Puts words on the clipboard, and says so."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from patient_check.ui.announce import announce

translate = QCoreApplication.translate


def copy_text(widget: QWidget, text: str) -> str:
    """Copy `text`; return, and have spoken, the sentence that says so."""
    QGuiApplication.clipboard().setText(text)
    words = translate("Copying", "Copied: you can paste it anywhere.")
    announce(widget, words)
    return words
