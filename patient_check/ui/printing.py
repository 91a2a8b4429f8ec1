"""A letter on paper: what the printer will do is shown first."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from patient_check.domain.complaint import Heading, Letter, block_text, line_text
from patient_check.ui.theme.look import FAMILY

_POINTS = 11
_INDENT = 260
"""How far to the right the recipient, the date and the signature stand, in points."""


def letter_document(letter: Letter, enclosures_label: str) -> QTextDocument:
    """Return a letter as it is printed; its words are text, never markup."""
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, _POINTS))
    cursor = QTextCursor(document)
    is_first = True
    for text, is_right, is_bold in _blocks(letter, enclosures_label):
        shape, look = QTextBlockFormat(), QTextCharFormat()
        shape.setBottomMargin(_POINTS)
        shape.setLeftMargin(_INDENT if is_right else 0)
        look.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
        if is_first:
            cursor.setBlockFormat(shape)
            cursor.setCharFormat(look)
        else:
            cursor.insertBlock(shape, look)
        is_first = False
        cursor.insertText(text.replace("\n", "\u2028"), look)
    return document


class PrintPreview(QPrintPreviewDialog):
    """Qt's own preview, on the pages of one letter."""

    def __init__(self, letter: Letter, enclosures_label: str, parent: QWidget) -> None:
        super().__init__(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
        self.setWindowTitle(letter.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document = letter_document(letter, enclosures_label)
        self.paintRequested.connect(self._on_paint)

    @Slot(QPrinter)
    def _on_paint(self, printer: QPrinter) -> None:
        self._document.print_(printer)


def _blocks(letter: Letter, enclosures_label: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield each block: its words, whether it stands at the right, whether it is bold."""
    yield "\n".join(map(line_text, letter.sender)), False, False
    if letter.recipient:
        yield "\n".join(map(line_text, letter.recipient)), True, False
    yield line_text(letter.place_and_date), True, False
    yield line_text(letter.subject), False, True
    for block in letter.body:
        if isinstance(block, Heading):
            yield line_text(block.runs), False, True
        else:
            yield block_text(block), False, False
    yield line_text(letter.signature), True, False
    if letter.enclosures:
        listed = "\n".join(f"• {line_text(line)}" for line in letter.enclosures)
        yield f"{enclosures_label}\n{listed}", False, False
