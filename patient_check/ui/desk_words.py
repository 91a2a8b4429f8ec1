"""The words of the help desk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from patient_check.domain.case import CaseStatus, CountKey, CountKind
from patient_check.ui.formats import shown_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

translate = QCoreApplication.translate

_MONTH: Final = re.compile(r"\d{4}-\d{2}")


def case_status_word(status: CaseStatus) -> str:
    """Return where a case stands."""
    words = {
        CaseStatus.OPEN: translate("Desk", "To do"),
        CaseStatus.WAITING: translate("Desk", "Awaiting an answer"),
        CaseStatus.CLOSED: translate("Desk", "Closed"),
    }
    return words[status]


def short_day(day: date | None) -> str:
    """Return a day in figures, as this language writes it; "" for none."""
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dd/MM/yyyy")


def breach_word(breach: str) -> str:
    """Return the name of a breach as it is counted."""
    if breach == "other":
        return translate("Desk", "Other breaches, too few to be told apart")
    name, _, month = breach.rpartition(" ")
    if name and _MONTH.fullmatch(month):
        return f"{name} ({shown_date(month)})"
    return breach or translate("Desk", "Breach without a name")


def period_word(period: str) -> str:
    """Return a month, a year, or all times."""
    if period == "all":
        return translate("Desk", "since the beginning")
    return shown_date(period) if _MONTH.fullmatch(period) else period


def count_line(key: CountKey, labels: Mapping[str, str]) -> str:
    """Return one thing that would be counted, in words."""
    known = labels.get(key.id, key.id)
    if key.kind is CountKind.CASE:
        text = translate("Desk", "One case of “{breach}”, in {month}")
        return text.format(breach=breach_word(key.breach), month=shown_date(key.month))
    if key.kind is CountKind.CATEGORY:
        return translate("Desk", "Data: {name}").format(name=known)
    return translate("Desk", "Step done: {name}").format(name=known)


def count_labels(language: str) -> dict[str, str]:
    """Return the names of the data categories and of the steps, by id."""
    from patient_check.knowledge.categories import load_categories  # noqa: PLC0415 - on demand
    from patient_check.knowledge.steps import load_steps  # noqa: PLC0415 - same

    labels: dict[str, str] = {key: one.label[language] for key, one in load_categories().items()}
    labels |= {key: one.step.title[language] for key, one in load_steps().items()}
    return labels
