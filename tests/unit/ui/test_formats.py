"""Dates and figures as people type and read them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from patient_check.ui.formats import shown_count, shown_date, typed_count, typed_date


@pytest.fixture
def french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("21/07/2020", "2020-07-21"),
        ("21 juillet 2020", "2020-07-21"),
        ("1er mars 2024", "2024-03-01"),
        ("21 July 2020", "2020-07-21"),
        ("août 2023", "2023-08"),
        ("07/2020", "2020-07"),
        ("2020-07-21", "2020-07-21"),
        ("  ", ""),
    ],
)
def test_dates_are_understood(typed: str, value: str) -> None:
    assert typed_date(typed) == value


@pytest.mark.parametrize("typed", ["mardi", "31/02/2020", "12/13/2020", "1850", "3/2999", "21/07"])
def test_unclear_dates_are_refused(typed: str) -> None:
    assert typed_date(typed) is None


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("value", "shown"), [("2020-07-21", "21 juillet 2020"), ("2020-07", "juillet 2020")]
)
def test_dates_are_shown_in_words_that_are_understood(value: str, shown: str) -> None:
    assert shown_date(value) == shown
    assert typed_date(shown) == value


@pytest.mark.usefixtures("french")
def test_figures_hold_together() -> None:
    assert shown_count(6128) == "6\u00a0128"
    assert typed_count("6\u00a0128") == 6128
    assert typed_count("33 000 000") == 33_000_000
    assert typed_count("beaucoup") is None
    assert typed_count("") is None
    assert typed_count("9" * 40) is None
