"""What the fourth stage shows of a case: its facts, its steps in groups, and how many are done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from patient_check.advice.advise import advise, arrange
from patient_check.domain.advice import Advice, CaseFacts, Phase, Step, StepId, StepState, Urgency
from patient_check.domain.case import StepNote
from patient_check.knowledge.steps import load_steps
from patient_check.workflow.case_facts import case_facts
from patient_check.workflow.state import Review
from patient_check.workflow.visit_views import infer_all


@dataclass(frozen=True, slots=True)
class Plan:
    """The case as the steps and letters see it, and the advice that follows."""

    facts: CaseFacts
    advice: Advice


class StepGroup(StrEnum):
    """Under which heading a step stands."""

    FIRST = "first"
    NEXT = "next"
    RIGHTS = "rights"
    OTHER_ROUTES = "other_routes"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a person is: what is not for them does not count."""

    done: int
    total: int
    minutes_left: int


def plan(review: Review, text: str, today: date) -> Plan:
    """Return the plan of a case on a given day; `text` is what the findings point into."""
    visits = infer_all(review.visits)
    facts = case_facts(review.findings, text, today, answers=review.answers, visits=visits)
    return Plan(facts, advise(facts))


def states_of(notes: Mapping[StepId, StepNote]) -> dict[StepId, StepState]:
    """Return what the person said of each step, without the days."""
    return {step: note.state for step, note in notes.items()}


def group_of(step: Step) -> StepGroup:
    """Return the heading of a step: what is urgent comes first, whatever it is about."""
    if step.urgency is Urgency.NOW:
        return StepGroup.FIRST
    if step.phase is Phase.RIGHTS:
        return StepGroup.RIGHTS
    if step.phase is Phase.OTHER_ROUTES:
        return StepGroup.OTHER_ROUTES
    return StepGroup.NEXT


def grouped(
    advice: Advice, notes: Mapping[StepId, StepNote]
) -> tuple[tuple[StepGroup, tuple[Step, ...]], ...]:
    """Return the steps by heading, those still to do first; no heading without a step."""
    steps = arrange(advice, states_of(notes))
    found = ((group, tuple(s for s in steps if group_of(s) is group)) for group in StepGroup)
    return tuple((group, members) for group, members in found if members)


def earlier(advice: Advice, notes: Mapping[StepId, StepNote]) -> tuple[Step, ...]:
    """Return the steps that were done, and that the case as it is now no longer asks for."""
    shown = {step.id for step in advice.steps}
    done = [key for key, note in notes.items() if note.state is StepState.DONE]
    known = load_steps()
    return tuple(known[key].step for key in done if key not in shown and key in known)


def progress(advice: Advice, notes: Mapping[StepId, StepNote]) -> Progress:
    """Return how many steps are done, of how many; a done step counts even when it is over."""
    states = states_of(notes)
    counted = [s for s in advice.steps if states.get(s.id) is not StepState.NOT_FOR_ME]
    done = sum(states.get(step.id) is StepState.DONE for step in counted)
    before = len(earlier(advice, notes))
    left = sum(step.minutes for step in counted if states.get(step.id) is not StepState.DONE)
    return Progress(done + before, len(counted) + before, left)
