from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from patient_check.sandbox.words import Box, words_of

ADVANCE, SIZE = 5.0, 10.0


def on_a_line(index: int) -> Box:
    return ADVANCE * index, 700.0, ADVANCE * (index + 1), 700.0 + SIZE


def aslant(index: int) -> Box:
    return ADVANCE * index, 700.0 + 9 * index, ADVANCE * (index + 1), 710.0 + 9 * index


def raised(index: int) -> Box:
    left, bottom, right, top = on_a_line(index)
    return left, bottom + 6, right, top - 1


def texts(letters: Sequence[str] | str) -> list[str]:
    return [word[0] for word in words_of(letters, on_a_line, raised)[0]]


def test_a_word_has_the_box_of_its_first_and_last_letter() -> None:
    asked: list[int] = []

    def box_of(index: int) -> Box:
        asked.append(index)
        return on_a_line(index)

    found, starts = words_of("votre nom", box_of, raised)
    assert found == [
        ("votre", 0.0, 700.0, 25.0, 710.0), (" ", 0.0, 0.0, 0.0, 0.0),
        ("nom", 30.0, 700.0, 45.0, 710.0),
    ]  # fmt: skip
    assert starts == [0, 5, 6]
    assert asked == [0, 4, 6, 8]


def test_line_ends_and_hyphens_stand_alone() -> None:
    assert texts("a\r\nb") == ["a", "\r", "\n", "b"]
    assert texts("sécu\ufffe") == ["sécu", "\ufffe"]


def test_a_digit_after_a_letter_is_measured_by_its_ink() -> None:
    found, _ = words_of("nom1 2025", on_a_line, raised)
    assert found[1] == ("1", *raised(3))
    assert [word[0] for word in found] == ["nom", "1", " ", "2025"]


def test_a_word_aslant_is_taken_letter_by_letter() -> None:
    found, starts = words_of("abc", aslant, raised)
    assert [word[0] for word in found] == ["a", "b", "c"]
    assert starts == [0, 1, 2]


@given(st.text(st.sampled_from("abé1 \n\ufffe-\ufffd"), max_size=30))
def test_no_letter_is_lost(letters: str) -> None:
    found, starts = words_of(letters, on_a_line, raised)
    assert "".join(word[0] for word in found) == letters
    assert all(
        letters.startswith(word[0], start) for word, start in zip(found, starts, strict=True)
    )
