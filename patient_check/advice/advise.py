"""The door: from a case to the steps that concern it, in order, and its deadlines."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from patient_check.advice.deadlines import deadlines
from patient_check.domain.advice import (
    Advice,
    CaseFacts,
    Phase,
    Step,
    StepId,
    StepState,
    Urgency,
)
from patient_check.knowledge.conditions import Situation
from patient_check.knowledge.situation import situation
from patient_check.knowledge.steps import StepRecord, load_steps

_PHASES: Final = tuple(Phase)
_URGENCIES: Final = tuple(Urgency)
_STATES: Final = (StepState.OPEN, StepState.NOT_NOW, StepState.DONE, StepState.NOT_FOR_ME)


def advise(facts: CaseFacts) -> Advice:
    """Return the steps that concern a case, first things first, and its deadlines."""
    known = situation(facts)
    records = [record for record in load_steps().values() if record.when.holds(known)]
    steps = [_step(record, facts, known) for record in records]
    steps.sort(key=_rank)
    return Advice(tuple(steps), deadlines(facts) if steps else ())


def arrange(advice: Advice, states: Mapping[StepId, StepState]) -> tuple[Step, ...]:
    """Return the steps with those still open first; states are kept by the id of the step."""

    def rank(step: Step) -> int:
        return _STATES.index(states.get(step.id, StepState.OPEN))

    return tuple(sorted(advice.steps, key=rank))


def _rank(step: Step) -> tuple[bool, int, int]:
    # What is urgent comes first whatever it is about: a blackmail before a letter.
    is_urgent = step.urgency is Urgency.NOW
    phase = _PHASES.index(step.phase)
    return (not is_urgent, phase, _URGENCIES.index(step.urgency))


def _step(record: StepRecord, facts: CaseFacts, known: Situation) -> Step:
    step = record.step
    if record.urgent_when is not None and record.urgent_when.holds(known):
        step = replace(step, urgency=Urgency.NOW)
    if record.adds_told_lines:
        told = (line for visit in facts.visits for line in visit.support_lines)
        by_id = {line.id: line for line in (*told, *step.lines)}
        step = replace(step, lines=tuple(by_id.values()))
    return step
