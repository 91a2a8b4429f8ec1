import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.sandbox.runs import Character, median, rows_of, runs_of
from tests.unit.sandbox.drawing import drawn, page, run

FLOATS = st.floats(-2000, 2000, width=16)
CHARACTERS = st.lists(
    st.tuples(st.sampled_from("aé1- \n\r\ufffe"), FLOATS, FLOATS, FLOATS, FLOATS), max_size=30
)


def texts(characters: list[Character]) -> list[str]:
    return [found.text for found in runs_of(characters)]


def test_letters_side_by_side_make_one_run_with_its_spaces() -> None:
    assert texts(drawn("votre nom", 60, 700)) == ["votre nom"]


def test_a_wide_gap_another_line_or_a_step_back_begins_a_run() -> None:
    apart = drawn("nom", 60, 700) + drawn("oui", 200, 700)
    assert texts(apart) == ["nom", "oui"]
    assert texts(drawn("nom", 60, 700) + drawn("oui", 75, 680)) == ["nom", "oui"]
    assert texts(drawn("nom", 200, 700) + drawn("oui", 60, 700)) == ["nom", "oui"]


@pytest.mark.parametrize("mark", ["\ufffe", "\u00ad", "\u0002"])
def test_a_line_end_hyphen_is_written_as_one(mark: str) -> None:
    assert texts(drawn(f"sécu{mark}", 60, 700)) == ["sécu-"]


def test_a_raised_letter_stays_in_its_word_and_a_raised_number_does_not() -> None:
    ordinal = drawn("1", 60, 700) + drawn("er", 65, 706, size=5)
    assert texts(ordinal) == ["1er"]
    called = drawn("nom", 60, 700) + drawn("1", 75, 706, size=5) + drawn(" et", 77, 700)
    assert texts(called) == ["nom et"]


def test_a_digit_on_the_line_stays() -> None:
    assert texts(drawn("CO2", 60, 700)) == ["CO2"]


def test_rows_are_told_by_height_and_read_from_the_left() -> None:
    found = rows_of([run("c", 60, 600), run("b", 200, 701), run("a", 60, 700)])
    assert [[each.text for each in row] for row in found] == [["a", "b"], ["c"]]


def test_the_median_is_one_of_the_lengths() -> None:
    assert median([9.0, 1.0, 5.0]) == 5.0
    assert median([2.0]) == 2.0


@given(CHARACTERS)
def test_no_letter_is_lost_or_made_up(characters: list[Character]) -> None:
    kept = sorted("".join(texts(characters)).replace(" ", "").replace("-", ""))
    given_letters = [c[0] for c in characters if not c[0].isspace() and c[0] not in "\ufffe-"]
    lost = len(given_letters) - len(kept)
    assert 0 <= lost <= given_letters.count("1")  # a raised number may be a call
    assert sorted(texts(page(("ab", 0, 0)))) == ["ab"]


@given(CHARACTERS)
def test_every_run_has_its_place_in_the_stream(characters: list[Character]) -> None:
    found = runs_of(characters)
    assert [each.order for each in found] == list(range(len(found)))
    assert all(characters[each.first][0].strip() for each in found)
    assert sorted(each.order for row in rows_of(found) for each in row) == list(range(len(found)))
