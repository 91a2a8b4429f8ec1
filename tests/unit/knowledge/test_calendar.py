"""Months, weekends and holidays; the expected days were read from printed calendars."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.knowledge.calendar import (
    add_months,
    easter_sunday,
    is_working_day,
    on_or_after,
    on_or_before,
    public_holidays,
)

DAYS = st.dates(date(2018, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 1), 13, date(2027, 4, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_a_term_in_months_ends_on_the_same_day_or_on_the_last(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2019, (4, 21)),
        (2024, (3, 31)),
        (2025, (4, 20)),
        (2026, (4, 5)),
        (2027, (3, 28)),
        (2038, (4, 25)),
    ],
)
def test_easter(year: int, expected: tuple[int, int]) -> None:
    assert easter_sunday(year) == date(year, *expected)


def test_the_holidays_of_2026() -> None:
    told = "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"
    assert public_holidays(2026) == {date.fromisoformat(f"2026-{day}") for day in told.split()}


def test_a_term_of_others_moves_after_and_ones_own_before() -> None:
    ascension = date(2026, 5, 14)
    assert on_or_after(ascension) == date(2026, 5, 15)
    assert on_or_before(ascension) == date(2026, 5, 13)
    whit_sunday = date(2026, 5, 24)
    assert on_or_after(whit_sunday) == date(2026, 5, 26)
    assert on_or_before(whit_sunday) == date(2026, 5, 22)


@given(DAYS)
def test_the_moved_days_are_working_days_and_near(day: date) -> None:
    later, earlier = on_or_after(day), on_or_before(day)
    assert earlier <= day <= later
    assert is_working_day(later)
    assert is_working_day(earlier)
    assert later - earlier <= timedelta(days=6)


@given(DAYS, st.integers(0, 24))
def test_months_only_ever_shorten_a_day_to_the_end_of_its_month(day: date, months: int) -> None:
    result = add_months(day, months)
    assert (result.year * 12 + result.month) - (day.year * 12 + day.month) == months
    assert result.day == day.day or (result + timedelta(days=1)).day == 1
