"""The sentence around an evidence."""

from hypothesis import given
from hypothesis import strategies as st

from patient_check.domain.notice import TextSpan
from patient_check.workflow.quotes import LONGEST, quote_around


def _quoted(text: str, words: str) -> str:
    start = text.index(words)
    span = quote_around(text, TextSpan(start, start + len(words))).span
    return text[span.start : span.end]


def test_a_sentence_is_quoted_whole() -> None:
    text = "Bonjour. Votre nom a été volé hier. Merci."
    assert _quoted(text, "nom") == "Votre nom a été volé hier."


def test_an_abbreviation_in_small_letters_ends_no_sentence() -> None:
    assert _quoted("Le n. de téléphone a fuité.", "téléphone") == "Le n. de téléphone a fuité."


def test_an_item_of_a_list_is_quoted_alone() -> None:
    text = "Sont concernés :\n- votre nom ;\n- votre adresse\n  postale ;\n- votre photo."
    assert _quoted(text, "adresse") == "- votre adresse\n  postale ;"


def test_a_line_break_in_a_sentence_is_no_end() -> None:
    text = "Titre\n\nVotre nom et votre\nadresse ont fuité."
    assert _quoted(text, "adresse") == "Votre nom et votre\nadresse ont fuité."


def test_an_endless_sentence_is_cut_between_words() -> None:
    text = "mot " * 400 + "nom " + "mot " * 400
    start = text.index("nom")
    quote = quote_around(text, TextSpan(start, start + 3))
    assert quote.is_cut_before
    assert quote.is_cut_after
    shown = text[quote.span.start : quote.span.end]
    assert len(shown) <= 2 * LONGEST + 3
    assert shown.split()[0] == shown.split()[-1] == "mot"


@given(st.text(), st.integers(0, 40), st.integers(1, 10))
def test_the_evidence_is_always_in_its_quote(text: str, start: int, length: int) -> None:
    text = f"{text}{'x' * 60}"
    evidence = TextSpan(start, start + length)
    quote = quote_around(text, evidence)
    assert 0 <= quote.span.start <= evidence.start
    assert evidence.end <= quote.span.end <= len(text)
