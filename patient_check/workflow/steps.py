"""What a person can say of their steps and letters: one function from one state to the next."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from patient_check.domain.advice import AnswerReceived, Answers, Misuse, StepId, StepState
from patient_check.domain.case import StepNote
from patient_check.domain.complaint import EditQuestion, LetterEdit, LetterKind
from patient_check.domain.parties import OrganisationKind
from patient_check.workflow.corrections import changed
from patient_check.workflow.stages import Stage, StepsPage
from patient_check.workflow.state import Review, WorkflowState

PUBLIC_BODIES: Final = frozenset({OrganisationKind.PUBLIC_HOSPITAL, OrganisationKind.PUBLIC_BODY})
"""The bodies of which one asks for compensation by a claim first: its dates are asked about."""

DAY_OF_STEP: Final = MappingProxyType(
    {
        StepId("write_to_dpo"): "wrote_on",
        StepId("complain_directly"): "complained_on",
        StepId("complain_about_rights"): "complained_on",
        StepId("claim_from_public_body"): "claimed_on",
    }
)
"""Steps that start a term: the answer that has the day on which they were done."""


def open_page(state: WorkflowState, page: StepsPage) -> WorkflowState:
    """Show one of the pages of the fourth stage."""
    return replace(state, stage=min(Stage.STEPS, state.furthest), page=page, error=None)


def open_letter(state: WorkflowState, kind: LetterKind) -> WorkflowState:
    """Show one letter."""
    return replace(open_page(state, StepsPage.LETTERS), shown_letter=kind)


def show_step(state: WorkflowState, step: StepId | None) -> WorkflowState:
    """Open the card of a step, and close the others; None closes all."""
    return replace(state, shown_step=step)


def mark_step(
    state: WorkflowState, step: StepId, step_state: StepState, today: date
) -> WorkflowState:
    """Note what the person says of a step; to do again (OPEN) leaves no note.

    Its card closes, unless the day on which it was done is still to be asked.
    """
    review = _review(state)
    notes = {key: note for key, note in review.steps.items() if key != step}
    if step_state is not StepState.OPEN:
        notes[step] = StepNote(step_state, today)
    state = changed(state, replace(review, steps=MappingProxyType(notes)))
    if step_state is StepState.DONE and asked_day(review, step):
        return replace(state, shown_step=step)
    is_over = step_state is not StepState.OPEN and state.shown_step == step
    return replace(state, shown_step=None) if is_over else state


def asked_day(review: Review, step: StepId) -> str:
    """Return the name of the answer that has the day of a step, "" when it is known or no matter.

    The name is one of `Answers`, to be given to `set_answers`.
    """
    name = DAY_OF_STEP.get(step, "")
    return name if name and getattr(review.answers or Answers(), name) is None else ""


def set_answers(state: WorkflowState, /, **said: object) -> WorkflowState:
    """Note answers by the names that `Answers` has; what no longer makes sense is taken back."""
    review = _review(state)
    before = review.answers or Answers()
    after = _consistent(replace(before, **said))  # type: ignore[arg-type]  # checked by callers
    return state if after == before else changed(state, replace(review, answers=after))


def set_party(state: WorkflowState, party: str, /, **said: object) -> WorkflowState:
    """Note details of one party of the letters, by its name in `Answers` ("sender", "bank")."""
    known = getattr(_review(state).answers or Answers(), party)
    return set_answers(state, **{party: replace(known, **said)})


def edit_letter(state: WorkflowState, kind: LetterKind, drafted: str, edited: str) -> WorkflowState:
    """Keep the person's own text of a letter, begun from `drafted`; the draft itself is no edit.

    Undo takes back all that was typed in one letter at once, not letter by letter.
    """
    review = _review(state)
    known = next((edit for edit in review.letters if edit.kind is kind), None)
    if known is not None:
        drafted = known.drafted  # what the edit began from, until the person says otherwise
    others = tuple(edit for edit in review.letters if edit.kind is not kind)
    own = () if edited == drafted else (LetterEdit(kind, drafted, edited),)
    after = replace(review, letters=(*others, *own))
    if _is_being_typed(state, kind, others):
        return replace(state, review=after, future=())
    return changed(state, after)


def keep_edit(state: WorkflowState, question: EditQuestion) -> WorkflowState:
    """Answer that the person's own text stands, although the case changed under it."""
    own = LetterEdit(question.kind, question.redrafted, question.edited)
    return _with_letters(state, question.kind, (own,))


def drop_edit(state: WorkflowState, kind: LetterKind) -> WorkflowState:
    """Go back to the letter as the program writes it; undo brings the person's text back."""
    return _with_letters(state, kind, ())


def _with_letters(
    state: WorkflowState, kind: LetterKind, own: tuple[LetterEdit, ...]
) -> WorkflowState:
    review = _review(state)
    others = tuple(edit for edit in review.letters if edit.kind is not kind)
    return changed(state, replace(review, letters=(*others, *own)))


def _is_being_typed(state: WorkflowState, kind: LetterKind, others: tuple[LetterEdit, ...]) -> bool:
    """Say whether the last change was made in the same letter, and nowhere else."""
    review = _review(state)
    if not state.past or review.letters == others:
        return False
    last = state.past[-1]
    kept = tuple(edit for edit in last.letters if edit.kind is not kind)
    return replace(last, letters=kept) == replace(review, letters=others)


def _consistent(answers: Answers) -> Answers:
    """Take back what was said about a letter, a debit or a claim that there no longer is."""
    if answers.wrote is False:
        answers = replace(answers, wrote_on=None)
    if not answers.has_written:
        answers = replace(answers, answer=AnswerReceived.NONE)
    if answers.complained is False:
        answers = replace(answers, complained_on=None)
    if not answers.has_complained:
        answers = replace(answers, cnil_decided_on=None)
    if Misuse.DEBIT not in answers.misuse:
        answers = replace(answers, debit_on=None)
    if answers.organisation_kind not in PUBLIC_BODIES:
        answers = replace(answers, claimed_on=None, claim_refused_on=None)
    return answers


def _review(state: WorkflowState) -> Review:
    if state.review is None:
        raise ValueError("no notice is open, and no list was begun")
    return state.review
