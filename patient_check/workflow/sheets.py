"""The summary and the hand-out of what the window shows, as documents to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patient_check.domain.report import Document
from patient_check.workflow.step_views import plan, states_of

if TYPE_CHECKING:
    from datetime import date

    from patient_check.workflow.state import Review, WorkflowState


def summary_document(state: WorkflowState, today: date, language: str) -> Document:
    """Return the printable summary; raise ValueError when nothing is open."""
    from patient_check.report.summary import build_summary  # noqa: PLC0415 - on demand only

    review, text = _shown(state)
    case = plan(review, text, today)
    states = states_of(review.steps)
    sheet = build_summary(case.facts, case.advice, states, language=language)
    return Document(sheet.title, language, (sheet,))


def hand_out_document(state: WorkflowState, today: date, language: str) -> Document:
    """Return the sheet to take away; raise ValueError when nothing is open."""
    from patient_check.report.hand_out import build_hand_out  # noqa: PLC0415 - on demand only

    review, text = _shown(state)
    case = plan(review, text, today)
    sheet = build_hand_out(case.advice, states_of(review.steps), today, language=language)
    return Document(sheet.title, language, (sheet,))


def _shown(state: WorkflowState) -> tuple[Review, str]:
    if state.review is None:
        raise ValueError("no notice is open, and no list was begun")
    opened = state.opened
    return state.review, opened.text.text if opened and opened.text else ""
