"""Labels: always plain text, never markup, whatever the text holds."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from patient_check.ui.early import PLAIN_TEXT, set_early

REPLACEMENT = "\ufffd"
_KEPT = frozenset("\n\t")
_CONTROL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def readable(text: str) -> str:
    """Return the text with each character that could deceive replaced, one for one.

    Control, direction-changing and invisible characters become visible signs or spaces; every
    offset into the text stays right.
    """
    if text.replace("\u00a0", " ").isprintable():
        return text
    return "".join(c if c in _KEPT else _shown(c) for c in text)


def _shown(character: str) -> str:
    if character in "\r\f\v\u2028\u2029":
        return " " if character == "\r" else "\n"
    if character in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
        return "\u200b"
    import unicodedata  # noqa: PLC0415 - the words of the program itself never come here

    return REPLACEMENT if unicodedata.category(character) in _CONTROL else character


class PlainLabel(QLabel):
    """A label that wraps, shows plain text only, and takes its style from `kind`."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_early(self, "textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        self.setProperty("kind", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def heightForWidth(self, width: int) -> int:
        """Return the height at the width it can really take.

        Qt asks for the whole row, although a maximum width makes the label narrower and higher.
        """
        return super().heightForWidth(min(width, self.maximumWidth()))

    def setText(self, text: str) -> None:
        """Show `text`, with what could deceive made visible."""
        super().setText(readable(text))
