"""A case as it is written: what the window shows, and the dates that follow from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from patient_check.domain.case import KeptDeadline
from patient_check.workflow.case_file import kept
from patient_check.workflow.step_views import plan

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from patient_check.domain.case import Case
    from patient_check.workflow.state import WorkflowState


def to_keep(
    state: WorkflowState, case: Case, today: date, *, document: bytes | None = None
) -> Case:
    """Return `case` with what the window shows, and its dates as they are today.

    Dates that count from today, as if a step were done today, are none of the case yet. Loads the
    steps and the records: not for the window's own thread.
    """
    now = kept(state, case, today, document=document)
    dated = replace(now, deadlines=_deadlines(state, today))
    return dated if dated == case else replace(dated, changed_on=today)


def _deadlines(state: WorkflowState, today: date) -> tuple[KeptDeadline, ...]:
    if state.review is None:
        return ()
    opened = state.opened
    text = opened.text.text if opened is not None and opened.text is not None else ""
    advice = plan(state.review, text, today).advice
    return tuple(
        KeptDeadline(one.id, one.date, one.is_own) for one in advice.deadlines if not one.is_assumed
    )


def read_document(path: Path) -> bytes:
    """Return the bytes of the notice's file, to keep it whole.

    Raises:
        CaseMissing, FolderUnavailable, DamagedCaseFile: it can no longer be read, or is too big.
    """
    from patient_check.cases.store import read_bytes  # noqa: PLC0415 - most sittings keep nothing

    return read_bytes(path)
