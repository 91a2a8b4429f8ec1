"""What a person can do to move about: one function from one state to the next. No Qt, no I/O."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry, Review, WorkflowState

if TYPE_CHECKING:
    from patient_check.domain.errors import NoticeError
    from patient_check.workflow.reading import Reading


def choose_entry(state: WorkflowState, entry: Entry) -> WorkflowState:
    """Show another way to give the notice."""
    return replace(state, stage=Stage.NOTICE, entry=entry, error=None)


def start_reading(state: WorkflowState, name: str) -> WorkflowState:
    """Note that `name` is being read; what was open stays until it is read."""
    return replace(state, reading=name, error=None)


def stop_reading(state: WorkflowState) -> WorkflowState:
    """Forget the reading under way."""
    return replace(state, reading=None)


def fail_reading(state: WorkflowState, error: NoticeError) -> WorkflowState:
    """Show why the reading failed, in the first stage; what was open before stays open."""
    return replace(state, reading=None, error=error, stage=Stage.NOTICE, entry=Entry.CHOOSE)


def show_reading(state: WorkflowState, reading: Reading) -> WorkflowState:
    """Replace whatever was open by a notice and its findings."""
    return replace(
        WorkflowState(),
        stage=Stage.FINDINGS,
        opened=reading.opened,
        found=reading.findings,
        review=Review(reading.findings),
        entry=state.entry if state.entry is Entry.PASTE else Entry.CHOOSE,
        is_hidden=state.is_hidden,
    )


def go_to(state: WorkflowState, stage: Stage) -> WorkflowState:
    """Show `stage`, or the furthest one that can be shown."""
    return replace(state, stage=min(stage, state.furthest), error=None)


def hide(state: WorkflowState) -> WorkflowState:
    """Show nothing any more; everything stays as it is, and `unhide` brings it back."""
    return replace(state, is_hidden=True)


def unhide(state: WorkflowState) -> WorkflowState:
    """Show again what `hide` took out of sight."""
    return replace(state, is_hidden=False)


def lock(state: WorkflowState) -> WorkflowState:
    """Show nothing until the help desk's passphrase is typed; everything stays as it is."""
    return replace(state, is_locked=True)


def unlock(state: WorkflowState) -> WorkflowState:
    """Show again what `lock` covered."""
    return replace(state, is_locked=False)


def undo(state: WorkflowState) -> WorkflowState:
    """Take back the last correction; the same state when there is none."""
    if not state.past or state.review is None:
        return state
    return replace(
        state,
        review=state.past[-1],
        past=state.past[:-1],
        future=(*state.future, state.review),
    )


def redo(state: WorkflowState) -> WorkflowState:
    """Make again the correction last taken back; the same state when there is none."""
    if not state.future or state.review is None:
        return state
    return replace(
        state,
        review=state.future[-1],
        past=(*state.past, state.review),
        future=state.future[:-1],
    )
