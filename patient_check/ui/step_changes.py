"""Says in one sentence what the last change in the fourth stage did."""

from PySide6.QtCore import QCoreApplication

from patient_check.domain.advice import StepState
from patient_check.knowledge.steps import load_steps
from patient_check.ui.step_words import state_word
from patient_check.ui.typeset import said
from patient_check.workflow.state import Review

translate = QCoreApplication.translate


def describe_step_change(before: Review, after: Review, language: str) -> str:
    """Return what changed, for the bottom bar and to be spoken; "" while a letter is typed."""
    known = load_steps()
    for step in before.steps.keys() | after.steps.keys():
        if before.steps.get(step) != after.steps.get(step) and step in known:
            note = after.steps.get(step)
            state = state_word(note.state if note is not None else StepState.OPEN)
            title = said(known[step].step.title, language)
            return translate("StepChange", "{title}: {state}.").format(title=title, state=state)
    if before.answers != after.answers:
        return translate("StepChange", "Noted: steps, dates and letters follow.")
    if len(before.letters) > len(after.letters):
        return translate("StepChange", "The letter is again as it is proposed.")
    if before.findings != after.findings or before.visits != after.visits:
        return translate("StepChange", "Your list of data changed.")
    return ""
