"""A sentence of the notice beside a finding, the words that prove it marked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from patient_check.domain.notice import NoticeText, TextSpan
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import Type
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.text import readable
from patient_check.ui.widgets.utf16 import Utf16Map
from patient_check.workflow.quotes import quote_around

_PAD = 8
_BAR = 4
_MOST_OF_IT = 0.8
"""Words that are nearly the whole sentence are not marked once more in it."""


class QuoteButton(QPushButton):
    """Shows one quotation; pressing it goes to these words in the notice."""

    def __init__(
        self,
        look: Look,
        notice: NoticeText,
        span: TextSpan,
        colours: tuple[Role, Role],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.span = span
        self._look = look
        self._colours = colours
        quote = quote_around(notice.text, span)
        before = "… " if quote.is_cut_before else ""
        after = " …" if quote.is_cut_after else ""
        body = readable(notice.text[quote.span.start : quote.span.end]).replace("\n", " ")
        self._text = f"{before}{body}{after}"
        self._words = TextSpan(
            span.start - quote.span.start + len(before),
            min(span.end, quote.span.end) - quote.span.start + len(before),
        )
        self.setProperty("kind", "quote")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Quotation: {text}").format(text=self._text))
        words = readable(notice.text[span.start : span.end]).replace("\n", " ")
        self.setAccessibleDescription(
            self.tr("Goes to “{words}” in the notice").format(words=words)
        )
        self.setToolTip(self.tr("Go to these words in the notice"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return True: the quotation wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the quotation at `width`."""
        return round(self._laid(width).boundingRect().height()) + 2 * _PAD

    def sizeHint(self) -> QSize:
        """Return a size for a line of some fifty characters."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return what a few words need."""
        return QSize(self._look.px(120), self._look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the bar of the status and the sentence."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(self._colours[0]))
        painter.drawRoundedRect(QRectF(_PAD, _PAD, _BAR, self.height() - 2 * _PAD), 2, 2)
        painter.setPen(self._look.colour(Role.INK))
        laid = self._laid(self.width())
        laid.draw(painter, laid.position())
        painter.end()

    def _laid(self, width: int) -> QTextLayout:
        laid = QTextLayout(self._text, self._look.font(Type.BODY))
        laid.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        laid.setFormats([self._words_format()])
        left = 2 * _PAD + _BAR
        room = max(width - left - _PAD, 40)
        laid.beginLayout()
        top = 0.0
        while (text_line := laid.createLine()).isValid():
            text_line.setLineWidth(room)
            text_line.setPosition(QRectF(left, top, 0, 0).topLeft())
            top += text_line.height() * 1.2
        laid.endLayout()
        laid.setPosition(QRectF(0, _PAD, 0, 0).topLeft())
        return laid

    def _words_format(self) -> QTextLayout.FormatRange:
        positions = Utf16Map(self._text)
        chosen = QTextLayout.FormatRange()
        chosen.start = positions.position(self._words.start)
        chosen.length = positions.position(self._words.end) - chosen.start
        char_format = QTextCharFormat()
        if chosen.length < _MOST_OF_IT * len(self._text):
            char_format.setBackground(self._look.colour(self._colours[1]))
            char_format.setFontWeight(700)
        chosen.format = char_format
        return chosen
