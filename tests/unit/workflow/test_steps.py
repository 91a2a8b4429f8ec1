"""Steps, answers and letters: what a person says of them, and how it is taken back."""

from dataclasses import replace
from datetime import date

import pytest

from patient_check.domain.advice import AnswerReceived, Answers, Misuse, StepId, StepState
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import EditQuestion, LetterEdit, LetterKind
from patient_check.domain.parties import OrganisationKind
from patient_check.workflow import actions, corrections, steps, visits
from patient_check.workflow.letters import LetterRoad, letter_view, listed_kinds, road_of
from patient_check.workflow.stages import Stage, StepsPage
from patient_check.workflow.state import Review, WorkflowState
from patient_check.workflow.step_views import (
    Plan,
    Progress,
    StepGroup,
    earlier,
    group_of,
    grouped,
    plan,
    progress,
    states_of,
)

TODAY, SENT = date(2026, 11, 24), date(2026, 11, 2)
WRITE, CHECK, LOG = (StepId(i) for i in ("write_to_dpo", "beware_email", "keep_log"))
EMAIL, IBAN = DataCategoryId("email"), DataCategoryId("iban")


@pytest.fixture
def state() -> WorkflowState:
    return corrections.tick_categories(WorkflowState(), (EMAIL, IBAN), "Mutuelle Imaginaire")


def _review(state: WorkflowState) -> Review:
    assert state.review is not None
    return state.review


def _answers(state: WorkflowState) -> Answers:
    answers = _review(state).answers
    assert answers is not None
    return answers


def _plan(state: WorkflowState) -> Plan:
    return plan(_review(state), "", TODAY)


def test_the_steps_wait_for_something_to_act_upon(state: WorkflowState) -> None:
    assert steps.open_page(WorkflowState(), StepsPage.DATES).stage is Stage.NOTICE
    opened = steps.open_page(state, StepsPage.DATES)
    assert (opened.stage, opened.page) == (Stage.STEPS, StepsPage.DATES)


def test_a_step_is_marked_with_its_day_and_the_mark_is_taken_back(state: WorkflowState) -> None:
    shown = steps.show_step(state, CHECK)
    done = steps.mark_step(shown, CHECK, StepState.DONE, TODAY)
    note = _review(done).steps[CHECK]
    assert (note.state, note.noted_on) == (StepState.DONE, TODAY)
    assert done.shown_step is None
    assert _review(actions.undo(done)).steps == {}
    assert _review(actions.redo(actions.undo(done))).steps == {CHECK: note}
    again = steps.mark_step(done, CHECK, StepState.OPEN, TODAY)
    assert CHECK not in _review(again).steps


def test_a_letter_that_was_sent_asks_for_its_day(state: WorkflowState) -> None:
    done = steps.mark_step(state, WRITE, StepState.DONE, TODAY)
    assert done.shown_step == WRITE
    assert steps.asked_day(_review(done), WRITE) == "wrote_on"
    assert steps.asked_day(_review(done), CHECK) == ""
    told = steps.set_answers(done, wrote_on=SENT)
    assert steps.asked_day(_review(told), WRITE) == ""
    put_off = steps.mark_step(steps.show_step(state, WRITE), WRITE, StepState.NOT_NOW, TODAY)
    assert put_off.shown_step is None


def test_answers_that_lose_their_ground_are_taken_back(state: WorkflowState) -> None:
    said = steps.set_answers(
        state,
        wrote_on=SENT,
        answer=AnswerReceived.REFUSED,
        complained_on=SENT,
        cnil_decided_on=TODAY,
        misuse=frozenset({Misuse.DEBIT}),
        debit_on=SENT,
        organisation_kind=OrganisationKind.PUBLIC_HOSPITAL,
        claimed_on=SENT,
    )
    assert _answers(said).claimed_on == SENT
    less = steps.set_answers(
        said,
        wrote=False,
        complained=False,
        misuse=frozenset(),
        organisation_kind=OrganisationKind.PRIVATE,
    )
    assert _answers(less) == Answers(
        wrote=False, complained=False, organisation_kind=OrganisationKind.PRIVATE
    )
    assert _answers(actions.undo(less)) == _answers(said)


def test_saying_the_same_again_is_no_change(state: WorkflowState) -> None:
    said = steps.set_answers(state, wrote_on=SENT)
    assert steps.set_answers(said, wrote_on=SENT) is said


def test_the_details_of_a_party_join(state: WorkflowState) -> None:
    named = steps.set_party(state, "sender", name="Claire Exemple")
    both = steps.set_party(named, "sender", address=("3 rue des Lilas", "69001 Lyon"))
    sender = _answers(both).sender
    assert (sender.name, sender.address) == ("Claire Exemple", ("3 rue des Lilas", "69001 Lyon"))
    letter = letter_view(LetterKind.DPO, _plan(both).facts, ()).letter
    assert ("Claire Exemple",) in letter.sender
    assert "vos nom et prénom" not in {blank.label for blank in letter.blanks}


def test_ticking_other_data_keeps_what_was_said(state: WorkflowState) -> None:
    said = steps.set_answers(state, wrote_on=SENT)
    said = steps.mark_step(said, LOG, StepState.DONE, TODAY)
    again = corrections.tick_categories(said, (EMAIL,), "")
    assert _answers(again).wrote_on == SENT
    assert LOG in _review(again).steps


def test_steps_stand_under_their_headings_those_to_do_first(state: WorkflowState) -> None:
    done = steps.mark_step(state, CHECK, StepState.DONE, TODAY)
    found = dict(grouped(_plan(done).advice, _review(done).steps))
    assert set(found) <= set(StepGroup)
    assert found[StepGroup.NEXT][-1].id == CHECK
    assert all(group_of(step) is group for group, members in found.items() for step in members)
    assert WRITE in {step.id for step in found[StepGroup.RIGHTS]}


def test_the_figures_never_go_down_when_a_step_is_done(state: WorkflowState) -> None:
    before = progress(_plan(state).advice, {})
    assert before == Progress(0, len(_plan(state).advice.steps), before.minutes_left)
    done = steps.mark_step(state, WRITE, StepState.DONE, TODAY)
    after = progress(_plan(done).advice, _review(done).steps)
    assert (after.done, after.total) == (1, before.total)
    assert after.minutes_left < before.minutes_left
    told = steps.set_answers(done, wrote_on=SENT)
    assert [step.id for step in earlier(_plan(told).advice, _review(told).steps)] == [WRITE]
    assert progress(_plan(told).advice, _review(told).steps).done == 1
    refused = steps.mark_step(done, LOG, StepState.NOT_FOR_ME, TODAY)
    assert progress(_plan(refused).advice, _review(refused).steps).total == before.total - 1
    assert states_of(_review(refused).steps)[LOG] is StepState.NOT_FOR_ME


def _edited(state: WorkflowState, words: str) -> WorkflowState:
    drafted = letter_view(LetterKind.DPO, _plan(state).facts, ()).drafted.body_text
    return steps.edit_letter(state, LetterKind.DPO, drafted, drafted + words)


def test_what_is_typed_is_kept_and_undone_as_a_whole(state: WorkflowState) -> None:
    typed = state
    for words in (" M", " Me", " Mer", " Merci"):
        typed = _edited(typed, words)
    (edit,) = _review(typed).letters
    assert edit.edited.endswith(" Merci")
    assert len(typed.past) == len(state.past) + 1
    assert _review(actions.undo(typed)).letters == ()
    view = letter_view(LetterKind.DPO, _plan(typed).facts, _review(typed).letters)
    assert view.is_edited
    assert view.question is None


def test_typing_after_another_change_is_another_undo(state: WorkflowState) -> None:
    typed = _edited(state, " Un")
    said = steps.set_answers(typed, city="Lyon")
    more = steps.edit_letter(said, LetterKind.DPO, "", _review(said).letters[0].edited + " Deux")
    assert _review(actions.undo(more)).letters == _review(said).letters
    other = steps.edit_letter(more, LetterKind.CNIL, "a", "b")
    assert {edit.kind for edit in _review(other).letters} == {LetterKind.DPO, LetterKind.CNIL}
    assert _review(actions.undo(other)).letters == _review(more).letters


def test_the_draft_itself_is_no_edit(state: WorkflowState) -> None:
    typed = _edited(state, " Un")
    back = steps.edit_letter(typed, LetterKind.DPO, "", _review(typed).letters[0].drafted)
    assert _review(back).letters == ()


def test_a_changed_case_asks_and_never_overwrites(state: WorkflowState) -> None:
    typed = _edited(state, "\n\nMes mots.")
    changed = corrections.set_status(
        typed, DataCategoryId("national_id_number"), ExposureStatus.EXPOSED
    )
    view = letter_view(LetterKind.DPO, _plan(changed).facts, _review(changed).letters)
    assert isinstance(view.question, EditQuestion)
    assert "Mes mots." in view.letter.body_text
    kept = steps.keep_edit(changed, view.question)
    again = letter_view(LetterKind.DPO, _plan(kept).facts, _review(kept).letters)
    assert again.question is None
    assert "Mes mots." in again.letter.body_text
    dropped = steps.drop_edit(changed, LetterKind.DPO)
    fresh = letter_view(LetterKind.DPO, _plan(dropped).facts, _review(dropped).letters)
    assert "Mes mots." not in fresh.letter.body_text
    assert not fresh.is_edited
    assert _review(actions.undo(dropped)).letters == _review(changed).letters


def test_the_two_complaints_are_two_roads(state: WorkflowState) -> None:
    kinds = listed_kinds(_plan(state).advice, ())
    assert {LetterKind.DPO, LetterKind.CNIL, LetterKind.CRIMINAL} <= set(kinds)
    assert [road_of(kind) for kind in kinds[-2:]] == [LetterRoad.CNIL, LetterRoad.CRIMINAL]
    told = steps.set_answers(state, wrote_on=SENT)
    assert LetterKind.DPO not in listed_kinds(_plan(told).advice, ())
    begun = (LetterEdit(LetterKind.DPO, "a", "b"),)
    assert LetterKind.DPO in listed_kinds(_plan(told).advice, begun)


def test_a_letter_opens_on_its_page(state: WorkflowState) -> None:
    opened = steps.open_letter(state, LetterKind.BANK)
    assert (opened.stage, opened.page, opened.shown_letter) == (
        Stage.STEPS,
        StepsPage.LETTERS,
        LetterKind.BANK,
    )


def test_nothing_can_be_said_before_there_is_a_case() -> None:
    with pytest.raises(ValueError, match="no notice"):
        steps.set_answers(WorkflowState(), wrote=True)


def test_visits_bring_their_lines_to_the_plan(state: WorkflowState) -> None:
    seen = visits.ask(replace(state), "consultation_violences")
    assert any(visit.quick_exit for visit in _plan(seen).facts.visits)
