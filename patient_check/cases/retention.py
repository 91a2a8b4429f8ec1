"""How long a case is kept: three years after the last thing that happened, unless said otherwise.

Nothing is deleted unseen: what is due soon is shown first, what is due is deleted on request.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from patient_check.domain.case import Case, CaseSummary

YEARS_KEPT: Final = 3
REMINDER_DAYS: Final = 30
_LAST_OF_FEBRUARY: Final = 28


def last_step_on(case: Case) -> date:
    """Return the day of the last step of a case, or the day on which it was made."""
    return max([case.created_on, *(note.noted_on for note in case.steps.values())])


def delete_on(case: Case, years: int = YEARS_KEPT) -> date:
    """Return the day from which a case is due for deletion."""
    if case.review_on is not None:
        return case.review_on
    last = last_step_on(case)
    try:
        return last.replace(year=last.year + years)
    except ValueError:  # the 29th of February, in a year that has none
        return last.replace(year=last.year + years, day=_LAST_OF_FEBRUARY)


def due_for_deletion(cases: Iterable[CaseSummary], today: date) -> tuple[CaseSummary, ...]:
    """Return the cases whose day has come, the oldest first."""
    due = (case for case in cases if case.delete_on <= today)
    return tuple(sorted(due, key=lambda case: case.delete_on))


def due_soon(
    cases: Iterable[CaseSummary], today: date, days: int = REMINDER_DAYS
) -> tuple[CaseSummary, ...]:
    """Return the cases whose day comes within `days`, and has not come yet: the reminder."""
    until = today + timedelta(days=days)
    due = (case for case in cases if today < case.delete_on <= until)
    return tuple(sorted(due, key=lambda case: case.delete_on))
