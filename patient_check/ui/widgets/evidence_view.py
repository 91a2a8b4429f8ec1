"""The notice, with the words that prove each finding marked by colour, line and sign."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.notice import TextSpan
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, Type
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.text import readable
from patient_check.ui.widgets.utf16 import Utf16Map
from patient_check.ui.words import STATUS_ROLES, status_icon

_LINES: Final = {
    ExposureStatus.EXPOSED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    ExposureStatus.POSSIBLE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    ExposureStatus.IF_PROVIDED: QTextCharFormat.UnderlineStyle.DashUnderline,
    ExposureStatus.SOME_PEOPLE: QTextCharFormat.UnderlineStyle.DashDotLine,
    ExposureStatus.NOT_EXPOSED: QTextCharFormat.UnderlineStyle.DotLine,
}
_GUTTER: Final = 56
_SIGN: Final = 18
_LINE_HEIGHT_PERCENT: Final = 145.0
_SPACED_UP_TO: Final = 200_000
"""Longer texts keep Qt's own line height, which needs no pass over the whole text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the notice that proves a finding; `words` say it in full."""

    span: TextSpan
    category: DataCategoryId
    status: ExposureStatus
    words: str


class EvidenceView(QTextEdit):
    """Shows the text of a notice, never as markup, and the marks upon it."""

    mark_chosen = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._map = Utf16Map("")
        self._marks: tuple[Mark, ...] = ()
        self._hidden: tuple[TextSpan, ...] = ()
        self._current: TextSpan | None = None
        self._selected: DataCategoryId | None = None
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard,
        )
        self.setAcceptDrops(False)
        self.setAccessibleName(name)
        self.setFont(look.font(Type.BODY))
        self.viewport().setMouseTracking(True)

    def show_notice(self, text: str, hidden: tuple[TextSpan, ...]) -> None:
        """Show another notice, from its first line."""
        self._map = Utf16Map(text)
        self._hidden = hidden
        self._marks, self._current, self._selected = (), None, None
        self.setPlainText(readable(text))
        if len(text) <= _SPACED_UP_TO:
            block = QTextBlockFormat()
            block.setLineHeight(
                _LINE_HEIGHT_PERCENT,
                QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
            )
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(block)
        self._set_margins()
        self._paint_marks()

    def show_marks(self, marks: tuple[Mark, ...], selected: DataCategoryId | None) -> None:
        """Draw the marks; those of the selected category stand out."""
        self._marks = tuple(sorted(marks, key=lambda mark: mark.span))
        self._selected = selected
        self._paint_marks()

    def go_to(self, span: TextSpan) -> None:
        """Put the caret on `span` and bring it to the upper third of the view."""
        self._current = span
        cursor = self._cursor(TextSpan(span.start, span.start))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)
        self._paint_marks()

    def next_mark(self, step: int) -> Mark | None:
        """Return the mark after (1) or before (-1) the caret, going round at the ends."""
        if not self._marks:
            return None
        here = self._map.offset(self.textCursor().position())
        starts = [mark.span.start for mark in self._marks]
        index = bisect_right(starts, here) if step > 0 else bisect_right(starts, here - 1) - 1
        return self._marks[index % len(self._marks)]

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks that cover the character at `offset`."""
        return [mark for mark in self._marks if mark.span.start <= offset < mark.span.end]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column narrow enough to read."""
        super().resizeEvent(event)
        self._set_margins()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding whose words were clicked."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self._choose(self._offset_under(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that marked words can be clicked."""
        super().mouseMoveEvent(event)
        is_marked = bool(self.marks_at(self._offset_under(event.position().toPoint())))
        shape = Qt.CursorShape.PointingHandCursor if is_marked else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the finding under the caret with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._map.offset(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in words what a mark means when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            marks = self.marks_at(self._offset_under(event.pos()))
            QToolTip.showText(event.globalPos(), "\n".join(mark.words for mark in marks), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the sign of each status in the margin."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        side = self._look.px(_SIGN)
        margin = self.document().rootFrame().frameFormat().leftMargin()
        for rank, status, line in self._signs():
            left = round(margin) - self._look.px(8) - (rank + 1) * side
            pixmap = self._look.pixmap(status_icon(status), STATUS_ROLES[status][0], _SIGN)
            painter.drawPixmap(left, line.center().y() - side // 2, pixmap)
        painter.end()

    def _signs(self) -> Iterator[tuple[int, ExposureStatus, QRect]]:
        """Yield each status once a line, for the lines in view, two at most."""
        height = self.viewport().height()
        seen: dict[int, list[ExposureStatus]] = {}
        for mark in self._marks:
            line = self.cursorRect(self._cursor(TextSpan(mark.span.start, mark.span.start)))
            if line.top() > height:
                return
            statuses = seen.setdefault(line.top(), [])
            if line.bottom() >= 0 and mark.status not in statuses and len(statuses) < 2:  # noqa: PLR2004 - the room there is
                statuses.append(mark.status)
                yield len(statuses) - 1, mark.status, line

    def _choose(self, offset: int) -> None:
        """Tell which finding was meant; a second time on the same words goes to the next."""
        marks = self.marks_at(offset)
        if not marks:
            return
        categories = [mark.category for mark in marks]
        index = categories.index(self._selected) + 1 if self._selected in categories else 0
        self.mark_chosen.emit(marks[index % len(marks)])

    def _offset_under(self, point: QPoint) -> int:
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-24, -2, 24, 2).contains(point):
            return -1
        offset = self._map.offset(cursor.position())
        is_right_of_point = self.cursorRect(cursor).x() > point.x()
        return offset - 1 if is_right_of_point else offset

    def _cursor(self, span: TextSpan) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._map.position(span.start), last))
        cursor.setPosition(min(self._map.position(span.end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        selections = [self._selection(span, self._hidden_format()) for span in self._hidden]
        ordered = sorted(self._marks, key=lambda mark: mark.category == self._selected)
        selections += [self._selection(mark.span, self._mark_format(mark)) for mark in ordered]
        self.setExtraSelections(selections)
        self.viewport().update()

    def _selection(
        self,
        span: TextSpan,
        char_format: QTextCharFormat,
    ) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(span)
        selection.format = char_format
        return selection

    def _mark_format(self, mark: Mark) -> QTextCharFormat:
        ink, tint = STATUS_ROLES[mark.status]
        char_format = QTextCharFormat()
        if mark.category == self._selected:
            char_format.setBackground(self._look.colour(ink))
            char_format.setForeground(self._look.colour(Role.SURFACE))
            return char_format
        char_format.setBackground(self._look.colour(tint))
        char_format.setForeground(self._look.colour(Role.INK))
        char_format.setUnderlineStyle(_LINES[mark.status])
        char_format.setUnderlineColor(self._look.colour(ink))
        return char_format

    def _hidden_format(self) -> QTextCharFormat:
        char_format = QTextCharFormat()
        char_format.setForeground(self._look.colour(Role.INK_SOFT))
        char_format.setBackground(self._look.colour(Role.SUNKEN))
        return char_format

    def _set_margins(self) -> None:
        frame = self.document().rootFrame()
        gutter = self._look.px(_GUTTER)
        side = self._look.px(24)
        spare = self.viewport().width() - gutter - side - self._look.px(READING_COLUMN)
        layout = frame.frameFormat()
        layout.setLeftMargin(gutter + max(0, spare // 2))
        layout.setTopMargin(side)
        layout.setBottomMargin(side * 2)
        layout.setRightMargin(side + max(0, spare // 2))
        if layout != frame.frameFormat():
            frame.setFrameFormat(layout)
