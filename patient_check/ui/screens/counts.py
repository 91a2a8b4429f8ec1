"""A help desk's anonymous counts: a chart, the same as a table, and a file for a spreadsheet."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from patient_check.domain.case import CountKey, CountKind
from patient_check.ui import case_dialogs
from patient_check.ui.case_keeper import PROBLEMS
from patient_check.ui.case_messages import KeepingError, case_message_for
from patient_check.ui.desk_words import breach_word, count_labels, period_word
from patient_check.ui.export_messages import export_message_for
from patient_check.ui.formats import shown_count
from patient_check.ui.help_desk import HelpDesk
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, UNIT
from patient_check.ui.widgets.bar_chart import BarChart
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.count_table import CountTable
from patient_check.ui.widgets.page import card, column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow import desk as counting
from patient_check.workflow.state import Entry, WorkflowState

if TYPE_CHECKING:
    from patient_check.cases.counts import CountRow
    from patient_check.ui.export_desk import Written
    from patient_check.ui.export_messages import ExportProblem


class CountsScreen(Screen):
    """Nothing about any person: numbers under five are never told apart."""

    def __init__(self, look: Look, session: CaseSession, desk: HelpDesk, language: str) -> None:
        super().__init__(look, session)
        self._desk = desk
        self._language = language
        self._counts: Mapping[CountKey, int] = {}
        self.page = self.scrolled_page(self.tr("Anonymous counts"), gap=4)
        body = self.page.body
        body.addWidget(PlainLabel(self.tr("Anonymous counts"), "display"))
        text = self.tr(
            "People who agreed are counted, per month and per breach. Nothing here tells of a "
            "person: what is under five joins what it resembles."
        )
        body.addWidget(PlainLabel(text, "lead"))
        self._empty = PlainLabel(self.tr("No number to show yet: fewer than five people agreed."))
        body.addWidget(self._empty)
        self._chart_card = card()
        inside = column(self._chart_card, gap=3, margin=5)
        inside.addWidget(PlainLabel(self.tr("Cases per breach"), "heading"))
        self.chart = BarChart(look, self.tr("Cases per breach"))
        inside.addWidget(self.chart)
        body.addWidget(self._chart_card)
        self._table_card = card()
        inside = column(self._table_card, gap=3, margin=5)
        inside.addWidget(PlainLabel(self.tr("All the numbers"), "heading"))
        self.table = CountTable(look)
        inside.addWidget(self.table)
        body.addWidget(self._table_card)
        body.addStretch(1)
        self.export = Button(look, self.tr("&Save as a table (CSV)…"), kind="primary", icon="keep")
        self.back = Button(look, self.tr("List of cases"), icon="arrow-left")
        width = look.px(PAGE_WIDTH) - 16 * UNIT
        self.bar = ActionBar(look, [self.back], self.export, width=width)
        self.frame.addWidget(self.bar)
        self.export.clicked.connect(self._on_export)
        self.back.clicked.connect(lambda: self.session.choose_entry(Entry.CASES))

    def show_state(self, state: WorkflowState) -> None:
        """Read the counts again each time they come into view."""
        if state.entry is Entry.COUNTS and self._desk.folder is not None:
            self._desk.read_counts(self._on_read)

    def take_focus(self) -> None:
        """Start with the table, which is read line by line."""
        target = self.table if self._table_card.isVisibleTo(self) else self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_read(self, answer: KeepingError | Mapping[CountKey, int]) -> None:
        if isinstance(answer, PROBLEMS):
            self.bar.note.setText(case_message_for(answer).title)
            return
        self._counts = answer
        rows = counting.shown_counts(answer)
        bars = [
            (f"{breach_word(breach)}, {period_word(period)}", count)
            for period, breach, count in counting.cases_by_breach(rows)
        ]
        self.chart.show_bars(bars)
        self.table.show_rows(list(map(self._cells, rows)))
        for widget in (self._chart_card, self._table_card):
            widget.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.export.setEnabled(bool(rows))

    def _cells(self, row: "CountRow") -> tuple[str, ...]:
        labels = count_labels(self._language)
        other = self.tr("others, too few to be told apart")
        name = labels.get(row.id, other if row.id == "other" else row.id)
        words = {
            CountKind.CASE: self.tr("cases"),
            CountKind.CATEGORY: self.tr("data: {name}").format(name=name),
            CountKind.STEP: self.tr("step done: {name}").format(name=name),
        }
        place = (breach_word(row.breach), period_word(row.period))
        return (shown_count(row.count), words[row.kind], *place)

    @Slot()
    def _on_export(self) -> None:
        from patient_check.workflow.counts_table import counts_table  # noqa: PLC0415 - on demand

        path = case_dialogs.ask_where_to_tabulate(self)
        if path is not None:
            content = "\ufeff" + counts_table(self._counts, for_spreadsheet=True)
            self.session.exports.write_bytes(
                content.encode("utf-8"), path, self._on_written, may_replace=True
            )

    def _on_written(self, answer: "Written | ExportProblem") -> None:
        if isinstance(answer, Exception):
            text = export_message_for(answer).title
        else:
            text = self.tr("Saved: {name}").format(name=answer.path.name)
        self.bar.note.setText(text)
