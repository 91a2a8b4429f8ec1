"""The dates of a case: each from one rule, those to come and those gone by."""

from collections.abc import Iterator
from datetime import date

from patient_check.domain.advice import AnswerReceived, Answers, CaseFacts, Deadline, DeadlineId
from patient_check.knowledge.due_dates import (
    answer_due,
    authorised_debit_by,
    cnil_silence_on,
    court_by,
    public_body_silence_on,
    unauthorised_debit_by,
)
from patient_check.knowledge.steps import load_deadlines

_Dated = tuple[str, date, bool]
"""The id of a deadline, its date, and whether it counts from today."""


def deadlines(facts: CaseFacts) -> tuple[Deadline, ...]:
    """Return the deadlines of a case, in the order of their dates."""
    answers, today = facts.answers, facts.today
    found = [
        *_of_the_answer(answers, today),
        *_of_the_cnil(answers, today),
        *_of_the_bank(answers),
        *_of_the_public_body(answers),
    ]
    return tuple(sorted(map(_worded, found), key=lambda one: (one.date, one.id)))


def _worded(dated: _Dated) -> Deadline:
    name, day, is_assumed = dated
    record = load_deadlines()[DeadlineId(name)]
    return Deadline(
        record.id, day, record.label, record.why, record.sources, record.is_own, is_assumed
    )


def _of_the_answer(answers: Answers, today: date) -> Iterator[_Dated]:
    if answers.answer is AnswerReceived.EXTENDED and answers.wrote_on is not None:
        due = answer_due(answers.wrote_on, is_extended=True)
        yield "organisation_extended_answer", due, False
    elif answers.answer is AnswerReceived.NONE and answers.wrote_on is not None:
        yield "organisation_answer", answer_due(answers.wrote_on), False
    elif not answers.has_written:
        yield "organisation_answer", answer_due(today), True


def _of_the_cnil(answers: Answers, today: date) -> Iterator[_Dated]:
    if answers.cnil_decided_on is not None:
        yield "conseil_etat", court_by(answers.cnil_decided_on), False
    elif answers.complained_on is not None:
        silence = cnil_silence_on(answers.complained_on)
        yield "cnil_silence", silence, False
        yield "conseil_etat", court_by(silence), False
    elif not answers.has_complained:
        yield "cnil_silence", cnil_silence_on(today), True


def _of_the_bank(answers: Answers) -> Iterator[_Dated]:
    if answers.debit_on is not None:
        yield "unauthorised_debit", unauthorised_debit_by(answers.debit_on), False
        yield "authorised_debit", authorised_debit_by(answers.debit_on), False


def _of_the_public_body(answers: Answers) -> Iterator[_Dated]:
    if answers.claim_refused_on is not None:
        yield "administrative_court", court_by(answers.claim_refused_on), False
    elif answers.claimed_on is not None:
        silence = public_body_silence_on(answers.claimed_on)
        yield "public_body_silence", silence, False
        yield "administrative_court", court_by(silence), False
