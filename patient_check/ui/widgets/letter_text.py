"""The words of a letter to read or to change: as high as they are, their blanks marked."""

import re
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.utf16 import Utf16Map

_RULE: Final = re.compile(r"-{3,}")
_BLANK: Final = re.compile(r"\[… [^\]\n]+\]")


class _Marks(QSyntaxHighlighter):
    """Paints the blanks, in bold as well: never by colour alone; and the titles in the text."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._format.setBackground(look.colour(Role.POSSIBLE_TINT))
        self._format.setForeground(look.colour(Role.INK))
        self._format.setFontWeight(QFont.Weight.Bold)
        self._title = QTextCharFormat()
        self._title.setFontWeight(QFont.Weight.Bold)
        self._rule = QTextCharFormat()
        self._rule.setForeground(look.colour(Role.LINE_STRONG))

    def highlightBlock(self, text: str) -> None:
        """Mark the blanks of one line; a line of dashes makes a title of the line above it."""
        if _RULE.fullmatch(text.strip()):
            self.setFormat(0, len(text), self._rule)
        elif _RULE.fullmatch(self.currentBlock().next().text().strip()):
            self.setFormat(0, len(text), self._title)
        units = Utf16Map(text)
        for match in _BLANK.finditer(text):
            start, end = units.position(match.start()), units.position(match.end())
            self.setFormat(start, end - start, self._format)


class LetterText(QPlainTextEdit):
    """A text that does not scroll by itself: the page around it does."""

    typed = Signal(str)
    cursor_moved = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._marks = _Marks(look, self.document())
        self._is_shown_by_us = False
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self.cursor_moved)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def text(self) -> str:
        """The text as it is: Qt's own `toPlainText` makes plain spaces of those that hold."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def blank_count(self) -> int:
        """How many blanks the text has."""
        return len(_BLANK.findall(self.text))

    def show_text(self, text: str) -> None:
        """Show a text; the one that is there already, cursor and all, stays."""
        if text == self.text:
            return
        self._is_shown_by_us = True
        self.setPlainText(text)
        self._is_shown_by_us = False
        self._fit()

    def go_to_blank(self, direction: int) -> bool:
        """Select the next blank (1) or the one before (-1), round the end; False without any."""
        text = self.text
        spans = [match.span() for match in _BLANK.finditer(text)]
        if not spans:
            return False
        cursor = self.textCursor()
        units = Utf16Map(text)
        here = units.offset(cursor.selectionStart()) + cursor.hasSelection()
        after = [span for span in spans if span[0] >= here]
        before = [span for span in spans if span[0] < here - cursor.hasSelection()]
        chosen = (after or spans)[0] if direction > 0 else (before or spans)[-1]
        cursor.setPosition(units.position(chosen[0]))
        cursor.setPosition(units.position(chosen[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width makes."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(super().sizeHint().width(), self._height())

    def _height(self) -> int:
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():  # asking for each block has it laid: Qt lays only what is in view
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return max(round(height), 3 * self.fontMetrics().lineSpacing()) + 6 * UNIT

    @Slot()
    def _fit(self) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._is_shown_by_us:
            self.typed.emit(self.text)
