"""How firmly the law speaks for one visit."""

import pytest

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import Finding, Findings
from patient_check.domain.inference import Circumstances, Inference
from patient_check.domain.law import LawSide, LawStrength
from patient_check.domain.specialty import TOP_LEVEL, FactKind, ModifierCode, SpecialtyId
from patient_check.explanation.explain import explain, explain_record
from patient_check.explanation.law import legal_view, legal_view_of_notice, safeguards
from patient_check.knowledge.law import load_law
from patient_check.knowledge.specialties import load_specialties


def visit(name: str, **circumstances: str) -> Inference:
    return explain_record(SpecialtyId(name), Circumstances(**circumstances))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inference", "strength"),
    [
        (visit("gustave_roussy"), LawStrength.STRONG),
        (visit("cegidd"), LawStrength.STRONG),
        (visit("cardiologie"), LawStrength.MEDIUM),
        (visit("medecine_generale"), LawStrength.WEAK),
        (visit("medecine_generale", place="Gustave Roussy"), LawStrength.STRONG),
        (visit("medecine_generale", reason="service IVG"), LawStrength.STRONG),
        (visit("ivg_service"), LawStrength.STRONG),
        (visit("pma_centre"), LawStrength.STRONG),
        (visit("cmp"), LawStrength.STRONG),
        (visit("memoire_centre"), LawStrength.STRONG),
        (visit("maladies_rares"), LawStrength.STRONG),
        (visit("oncologie_medicale"), LawStrength.STRONG),
        (visit("psychologue"), LawStrength.MEDIUM),
        (visit("psychiatrie"), LawStrength.MEDIUM),
        (visit("had_service"), LawStrength.MEDIUM),
        (visit("masseur_kinesitherapeute"), LawStrength.WEAK),
        (visit("consultation_violences"), LawStrength.SOCIAL),
        (explain("zzzz"), LawStrength.UNKNOWN),
    ],
)
def test_the_strength_follows_the_level_and_the_fact(
    inference: Inference, strength: LawStrength
) -> None:
    view = legal_view(inference)
    assert view.strength is strength
    assert all(not p.strengths or strength in p.strengths for p in view.points)


def test_circumstances_do_not_make_the_law_firmer() -> None:
    told = frozenset({ModifierCode("mineur"), ModifierCode("repetition")})
    raised = explain_record(SpecialtyId("psychologue"), Circumstances(told=told))
    assert raised.level == TOP_LEVEL
    assert legal_view(raised).strength is LawStrength.MEDIUM


@pytest.mark.parametrize("name", ["gustave_roussy", "cardiologie", "consultation_violences"])
def test_what_always_holds_comes_first_and_what_is_open_last(name: str) -> None:
    for view in (legal_view(visit(name)), legal_view_of_notice()):
        for points in (view.points, view.more):
            sides = [point.side for point in points]
            assert sides[0] is LawSide.ALWAYS
            assert sides[-1] is LawSide.OPEN
            assert sides == sorted(sides, key=list(LawSide).index)


def test_what_is_shown_first_has_both_sides_and_is_short() -> None:
    for strength in ("gustave_roussy", "cardiologie", "medecine_generale"):
        view = legal_view(visit(strength))
        assert {LawSide.FOR, LawSide.AGAINST} <= {point.side for point in view.points}
        assert len(view.points) <= 7
        assert not {point.id for point in view.points} & {point.id for point in view.more}


def leaked(**statuses: str) -> Findings:
    categories = tuple(
        Finding(DataCategoryId(name), ExposureStatus(status), ())
        for name, status in statuses.items()
    )
    return Findings(
        is_breach_notice=True, language="fr", organisation=None, incident_date=None,
        affected=None, people_count=None, categories=categories, art34=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("findings", "strength"),
    [
        (leaked(email="exposed", test_results="exposed"), LawStrength.STRONG),
        (leaked(test_results="possible", appointment_date="exposed"), LawStrength.STRONG),
        (leaked(appointment_date="exposed", practitioner_specialty="exposed"), LawStrength.MEDIUM),
        (leaked(appointment_reason="if_provided"), LawStrength.MEDIUM),
        (leaked(appointment_date="exposed", practitioner_name="exposed"), LawStrength.WEAK),
        (leaked(care_place="exposed", diagnosis="not_exposed"), LawStrength.WEAK),
    ],
)
def test_the_most_telling_data_of_a_notice_decide(
    findings: Findings, strength: LawStrength
) -> None:
    view = legal_view_of_notice(findings)
    assert view.strength is strength
    assert view.summary == load_law().summaries_of_notice[strength]
    assert any(point.id == "secrecy" for point in view.points)


def test_without_data_about_care_the_law_speaks_of_an_appointment_in_general() -> None:
    assert legal_view_of_notice(leaked(iban="exposed")) == legal_view_of_notice()
    assert legal_view_of_notice().summary == load_law().summaries[LawStrength.MEDIUM]


def test_the_insurer_is_named_only_where_its_rule_counts() -> None:
    assert {one.id for one in safeguards(visit("gustave_roussy"))} >= {"employer", "insurer"}
    assert {one.id for one in safeguards(visit("medecine_generale"))} == {"employer"}
    assert safeguards(explain("zzzz")) == ()


def test_social_facts_are_not_told_the_rules_of_health() -> None:
    for record in load_specialties().specialties.values():
        if record.fact is FactKind.SOCIAL:
            assert safeguards(visit(record.id)) == ()
