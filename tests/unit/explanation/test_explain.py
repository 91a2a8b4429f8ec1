import pytest

from patient_check.domain.inference import Circumstances, Inference, Outcome
from patient_check.domain.specialty import ModifierCode, SpecialtyId
from patient_check.explanation.explain import explain, explain_record
from patient_check.knowledge.specialties import load_specialties

KNOWLEDGE = load_specialties()
MINOR = Circumstances(told=frozenset({ModifierCode("mineur")}))


def lines(inference: Inference) -> set[str]:
    return {line.id for line in inference.support_lines}


@pytest.mark.parametrize("said", ["médecin généraliste", "generaliste", "kinésithérapeute", "kiné"])
def test_2020_a_general_practitioner_or_a_physiotherapist_tells_almost_nothing(said: str) -> None:
    inference = explain(said)
    assert inference.level == inference.base_level == 0
    assert len(inference.alternatives["fr"]) >= 3


@pytest.mark.parametrize(
    ("said", "circumstances", "name", "line"),
    [
        ("service IVG", MINOR, "ivg_service", "sexualites_ivg"),
        ("Gustave Roussy", Circumstances(), "gustave_roussy", "sante_info_droits"),
        (
            "service d'aide aux victimes de violences conjugales",
            Circumstances(),
            "consultation_violences",
            "violences_femmes_3919",
        ),
        ("service VIH", Circumstances(), "vih_service", "sida_info_service"),
    ],
)
def test_2020_what_strongly_suggests_a_fact_comes_with_alternatives_and_help(
    said: str, circumstances: Circumstances, name: str, line: str
) -> None:
    inference = explain(said, circumstances)
    assert (inference.id, inference.level) == (name, 4)
    for language in ("fr", "en"):
        assert len(inference.alternatives[language]) >= 3
        assert inference.audience[language]
        assert inference.inference[language]
    assert line in lines(inference)
    assert inference.sources


def test_violence_asks_for_a_quick_exit_also_when_only_the_place_says_it() -> None:
    assert explain("service d'aide aux victimes de violences conjugales").quick_exit
    psychologist = explain("psychologue", Circumstances(place="maison des femmes"))
    assert psychologist.quick_exit
    assert not explain("psychologue").quick_exit


def test_a_named_place_gives_its_texts_and_keeps_the_label() -> None:
    inference = explain("kiné", Circumstances(place="IGR Villejuif"))
    place = KNOWLEDGE.specialties[SpecialtyId("gustave_roussy")]
    assert inference.id == "masseur_kinesitherapeute"
    assert (inference.base_level, inference.level, inference.told_by) == (0, 4, place.id)
    assert inference.inference == place.inference
    assert set(place.support_lines) <= lines(inference)


def test_an_ambiguous_place_is_asked_about_and_changes_nothing() -> None:
    inference = explain("kiné", Circumstances(place="SEP"))
    assert inference.level == 0
    assert [one.id for one in inference.place_candidates] == ["neurologie", "sclerose_plaques"]


def test_an_unknown_place_is_said() -> None:
    inference = explain("kiné", Circumstances(place="Villebrune-sur-Zyx", reason="qqqq zzz"))
    assert inference.level == 0
    assert inference.unknown_words == ("Villebrune-sur-Zyx", "qqqq zzz")


def test_an_ambiguous_word_supposes_nothing() -> None:
    inference = explain("planning", MINOR)
    assert inference.outcome is Outcome.AMBIGUOUS
    assert (inference.id, inference.level, inference.modifiers) == (None, None, ())
    assert [one.id for one in inference.candidates] == [
        "assistant_medical",
        "centre_sante_sexuelle",
    ]
    assert inference.candidates[1].meaning["fr"] == "planning familial"


def test_a_question_already_gives_the_help_that_suits_every_reading() -> None:
    violence = explain("violences conjugales")
    assert violence.outcome is Outcome.AMBIGUOUS
    assert violence.quick_exit
    assert "violences_femmes_3919" in lines(violence)
    planning = explain("planning")
    assert not planning.quick_exit
    assert lines(planning) == set()


def test_words_that_no_record_knows_stay_the_persons_own() -> None:
    inference = explain("Zyxologie  du qwert")
    assert inference.outcome is Outcome.OWN_WORDS
    assert inference.label["fr"] == "Zyxologie  du qwert"
    assert inference.level is None
    assert "niveau" in inference.inference["fr"]
    assert len(inference.alternatives["fr"]) >= 3


def test_every_record_can_be_explained_by_its_id() -> None:
    for name, record in KNOWLEDGE.specialties.items():
        inference = explain_record(name)
        assert (inference.id, inference.level) == (name, record.level)
        assert inference.level_name["fr"]


def test_an_id_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        explain_record(SpecialtyId("zyx"))


def test_a_modifier_brings_its_sources() -> None:
    plain = {source.id for source in explain("service IVG").sources}
    minor = {source.id for source in explain("service IVG", MINOR).sources}
    assert minor - plain == {
        s for s in KNOWLEDGE.modifiers[ModifierCode("mineur")].sources if s not in plain
    }
    assert "csp_l1111_5" in minor
