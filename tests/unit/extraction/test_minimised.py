import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.domain.finding import PlayingDown
from patient_check.domain.notice import NoticeFormat, NoticeText
from patient_check.extraction.extract import extract

LEAK = (
    "Un tiers a eu accès à vos données le 3 mars 2026. Vos nom et prénom ont été dérobés. "
    "La date de votre rendez-vous et le nom du praticien ont été dérobés. "
)
HARMLESS = (
    "Un tiers a eu accès à vos données le 3 mars 2026. "
    "Vos nom, prénom et numéro de téléphone ont été dérobés. "
)


def playing_down(text: str) -> PlayingDown | None:
    return extract(NoticeText(text, NoticeFormat.TEXT)).playing_down


PLAYED_DOWN = [
    ("Seules des données administratives sont concernées.", "Seules des données administratives"),
    ("Il ne s’agit que d’informations à caractère administratif.", "administratif"),
    ("Aucune donnée médicale n’a fuité.", "Aucune donnée médicale"),
    ("Aucune information de santé n’est en cause.", "Aucune information de santé"),
    ("Il n’y a aucune donnée sensible.", "aucune donnée sensible"),
    ("Le fichier ne contient pas de données sensibles.", "pas de données sensibles"),
    ("Ces éléments ne sont ni financiers ni médicaux.", "ni médicaux"),
    ("Vos données de santé ne sont pas concernées.", "données de santé ne sont pas"),
    ("Vos données médicales ont été épargnées.", "données médicales ont été épargnées"),
    ("Rien de médical n’est sorti.", "Rien de médical"),
    ("Ce sont de simples données de gestion.", "simples données de gestion"),
]


@pytest.mark.parametrize(("sentence", "words"), PLAYED_DOWN)
def test_both_sides_are_quoted(sentence: str, words: str) -> None:
    text = LEAK + sentence
    found = playing_down(text)
    assert found is not None
    assert any(words in said.text for said in found.words)
    assert "rendez-vous" in found.revealing[0].text
    for evidence in (*found.words, *found.revealing):
        assert text[evidence.span.start : evidence.span.end] == evidence.text


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in PLAYED_DOWN])
def test_the_same_words_are_true_of_data_that_reveal_nothing(sentence: str) -> None:
    assert playing_down(HARMLESS + sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Hormis cette date, aucune donnée de santé n’a été consultée.",
        "Aucune autre donnée médicale n’est concernée.",
        "Ne communiquez aucune donnée médicale par téléphone.",
        "Ces données ne sont pas seulement administratives.",
        "Aucun compte rendu médical n’a été consulté.",
        "Le secret médical est préservé.",
        "Nos services administratifs restent ouverts.",
        "Ces données sont sensibles.",
    ],
)
def test_an_exception_an_advice_and_a_candid_sentence_play_nothing_down(sentence: str) -> None:
    assert playing_down(LEAK + sentence) is None


def test_a_name_for_one_part_of_the_list_plays_nothing_down() -> None:
    named = LEAK + "Ces données administratives ont été copiées."
    assert playing_down(named) is not None
    assert playing_down(named + " Des données médicales ont aussi été copiées.") is None


def test_a_telling_place_is_enough_to_reveal_a_visit() -> None:
    opening = HARMLESS.replace("vos données", "vos données du service de psychiatrie")
    found = playing_down(opening + "Aucune donnée médicale n’a fuité.")
    assert found is not None
    assert [evidence.text for evidence in found.revealing] == ["service de psychiatrie"]


def test_a_text_that_announces_no_leak_plays_nothing_down() -> None:
    text = "Votre rendez-vous est le 3 mars. Aucune donnée médicale n’est conservée."
    assert playing_down(text) is None


@given(
    st.lists(st.sampled_from([LEAK, HARMLESS, "\n- ", *(s for s, _ in PLAYED_DOWN)]), max_size=6)
)
def test_neither_side_is_ever_empty(parts: list[str]) -> None:
    text = " ".join(parts)
    found = playing_down(text)
    if found is not None:
        assert found.words
        assert found.revealing
        for evidence in (*found.words, *found.revealing):
            assert text[evidence.span.start : evidence.span.end] == evidence.text


def test_an_article_that_discusses_the_words_still_shows_them() -> None:
    text = (
        LEAK + "La société parle de « données administratives ». Pour plusieurs juristes, ces "
        "informations médicales doivent être considérées comme telles par tous."
    )
    found = playing_down(text)
    assert found is not None
    assert [said.text for said in found.words] == ["données administratives"]
