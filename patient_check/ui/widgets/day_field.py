"""A field for one whole day: typed as people write dates, or taken back by emptying it."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.ui.formats import shown_date, typed_date
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN
from patient_check.ui.widgets.field import Field
from patient_check.ui.widgets.page import at_left, column

_WHOLE = len("2026-01-31")


class DayField(QWidget):
    """The field, and the error below it; `said` hands over a date, or None."""

    said = Signal(object)

    def __init__(self, look: Look, question: str) -> None:
        super().__init__()
        self.field = Field(look, "calendar", question, self.tr("For example 21/07/2026"))
        width = look.px(READING_COLUMN) * 3 // 5
        column(self, gap=0).addWidget(at_left(self.field, width))
        self.field.edited.connect(self._on_edited)

    def show_day(self, day: date | None) -> None:
        """Show a day; None is an empty field."""
        self.field.show_value(shown_date(day.isoformat()) if day is not None else "", None)

    def focus_chain(self) -> list[QWidget]:
        """Return the field."""
        return [self.field.edit]

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        value = typed_date(text)
        if value == "":
            self.said.emit(None)
        elif value is None or len(value) != _WHOLE:
            self.field.show_error(
                self.tr("Write a whole day, today at the latest, such as 21/07/2026.")
            )
        else:
            self.said.emit(date.fromisoformat(value))
