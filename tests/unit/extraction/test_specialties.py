import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.extraction.document import parse
from patient_check.extraction.specialties import find_specialties, level_of
from patient_check.knowledge.named_words import Naming, read_named_words
from patient_check.knowledge.specialties import load_specialties


def found(text: str) -> dict[str, list[str]]:
    return {s.id: [e.text for e in s.evidence] for s in find_specialties(parse(text))}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("La date de votre rendez-vous en cardiologie y figure.", "cardiologie"),
        ("Le service d’addictologie du CHU vous a reçu.", "unite_addictologie"),
        ("Vous êtes suivi à l’Institut Gustave-Roussy.", "gustave_roussy"),
        ("vous etes suivi a gustave roussy", "gustave_roussy"),
        ("Votre passage au centre de dépistage a été consulté.", "cegidd"),
        ("CeGIDD de la rive droite", "cegidd"),
        ("Ehpad Les Lilas", "ehpad_place"),
        ("Votre psychologue en a été informée.", "psychologue"),
        ("Dr Paul Durand, psychiatre", "psychiatrie"),
        ("Pharmacie du Pont-Neuf", "pharmacie_officine"),
        ("Cabinet de kinésithérapeutes", "masseur_kinesitherapeute"),
        ("Le planning familial vous a reçue.", "centre_sante_sexuelle"),
        ("Centre de soins, d’accompagnement et de prévention en addictologie", "csapa"),
        ("VOTRE RENDEZ-VOUS EN GYNECOLOGIE", "gynecologie_medicale"),
        ("Hôpital de jour de psychiatrie", "hdj_psychiatrie"),
        ("Votre séjour en réanimation est cité.", "reanimation"),
        ("La médecine fœtale et la medecine foetale", "diagnostic_prenatal"),
    ],
)
def test_a_notice_names_a_specialty_a_service_or_a_place(text: str, named: str) -> None:
    assert list(found(text)) == [named]


@pytest.mark.parametrize(
    "text",
    [
        "Le fichier ne contient aucune donnée du service de psychiatrie.",
        "Le service de psychiatrie n’est pas concerné.",
        "Ce qui n’a pas été copié :\n- vos comptes rendus de cardiologie\n- vos dossiers de dialyse",
        "Un psychologue est à votre disposition.",
        "Un faux opticien pourrait vous appeler.",
        "Nos opticiens et pharmaciens partenaires ont été prévenus.",
        "La maternité continue d’accueillir les patientes.",
        "12, rue de la Maternité, 75000 Paris",
        "Vous pouvez saisir la CADA ou la CNIL.",
        "Des mouvements anormaux ont été vus sur votre compte.",
        "Votre congé maternité figure dans votre dossier.",
        "Cette plateforme (CMP) recueille votre accord sur les cookies.",
        "Le nom de votre médecin traitant a été copié.",
        "L’hôpital, la clinique et le cabinet médical ont porté plainte.",
        "La curie, le stop, une pompe, le planning, une crise, un foyer.",
        "Le laboratoire a développé ce logiciel.",
        "Dans cette optique, nous avons changé les accès à la fibre optique.",
        "La pharmacie du coin peut vous renseigner.",
    ],
)
def test_what_is_denied_offered_or_means_something_else_is_left_out(text: str) -> None:
    assert found(text) == {}


def test_the_longest_words_win_and_each_place_is_quoted() -> None:
    text = "Service d’oncologie. Votre hospitalisation en oncologie et votre suivi en cardiologie."
    assert found(text) == {
        "service_oncologie": ["Service d’oncologie", "oncologie"],
        "cardiologie": ["suivi en cardiologie"],
    }


def test_a_denial_reaches_only_its_own_part_of_the_sentence() -> None:
    text = "La pédiatrie n’a pas été touchée, mais les dossiers de la maternité ont été copiés."
    assert list(found(text)) == ["maternite"]


def test_an_everyday_word_counts_when_the_notice_repeats_it() -> None:
    text = "Le laboratoire vous écrit. Vos résultats étaient au laboratoire."
    assert list(found(text)) == ["laboratoire"]
    assert found("Le laboratoire vous écrit.") == {}


def test_a_word_that_needs_another_counts_beside_it_only() -> None:
    assert list(found("Nos clients en optique comme en audition")) == [
        "opticien",
        "audioprothesiste",
    ]
    assert found("Votre audition par le juge a été reportée.") == {}


def test_the_level_is_that_of_the_record() -> None:
    for name, record in load_specialties().specialties.items():
        assert level_of(name) == record.level


def test_no_plain_word_asks_a_question_unless_the_file_answers_it() -> None:
    knowledge = load_specialties()
    asked = {entry.word.lower() for entry in knowledge.ambiguous_words}
    ignored = {entry.word.lower() for entry in knowledge.ignored_words}
    words = [w for w in read_named_words().words if w.naming is not Naming.DECOY]
    assert {w.id for w in words} <= set(knowledge.specialties)
    assert not {w.term.lower() for w in words} & ignored
    guessed = {w.term.lower() for w in words} & asked
    assert not guessed & {"psy", "sep", "crise", "foyer", "planning", "ortho", "clinique", "cure"}


@given(
    st.lists(
        st.sampled_from(
            [
                "cardiologie",
                "CMP",
                "service de",
                "psychiatrie",
                "\n- ",
                "ne",
                "pas",
                ".",
                ",",
                "é",
                " ",
            ]
        )
    )
)
def test_every_quotation_is_in_the_text_in_order_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    for specialty in find_specialties(parse(text)):
        assert specialty.evidence
        ends = [0]
        for evidence in specialty.evidence:
            assert text[evidence.span.start : evidence.span.end] == evidence.text
            assert evidence.span.start >= ends[-1]
            ends.append(evidence.span.end)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for specialty in find_specialties(parse(text)):
        for evidence in specialty.evidence:
            assert text[evidence.span.start : evidence.span.end] == evidence.text
