from datetime import date

import pytest

from patient_check.complaint.french import (
    counted,
    day_in_words,
    incident_in_words,
    listed,
    one_line,
    quoted,
)


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 8, 1), "1er août 2026"), (date(2025, 12, 31), "31 décembre 2025")],
)
def test_dates_are_said_in_french(day: date, words: str) -> None:
    assert day_in_words(day).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-03-12", "le 12 mars 2025"),
        ("2025-03", "en mars 2025"),
        ("2025-13", ""),
        ("2025-02-30", ""),
        ("", ""),
        ("hier", ""),
    ],
)
def test_an_incident_has_a_day_or_a_month(value: str, words: str) -> None:
    assert incident_in_words(value).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("items", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")],
)
def test_an_enumeration(items: list[str], words: str) -> None:
    assert listed(items) == words


def test_thousands_are_parted() -> None:
    assert counted(12000) == "12\u00a0000"
    assert counted(7) == "7"


def test_a_value_is_one_visible_line() -> None:
    assert one_line("  a\n\tb\u00a0c\x00d\u202ee\u2028f  ") == "a b c de f"
    assert len(one_line("mot " * 200)) <= 202
    assert one_line("mot " * 200).endswith(" …")


def test_a_quotation_keeps_its_words_and_loses_its_bullet() -> None:
    assert quoted("- nom ;\n et  prénom ;") == "«\u00a0nom ; et prénom\u00a0»"
    assert (
        quoted("des données « administratives »") == "«\u00a0des données “administratives”\u00a0»"
    )
