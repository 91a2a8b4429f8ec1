"""The categories grouped by what the notice says of them, each group under its sign and word."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from patient_check.domain.category import DataCategory, DataCategoryId, ExposureStatus
from patient_check.ui.reading_order import chain_focus
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.category_detail import RowContent
from patient_check.ui.widgets.category_row import CategoryRow
from patient_check.ui.widgets.clearing import let_clear
from patient_check.ui.widgets.page import column, drop_widgets, empty_layout, line, picture
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.words import STATUS_ROLES, status_icon, status_meaning, status_word


class GroupHeading(QWidget):
    """The sign, the word, the number and the meaning of one status."""

    def __init__(self, look: Look, status: ExposureStatus, count: int, *, has_notice: bool) -> None:
        super().__init__()
        layout = column(self, gap=0)
        layout.setContentsMargins(0, 4 * UNIT, 0, UNIT)
        row = line(gap=2)
        role = STATUS_ROLES[status][0]
        row.addWidget(picture(look, status_icon(status), role, 24, ground=Role.CANVAS))
        title = f"{status_word(status)} · {count}"
        row.addWidget(PlainLabel(title, "heading"), 1)
        layout.addLayout(row)
        meaning = status_meaning(status, has_notice=has_notice)
        layout.addWidget(PlainLabel(meaning, "soft"))


class CategoryList(QWidget):
    """Every category of the program, once; those that the notice does not name are folded away."""

    category_chosen = Signal(object)
    judgement_requested = Signal(object)
    span_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: dict[DataCategoryId, CategoryRow] = {}
        self._contents: Sequence[RowContent] = ()
        self._has_notice = True
        self._selected: DataCategoryId | None = None
        self._headings: dict[ExposureStatus, QWidget] = {}
        self._layout: QVBoxLayout = column(self, gap=1)
        self._fold = self._make_fold()
        self._filter = self._make_filter()
        self._none_found = PlainLabel(self.tr("No data of that name."), "soft")

    def show_contents(self, contents: Sequence[RowContent], *, has_notice: bool) -> None:
        """Show the categories; rows that stay keep their place on the screen and their focus."""
        self._contents = contents
        self._has_notice = has_notice
        self._arrange()

    def select(self, category: DataCategoryId | None) -> CategoryRow | None:
        """Open one row and close the others; return the row."""
        self._selected = category
        is_folded = category is not None and category not in self._rows
        if is_folded and not self._fold.isChecked():
            self._fold.setChecked(True)
        for identifier, row in self._rows.items():
            row.set_open(is_open=identifier == category)
        return self._rows.get(category) if category is not None else None

    def unfold(self) -> None:
        """Show the categories that the notice does not name, and look for one."""
        self._fold.setChecked(True)
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, category: DataCategoryId) -> CategoryRow | None:
        """Return the row of a category, if it is shown."""
        return self._rows.get(category)

    def heading(self, status: ExposureStatus) -> QWidget | None:
        """Return the heading of a group, if the group is there."""
        return self._headings.get(status)

    @property
    def rows(self) -> tuple[CategoryRow, ...]:
        """The rows shown, from the top down."""
        return tuple(self._rows.values())

    def _arrange(self) -> None:
        empty_layout(self._layout)
        for old in self._headings.values():
            old.hide()
            old.deleteLater()
        self._headings = {}
        kept, self._rows = self._rows, {}
        for status in ExposureStatus:
            group = [c for c in self._contents if c.finding and c.finding.status is status]
            if group:
                heading = GroupHeading(self._look, status, len(group), has_notice=self._has_notice)
                self._headings[status] = heading
                self._layout.addWidget(heading)
            for content in group:
                self._place(content, kept)
        self._arrange_rest(kept)
        for row in kept.values():
            row.hide()
            row.deleteLater()
        chain_focus(self)

    def _arrange_rest(self, kept: dict[DataCategoryId, CategoryRow]) -> None:
        rest = [content for content in self._contents if content.finding is None]
        self._layout.addWidget(self._fold)
        self._name_fold(len(rest))
        is_open = self._fold.isChecked()
        self._filter.setVisible(is_open)
        self._layout.addWidget(self._filter)
        wanted = self._filter.text().strip().casefold()
        shown = [c for c in rest if is_open and wanted in f"{c.label} {c.explanation}".casefold()]
        for content in shown:
            self._place(content, kept)
        self._none_found.setVisible(is_open and bool(wanted) and not shown)
        self._layout.addWidget(self._none_found)

    def _place(self, content: RowContent, kept: dict[DataCategoryId, CategoryRow]) -> None:
        identifier = content.category.id
        row = kept.pop(identifier, None)
        if row is None:
            row = CategoryRow(self._look, content, self)
            row.toggled.connect(self._on_row_toggled)
            row.judgement_requested.connect(self.judgement_requested)
            row.span_requested.connect(self.span_requested)
        row.show_content(content)
        self._rows[identifier] = row
        self._layout.addWidget(row)
        row.set_open(is_open=identifier == self._selected)
        row.show()

    def _make_fold(self) -> LayoutButton:
        fold = LayoutButton("plain", "", self)
        fold.setCheckable(True)
        fold.row.setContentsMargins(0, 4 * UNIT, 2 * UNIT, 2 * UNIT)
        fold.row.setSpacing(2 * UNIT)
        fold.toggled.connect(self._on_fold_toggled)
        return fold

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(self.tr("Look for data that the notice does not mention"))
        field.setPlaceholderText(self.tr("Look for data: address, photo, invoice…"))
        let_clear(field)
        field.textChanged.connect(self._on_filter_changed)
        return field

    def _name_fold(self, count: int) -> None:
        row = self._fold.row
        drop_widgets(row)
        sign = picture(self._look, status_icon(None), Role.INK_SOFT, 24, ground=Role.CANVAS)
        words = QWidget()
        lines = column(words, gap=0)
        word = status_word(None) if self._has_notice else self.tr("Not ticked")
        title = f"{word} · {count}"
        lines.addWidget(PlainLabel(title, "heading"))
        lines.addWidget(PlainLabel(status_meaning(None, has_notice=self._has_notice), "soft"))
        chevron = "chevron-up" if self._fold.isChecked() else "chevron-down"
        mark = picture(self._look, chevron, Role.INK_SOFT, 20, ground=Role.CANVAS)
        for widget, share in ((sign, 0), (words, 1), (mark, 0)):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        self._fold.setAccessibleName(title)
        self._fold.setAccessibleDescription(
            self.tr("Unfolded") if self._fold.isChecked() else self.tr("Folded")
        )

    @Slot(object)
    def _on_row_toggled(self, category: DataCategory) -> None:
        is_open = self._rows[category.id].is_open
        self.category_chosen.emit(None if is_open else category.id)

    @Slot()
    def _on_fold_toggled(self) -> None:
        if not self._fold.isChecked():
            blocker = QSignalBlocker(self._filter)
            self._filter.clear()
            blocker.unblock()
        self._arrange()

    @Slot()
    def _on_filter_changed(self) -> None:
        self._arrange()
