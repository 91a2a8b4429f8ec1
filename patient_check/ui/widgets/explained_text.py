"""A text whose legal and technical words are explained on the spot: dotted line, tip, keys."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip

from patient_check.domain.glossary import TermPlace
from patient_check.ui.announce import announce
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import Type
from patient_check.ui.theme.palette import Role
from patient_check.ui.typeset import set_well
from patient_check.ui.widgets.text import readable
from patient_check.ui.widgets.utf16 import Utf16Map
from patient_check.workflow.glossary import find_terms, meanings

_STEPS: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_PRESSES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier


class ExplainedText(QTextEdit):
    """Takes the place of a label: as high as its lines, a stop for the Tab key if it has terms.

    The pointer on a term shows its meaning; so do the arrow keys, which go from one to the next,
    and it is spoken. A click or Enter emits `term_chosen`, with the id of the term.
    """

    term_chosen = Signal(object)

    def __init__(self, look: Look, text: str, language: str) -> None:
        super().__init__()
        self._look = look
        self._language = language
        self._map = Utf16Map("")
        self._current: int | None = None
        self.places: tuple[TermPlace, ...] = ()
        self._meanings: tuple[tuple[str, str], ...] = ()
        self.setProperty("kind", "explained")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(look.font(Type.BODY))
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.viewport().setMouseTracking(True)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show a text, and mark the first place of each term."""
        self._map = Utf16Map(text)
        self.setPlainText(readable(text))
        self.places = find_terms(text, self._language)
        self._meanings = tuple(
            (word, set_well(meaning, self._language))
            for word, meaning in meanings(self.places, self._language)
        )
        self._current = None
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if self.places else Qt.FocusPolicy.ClickFocus
        )
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._help())
        self._mark()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the width of a line that is easy to read, and the height of all lines."""
        return QSize(self._look.px(320), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return a width at which most words still stand on one line."""
        return QSize(self._look.px(120), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from term to term with the arrows, choose with Enter or the space bar."""
        key = Qt.Key(event.key())
        if not self.places or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go(_STEPS[key])
        elif key in _PRESSES:
            self.term_chosen.emit(self.places[self._current or 0].term)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the first term, or at the last when coming from below."""
        super().focusInEvent(event)
        if self.places and event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }:
            is_forward = event.reason() is Qt.FocusReason.TabFocusReason
            self._current = 0 if is_forward else len(self.places) - 1
            self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame off the term, and its meaning away."""
        super().focusOutEvent(event)
        self._current = None
        QToolTip.hideText()
        self._mark()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the meaning of the term under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            text = self._tip(place) if place is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that a term can be pressed."""
        super().mouseMoveEvent(event)
        is_term = self._place_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_term else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the term that was clicked, unless words were being marked."""
        super().mouseReleaseEvent(event)
        place = self._place_at(event.position().toPoint())
        if place is not None and not self.textCursor().hasSelection():
            self.term_chosen.emit(self.places[place].term)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width makes."""
        super().resizeEvent(event)
        self._fit()

    def _go(self, step: int) -> None:
        """Go to a term without leaving the text, and tell its meaning."""
        here = -1 if self._current is None else self._current
        self._current = min(max(here + step, 0), len(self.places) - 1)
        self._mark()
        tip = self._tip(self._current)
        rect = self.cursorRect(self._cursor(self.places[self._current]))
        QToolTip.showText(self.viewport().mapToGlobal(rect.bottomLeft()), tip, self)
        announce(self, tip)

    def _tip(self, place: int) -> str:
        word, meaning = self._meanings[place]
        return self.tr("{word}: {meaning}").format(word=word, meaning=meaning)

    def _help(self) -> str:
        if not self.places:
            return ""
        words = ", ".join(word for word, _ in self._meanings)
        return self.tr(
            "Words explained: {words}. Arrow keys: what they mean. Enter: the glossary."
        ).format(words=words)

    def _place_at(self, point: QPoint) -> int | None:
        """Return the number of the term under a point of the view."""
        position = self.cursorForPosition(point).position()
        for number, place in enumerate(self.places):
            cursor = self._cursor(place)
            if cursor.selectionStart() <= position <= cursor.selectionEnd():
                return number
        return None

    def _cursor(self, place: TermPlace) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.position(place.start))
        cursor.setPosition(self._map.position(place.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self) -> None:
        """Underline the terms; the one the keys are on has a ground as well."""
        selections = []
        for number, place in enumerate(self.places):
            selection = QTextEdit.ExtraSelection()
            shape = QTextCharFormat()
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            shape.setUnderlineColor(self._look.colour(Role.ACCENT))
            shape.setForeground(self._look.colour(Role.ACCENT))
            if number == self._current:
                shape.setBackground(self._look.colour(Role.SELECTION))
                shape.setForeground(self._look.colour(Role.INK))
            selection.format = shape
            selection.cursor = self._cursor(place)
            selections.append(selection)
        self.setExtraSelections(selections)

    def _height(self) -> int:
        return round(self.document().size().height()) + 2 * self.frameWidth() + 2

    @Slot()
    def _fit(self) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)
