"""A question over the window: what it is about, and buttons that say what each of them does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QDialog, QWidget

from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import ScrolledPage, card, column
from patient_check.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from patient_check.ui.theme.look import Look


class Answer(NamedTuple):
    """One way to answer: its words, what it does (None: only close), and its weight."""

    words: str
    act: Callable[[], object] | None = None
    kind: str = ""


class QuestionDialog(QDialog):
    """Asks, without holding the window's thread; the first answer has the focus."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        title: str,
        paragraphs: Sequence[str],
        answers: Sequence[Answer],
        *,
        inside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        margin = 8 * UNIT
        width = look.px(READING_COLUMN) + 4 * margin
        self._page = ScrolledPage(title, width, QMargins(margin, margin, margin, margin), gap=3)
        self._row = Flow(gap=3)
        bar = card("bar")
        inner = column(bar, gap=0)
        inner.setContentsMargins(8 * UNIT, 3 * UNIT, 8 * UNIT, 3 * UNIT)
        inner.addWidget(self._row)
        whole = column(self, gap=0)
        whole.addWidget(self._page, 1)
        whole.addWidget(bar)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(paragraphs))
        self._page.body.addWidget(PlainLabel(title, "title"))
        for paragraph in paragraphs:
            self._page.body.addWidget(PlainLabel(paragraph))
        for widget in inside:
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self.buttons = [self._button(answer) for answer in answers]
        self._fit(width, bar)
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, answer: Answer) -> Button:
        button = Button(self._look, answer.words, kind=answer.kind)
        button.clicked.connect(lambda: self._on_clicked(answer))
        self._row.add(button)
        return button

    def _on_clicked(self, answer: Answer) -> None:
        self.accept()
        if answer.act is not None:
            answer.act()

    def _fit(self, wanted: int, bar: QWidget) -> None:
        available = self.screen().availableGeometry()
        width = min(wanted, available.width())
        for widget in (self._page.page, bar):  # what they measured while they were empty
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
        height = self._page.page.heightForWidth(width) + bar.heightForWidth(width) + 6 * UNIT
        self.resize(width, min(height, round(available.height() * 0.85)))
