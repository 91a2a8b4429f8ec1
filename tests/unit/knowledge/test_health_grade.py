import pytest

from patient_check.domain.finding import Evidence, NamedSpecialty
from patient_check.domain.notice import TextSpan
from patient_check.domain.specialty import SpecialtyId
from patient_check.explanation.explain import explain
from patient_check.knowledge.health_grade import HealthGrade, health_grade
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


@pytest.mark.parametrize(("name", "grade"), [("gustave_roussy", "strong"), ("unknown", "weak")])
def test_a_service_that_the_notice_names_counts(name: str, grade: str) -> None:
    named = NamedSpecialty(SpecialtyId(name), (Evidence(TextSpan(0, 1), "x"),))
    found = findings(exposed="care_place", named=(named,))
    assert health_grade(case(found)) == grade
