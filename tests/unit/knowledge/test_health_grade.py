import pytest

from patient_check.domain.finding import Evidence, NamedSpecialty
from patient_check.domain.inference import Circumstances
from patient_check.domain.law import LawStrength
from patient_check.domain.notice import TextSpan
from patient_check.domain.specialty import ModifierCode, SpecialtyId
from patient_check.explanation.explain import explain
from patient_check.explanation.law import legal_view
from patient_check.knowledge.health_grade import HealthGrade, health_grade
from patient_check.knowledge.specialties import load_specialties
from tests.told_cases import case, findings


@pytest.mark.parametrize(
    ("exposed", "grade"),
    [
        ("test_results", HealthGrade.STRONG),
        ("pregnancy iban", HealthGrade.STRONG),
        ("practitioner_specialty", HealthGrade.MEDIUM),
        ("appointment_reason appointment_date", HealthGrade.MEDIUM),
        ("reimbursements", HealthGrade.MEDIUM),
        ("care_place appointment_date", HealthGrade.WEAK),
        ("practitioner_name", HealthGrade.WEAK),
        ("patient_id email", HealthGrade.WEAK),
        ("iban email password", HealthGrade.NONE),
        ("", HealthGrade.NONE),
    ],
)
def test_the_data_give_the_grade(exposed: str, grade: HealthGrade) -> None:
    assert health_grade(case(findings(exposed=exposed))) is grade


def test_what_the_notice_denies_gives_none() -> None:
    assert health_grade(case(findings(denied="test_results"))) is HealthGrade.NONE
    assert health_grade(case(findings(possible="test_results"))) is HealthGrade.STRONG


@pytest.mark.parametrize(
    ("visit", "grade"),
    [
        ("médecin généraliste", HealthGrade.WEAK),
        ("Gustave Roussy", HealthGrade.STRONG),
        ("cardiologue", HealthGrade.MEDIUM),
    ],
)
def test_a_visit_counts_when_the_data_tell_of_it(visit: str, grade: HealthGrade) -> None:
    visits = (explain(visit),)
    assert health_grade(case(findings(exposed="care_place"), visits=visits)) is grade
    assert health_grade(case(findings(exposed="iban"), visits=visits)) is HealthGrade.NONE


@pytest.mark.parametrize("visit", ["id:consultation_violences", "id:prison_soins", "id:cada"])
def test_a_fact_of_life_is_no_health_data_however_much_it_tells(visit: str) -> None:
    told = explain(visit)
    assert told.level == 4
    assert health_grade(case(findings(exposed="care_place"), visits=(told,))) is HealthGrade.WEAK


def test_what_raises_the_guess_does_not_raise_the_grade() -> None:
    often = Circumstances(told=frozenset({ModifierCode("repetition"), ModifierCode("mineur")}))
    told = explain("id:psychologue", often)
    assert told.base_level is not None
    assert told.level is not None
    assert told.level > told.base_level
    assert health_grade(case(findings(exposed="care_place"), visits=(told,))) is HealthGrade.MEDIUM


def test_a_letter_and_the_law_of_a_visit_grade_alike() -> None:
    for name in load_specialties().specialties:
        told = explain(f"id:{name}")
        strength = legal_view(told).strength
        grade = health_grade(case(findings(exposed="care_place"), visits=(told,)))
        assert grade == ("weak" if strength is LawStrength.SOCIAL else strength), name


@pytest.mark.parametrize(("name", "grade"), [("gustave_roussy", "strong"), ("unknown", "weak")])
def test_a_service_that_the_notice_names_counts(name: str, grade: str) -> None:
    named = NamedSpecialty(SpecialtyId(name), (Evidence(TextSpan(0, 1), "x"),))
    found = findings(exposed="care_place", named=(named,))
    assert health_grade(case(found)) == grade
