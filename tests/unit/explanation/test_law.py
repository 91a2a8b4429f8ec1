"""How firmly the law speaks for one visit."""

import pytest

from patient_check.domain.inference import Circumstances, Inference
from patient_check.domain.law import LawSide, LawStrength
from patient_check.domain.specialty import FactKind, SpecialtyId
from patient_check.explanation.explain import explain, explain_record
from patient_check.explanation.law import legal_view, legal_view_of_notice, safeguards
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


def test_what_always_holds_comes_first_and_what_is_open_last() -> None:
    sides = [point.side for point in legal_view_of_notice().points]
    assert sides[0] is LawSide.ALWAYS
    assert sides[-1] is LawSide.OPEN
    order = list(LawSide)
    assert sides == sorted(sides, key=order.index)


def test_the_insurer_is_named_only_where_its_rule_counts() -> None:
    assert {one.id for one in safeguards(visit("gustave_roussy"))} >= {"employer", "insurer"}
    assert {one.id for one in safeguards(visit("medecine_generale"))} == {"employer"}
    assert safeguards(explain("zzzz")) == ()


def test_social_facts_are_not_told_the_rules_of_health() -> None:
    for record in load_specialties().specialties.values():
        if record.fact is FactKind.SOCIAL:
            assert safeguards(visit(record.id)) == ()
