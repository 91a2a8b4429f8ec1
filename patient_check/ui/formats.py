"""Dates and figures as the person reads and types them."""

import re

from PySide6.QtCore import QDate, QLocale

_DAY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?[\s./-]+(\d{1,2})[\s./-]+(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[\s./-]+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_EARLIEST_YEAR = 1990
_COUNT = re.compile(r"[\d\s.,'’]+")
_MOST_DIGITS = 12


def shown_date(value: str) -> str:
    """Return `YYYY-MM-DD` or `YYYY-MM` as a date in words ("21 juillet 2020", "July 2020")."""
    locale = QLocale()
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 2:  # noqa: PLR2004 - a year and a month
        month = locale.standaloneMonthName(parts[1], QLocale.FormatType.LongFormat)
        return f"{month} {parts[0]}"
    return locale.toString(QDate(*parts), "d MMMM yyyy")


def typed_date(text: str) -> str | None:
    """Return what the person typed as `YYYY-MM-DD` or `YYYY-MM`, "" for nothing, None if unclear.

    Month names are understood in both languages of the window, figures in the order of the day,
    the month and the year.
    """
    text = _months_as_numbers(text.strip().casefold())
    if not text:
        return ""
    if match := _ISO.fullmatch(text):
        return _checked(match[1], match[2], match[3])
    if match := _DAY.fullmatch(text):
        return _checked(match[3], match[2], match[1])
    if match := _MONTH.fullmatch(text):
        return _checked(match[2], match[1], None)
    return None


def shown_count(count: int) -> str:
    """Return a figure with its groups of thousands held together."""
    return QLocale().toString(count).replace("\u202f", "\u00a0")


def typed_count(text: str) -> int | None:
    """Return the figure that the person typed; None when it is no figure."""
    text = text.strip()
    digits = re.sub(r"\D", "", text)
    if not digits or len(digits) > _MOST_DIGITS or not _COUNT.fullmatch(text):
        return None
    return int(digits)


def _months_as_numbers(text: str) -> str:
    for language in ("fr", "en"):
        locale = QLocale(language)
        for month in range(1, 13):
            name = locale.monthName(month, QLocale.FormatType.LongFormat).casefold()
            text = re.sub(rf"\b{name}\b", str(month), text)
    return text


def _checked(year: str, month: str, day: str | None) -> str | None:
    date = QDate(int(year), int(month), int(day) if day is not None else 1)
    if not date.isValid() or date.year() < _EARLIEST_YEAR or date > QDate.currentDate():
        return None
    return date.toString("yyyy-MM" if day is None else "yyyy-MM-dd")
