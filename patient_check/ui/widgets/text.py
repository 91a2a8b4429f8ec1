"""Labels: always plain text, never markup, whatever the text holds."""

import unicodedata

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

REPLACEMENT = "\ufffd"
_KEPT = frozenset("\n\t")
_CONTROL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def readable(text: str) -> str:
    """Return the text with each character that could deceive replaced, one for one.

    Control, direction-changing and invisible characters become visible signs or spaces; every
    offset into the text stays right.
    """
    if text.isprintable():
        return text
    return "".join(c if c in _KEPT else _shown(c) for c in text)


def _shown(character: str) -> str:
    if character in "\r\f\v\u2028\u2029":
        return " " if character == "\r" else "\n"
    if character in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
        return "\u200b"
    return REPLACEMENT if unicodedata.category(character) in _CONTROL else character


class PlainLabel(QLabel):
    """A label that wraps, shows plain text only, and takes its style from `kind`."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`, with what could deceive made visible."""
        super().setText(readable(text))


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis when it does not fit; the tooltip has it whole."""

    def __init__(
        self, text: str = "", kind: str = "caption", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text` on one line."""
        super().setText(" ".join(readable(text).split()))

    def minimumSizeHint(self) -> QSize:
        """Return a width that leaves room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - drawn whole
        """Draw the text, cut at the right edge if need be."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
