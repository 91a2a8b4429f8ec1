"""The anonymous counts as a table that can be gone through cell by cell."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from patient_check.ui.theme.look import Look

_ROW = 34
_MOST_ROWS = 8
"""As many rows as are shown at once; more are scrolled to."""


class CountTable(QTableWidget):
    """One number a row: the figure, what it counts, the breach, and when."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 4)
        self._look = look
        self.setAccessibleName(self.tr("All the numbers"))
        self.setHorizontalHeaderLabels(
            [self.tr("Number"), self.tr("What"), self.tr("Breach"), self.tr("When")]
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows in place of the others."""
        self.setRowCount(len(rows))
        for place, cells in enumerate(rows):
            for column, words in enumerate(cells):
                self.setItem(place, column, QTableWidgetItem(words))
        shown = min(len(rows), _MOST_ROWS) + 1
        self.setMinimumHeight(shown * self._look.px(_ROW + 2) + self._look.px(10))
