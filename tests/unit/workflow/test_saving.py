from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patient_check.domain.errors import CaseMissing
from patient_check.workflow.case_file import new_case, shown
from patient_check.workflow.saving import read_document, to_keep
from patient_check.workflow.sheets import hand_out_document, summary_document
from patient_check.workflow.state import WorkflowState
from tests.unit.cases.made import full_case

CASE = full_case()
TODAY = date(2026, 11, 24)


def test_a_case_is_kept_with_the_dates_that_follow_from_it() -> None:
    state = shown(CASE)
    assert state.review is not None
    answers = replace(CASE.answers, received_on=date(2026, 11, 5), wrote_on=date(2026, 11, 10))
    state = replace(state, review=replace(state.review, answers=answers))
    case = to_keep(state, new_case(CASE.id, TODAY), TODAY)
    assert case.review == CASE.review
    assert date(2026, 12, 10) in {one.date for one in case.deadlines}
    assert to_keep(state, case, TODAY) == case


def test_the_file_of_the_notice_is_read_whole_or_its_absence_told(tmp_path: Path) -> None:
    notice = tmp_path / "courrier.eml"
    notice.write_bytes(b"From: \xff\x00")
    assert read_document(notice) == b"From: \xff\x00"
    with pytest.raises(CaseMissing):
        read_document(tmp_path / "parti.eml")


def test_the_sheets_are_those_of_what_is_shown() -> None:
    state = shown(CASE)
    summary = summary_document(state, TODAY, "fr")
    sheet = hand_out_document(state, TODAY, "en")
    assert (summary.language, sheet.language) == ("fr", "en")
    assert "Clinique du Parc" in repr(summary)
    assert "Clinique du Parc" not in repr(sheet)
    assert "cardio" not in repr(summary)
    with pytest.raises(ValueError, match="no notice"):
        summary_document(WorkflowState(), TODAY, "fr")
