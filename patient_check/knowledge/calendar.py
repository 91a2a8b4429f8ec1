"""Days that count in law: months, working days and the public holidays of France.

Dates are whole days of Europe/Paris. A term that runs for somebody else is given at its latest
(moved after a weekend or holiday); a term of the person's own at its safest (moved before).
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_DECEMBER: Final = 12
_SATURDAY: Final = 5
_FIXED: Final = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER: Final = (1, 39, 50)
"""Easter Monday, Ascension Day and Whit Monday, in days after Easter Sunday."""


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later; the month's last day when it is too short."""
    years, month = divmod(day.month - 1 + months, _DECEMBER)
    first = date(day.year + years, month + 1, 1)
    return min(first + timedelta(days=day.day - 1), _last_day(first))


def _last_day(first: date) -> date:
    following = first.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, those of the whole country."""
    easter = easter_sunday(year)
    moving = {easter + timedelta(days=days) for days in _AFTER_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in _FIXED})


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, leap_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon_shift + 15) % 30
    week = (32 + 2 * leap_rest + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def is_working_day(day: date) -> bool:
    """Return whether a day is neither a Saturday, nor a Sunday, nor a public holiday."""
    return day.weekday() < _SATURDAY and day not in public_holidays(day.year)


def on_or_after(day: date) -> date:
    """Return the day itself when it is a working day, else the next one."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def on_or_before(day: date) -> date:
    """Return the day itself when it is a working day, else the one before."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day
