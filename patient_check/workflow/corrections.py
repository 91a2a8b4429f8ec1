"""What a person can say of the findings: one function from one state to the next."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import (
    AffectedCount,
    AffectedUnit,
    Cue,
    Finding,
    Findings,
    IncidentDate,
    Organisation,
)
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import (
    Entry,
    NoticeOrigin,
    OpenedNotice,
    Review,
    Verdict,
    WorkflowState,
)

UNDO_DEPTH = 200


def tick_categories(
    state: WorkflowState,
    categories: Iterable[DataCategoryId],
    organisation: str,
) -> WorkflowState:
    """Make findings of what the person ticked, when they have no notice to show.

    What was said without a notice stays said: visits, answers, steps and letters.
    """
    is_by_hand = state.opened is not None and state.opened.origin is NoticeOrigin.BY_HAND
    ticked = tuple(
        Finding(category, ExposureStatus.EXPOSED, (), (Cue("person.added"),))
        for category in categories
    )
    findings = Findings(
        is_breach_notice=True,
        language="und",
        organisation=Organisation(organisation.strip()) if organisation.strip() else None,
        incident_date=None,
        affected=None,
        people_count=None,
        categories=ticked,
        art34=(),
    )
    verdicts = MappingProxyType({finding.category: Verdict.ADDED for finding in ticked})
    before = state.review if state.review is not None and is_by_hand else Review(findings)
    return replace(
        state,
        stage=Stage.FINDINGS,
        entry=Entry.BY_HAND,
        reading=None,
        error=None,
        opened=OpenedNotice(NoticeOrigin.BY_HAND),
        found=replace(findings, categories=()),
        review=replace(before, findings=findings, verdicts=verdicts),
        past=(),
        future=(),
    )


def confirm(state: WorkflowState, categories: Iterable[DataCategoryId]) -> WorkflowState:
    """Note that the person agrees with these findings; a word already said stays said."""
    review = _review(state)
    present = {finding.category for finding in review.findings.categories}
    said = dict.fromkeys((c for c in categories if c in present), Verdict.CONFIRMED)
    return changed(state, replace(review, verdicts=_joined(said, review.verdicts)))


def withdraw_verdict(state: WorkflowState, category: DataCategoryId) -> WorkflowState:
    """Go back to what the program found for one category."""
    review = _review(state)
    verdicts = {key: value for key, value in review.verdicts.items() if key != category}
    original = _found(state, category)
    findings = _without(review.findings, category)
    if original is not None:
        findings = _placed(state, findings, original)
    return changed(state, replace(review, findings=findings, verdicts=MappingProxyType(verdicts)))


def set_status(
    state: WorkflowState,
    category: DataCategoryId,
    status: ExposureStatus,
) -> WorkflowState:
    """Give a category the status that the person chose; it is added if it was not there."""
    review = _review(state)
    original = _found(state, category)
    if original is not None and original.status is status:
        finding, verdict = original, Verdict.CONFIRMED
    elif original is not None:
        finding = replace(
            original, status=status, reasons=(Cue("person.status"), *original.reasons)
        )
        verdict = Verdict.CORRECTED
    else:
        finding, verdict = Finding(category, status, (), (Cue("person.added"),)), Verdict.ADDED
    findings = _placed(state, _without(review.findings, category), finding)
    said = _joined(review.verdicts, {category: verdict})
    return changed(state, replace(review, findings=findings, verdicts=said))


def remove(state: WorkflowState, category: DataCategoryId) -> WorkflowState:
    """Take a category off the list. One that only the person had added leaves no trace."""
    review = _review(state)
    verdicts = {key: value for key, value in review.verdicts.items() if key != category}
    if _found(state, category) is not None:
        verdicts[category] = Verdict.REMOVED
    findings = _without(review.findings, category)
    return changed(state, replace(review, findings=findings, verdicts=MappingProxyType(verdicts)))


def set_organisation(state: WorkflowState, name: str) -> WorkflowState:
    """Correct who had the breach; an empty name means that it is not known."""
    findings = _review(state).findings
    name = name.strip()
    if name == (findings.organisation.name if findings.organisation else ""):
        return state
    return _with_findings(state, organisation=Organisation(name) if name else None)


def set_incident_date(state: WorkflowState, value: str) -> WorkflowState:
    """Correct the date, `YYYY-MM-DD` or `YYYY-MM`; "" means that it is not known."""
    findings = _review(state).findings
    if value == (findings.incident_date.value if findings.incident_date else ""):
        return state
    return _with_findings(state, incident_date=IncidentDate(value) if value else None)


def set_affected(state: WorkflowState, count: int | None, unit: AffectedUnit) -> WorkflowState:
    """Correct how many people (or appointments…) are concerned; None means not known."""
    affected = _review(state).findings.affected
    if (count, unit if count is not None else None) == (
        (affected.count, affected.unit) if affected else (None, None)
    ):
        return state
    return _with_findings(
        state,
        affected=None if count is None else AffectedCount(count, unit),
        people_count=count if unit is AffectedUnit.PEOPLE else None,
    )


def _review(state: WorkflowState) -> Review:
    if state.review is None:
        raise ValueError("no notice is open")
    return state.review


def _found(state: WorkflowState, category: DataCategoryId) -> Finding | None:
    found = state.found.categories if state.found is not None else ()
    return next((finding for finding in found if finding.category == category), None)


def _joined(
    first: Mapping[DataCategoryId, Verdict],
    then: Mapping[DataCategoryId, Verdict],
) -> Mapping[DataCategoryId, Verdict]:
    return MappingProxyType({**first, **then})


def _without(findings: Findings, category: DataCategoryId) -> Findings:
    kept = tuple(finding for finding in findings.categories if finding.category != category)
    return replace(findings, categories=kept)


def _placed(state: WorkflowState, findings: Findings, finding: Finding) -> Findings:
    """Put a finding where the notice names it; what the notice does not name comes last."""
    found = state.found.categories if state.found is not None else ()
    rank = {item.category: index for index, item in enumerate(found)}
    categories = sorted(
        (*findings.categories, finding),
        key=lambda item: rank.get(item.category, len(rank)),
    )
    return replace(findings, categories=tuple(categories))


def _with_findings(state: WorkflowState, **changes: object) -> WorkflowState:
    review = _review(state)
    findings = replace(review.findings, **changes)  # type: ignore[arg-type]  # checked by callers
    return changed(state, replace(review, findings=findings))


def changed(state: WorkflowState, review: Review) -> WorkflowState:
    """Return the state with another review, which undo takes back; itself when none differs."""
    if state.review is None or review == state.review:
        return state
    past = (*state.past, state.review)[-UNDO_DEPTH:]
    return replace(state, review=review, past=past, future=())
