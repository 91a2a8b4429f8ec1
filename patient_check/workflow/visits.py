"""What a person can say of their visits: one function from one state to the next."""

from collections.abc import Callable
from dataclasses import replace

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import Findings
from patient_check.domain.specialty import ModifierCode, SpecialtyId
from patient_check.domain.visit import NamedPlace, Visit
from patient_check.workflow.corrections import changed, tick_categories
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Review, WorkflowState

_TOLD_BY_DATA = (
    (ModifierCode("nom_cherchable"), ("practitioner_name",)),
    (ModifierCode("age_sexe"), ("date_of_birth", "sex")),
)
"""Circumstances that the leak of a data category answers by itself."""


def open_without_notice(state: WorkflowState) -> WorkflowState:
    """Show the visits, even to a person who has no notice and ticked nothing."""
    ready = state if state.review is not None else tick_categories(state, (), "")
    return replace(ready, stage=Stage.VISITS, error=None)


def ask(state: WorkflowState, said: str) -> WorkflowState:
    """List the visit that the words name; words that need an answer wait for it."""
    from patient_check.explanation.search import search  # noqa: PLC0415 - loads every record

    said = " ".join(said.split())
    if not said:
        return replace(state, asked="")
    found = search(said)
    if found.is_sure:
        return add(state, said, found.readings[0].id)
    return replace(state, asked=said)


def drop_question(state: WorkflowState) -> WorkflowState:
    """Forget the words that wait for an answer."""
    return replace(state, asked="")


def add(state: WorkflowState, said: str, record: SpecialtyId | None) -> WorkflowState:
    """List a visit and open its card; without a record, the person's own words stand.

    What the notice already says of its circumstances is told.
    """
    review = _review(state)
    visit = Visit(_next_number(state), said, record, told=_told_by_notice(review.findings, record))
    state = changed(state, replace(review, visits=(*review.visits, visit)))
    return replace(state, asked="", shown_visit=visit.number)


def remove(state: WorkflowState, number: int) -> WorkflowState:
    """Take a visit off the list."""
    review = _review(state)
    kept = tuple(visit for visit in review.visits if visit.number != number)
    return changed(state, replace(review, visits=kept))


def set_date(state: WorkflowState, number: int, value: str) -> WorkflowState:
    """Give a visit its date, `YYYY-MM-DD` or `YYYY-MM`; "" takes it back."""
    return _with_visit(state, number, lambda visit: replace(visit, date=value))


def tell(state: WorkflowState, number: int, code: ModifierCode, *, is_so: bool) -> WorkflowState:
    """Say that a circumstance is true of a visit, or take it back."""

    def told(visit: Visit) -> Visit:
        codes = visit.told | {code} if is_so else visit.told - {code}
        return replace(visit, told=codes)

    return _with_visit(state, number, told)


def set_place(
    state: WorkflowState, number: int, said: str, record: SpecialtyId | None = None
) -> WorkflowState:
    """Give the place that the data name, and the reading that the person chose for it."""
    place = NamedPlace(" ".join(said.split()), record)
    return _with_visit(state, number, lambda visit: replace(visit, place=place))


def set_reason(
    state: WorkflowState, number: int, said: str, record: SpecialtyId | None = None
) -> WorkflowState:
    """Give the reason that the data show, and the reading that the person chose for it."""
    reason = NamedPlace(" ".join(said.split()), record)
    return _with_visit(state, number, lambda visit: replace(visit, reason=reason))


def show(state: WorkflowState, number: int | None) -> WorkflowState:
    """Open the card of a visit, and close the others; None closes all."""
    return replace(state, shown_visit=number)


def _review(state: WorkflowState) -> Review:
    if state.review is None:
        raise ValueError("no notice is open, and no list was begun")
    return state.review


def _next_number(state: WorkflowState) -> int:
    """Return a number that no visit has, nor had in what undo and redo remember."""
    reviews = [*state.past, _review(state), *state.future]
    return 1 + max((visit.number for one in reviews for visit in one.visits), default=0)


def _with_visit(
    state: WorkflowState, number: int, change: Callable[[Visit], Visit]
) -> WorkflowState:
    review = _review(state)
    visits = tuple(change(one) if one.number == number else one for one in review.visits)
    return changed(state, replace(review, visits=visits))


def _told_by_notice(findings: Findings, record: SpecialtyId | None) -> frozenset[ModifierCode]:
    if record is None:
        return frozenset()
    from patient_check.knowledge.specialties import load_specialties  # noqa: PLC0415 - not at start

    knowledge = load_specialties()
    leaked = {f.category for f in findings.categories if f.status is ExposureStatus.EXPOSED}
    return frozenset(
        code
        for code, categories in _TOLD_BY_DATA
        if leaked & {DataCategoryId(name) for name in categories}
        and (knowledge.modifiers[code].universal or code in knowledge.specialties[record].modifiers)
    )
