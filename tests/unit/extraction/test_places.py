import re

from hypothesis import given
from hypothesis import strategies as st

from patient_check.extraction.dates import find_dates
from patient_check.extraction.numbers import FIGURE, figure_value, figures
from patient_check.extraction.places import matches_at, places

_WORDS = st.sampled_from(
    ["vingt et un", "trois", "cent", "mille", "un million", "million", "une centaine", "un demi-million",
     "12", "4,5", "1 200", "-", ".", "de", "patients", "quatre-vingts"],
)  # fmt: skip


def test_the_starts_of_digits_and_words_come_in_order_with_those_before() -> None:
    assert places("le 12 mars, (en mai)", ["mars", "mai"], before=1) == [3, 6, 13, 16]


def test_a_word_in_the_middle_of_another_is_no_place() -> None:
    assert places("jamais", ["mai"]) == []


def test_no_match_stands_over_another() -> None:
    found = matches_at(re.compile(r"a\w{1,2}"), "abab", [0, 2])
    assert [match.group() for match in found] == ["aba"]


@given(st.lists(_WORDS, max_size=12).map(" patients ".join))
def test_the_figures_are_those_that_the_expression_finds_everywhere(text: str) -> None:
    least = 5  # "un" and "une" alone are left out

    def spans(found: object) -> list[tuple[int, int]]:
        return [m.span() for m in found if figure_value(m) >= least]  # type: ignore[attr-defined]

    assert spans(figures(text)) == spans(FIGURE.finditer(text))


def test_a_date_is_found_behind_its_leading_words() -> None:
    for text in ("au mois de mars 2024", "mi-mars 2024", "(fin avril 2024)", "courant de mai 2024"):
        assert [found.year for found in find_dates(text, text)] == [2024]
