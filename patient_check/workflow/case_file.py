"""From what the window shows to what is kept, and back. No file and no key here."""

from dataclasses import replace
from datetime import date

from patient_check.domain.advice import Answers
from patient_check.domain.case import Case, CaseId, KeptNotice, KeptReview
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry, OpenedNotice, Review, WorkflowState


def new_case(case_id: CaseId, today: date, *, name: str = "") -> Case:
    """Return an empty case, made today."""
    return Case(case_id, created_on=today, changed_on=today, name=name)


def kept(state: WorkflowState, case: Case, today: date, *, document: bytes | None = None) -> Case:
    """Return `case` with what the window shows now; what it does not show stays as it was kept.

    `document` is the file of the notice, when the person wants it kept whole; a document that was
    kept already stays as long as the notice is the same. The day changes only if something did.
    """
    review = state.review
    now = replace(
        case,
        notice=_notice(state.opened, case.notice, document),
        found=state.found,
        review=KeptReview(review.findings, review.verdicts) if review else None,
        visits=review.visits if review else (),
        answers=(review.answers or Answers()) if review else case.answers,
        steps=review.steps if review else case.steps,
        letters=review.letters if review else case.letters,
    )
    return now if now == case else replace(now, changed_on=today)


def shown(case: Case) -> WorkflowState:
    """Return what the window shows of a case that is opened: its findings, nothing to undo."""
    review = case.review
    if review is None:
        return WorkflowState()
    notice = case.notice
    return WorkflowState(
        stage=Stage.FINDINGS,
        entry=Entry.CHOOSE,
        opened=OpenedNotice(notice.origin, notice.name, notice.text) if notice else None,
        found=case.found,
        review=Review(
            review.findings,
            review.verdicts,
            case.visits,
            answers=case.answers if case.answers != Answers() else None,
            steps=case.steps,
            letters=case.letters,
        ),
    )


def _notice(
    opened: OpenedNotice | None, before: KeptNotice | None, document: bytes | None
) -> KeptNotice | None:
    if opened is None:
        return None
    same = before is not None and (before.name, before.text) == (opened.name, opened.text)
    old = before.document if before is not None and same else None
    return KeptNotice(
        opened.origin, opened.name, opened.text, old if document is None else document
    )
