from dataclasses import replace
from datetime import date

from patient_check.cases.schema import case_from_bytes, case_to_bytes
from patient_check.domain.advice import StepId, StepState
from patient_check.domain.case import CaseId
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterKind
from patient_check.domain.notice import NoticeFormat, NoticePart, NoticeText, TextSpan
from patient_check.domain.review import NoticeOrigin
from patient_check.workflow.actions import show_reading, undo
from patient_check.workflow.analysis import analyze
from patient_check.workflow.case_file import kept, new_case, shown
from patient_check.workflow.corrections import remove, set_status
from patient_check.workflow.reading import Reading
from patient_check.workflow.state import OpenedNotice, WorkflowState
from patient_check.workflow.steps import edit_letter, mark_step, set_answers
from tests.unit.cases.made import full_case

MADE, TODAY = date(2026, 11, 3), date(2026, 11, 24)
TEXT = "Votre nom et votre adresse e-mail ont été dérobés lors d'une violation de données."


def state() -> WorkflowState:
    notice = NoticeText(
        TEXT, NoticeFormat.TEXT, (NoticePart("", NoticeFormat.TEXT, TextSpan(0, len(TEXT))),)
    )
    opened = OpenedNotice(NoticeOrigin.FILE, "a.txt", notice)
    read = show_reading(WorkflowState(), Reading(opened, analyze(notice)))
    corrected = set_status(read, DataCategoryId("email"), ExposureStatus.POSSIBLE)
    return remove(corrected, DataCategoryId("last_name"))


def test_what_the_person_said_comes_back_after_saving_and_opening() -> None:
    before = state()
    case = kept(before, new_case(CaseId("a"), MADE, name="Mme A"), TODAY, document=b"file")
    again = shown(case_from_bytes(case_to_bytes(case)))
    assert again.opened == before.opened
    assert again.review == before.review
    assert again.found == before.found
    assert undo(again) == again
    assert case.notice is not None
    assert case.notice.document == b"file"
    assert (case.created_on, case.changed_on, case.name) == (MADE, TODAY, "Mme A")


def test_saving_again_without_a_change_keeps_the_day() -> None:
    case = kept(state(), new_case(CaseId("a"), MADE), TODAY)
    assert kept(shown(case), case, date(2027, 1, 1)) == case


def test_the_document_stays_with_its_notice_and_goes_with_another() -> None:
    case = kept(state(), new_case(CaseId("a"), MADE), TODAY, document=b"file")
    same = kept(state(), case, TODAY)
    assert same.notice is not None
    assert same.notice.document == b"file"
    opened = OpenedNotice(NoticeOrigin.PASTED, "", None)
    other = kept(replace(state(), opened=opened), case, TODAY)
    assert other.notice is not None
    assert other.notice.document is None


def test_what_the_window_does_not_show_stays_as_it_was_kept() -> None:
    case = full_case()
    again = kept(shown(case), case, TODAY)
    assert again == case
    emptied = kept(WorkflowState(), case, TODAY)
    assert (emptied.notice, emptied.found, emptied.review, emptied.visits) == (None, None, None, ())
    assert (emptied.answers, emptied.letters, emptied.steps) == (
        case.answers,
        case.letters,
        case.steps,
    )


def test_an_empty_case_opens_on_the_first_stage() -> None:
    assert shown(new_case(CaseId("a"), MADE)) == WorkflowState()


def test_steps_answers_and_letters_come_back() -> None:
    said = set_answers(state(), wrote_on=MADE, city="Lyon")
    said = mark_step(said, StepId("keep_notice"), StepState.DONE, TODAY)
    said = edit_letter(said, LetterKind.DPO, "before", "after")
    case = kept(said, new_case(CaseId("a"), MADE), TODAY)
    assert shown(case_from_bytes(case_to_bytes(case))).review == said.review
