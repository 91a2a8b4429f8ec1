"""Terms found in a text, and looked up."""

import pytest

from patient_check.workflow.glossary import find_terms, meanings, search_terms, sorted_terms


def found(text: str, language: str = "fr") -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.term) for one in find_terms(text, language)]


def test_a_term_is_found_in_any_case_with_any_apostrophe_and_space() -> None:
    assert found("Une Violation\u00a0de données, une usurpation d'identité.") == [
        ("Violation\u00a0de données", "data_breach"),
        ("usurpation d'identité", "identity_theft"),
    ]


def test_only_the_first_place_of_a_term_counts() -> None:
    assert found("Le sous-traitant et les sous-traitants.") == [("sous-traitant", "processor")]


def test_the_longest_form_wins() -> None:
    assert found("Un mandat de prélèvement.") == [("mandat de prélèvement", "debit_mandate")]


def test_an_acronym_counts_in_capitals_only() -> None:
    assert found("La CNIL, le nir et l’IBAN") == [("CNIL", "cnil"), ("IBAN", "iban")]


@pytest.mark.parametrize("text", ["", "mandataire", "déchiffré", "non-chiffré", "encrypted"])
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    assert found(text) == []


def test_english_texts_have_english_terms() -> None:
    assert found("The controller told the CNIL.", "en") == [
        ("controller", "controller"),
        ("CNIL", "cnil"),
    ]


def test_a_search_wants_the_beginning_of_a_word_without_accents() -> None:
    assert search_terms("hamec", "fr")[0].id == "phishing"
    assert search_terms("DPD", "fr")[0].id == "dpo"
    assert [one.id for one in search_terms("prelevement", "fr")] == ["debit_mandate", "iban"]
    assert search_terms("xyzzy", "fr") == ()


def test_nothing_typed_gives_everything_in_the_order_of_the_alphabet() -> None:
    assert search_terms("", "en") == sorted_terms("en")
    names = [one.term["en"].casefold() for one in sorted_terms("en")]
    assert names == sorted(names)


def test_meanings_follow_the_text() -> None:
    said = meanings(find_terms("un DPO, la CNIL", "fr"), "fr")
    assert [word for word, _ in said] == ["délégué à la protection des données (DPO)", "CNIL"]
