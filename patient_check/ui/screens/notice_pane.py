"""The left side of the findings: the notice, its name, and a way through its marked passages."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from patient_check.domain.category import DataCategoryId
from patient_check.domain.notice import TextSpan
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import IconButton
from patient_check.ui.widgets.elided import ElidedLabel
from patient_check.ui.widgets.evidence_view import EvidenceView, Mark
from patient_check.ui.widgets.page import column, line, picture
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.state import NoticeOrigin, OpenedNotice


class NoticePane(QWidget):
    """The notice beside the list of its data."""

    mark_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._opened: OpenedNotice | None = None
        self._count = 0
        self._name = ElidedLabel("", "strong")
        self._chip = PlainLabel(self.tr("Invented example"), "chip")
        self._chip.setWordWrap(False)
        self._chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._passages = PlainLabel("", "caption")
        self._passages.setWordWrap(False)
        self._before = IconButton(look, "chevron-up", self.tr("Previous passage (Shift+F3)"))
        self._after = IconButton(look, "chevron-down", self.tr("Next passage (F3)"))
        self._hidden = PlainLabel(
            self.tr("This document held text out of sight. It is shown on grey."), "caution"
        )
        self.view = EvidenceView(look, self.tr("Text of the notice"))
        head = line(gap=2)
        head.addWidget(picture(look, "sample", Role.INK_SOFT, 20, ground=Role.CANVAS))
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        head.addWidget(self._passages)
        head.addWidget(self._before)
        head.addWidget(self._after)
        body = column(self, gap=2)
        body.setContentsMargins(0, 0, 0, 4 * UNIT)
        body.addLayout(head)
        body.addWidget(self._hidden)
        body.addWidget(self.view, 1)
        self._before.clicked.connect(self._on_before)
        self._after.clicked.connect(self._on_after)
        self.view.mark_chosen.connect(self.mark_chosen)

    def show_opened(self, opened: OpenedNotice) -> None:
        """Show another notice; the same one keeps its place."""
        if opened == self._opened or opened.text is None:
            return
        self._opened = opened
        self._chip.setVisible(opened.origin is NoticeOrigin.SAMPLE)
        is_pasted = opened.origin is NoticeOrigin.PASTED
        self._name.setText(self.tr("Pasted text") if is_pasted else opened.name)
        self._hidden.setVisible(bool(opened.text.hidden))
        self.view.show_notice(opened.text.text, opened.text.hidden)

    def show_marks(self, marks: tuple[Mark, ...], selected: DataCategoryId | None) -> None:
        """Mark the words that prove the findings."""
        self._count = len({mark.span for mark in marks})
        self._passages.setText(self.tr("%n marked passage(s)", "", self._count))
        for part in (self._passages, self._before, self._after):
            part.setVisible(bool(marks))
        self.view.setAccessibleDescription(
            self.tr("%n marked passage(s)", "", self._count)
            + " "
            + self.tr("F3 goes to the next one, Enter shows its line in the list.")
        )
        self.view.show_marks(marks, selected)

    def go_to(self, span: TextSpan) -> None:
        """Bring words of the notice into view."""
        self.view.go_to(span)

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) marked passage."""
        mark = self.view.next_mark(direction)
        if mark is not None:
            self.view.go_to(mark.span)
            self.mark_chosen.emit(mark)

    @Slot()
    def _on_before(self) -> None:
        self.step(-1)

    @Slot()
    def _on_after(self) -> None:
        self.step(1)
