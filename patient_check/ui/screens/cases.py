"""A help desk's list of cases: found by a few letters, and what is due to be deleted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from patient_check.cases.case_list import CaseList, CaseOrder
from patient_check.domain.case import CaseStatus
from patient_check.ui.announce import announce
from patient_check.ui.case_messages import KeepingError, case_message_for
from patient_check.ui.desk_words import case_status_word
from patient_check.ui.formats import shown_count
from patient_check.ui.help_desk import HelpDesk
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.case_table import CaseTable
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import Columns, card, column, drop_widgets, line
from patient_check.ui.widgets.single_choice import SingleChoice
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.state import Entry, WorkflowState

if TYPE_CHECKING:
    from patient_check.domain.case import CaseSummary

TYPED_FOR_MS = 120
"""The list follows the typing, once for several keys."""


class CasesScreen(Screen):
    """The list, and above it what waits for the adviser."""

    open_requested = Signal()
    breach_requested = Signal()
    new_requested = Signal()
    due_requested = Signal()
    erase_requested = Signal(object)

    def __init__(self, look: Look, session: CaseSession, desk: HelpDesk) -> None:
        super().__init__(look, session)
        self._desk = desk
        self._list = CaseList(())
        self._order = CaseOrder.DEADLINE
        self._status: CaseStatus | None = None
        self.page = self.scrolled_page(self.tr("List of cases"), gap=4)
        self._count = PlainLabel("", "lead")
        self._told = QWidget()
        self._messages = column(self._told, gap=2)
        head = column(gap=0)
        head.addWidget(PlainLabel(self.tr("List of cases"), "display"))
        head.addWidget(self._count)
        self.page.body.addLayout(head)
        self.page.body.addWidget(self._told)
        self._add_list()
        self.frame.addWidget(self._make_bar())
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_FOR_MS)
        self._typed.timeout.connect(self._find)
        self.search.textChanged.connect(self._on_typed)
        self.table.ordered.connect(self._on_ordered)
        self.table.opened.connect(self._on_opened)
        self.statuses.chosen.connect(self._on_status)
        desk.changed.connect(self._on_desk_changed)

    def show_state(self, state: WorkflowState) -> None:
        """Read the list again each time it comes into view."""
        if state.entry is Entry.CASES:
            self._show_desk()
            if self._desk.folder is not None:
                self._desk.look(self._on_looked)

    def take_focus(self) -> None:
        """Start with the search; or with the way to open the folder."""
        target = self.open_folder if self._desk.folder is None else self.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_list(self) -> None:
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Find a case"))
        self.search.setPlaceholderText(self.tr("Name, initials, number or organisation"))
        self.search.setClearButtonEnabled(True)
        label = PlainLabel(self.tr("Find a case"), "strong")
        label.setBuddy(self.search)
        finding = QWidget()
        found = column(finding, gap=1)
        found.addWidget(label)
        found.addWidget(self.search)
        found.addStretch(1)
        answers: list[tuple[CaseStatus | None, str]] = [(None, self.tr("All"))]
        answers += [(status, case_status_word(status)) for status in CaseStatus]
        self.statuses: SingleChoice[CaseStatus | None] = SingleChoice(
            self.look, self.tr("Where they stand"), answers
        )
        self.statuses.show_value(None)
        self.table = CaseTable(self.look, self.session.today())
        self._whole = card()
        inside = column(self._whole, gap=3, margin=5)
        needed = self.look.px(860)
        inside.addWidget(Columns([(finding, 1), (self.statuses, 1)], needed, gap=6))
        inside.addWidget(self.table, 1)
        row = Flow(gap=2)
        self.open_one = Button(self.look, self.tr("Open this case"), kind="small", icon="lock")
        self.erase_one = Button(self.look, self.tr("Delete this case…"), kind="small")
        self.open_one.clicked.connect(lambda: self._on_opened(self.table.selected))
        self.erase_one.clicked.connect(self._on_erase)
        row.add(self.open_one)
        row.add(self.erase_one)
        inside.addWidget(row)
        self.page.body.addWidget(self._whole, 1)

    def _make_bar(self) -> ActionBar:
        self.counts = Button(self.look, self.tr("Counts"))
        self.known = Button(self.look, self.tr("Known breach…"))
        self.new = Button(self.look, self.tr("&New person"), kind="primary", icon="add")
        self.open_folder = Button(
            self.look, self.tr("&Open the folder"), kind="primary", icon="folder"
        )
        self.counts.clicked.connect(lambda: self.session.choose_entry(Entry.COUNTS))
        self.known.clicked.connect(self.breach_requested)
        self.new.clicked.connect(self.new_requested)
        self.open_folder.clicked.connect(self.open_requested)
        self.bar = ActionBar(
            self.look,
            [self.known, self.counts],
            self.new,
            self.open_folder,
            width=self.look.px(PAGE_WIDTH) - 16 * UNIT,
        )
        return self.bar

    def _show_desk(self) -> None:
        """Show the list, or that the folder is still closed."""
        is_open = self._desk.folder is not None
        for widget in (self._whole, self.counts, self.known, self.new):
            widget.setVisible(is_open)
        self.open_folder.setVisible(not is_open)
        if not is_open:
            self._count.setText(
                self.tr("The folder of the cases is closed. It opens with the desk’s passphrase.")
            )

    @Slot()
    def _on_desk_changed(self) -> None:
        if not self.isVisible():
            return
        self._show_desk()
        if self._desk.view is None and self._desk.folder is not None:
            self._desk.look(self._on_looked)
            self.take_focus()

    def _on_looked(self, error: KeepingError | None) -> None:
        drop_widgets(self._messages)
        view = self._desk.view
        if error is not None:
            self.show_error(error)
            return
        if view is None:
            return
        self._list = CaseList(view.cases)
        self.known.setEnabled(bool(view.breaches))
        if view.due:
            self._remind(len(view.due))
        if view.due_soon:
            text = self.tr(
                "%n case(s) will be due for deletion within a month.", "", len(view.due_soon)
            )
            self._messages.addWidget(PlainLabel(text, "soft"))
        if view.unreadable:
            text = self.tr("%n file(s) of the folder cannot be read.", "", len(view.unreadable))
            self._messages.addWidget(PlainLabel(text, "strong"))
        self._find()

    def show_error(self, error: KeepingError) -> None:
        """Say what went wrong with the folder or with a case."""
        message = case_message_for(error)
        drop_widgets(self._messages)
        shown = MessageCard(self.look, message.title, (message.safe, message.next_step))
        self._messages.addWidget(shown)
        shown.show()
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remind(self, count: int) -> None:
        delete = Button(self.look, self.tr("Delete them…"), kind="small")
        delete.clicked.connect(self.due_requested)
        title = self.tr("%n case(s) reached the end of their time", "", count)
        text = self.tr("They are kept until you decide: nothing is deleted by itself.")
        frame = card("info")
        row = line(frame, gap=3, margin=3)
        words = column(gap=0)
        words.addWidget(PlainLabel(title, "strong"))
        words.addWidget(PlainLabel(text))
        row.addLayout(words, 1)
        row.addWidget(delete)
        self._messages.addWidget(frame)

    @Slot()
    def _on_typed(self) -> None:
        self._typed.start()

    @Slot()
    def _find(self) -> None:
        found = self._list.find(
            self.search.text(),
            today=self.session.today(),
            order=self._order,
            status=self._status,
        )
        self.table.show_cases(found)
        for button in (self.open_one, self.erase_one):
            button.setEnabled(bool(found))
        shown, every = shown_count(len(found)), shown_count(len(self._list))
        text = self.tr("{shown} of {count} cases").format(shown=shown, count=every)
        if self._count.text() != text:
            self._count.setText(text)
            announce(self, text)

    @Slot(object)
    def _on_ordered(self, order: CaseOrder) -> None:
        self._order = order
        self._find()

    @Slot(object)
    def _on_status(self, status: CaseStatus | None) -> None:
        self._status = status
        self._find()

    @Slot(object)
    def _on_opened(self, case: "CaseSummary | None") -> None:
        if case is not None:
            self.session.replace_shown(lambda: self._desk.open_case(case.id, self._on_case_opened))

    def _on_case_opened(self, error: KeepingError | None) -> None:
        if error is not None:
            self.show_error(error)

    @Slot()
    def _on_erase(self) -> None:
        if self.table.selected is not None:
            self.erase_requested.emit(self.table.selected)
