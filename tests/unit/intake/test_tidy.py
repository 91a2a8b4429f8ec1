import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.intake.tidy import (
    HIDDEN_END,
    HIDDEN_START,
    lift_hidden,
    rejoin_words,
    tidy,
    without_marks,
)

PIECES = st.lists(
    st.sampled_from(["mot", "é", "-", "\n", " ", "\u00a0", "\u00ad", "\r\n", "\x0c", "ﬁ", "😀",
                     HIDDEN_START, HIDDEN_END])
    | st.text(max_size=3),
    max_size=30,
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Données\u00a0:\u202fnom\u2009!", "Données : nom !"),
        ("ﬁchier eﬀacé, aﬃché", "fichier effacé, affiché"),
        ("télé\u00adphone", "téléphone"),
        ("télé\u00ad\n phone", "téléphone"),
        ("a\u200bb\u200d\u2060c\ufeff", "abc"),
        ("e\u0301te\u0301", "été"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\x0cb\u2029c", "a\n\nb\n\nc"),
        ("a \n \n\n\n b", "a\n\nb"),
        ("a\x00b\x1b[1m", "a b [1m"),
        ("tiret\u2011long", "tiret-long"),
        ("a\tb", "a b"),
        ("\u202eabc\u202c", "abc"),
    ],
)
def test_a_text_is_made_readable(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("votre numéro de télé-\nphone a fui", "votre numéro de téléphone\na fui"),
        ("le rendez-\nvous, puis", "le rendez-vous,\npuis"),
        ("a-t-\nil été", "a-t-il\nété"),
        ("covid-\n19 ici", "covid-19\nici"),
        ("Jean-\nPierre est", "Jean-Pierre\nest"),
        ("celui-\nci est", "celui-ci\nest"),
        ("bleu-vert, un bleu-\nvert pâle", "bleu-vert, un bleu-vert\npâle"),
        ("- nom\n- adresse", "- nom\n- adresse"),
        ("fin -\nsuite", "fin -\nsuite"),
    ],
)
def test_a_word_cut_at_a_line_end_is_whole_again(cut: str, whole: str) -> None:
    assert rejoin_words(cut) == whole


@given(PIECES)
def test_a_tidy_text_is_clean(raw: str) -> None:
    text = tidy(raw)
    assert text == text.strip()
    assert not any(c in text for c in "\r\t\u00a0\u00ad\x00\ufb01")
    assert "  " not in text
    assert "\n\n\n" not in text
    assert " \n" not in text
    text.encode("utf-8")


@given(PIECES)
def test_hidden_stretches_are_in_order_within_the_text(raw: str) -> None:
    text, spans = lift_hidden(tidy(raw))
    assert text == without_marks(text)
    end = -1
    for start, stop in spans:
        assert end < start < stop <= len(text)
        end = stop


@given(st.lists(st.tuples(st.text("abc\n ", min_size=1, max_size=4), st.booleans()), max_size=12))
def test_hidden_stretches_hold_what_was_between_the_marks(pieces: list[tuple[str, bool]]) -> None:
    marked = "".join(f"{HIDDEN_START}{w}{HIDDEN_END}" if veiled else w for w, veiled in pieces)
    text, spans = lift_hidden(marked)
    assert text == "".join(words for words, _ in pieces)
    hidden = "".join(words for words, veiled in pieces if veiled)
    assert "".join(text[start:stop] for start, stop in spans) == hidden


@pytest.mark.parametrize(
    ("marked", "spans"),
    [
        (f"a{HIDDEN_START}b", []),
        (f"a{HIDDEN_END}b", []),
        (f"{HIDDEN_START}{HIDDEN_END}ab", []),
        (f"{HIDDEN_START}a{HIDDEN_START}b{HIDDEN_END}c{HIDDEN_END}d", [(0, 3)]),
        (f"{HIDDEN_START}a{HIDDEN_END}{HIDDEN_START}b{HIDDEN_END}", [(0, 2)]),
    ],
)
def test_marks_that_do_not_pair_hide_nothing(marked: str, spans: list[tuple[int, int]]) -> None:
    assert lift_hidden(marked)[1] == spans
