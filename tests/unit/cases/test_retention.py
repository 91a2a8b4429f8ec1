from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from patient_check.cases.index import summary_of
from patient_check.cases.retention import delete_on, due_for_deletion, due_soon, last_step_on
from patient_check.domain.advice import StepId, StepState
from patient_check.domain.case import Case, CaseId, StepNote

MADE = date(2026, 11, 3)


def case(*steps: date, review_on: date | None = None, case_id: str = "a") -> Case:
    notes = {StepId(str(day)): StepNote(StepState.DONE, day) for day in steps}
    return Case(CaseId(case_id), MADE, MADE, steps=MappingProxyType(notes), review_on=review_on)


@pytest.mark.parametrize(
    ("kept", "day"),
    [
        (case(), date(2029, 11, 3)),
        (case(date(2027, 1, 5), date(2026, 12, 1)), date(2030, 1, 5)),
        (case(date(2020, 1, 1)), date(2029, 11, 3)),
        (case(date(2028, 2, 29)), date(2031, 2, 28)),
        (case(date(2027, 1, 5), review_on=date(2027, 2, 1)), date(2027, 2, 1)),
    ],
)
def test_a_case_is_kept_three_years_after_its_last_step(kept: Case, day: date) -> None:
    assert delete_on(kept) == day


def test_the_rule_of_the_house_can_be_another() -> None:
    assert delete_on(case(), years=1) == date(2027, 11, 3)
    assert last_step_on(case()) == MADE


def test_what_is_due_and_what_soon_will_be() -> None:
    today = date(2026, 11, 24)
    days = {"past": date(2026, 11, 1), "today": today, "soon": date(2026, 12, 24), "late": None}
    kept = [summary_of(case(review_on=day, case_id=key)) for key, day in days.items()]
    assert [one.id for one in due_for_deletion(reversed(kept), today)] == ["past", "today"]
    assert [one.id for one in due_soon(kept, today)] == ["soon"]
    assert due_soon(kept, today, days=29) == ()
    assert due_for_deletion([replace(kept[0], delete_on=date(2026, 11, 25))], today) == ()
