"""Dates and times as people write them, in French and English."""

from datetime import date

from patient_check.report.words import ReportWords

_MONTH_ONLY = 2


def day_in_words(day: date, words: ReportWords) -> str:
    """Return a date as `1er mars 2026` or `1 March 2026`."""
    number = words.say("first_of_month") if day.day == 1 else str(day.day)
    return words.say("date", day=number, month=words.month(day.month), year=day.year)


def incident_in_words(value: str, words: ReportWords) -> str:
    """Return `YYYY-MM-DD` or `YYYY-MM` in words."""
    parts = value.split("-")
    if len(parts) == _MONTH_ONLY:
        return f"{words.month(int(parts[1]))} {parts[0]}"
    return day_in_words(date.fromisoformat(value), words)


def minutes_in_words(minutes: int, words: ReportWords) -> str:
    """Return how long something takes."""
    return words.say("minute" if minutes == 1 else "minutes", count=minutes)
