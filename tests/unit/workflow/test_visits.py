"""The list of visits: what a person says of each, and how it is taken back."""

import pytest

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import Cue, Evidence, Finding, Findings, NamedSpecialty
from patient_check.domain.inference import Outcome
from patient_check.domain.notice import NoticeFormat, NoticeText, TextSpan
from patient_check.domain.specialty import ModifierCode, SpecialtyId
from patient_check.domain.visit import Visit
from patient_check.workflow import actions, corrections, visits
from patient_check.workflow.reading import Reading
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import NoticeOrigin, OpenedNotice, WorkflowState
from patient_check.workflow.visit_views import (
    circumstances_of,
    infer,
    infer_all,
    named_in_notice,
    questions_about,
)

MINOR, CANCELLED, FUTURE = (ModifierCode(c) for c in ("mineur", "rdv_annule", "rdv_futur"))
NAME_FOUND = ModifierCode("nom_cherchable")
IVG, KINE, VIOLENCE = (
    SpecialtyId(i) for i in ("ivg_service", "masseur_kinesitherapeute", "consultation_violences")
)


@pytest.fixture
def state() -> WorkflowState:
    return visits.open_without_notice(WorkflowState())


def _visits(state: WorkflowState) -> tuple[Visit, ...]:
    assert state.review is not None
    return state.review.visits


def _findings(*categories: str) -> Findings:
    return Findings(
        is_breach_notice=True,
        language="fr",
        organisation=None,
        incident_date=None,
        affected=None,
        people_count=None,
        categories=tuple(
            Finding(DataCategoryId(c), ExposureStatus.EXPOSED, (), (Cue("exposed"),))
            for c in categories
        ),
        art34=(),
        specialties=(
            NamedSpecialty(IVG, (Evidence(TextSpan(0, 3), "IVG"),)),
            NamedSpecialty(SpecialtyId("no_such_record"), (Evidence(TextSpan(0, 3), "IVG"),)),
        ),
    )


def test_a_person_without_a_notice_comes_to_the_visits(state: WorkflowState) -> None:
    assert state.stage is Stage.VISITS
    assert state.furthest is Stage.CASE
    assert state.opened == OpenedNotice(NoticeOrigin.BY_HAND)
    again = visits.open_without_notice(visits.ask(state, "kiné"))
    assert len(_visits(again)) == 1


def test_words_that_name_one_record_are_listed_and_shown(state: WorkflowState) -> None:
    after = visits.ask(state, "  chez   le kiné ")
    (visit,) = _visits(after)
    assert (visit.said, visit.record) == ("chez le kiné", KINE)
    assert after.shown_visit == visit.number
    assert after.asked == ""


def test_ambiguous_words_wait_for_an_answer(state: WorkflowState) -> None:
    asked = visits.ask(state, "psy")
    assert asked.asked == "psy"
    assert _visits(asked) == ()
    answered = visits.add(asked, asked.asked, SpecialtyId("psychologue"))
    assert (answered.asked, _visits(answered)[0].said) == ("", "psy")
    assert visits.drop_question(asked).asked == ""
    assert visits.ask(asked, "  ").asked == ""


def test_words_that_may_be_kept_stay_the_persons_own(state: WorkflowState) -> None:
    after = visits.add(visits.ask(state, "psy"), "psy", None)
    inference = infer(_visits(after)[0], _visits(after))
    assert inference.outcome is Outcome.OWN_WORDS
    assert inference.level is None
    assert questions_about(_visits(after)[0]).boxes == ()


def test_a_circumstance_changes_the_level_and_undo_takes_it_back(state: WorkflowState) -> None:
    record = SpecialtyId("centre_sante_sexuelle")
    listed = visits.add(state, "le planning", record)
    number = _visits(listed)[0].number
    before = infer_all(_visits(listed))[0]
    told = visits.tell(listed, number, MINOR, is_so=True)
    after = infer_all(_visits(told))[0]
    assert before.level is not None
    assert after.level == before.level + 1
    assert [(m.code, m.level_before, m.level_after) for m in after.modifiers] == [
        (MINOR, before.level, before.level + 1)
    ]
    assert _visits(actions.undo(told)) == _visits(listed)
    assert _visits(visits.tell(told, number, MINOR, is_so=False)) == _visits(listed)
    assert _visits(actions.redo(actions.undo(told))) == _visits(told)


def test_a_named_place_counts_and_its_chosen_reading_too(state: WorkflowState) -> None:
    listed = visits.ask(state, "médecin généraliste")
    (visit,) = _visits(listed)
    placed = visits.set_place(listed, visit.number, " Gustave  Roussy ")
    assert infer_all(_visits(placed))[0].level == 4
    chosen = visits.set_place(listed, visit.number, "le centre", SpecialtyId("cegidd"))
    assert infer_all(_visits(chosen))[0].told_by == "cegidd"
    with_reason = visits.set_reason(listed, visit.number, "IVG")
    assert _visits(with_reason)[0].reason.said == "IVG"


def test_a_date_is_kept_and_taken_back(state: WorkflowState) -> None:
    listed = visits.ask(state, "kiné")
    number = _visits(listed)[0].number
    dated = visits.set_date(listed, number, "2024-04")
    assert _visits(dated)[0].date == "2024-04"
    assert _visits(visits.set_date(dated, number, ""))[0].date == ""


def test_a_removed_visit_comes_back_and_its_number_is_never_given_again(
    state: WorkflowState,
) -> None:
    first = visits.ask(state, "kiné")
    number = _visits(first)[0].number
    removed = visits.remove(first, number)
    assert _visits(removed) == ()
    assert _visits(actions.undo(removed)) == _visits(first)
    second = visits.ask(removed, "dentiste")
    assert _visits(second)[0].number != number


def test_three_visits_to_one_record_are_a_series() -> None:
    three = tuple(Visit(n, "kiné", KINE) for n in (1, 2, 3))
    assert circumstances_of(three[0], three).visits == 3
    cancelled = (*three[:2], Visit(3, "kiné", KINE, told=frozenset({CANCELLED})))
    assert circumstances_of(cancelled[0], cancelled).visits == 2
    assert circumstances_of(cancelled[2], cancelled).visits == 1


def test_a_cancelled_visit_raises_nothing_beside_others() -> None:
    imaging, cancer = SpecialtyId("radiologie"), SpecialtyId("oncologie_medicale")
    both = (Visit(1, "radio", imaging), Visit(2, "onco", cancer))
    assert circumstances_of(both[0], both).other_visits == (cancer,)
    off = (both[0], Visit(2, "onco", cancer, told=frozenset({CANCELLED})))
    assert circumstances_of(off[0], off).other_visits == ()
    assert circumstances_of(off[1], off).other_visits == ()


def test_what_matters_first_is_asked_first() -> None:
    questions = questions_about(Visit(1, "violences", VIOLENCE))
    assert questions.boxes[0].code == FUTURE
    assert questions.place is not None
    codes = [box.code for box in questions.boxes]
    assert len(set(codes)) == len(codes)
    assert {"accompagnement", "rdv_annule", "nom_cherchable"} <= set(codes)


def test_what_the_notice_says_is_told_and_its_specialties_are_offered() -> None:
    opened = OpenedNotice(NoticeOrigin.FILE, "x.txt", NoticeText("IVG", NoticeFormat.TEXT))
    findings = _findings("practitioner_name")
    state = actions.show_reading(WorkflowState(), Reading(opened, findings))
    assert [one.id for one in named_in_notice(findings, ())] == [IVG]
    listed = visits.add(state, "IVG", IVG)
    assert _visits(listed)[0].told == {NAME_FOUND}
    assert named_in_notice(findings, _visits(listed)) == ()


def test_corrections_keep_the_visits(state: WorkflowState) -> None:
    phone = DataCategoryId("phone")
    listed = visits.ask(state, "kiné")
    for after in (
        corrections.set_status(listed, phone, ExposureStatus.EXPOSED),
        corrections.remove(corrections.set_status(listed, phone, ExposureStatus.POSSIBLE), phone),
        corrections.tick_categories(listed, (phone,), ""),
        corrections.withdraw_verdict(listed, phone),
    ):
        assert _visits(after) == _visits(listed)


def test_another_notice_forgets_the_visits_and_stays_hidden(state: WorkflowState) -> None:
    hidden = actions.hide(visits.ask(state, "kiné"))
    assert actions.unhide(hidden) == visits.ask(state, "kiné")
    opened = OpenedNotice(NoticeOrigin.FILE, "x.txt", NoticeText("IVG", NoticeFormat.TEXT))
    after = actions.show_reading(hidden, Reading(opened, _findings()))
    assert after.is_hidden
    assert _visits(after) == ()


def test_visits_need_a_list() -> None:
    with pytest.raises(ValueError, match="no list"):
        visits.ask(WorkflowState(), "kiné")
