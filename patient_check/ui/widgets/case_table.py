"""The list of cases as a table: ten thousand rows cost no more than those in view."""

from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from patient_check.cases.case_list import CaseOrder
from patient_check.domain.case import CaseSummary
from patient_check.ui.desk_words import case_status_word, short_day
from patient_check.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex

ORDERS = (
    CaseOrder.NAME,
    CaseOrder.ORGANISATION,
    CaseOrder.STATUS,
    CaseOrder.DEADLINE,
    CaseOrder.CHANGED,
)
"""What each column is put in order by."""


class CaseTableModel(QAbstractTableModel):
    """The cases found, in the order asked for."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._cases: tuple[CaseSummary, ...] = ()

    def show_cases(self, cases: tuple[CaseSummary, ...]) -> None:
        """Show these cases in place of the others."""
        self.beginResetModel()
        self._cases = cases
        self.endResetModel()

    def case_at(self, row: int) -> CaseSummary | None:
        """Return the case of a row, or None beyond the end."""
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many cases are shown."""
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - same
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(ORDERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, also as a screen reader says them."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(self._cases[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(self._cases[index.row()], index.column())
            return words or self.tr("none")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Case"),
            self.tr("Organisation"),
            self.tr("Where it stands"),
            self.tr("Next date"),
            self.tr("Changed on"),
        )
        return titles[section]

    def _words(self, case: CaseSummary, column: int) -> str:
        order = ORDERS[column]
        if order is CaseOrder.NAME:
            return case.name or self.tr("(no name)")
        if order is CaseOrder.ORGANISATION:
            return case.organisation
        if order is CaseOrder.STATUS:
            return case_status_word(case.status)
        day = case.next_deadline(self._today) if order is CaseOrder.DEADLINE else case.changed_on
        return short_day(day)


class CaseTable(QTableView):
    """`opened` hands over the case of a row, `ordered` what the list is to be put in order by."""

    opened = Signal(object)
    ordered = Signal(object)

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self.cases = CaseTableModel(today)
        self.setModel(self.cases)
        self.setAccessibleName(self.tr("Cases"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumHeight(look.px(200))
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(look.px(36))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self._widest_title(look))
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSortIndicator(ORDERS.index(CaseOrder.DEADLINE), Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self._on_section_clicked)
        self.doubleClicked.connect(self._on_activated)

    def _widest_title(self, look: Look) -> int:
        """Return the width below which a title would be cut: the table then scrolls sideways."""
        metrics = QFontMetrics(look.font(bold=True))
        across = Qt.Orientation.Horizontal
        titles = [self.cases.headerData(place, across) for place in range(len(ORDERS))]
        return max(map(metrics.horizontalAdvance, titles)) + look.px(40)

    @property
    def selected(self) -> CaseSummary | None:
        """The case of the row that is selected, or None."""
        return self.cases.case_at(self.currentIndex().row())

    def show_cases(self, cases: tuple[CaseSummary, ...]) -> None:
        """Show these cases; the first is selected."""
        self.cases.show_cases(cases)
        if cases:
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the case of the row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_activated()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_activated(self) -> None:
        if self.selected is not None:
            self.opened.emit(self.selected)

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        self.horizontalHeader().setSortIndicator(section, Qt.SortOrder.AscendingOrder)
        self.ordered.emit(ORDERS[section])
