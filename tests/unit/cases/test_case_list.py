from dataclasses import replace
from datetime import date

import pytest

from patient_check.cases.case_list import CaseList, CaseOrder
from patient_check.cases.index import summary_of
from patient_check.domain.case import BreachId, CaseId, CaseStatus, CaseSummary
from tests.unit.cases.made import full_case

TODAY = date(2026, 11, 24)
SUMMARY = summary_of(full_case())


def case(name: str, organisation: str = "Clinique", day: int = 0, **more: object) -> CaseSummary:
    deadlines = (date(2026, 12, day),) if day else ()
    made = replace(SUMMARY, id=CaseId(name), name=name, organisation=organisation)
    return replace(made, deadlines=deadlines, **more)  # type: ignore[arg-type]  # fields by name


CASES = CaseList(
    [
        case("Zoé", "Hôpital Nord", 20, status=CaseStatus.CLOSED),
        case("Élise Martin", "Doctolib", 5, changed_on=date(2026, 11, 20)),
        case("eric", "Doctolib", 0, changed_on=date(2026, 11, 23), breach=BreachId("b")),
        case("Œdipe-Martin", "hôpital du Nord", 2, changed_on=date(2026, 11, 1)),
    ]
)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", {"Zoé", "Élise Martin", "eric", "Œdipe-Martin"}),
        ("  ", {"Zoé", "Élise Martin", "eric", "Œdipe-Martin"}),
        ("ELISE", {"Élise Martin"}),
        ("martin", {"Élise Martin", "Œdipe-Martin"}),
        ("nord martin", {"Œdipe-Martin"}),
        ("hopital nord", {"Zoé", "Œdipe-Martin"}),
        ("docto", {"Élise Martin", "eric"}),
        ("oedipe", {"Œdipe-Martin"}),
        ("œdipe", {"Œdipe-Martin"}),
        ("personne", set()),
    ],
)
def test_every_word_typed_is_looked_for_without_accents_or_case(
    typed: str, names: set[str]
) -> None:
    assert {one.name for one in CASES.find(typed, today=TODAY)} == names


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (CaseOrder.DEADLINE, ["Œdipe-Martin", "Élise Martin", "eric", "Zoé"]),
        (CaseOrder.CHANGED, ["Zoé", "eric", "Élise Martin", "Œdipe-Martin"]),
        (CaseOrder.NAME, ["Élise Martin", "eric", "Œdipe-Martin", "Zoé"]),
        (CaseOrder.ORGANISATION, ["Élise Martin", "eric", "Œdipe-Martin", "Zoé"]),
        (CaseOrder.STATUS, ["Élise Martin", "eric", "Œdipe-Martin", "Zoé"]),
    ],
)
def test_the_list_is_put_in_order(order: CaseOrder, names: list[str]) -> None:
    found = CASES.find(today=TODAY, order=order)
    if order is CaseOrder.STATUS:
        assert found[-1].name == "Zoé"
        assert {one.name for one in found} == set(names)
    else:
        assert [one.name for one in found] == names


def test_a_status_or_a_breach_can_be_asked_for() -> None:
    closed = CASES.find(today=TODAY, status=CaseStatus.CLOSED)
    assert [one.name for one in closed] == ["Zoé"]
    of_breach = CASES.find(today=TODAY, breach=BreachId("b"))
    assert [one.name for one in of_breach] == ["eric"]


def test_a_deadline_that_has_passed_is_not_the_next_one() -> None:
    days = (date(2026, 11, 23), TODAY, date(2026, 12, 1))
    made = replace(SUMMARY, deadlines=days)
    assert made.next_deadline(TODAY) == TODAY
    assert made.next_deadline(date(2026, 12, 2)) is None
    assert replace(made, status=CaseStatus.CLOSED).next_deadline(TODAY) is None
