"""What the person says of the findings, and how it is taken back."""

import pytest

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.errors import DamagedFile
from patient_check.domain.finding import (
    AffectedUnit,
    Cue,
    Evidence,
    Finding,
    Findings,
    Organisation,
)
from patient_check.domain.notice import NoticeFormat, NoticeText, TextSpan
from patient_check.workflow import actions, corrections
from patient_check.workflow.reading import Reading
from patient_check.workflow.stages import STAGES, Stage, stage_after, stage_before
from patient_check.workflow.state import (
    Entry,
    NoticeOrigin,
    OpenedNotice,
    Review,
    Verdict,
    WorkflowState,
)

NAME, PHONE, EMAIL = (DataCategoryId(i) for i in ("last_name", "phone", "email"))
TEXT = NoticeText("nom, téléphone", NoticeFormat.TEXT)


def _finding(category: DataCategoryId, status: ExposureStatus = ExposureStatus.EXPOSED) -> Finding:
    return Finding(category, status, (Evidence(TextSpan(0, 3), "nom"),), (Cue("exposed"),))


@pytest.fixture
def state() -> WorkflowState:
    findings = Findings(
        is_breach_notice=True,
        language="fr",
        organisation=Organisation("Clinique Imaginaire"),
        incident_date=None,
        affected=None,
        people_count=None,
        categories=(_finding(NAME), _finding(PHONE)),
        art34=(),
    )
    opened = OpenedNotice(NoticeOrigin.FILE, "courrier.txt", TEXT)
    return actions.show_reading(WorkflowState(), Reading(opened, findings))


def _review(state: WorkflowState) -> Review:
    assert state.review is not None
    return state.review


def _statuses(state: WorkflowState) -> dict[str, ExposureStatus]:
    return {str(f.category): f.status for f in _review(state).findings.categories}


def test_a_corrected_status_keeps_its_proof_and_says_who_changed_it(state: WorkflowState) -> None:
    after = corrections.set_status(state, PHONE, ExposureStatus.POSSIBLE)
    finding = _review(after).findings.categories[1]
    assert finding.status is ExposureStatus.POSSIBLE
    assert finding.evidence == _finding(PHONE).evidence
    assert finding.reasons[0].rule == "person.status"
    assert _review(after).verdicts == {PHONE: Verdict.CORRECTED}


def test_the_status_that_was_found_is_a_confirmation(state: WorkflowState) -> None:
    after = corrections.set_status(state, PHONE, ExposureStatus.POSSIBLE)
    after = corrections.set_status(after, PHONE, ExposureStatus.EXPOSED)
    assert _review(after).verdicts == {PHONE: Verdict.CONFIRMED}
    assert _review(after).findings == _review(state).findings


def test_what_was_removed_can_come_back_with_its_proof(state: WorkflowState) -> None:
    after = corrections.remove(state, NAME)
    assert _statuses(after) == {"phone": ExposureStatus.EXPOSED}
    assert _review(after).verdicts == {NAME: Verdict.REMOVED}
    after = corrections.withdraw_verdict(after, NAME)
    assert _review(after).findings == _review(state).findings
    assert _review(after).verdicts == {}


def test_an_addition_leaves_no_trace_when_it_is_removed(state: WorkflowState) -> None:
    after = corrections.set_status(state, EMAIL, ExposureStatus.IF_PROVIDED)
    assert _statuses(after)["email"] is ExposureStatus.IF_PROVIDED
    assert _review(after).verdicts == {EMAIL: Verdict.ADDED}
    after = corrections.remove(after, EMAIL)
    assert _review(after) == _review(state)


def test_confirming_all_keeps_what_was_said_before(state: WorkflowState) -> None:
    after = corrections.set_status(state, PHONE, ExposureStatus.POSSIBLE)
    after = corrections.confirm(after, (NAME, PHONE, EMAIL))
    assert _review(after).verdicts == {NAME: Verdict.CONFIRMED, PHONE: Verdict.CORRECTED}


def test_undo_and_redo_walk_the_same_road(state: WorkflowState) -> None:
    first = corrections.remove(state, NAME)
    second = corrections.set_organisation(first, " Autre ")
    back = actions.undo(actions.undo(second))
    assert _review(back) == _review(state)
    assert actions.undo(back) == back
    again = actions.redo(actions.redo(back))
    assert _review(again) == _review(second)
    assert actions.redo(again) == again
    other = corrections.remove(back, PHONE)
    assert other.future == ()


def test_facts_can_be_corrected_and_emptied(state: WorkflowState) -> None:
    after = corrections.set_incident_date(state, "2024-04")
    after = corrections.set_affected(after, 12, AffectedUnit.ACCOUNTS)
    findings = _review(after).findings
    assert findings.incident_date is not None
    assert findings.incident_date.value == "2024-04"
    assert findings.affected is not None
    assert (findings.affected.count, findings.people_count) == (12, None)
    after = corrections.set_affected(after, 12, AffectedUnit.PEOPLE)
    assert _review(after).findings.people_count == 12
    after = corrections.set_organisation(
        corrections.set_affected(after, None, AffectedUnit.PEOPLE), ""
    )
    assert _review(after).findings.organisation is None
    assert _review(after).findings.affected is None


def test_saying_the_same_changes_nothing(state: WorkflowState) -> None:
    assert corrections.set_organisation(state, "Clinique Imaginaire ") == state
    assert corrections.set_incident_date(state, "") == state
    assert corrections.set_affected(state, None, AffectedUnit.PEOPLE) == state


def test_the_stages_follow_each_other() -> None:
    assert [stage_after(stage) for stage in STAGES] == [*STAGES[1:], None]
    assert [stage_before(stage) for stage in STAGES] == [None, *STAGES[:-1]]


def test_no_stage_is_shown_before_its_time(state: WorkflowState) -> None:
    assert actions.go_to(WorkflowState(), Stage.FINDINGS).stage is Stage.NOTICE
    back = actions.choose_entry(state, Entry.PASTE)
    assert back.stage is Stage.NOTICE
    assert actions.go_to(back, Stage.FINDINGS).stage is Stage.FINDINGS


def test_a_failed_reading_keeps_what_is_open(state: WorkflowState) -> None:
    failed = actions.fail_reading(actions.start_reading(state, "x.pdf"), DamagedFile())
    assert (failed.reading, failed.stage) == (None, Stage.NOTICE)
    assert failed.review == state.review
    assert actions.go_to(failed, Stage.FINDINGS).error is None


def test_ticked_categories_become_findings() -> None:
    state = corrections.tick_categories(WorkflowState(), (NAME, PHONE), " ")
    review = _review(state)
    assert state.stage is Stage.FINDINGS
    assert review.findings.organisation is None
    assert set(review.verdicts.values()) == {Verdict.ADDED}
    assert _review(corrections.remove(state, NAME)).verdicts == {PHONE: Verdict.ADDED}


def test_corrections_need_a_notice() -> None:
    with pytest.raises(ValueError, match="no notice"):
        corrections.confirm(WorkflowState(), (NAME,))
