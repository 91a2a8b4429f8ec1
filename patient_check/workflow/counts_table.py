"""The anonymous counts as a table: what an association may show, with no number under five."""

from collections.abc import Mapping
from typing import Final

from patient_check.domain.case import CountKey
from patient_check.workflow.tables import table_line

COLUMNS: Final = ("period", "breach", "kind", "id", "count")


def counts_table(counts: Mapping[CountKey, int], *, for_spreadsheet: bool = False) -> str:
    """Return the counts as CSV, few cases and rare things put together.

    `period` is a month, a year, or "all"; `kind` is "case", "category" or "step"; "other" stands
    for what was too rare to be told apart. With `for_spreadsheet`, cells are parted by semicolons.
    """
    from patient_check.cases.counts import merged  # noqa: PLC0415 - not needed to start

    separator = ";" if for_spreadsheet else ","
    rows = ((row.period, row.breach, row.kind.value, row.id, row.count) for row in merged(counts))
    return "".join(table_line(cells, separator) for cells in (COLUMNS, *rows))
