import random
from collections.abc import Iterator

import pytest

from patient_check.domain.specialty import Specialty
from patient_check.explanation.folding import fold, is_one_slip
from patient_check.explanation.index import load_index
from patient_check.explanation.search import search, suggest
from patient_check.knowledge.specialties import load_specialties

KNOWLEDGE = load_specialties()
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def names(said: str) -> list[str]:
    return [reading.id for reading in search(said).readings]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kiné", "masseur_kinesitherapeute"),
        ("  KINE ", "masseur_kinesitherapeute"),
        ("rdv chez le kiné", "masseur_kinesitherapeute"),
        ("médecin généraliste", "medecine_generale"),
        ("le planning", "centre_sante_sexuelle"),
        ("CMP", "cmp"),
        ("CeGIDD", "cegidd"),
        ("cegid", "cegidd"),
        ("IGR Villejuif", "gustave_roussy"),
        ("Gustave Roussy", "gustave_roussy"),
        ("hopital gustave rousy", "gustave_roussy"),
        ("Service d'IVG", "ivg_service"),
        ("docteur Martin cardiologue", "cardiologie"),
        ("service VIH", "vih_service"),
        ("service d'aide aux victimes de violences", "consultation_violences"),
        ("physiotherapist", "masseur_kinesitherapeute"),
        ("medecine_generale", "medecine_generale"),
        ("hôpital Saint-Denis", "hopital_sans_service"),
    ],
)
def test_words_as_typed_lead_to_one_record(said: str, meant: str) -> None:
    found = search(said)
    assert found.is_sure
    assert [reading.id for reading in found.readings] == [meant]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("gyneco", "gynecologie_medicale"),
        ("gynéco", "gynecologie_medicale"),
        ("gynéxo", "gynecologie_medicale"),
        ("psy", "psychologue"),
        ("mon psy", "psychologue"),
        ("planning", "assistant_medical"),
        ("centre anti-douleur", "douleur"),
        ("act", "psychotherapeute"),
        ("rehab", "mpr"),
    ],
)
def test_ambiguous_words_are_asked_about_lightest_first(said: str, first: str) -> None:
    found = search(said)
    levels = [KNOWLEDGE.specialties[reading.id].level for reading in found.readings]
    assert not found.is_sure
    assert len(levels) > 1
    assert levels == sorted(levels)
    assert found.readings[0].id == first


def test_an_id_said_to_be_one_names_its_record_whatever_else_the_word_means() -> None:
    for name in KNOWLEDGE.specialties:
        assert search(f"id:{name}").is_sure
        assert names(f" id:{name} ") == [name]


def test_every_ambiguous_word_asks() -> None:
    assert [entry.word for entry in KNOWLEDGE.ambiguous_words if search(entry.word).is_sure] == []


def test_a_word_to_ignore_leads_nowhere_even_after_a_filler() -> None:
    assert [
        entry.word
        for entry in KNOWLEDGE.ignored_words
        if names(entry.word) or names(f"le {entry.word}")
    ] == []


@pytest.mark.parametrize("said", ["", "   ", "?!", "zzz qqq", "Dupont Villebrune", "é" * 5000])
def test_words_that_name_nothing_find_nothing(said: str) -> None:
    assert search(said).readings == ()


def test_an_acronym_in_small_letters_inside_a_sentence_is_an_ordinary_word() -> None:
    assert "sla" not in names("dermatologue sla")
    assert "sla" in names("dermatologue SLA")


def test_a_few_letters_of_a_long_name_are_never_sure() -> None:
    assert not search("psych").is_sure


def test_suggestions_follow_the_letters() -> None:
    assert suggest("cardiol")[0] == "cardiologie"
    assert "gustave_roussy" in suggest("gustave r")
    assert suggest("") == ()
    assert len(suggest("c", most=5)) == 5


@pytest.mark.parametrize("typed", ["kiene", "kin", "kinee", "kino", "ikne"])
def test_one_slip_is_seen(typed: str) -> None:
    assert is_one_slip(typed, "kine")


@pytest.mark.parametrize("typed", ["kine", "enik", "ki", "kinete", "nike"])
def test_two_slips_or_none_are_not_one(typed: str) -> None:
    assert not is_one_slip(typed, "kine")


def test_folding_forgets_accents_case_and_punctuation() -> None:
    assert fold("  L’Œil : Rendez-vous   D'ORTHOGÉNIE !") == "l oeil rendez vous d orthogenie"


def slip(said: str, dice: random.Random) -> str:
    place, letter = dice.randrange(len(said)), dice.choice(LETTERS)
    before, here, after = said[:place], said[place], said[place + 1 :]
    return dice.choice(
        [before + after, before + letter + here + after, before + letter + after]
        + ([before + after[0] + here + after[1:]] if after else [])
    )


def every_word() -> Iterator[tuple[Specialty, str]]:
    for record in KNOWLEDGE.specialties.values():
        for said in (*record.synonyms, *record.typed_synonyms, *record.synonyms_en):
            yield record, said


def is_first(record: Specialty, said: str, typed: str) -> bool:
    found = names(typed)
    is_shared = len(load_index().readings(fold(said))) > 1
    return record.id in (found if is_shared else found[:1])


@pytest.mark.parametrize("seed", [1, 2020])
def test_the_right_record_is_first_with_one_slip(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - slips of a key, always the same
    results = [is_first(record, said, slip(said, dice)) for record, said in every_word()]
    assert len(results) > 2000
    assert sum(results) / len(results) >= 0.95


def test_the_right_record_is_first_without_a_slip() -> None:
    assert [said for record, said in every_word() if not is_first(record, said, said)] == []
