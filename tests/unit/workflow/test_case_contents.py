from dataclasses import replace
from datetime import date

from patient_check.domain.review import NoticeOrigin
from patient_check.workflow import visits
from patient_check.workflow.case_contents import contents_of, would_be_lost
from patient_check.workflow.case_file import kept, shown
from patient_check.workflow.state import OpenedNotice, Review, WorkflowState
from tests.unit.cases.made import full_case

CASE = full_case()
TODAY = date(2026, 11, 24)


def test_what_would_be_kept_is_counted() -> None:
    holds = contents_of(shown(CASE))
    assert (holds.has_notice, holds.notice) == (True, "courrier.eml")
    assert (holds.data, holds.corrections, holds.visits) == (2, 2, 2)
    assert (holds.steps, holds.letters, holds.has_answers) == (1, 1, True)


def test_an_empty_window_holds_nothing() -> None:
    holds = contents_of(WorkflowState())
    assert not holds.has_notice
    assert holds.data == holds.corrections == holds.visits == 0
    assert not would_be_lost(WorkflowState(), None, TODAY)


def test_a_notice_that_was_only_read_is_no_loss_and_a_word_of_the_person_is() -> None:
    assert CASE.found is not None
    opened = OpenedNotice(NoticeOrigin.FILE, "courrier.eml")
    state = WorkflowState(opened=opened, found=CASE.found, review=Review(CASE.found))
    assert not would_be_lost(state, None, TODAY)
    said = visits.add(state, "cardio", None)
    assert would_be_lost(said, None, TODAY)
    sample = replace(said, opened=replace(opened, origin=NoticeOrigin.SAMPLE))
    assert not would_be_lost(sample, None, TODAY)


def test_a_kept_case_is_lost_only_where_it_differs() -> None:
    state = shown(CASE)
    same = kept(state, CASE, TODAY)
    assert not would_be_lost(state, same, TODAY)
    assert would_be_lost(visits.add(state, "dermato", None), same, TODAY)
    sample = replace(state, opened=OpenedNotice(NoticeOrigin.SAMPLE))
    assert would_be_lost(sample, same, TODAY)
