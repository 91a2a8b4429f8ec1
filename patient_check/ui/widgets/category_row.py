"""One data category: a line that opens on its explanation, its proof and what can be corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.category_detail import CategoryDetail, RowContent
from patient_check.ui.widgets.elided import ElidedLabel
from patient_check.ui.widgets.page import column, drop_widgets, line, picture
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.words import STATUS_ROLES, status_icon, status_word, verdict_word
from patient_check.workflow.state import Verdict


class CategoryRow(QFrame):
    """One row of the list; closed it is one line, open it is a card."""

    toggled = Signal(object)
    judgement_requested = Signal(object)
    span_requested = Signal(object)

    def __init__(self, look: Look, content: RowContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.content = content
        self.is_open = False
        self.setProperty("kind", "row")
        self._layout = column(self, gap=0)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self.header = LayoutButton("plain", content.label)
        self.header.setCheckable(True)
        self.header.clicked.connect(self._on_header_clicked)
        self._layout.addWidget(self.header)
        self._detail: CategoryDetail | None = None
        self._fill_header()

    def show_content(self, content: RowContent) -> None:
        """Show other words for the same category, open or closed as it is."""
        if content == self.content:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.content = content
        self._fill_header()
        if self.is_open:
            self._fill_detail()
        if had_focus:
            self.header.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_open(self, *, is_open: bool) -> None:
        """Open or close the row."""
        self.header.setChecked(is_open)
        if is_open == self.is_open:
            return
        self.is_open = is_open
        self.setProperty("current", is_open)
        self.style().unpolish(self)
        self.style().polish(self)
        self._fill_header()
        if is_open:
            self._fill_detail()
        elif self._detail is not None:
            _drop(self._detail)
            self._detail = None

    def _on_header_clicked(self) -> None:
        self.toggled.emit(self.content.category)

    def _fill_header(self) -> None:
        row = self.header.row
        drop_widgets(row)
        row.setContentsMargins(3 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        row.setSpacing(3 * UNIT)
        for widget, share in self._header_parts():
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget, share)
        self.header.setAccessibleName(self._spoken_name())
        self.header.setAccessibleDescription(
            self.tr("Open: shows its proof") if self.is_open else self.tr("Closed")
        )

    def _header_parts(self) -> list[tuple[QWidget, int]]:
        content = self.content
        finding = content.finding
        status = finding.status if finding else None
        role = STATUS_ROLES[status][0] if status else Role.INK_SOFT
        words = QWidget()
        lines = column(words, gap=0)
        lines.addWidget(PlainLabel(content.label, "strong"))
        if finding is not None and finding.evidence and not self.is_open:
            quoted = ", ".join(
                self.tr("“{words}”").format(words=evidence.text) for evidence in finding.evidence
            )
            lines.addWidget(ElidedLabel(quoted))
        parts: list[tuple[QWidget, int]] = [
            (picture(self._look, status_icon(status), role, 20), 0),
            (words, 1),
        ]
        if content.verdict is not None:
            parts.append((_verdict_mark(self._look, content.verdict), 0))
        chevron = "chevron-up" if self.is_open else "chevron-down"
        parts.append((picture(self._look, chevron, Role.INK_SOFT, 20), 0))
        return parts

    def _spoken_name(self) -> str:
        finding = self.content.finding
        parts = [self.content.label, status_word(finding.status if finding else None)]
        if self.content.verdict is not None:
            parts.append(verdict_word(self.content.verdict))
        if finding is not None and finding.evidence:
            parts.append(self.tr("%n passage(s)", "", len(finding.evidence)))
        return ", ".join(parts)

    def _fill_detail(self) -> None:
        if self._detail is not None:
            _drop(self._detail)
        self._detail = CategoryDetail(self._look, self.content)
        self._detail.judgement_requested.connect(self.judgement_requested)
        self._detail.span_requested.connect(self.span_requested)
        self._layout.addWidget(self._detail)


def _verdict_mark(look: Look, verdict: Verdict) -> QWidget:
    holder = QWidget()
    row = line(holder, gap=1)
    icons = {
        Verdict.CONFIRMED: "check",
        Verdict.CORRECTED: "edit",
        Verdict.ADDED: "add",
        Verdict.REMOVED: "remove",
    }
    row.addWidget(picture(look, icons[verdict], Role.INK_SOFT, 16))
    words = PlainLabel(verdict_word(verdict), "caption")
    words.setWordWrap(False)
    row.addWidget(words)
    return holder


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
