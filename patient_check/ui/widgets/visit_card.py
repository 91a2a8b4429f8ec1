"""One visit of the list: a line that opens on its five parts and its questions."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from patient_check.ui.formats import shown_date
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import IconButton, LayoutButton
from patient_check.ui.widgets.level_mark import LevelMark
from patient_check.ui.widgets.page import Columns, column, drop_widgets, line, picture
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_content import VisitContent
from patient_check.ui.widgets.visit_parts import VisitParts
from patient_check.ui.widgets.visit_questions import VisitQuestionsPanel

_TWO_COLUMNS = 820


class VisitCard(QFrame):
    """Closed it says the level in words; open it says all the rest."""

    toggled = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, look: Look, session: CaseSession, content: VisitContent) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self.content = content
        self.parts: VisitParts | None = None
        self.questions: VisitQuestionsPanel | None = None
        self.setProperty("kind", "row")
        self.header = LayoutButton("plain", content.name)
        self.header.setCheckable(True)
        self.header.clicked.connect(self._on_header_clicked)
        text = self.tr("Take off my list: {name}").format(name=content.name)
        self.remove = IconButton(look, "remove", text)
        self.remove.clicked.connect(self._on_remove_clicked)
        head = line(gap=1)
        head.setContentsMargins(0, 0, 2 * UNIT, 0)
        head.addWidget(self.header, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout = column(self, gap=0)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.addLayout(head)
        self._fill_header()

    @property
    def is_open(self) -> bool:
        """Whether the parts are shown."""
        return self.parts is not None

    def show_content(self, content: VisitContent) -> None:
        """Show other words for the same visit, open or closed as it is."""
        if content == self.content:
            return
        self.content = content
        self._fill_header()
        if self.parts is not None:
            self.parts.show_content(content)
        if self.questions is not None:
            self.questions.show_content(content)

    def set_open(self, *, is_open: bool) -> None:
        """Open or close the card."""
        self.header.setChecked(is_open)
        if is_open == self.is_open:
            return
        if is_open:
            self._open()
        else:
            self._close()
        self.setProperty("current", is_open)
        self.style().unpolish(self)
        self.style().polish(self)
        self._fill_header()

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through in this card, in order."""
        chain: list[QWidget] = [self.header, self.remove]
        if self.parts is not None:
            chain += self.parts.focus_chain()
        if self.questions is not None:
            chain += self.questions.focus_chain()
        return chain

    def _open(self) -> None:
        self.parts = VisitParts(self._look)
        self.parts.show_content(self.content)
        columns: list[tuple[QWidget, int]] = [(self.parts, 3)]
        self.questions = VisitQuestionsPanel(self._look, self._session, self.content)
        columns.append((self.questions, 2))
        self._detail = Columns(columns, self._look.px(_TWO_COLUMNS), gap=8)
        self._detail.setContentsMargins(5 * UNIT, 2 * UNIT, 5 * UNIT, 5 * UNIT)
        self._layout.addWidget(self._detail)

    def _close(self) -> None:
        self._detail.hide()
        self._detail.setParent(None)
        self._detail.deleteLater()
        self.parts = self.questions = None

    def _fill_header(self) -> None:
        row = self.header.row
        drop_widgets(row)
        row.setContentsMargins(4 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        row.setSpacing(3 * UNIT)
        chevron = "chevron-up" if self.is_open else "chevron-down"
        mark = picture(self._look, chevron, Role.INK_SOFT, 20)
        for widget, share in ((self._words(), 1), (mark, 0)):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget, share)
        date = self.content.visit.date
        parts = [self.content.name, shown_date(date) if date else "", self.content.level]
        self.header.setAccessibleName(", ".join(part for part in parts if part))
        self.header.setAccessibleDescription(
            self.tr("Open: shows what it can reveal") if self.is_open else self.tr("Closed")
        )

    def _words(self) -> QWidget:
        content = self.content
        holder = QWidget()
        words = column(holder, gap=1)
        date = content.visit.date
        name = f"{content.name} · {shown_date(date)}" if date else content.name
        words.addWidget(PlainLabel(name, "heading" if self.is_open else "strong"))
        level = line(gap=2)
        if content.inference.level is not None:
            level.addWidget(LevelMark(self._look, content.inference.level))
        level.addWidget(PlainLabel(content.level), 1)
        words.addLayout(level)
        return holder

    @Slot()
    def _on_header_clicked(self) -> None:
        self.toggled.emit(self.content.visit.number)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self.content.visit.number)
