"""What the window holds of a person: counted, so that they see what would be kept, or lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patient_check.domain.review import NoticeOrigin
from patient_check.workflow.case_file import kept

if TYPE_CHECKING:
    from datetime import date

    from patient_check.domain.case import Case
    from patient_check.workflow.state import WorkflowState


@dataclass(frozen=True, slots=True)
class CaseContents:
    """What a case would hold; numbers are counts. `notice` is the file's name, or ""."""

    has_notice: bool
    notice: str
    data: int
    corrections: int
    visits: int
    steps: int
    letters: int
    has_answers: bool


def contents_of(state: WorkflowState) -> CaseContents:
    """Return what a case of what the window shows would hold."""
    opened, review = state.opened, state.review
    return CaseContents(
        has_notice=opened is not None and opened.text is not None,
        notice=opened.name if opened is not None else "",
        data=len(review.findings.categories) if review else 0,
        corrections=len(review.verdicts) if review else 0,
        visits=len(review.visits) if review else 0,
        steps=len(review.steps) if review else 0,
        letters=len(review.letters) if review else 0,
        has_answers=review is not None and review.answers is not None,
    )


def would_be_lost(state: WorkflowState, case: Case | None, today: date) -> bool:
    """Say whether closing now loses something that the person did; `case` is what is kept.

    A notice that was only read can be read again, and the example is nobody's.
    """
    if state.review is None:
        return False
    if case is not None:
        return kept(state, case, today) != case
    if state.opened is not None and state.opened.origin is NoticeOrigin.SAMPLE:
        return False
    holds = contents_of(state)
    did = holds.corrections + holds.visits + holds.steps + holds.letters
    return did > 0 or holds.has_answers
