"""When the terms of the law run out, from the dates that a person gives."""

from datetime import date, timedelta
from typing import Final

from patient_check.domain.advice import AnswerReceived, Answers
from patient_check.knowledge.calendar import add_months, on_or_after, on_or_before

_ANSWER_MONTHS: Final = 1
_EXTENDED_MONTHS: Final = 3
_CNIL_MONTHS: Final = 3
_COURT_MONTHS: Final = 2
_DEBIT_MONTHS: Final = 13
_REFUND: Final = timedelta(weeks=8)

_NO_ANSWER: Final = frozenset({AnswerReceived.NONE, AnswerReceived.EXTENDED})


def answer_due(wrote_on: date, *, is_extended: bool = False) -> date:
    """Return the last day for the organisation to answer (GDPR article 12(3))."""
    months = _EXTENDED_MONTHS if is_extended else _ANSWER_MONTHS
    return on_or_after(add_months(wrote_on, months))


def is_answer_overdue(answers: Answers, today: date) -> bool:
    """Return whether the organisation had its time and did not answer at all."""
    if answers.wrote_on is None or answers.answer not in _NO_ANSWER:
        return False
    is_extended = answers.answer is AnswerReceived.EXTENDED
    return today > answer_due(answers.wrote_on, is_extended=is_extended)


def is_answer_lacking(answers: Answers, today: date) -> bool:
    """Return whether the answer is late, incomplete or a refusal."""
    unsatisfying = {AnswerReceived.INCOMPLETE, AnswerReceived.REFUSED}
    return answers.answer in unsatisfying or is_answer_overdue(answers, today)


def is_waiting_for_answer(answers: Answers, today: date) -> bool:
    """Return whether the organisation was written to and still has time."""
    is_open = answers.has_written and answers.answer in _NO_ANSWER
    return is_open and not is_answer_overdue(answers, today)


def cnil_silence_on(complained_on: date) -> date:
    """Return the day on which the CNIL's silence amounts to a rejection; no weekend moves it."""
    return add_months(complained_on, _CNIL_MONTHS)


def public_body_silence_on(claimed_on: date) -> date:
    """Return the day on which a public body's silence amounts to a refusal."""
    return add_months(claimed_on, _COURT_MONTHS)


def court_by(decided_on: date) -> date:
    """Return the last prudent day for a court, two months after a decision or a silence."""
    return on_or_before(add_months(decided_on, _COURT_MONTHS))


def unauthorised_debit_by(debit_on: date) -> date:
    """Return the last prudent day to contest an unauthorised debit."""
    return on_or_before(add_months(debit_on, _DEBIT_MONTHS))


def authorised_debit_by(debit_on: date) -> date:
    """Return the last prudent day to ask for the refund of an authorised direct debit."""
    return on_or_before(debit_on + _REFUND)
