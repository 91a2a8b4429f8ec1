"""What a category shows when it is open: explanation, proof, reason, and what can be corrected."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from patient_check.domain.category import DataCategory, ExposureStatus
from patient_check.domain.finding import Finding
from patient_check.domain.notice import NoticeText
from patient_check.ui.reasons import reason_sentence
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.words import STATUS_ROLES, status_icon, status_word
from patient_check.workflow.state import Verdict


class Wish(Enum):
    """What the person wants done with one category."""

    CONFIRM = auto()
    SET_STATUS = auto()
    REMOVE = auto()
    WITHDRAW = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A wish about one category; `status` goes with SET_STATUS."""

    wish: Wish
    category: DataCategory
    status: ExposureStatus | None = None


@dataclass(frozen=True, slots=True)
class RowContent:
    """What one row shows. `finding` is None for a category that the notice does not name."""

    category: DataCategory
    label: str
    explanation: str
    finding: Finding | None
    verdict: Verdict | None
    notice: NoticeText | None


class CategoryDetail(QWidget):
    """The open part of a row."""

    judgement_requested = Signal(object)
    span_requested = Signal(object)

    def __init__(self, look: Look, content: RowContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = content
        self._body = column(self, gap=3)
        self._body.setContentsMargins(11 * UNIT, 0, 4 * UNIT, 4 * UNIT)
        self._body.addWidget(PlainLabel(content.explanation))
        if content.finding is not None:
            self._add_quotes(content.finding)
            self._add_reasons(content.finding)
        self._add_actions()

    def _add_quotes(self, finding: Finding) -> None:
        if self._content.notice is None:
            return
        if not finding.evidence:
            text = self.tr("No sentence of the notice is attached to this line.")
            self._body.addWidget(PlainLabel(text, "soft"))
        quotes = QVBoxLayout()
        quotes.setSpacing(UNIT)
        for evidence in finding.evidence:
            colours = STATUS_ROLES[finding.status]
            button = QuoteButton(self._look, self._content.notice, evidence.span, colours)
            button.clicked.connect(self._on_quote_clicked)
            quotes.addWidget(button)
        self._body.addLayout(quotes)

    def _add_reasons(self, finding: Finding) -> None:
        if not finding.reasons:
            return
        why = Button(self._look, self.tr("Why?"), kind="quiet", icon="chevron-right")
        why.setCheckable(True)
        why.setAccessibleDescription(self.tr("Shows the rule that was followed"))
        sentences = dict.fromkeys(reason_sentence(cue) for cue in finding.reasons)
        reasons = QWidget()
        reasons.setVisible(False)
        lines = column(reasons, gap=1)
        lines.setContentsMargins(3 * UNIT, 0, 0, 0)
        for sentence in sentences:
            lines.addWidget(PlainLabel(sentence, "soft"))
        why.toggled.connect(reasons.setVisible)
        self._body.addWidget(why)
        self._body.addWidget(reasons)

    def _add_actions(self) -> None:
        content = self._content
        row = Flow(gap=2)
        if content.finding is None:
            row.add(self._status_button(self.tr("Add to the list as…"), "add"))
        else:
            if content.verdict is None:
                row.add(self._wish_button(self.tr("This is right"), "check", Wish.CONFIRM))
            row.add(self._status_button(self.tr("Change to…"), "edit"))
            row.add(self._wish_button(self.tr("Remove"), "remove", Wish.REMOVE))
        if content.verdict in {Verdict.CONFIRMED, Verdict.CORRECTED, Verdict.REMOVED}:
            text = self.tr("Back to what was found")
            row.add(self._wish_button(text, "undo", Wish.WITHDRAW))
        self._body.addWidget(row)

    def _wish_button(self, text: str, icon: str, wish: Wish) -> Button:
        button = Button(self._look, text, kind="small", icon=icon)
        button.setAccessibleDescription(self._content.label)
        button.setProperty("wish", wish.name)
        button.clicked.connect(self._on_wish_clicked)
        return button

    def _status_button(self, text: str, icon: str) -> Button:
        button = Button(self._look, text, kind="small", icon=icon)
        button.setAccessibleDescription(self._content.label)
        menu = QMenu(button)
        menu.setAccessibleName(text)
        current = self._content.finding.status if self._content.finding else None
        for status in ExposureStatus:
            if status is current:
                continue
            picture = QIcon(self._look.pixmap(status_icon(status), STATUS_ROLES[status][0]))
            action = QAction(picture, status_word(status), menu)
            action.setData(status.value)
            menu.addAction(action)
        menu.triggered.connect(self._on_status_chosen)
        button.setMenu(menu)
        return button

    @Slot()
    def _on_quote_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QuoteButton):
            self.span_requested.emit(button.span)

    @Slot()
    def _on_wish_clicked(self) -> None:
        wish = Wish[str(self.sender().property("wish"))]
        self.judgement_requested.emit(Judgement(wish, self._content.category))

    @Slot(QAction)
    def _on_status_chosen(self, action: QAction) -> None:
        status = ExposureStatus(action.data())
        self.judgement_requested.emit(Judgement(Wish.SET_STATUS, self._content.category, status))
