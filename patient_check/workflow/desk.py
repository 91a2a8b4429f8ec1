"""What a help desk does with a case beyond keeping it: the shared breach, the counts, the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from patient_check.domain.case import CountKind
from patient_check.domain.review import NoticeOrigin
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import OpenedNotice, Review, WorkflowState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from patient_check.cases.breaches import Breaches
    from patient_check.cases.counts import CountRow
    from patient_check.cases.folder import CaseFolder
    from patient_check.cases.store import CaseFile
    from patient_check.domain.case import (
        BreachRecord,
        Case,
        CaseStatus,
        CaseSummary,
        CountKey,
        UnreadableCase,
    )


@dataclass(frozen=True, slots=True)
class DeskDetails:
    """What the adviser says of a case: its name on the list, where it stands, the consent."""

    name: str = ""
    status: CaseStatus | None = None
    may_count: bool = False


@dataclass(frozen=True, slots=True)
class DeskView:
    """The folder as it is now: the cases, those that are due, and what could not be read."""

    cases: tuple[CaseSummary, ...]
    due: tuple[CaseSummary, ...]
    due_soon: tuple[CaseSummary, ...]
    unreadable: tuple[UnreadableCase, ...]
    breaches: tuple[BreachRecord, ...]


def look_at(folder: CaseFolder, today: date) -> DeskView:
    """Return what the list shows; raise a `CaseFileError` leaf. Takes time: read in background."""
    from patient_check.cases.retention import (  # noqa: PLC0415 - a desk's only
        due_for_deletion,
        due_soon,
    )

    cases = folder.summaries()
    return DeskView(
        cases,
        due_for_deletion(cases, today),
        due_soon(cases, today),
        folder.unreadable,
        folder.breaches.all(),
    )


def keep_at_desk(
    folder: CaseFolder, file: CaseFile | None, case: Case, details: DeskDetails, today: date
) -> CaseFile:
    """Save a case of a desk, new or open, with its breach and counts; raise a `CaseFileError`."""
    case = replace(
        case,
        name=details.name,
        status=details.status or case.status,
        may_count=details.may_count,
    )
    case = _with_breach(case, folder.breaches, today)
    if file is None:
        file = folder.create(case)
    elif file.case != case:
        file.save(case)
    folder.count(file)
    return file


def begin_from(record: BreachRecord) -> WorkflowState:
    """Return what the window shows for one more person of a breach that is known already."""
    from patient_check.cases.breaches import findings_of  # noqa: PLC0415 - a desk's only

    findings = findings_of(record)
    return WorkflowState(
        stage=Stage.FINDINGS,
        opened=OpenedNotice(NoticeOrigin.BY_HAND),
        found=findings,
        review=Review(findings),
    )


def would_be_counted(case: Case) -> tuple[CountKey, ...]:
    """Return what would be counted of a case, in order: to be shown before the person agrees."""
    from patient_check.cases.counts import counts_of  # noqa: PLC0415 - a desk's only

    return tuple(sorted(counts_of(case)))


def shown_counts(counts: Mapping[CountKey, int]) -> tuple[CountRow, ...]:
    """Return the rows that may be shown, no number of them under five."""
    from patient_check.cases.counts import merged  # noqa: PLC0415 - a desk's only

    return merged(counts)


def cases_by_breach(rows: Iterable[CountRow]) -> tuple[tuple[str, str, int], ...]:
    """Return period, breach and number of cases, the most numerous first: what a chart shows."""
    found = [(row.period, row.breach, row.count) for row in rows if row.kind is CountKind.CASE]
    return tuple(sorted(found, key=lambda one: (-one[2], one[0], one[1])))


def _with_breach(case: Case, breaches: Breaches, today: date) -> Case:
    """Link the case to the record of its breach; the record is begun with the first person."""
    from patient_check.cases.breaches import (  # noqa: PLC0415 - a desk's only
        confirmed,
        new_breach_id,
        record_of,
    )

    findings = case.review.findings if case.review is not None else None
    if findings is None or findings.organisation is None:
        return case
    fresh = record_of(findings, case.breach or new_breach_id(), today)
    same = next((one for one in breaches.all() if _is_same(one, fresh)), None)
    if same is None:
        breaches.keep(fresh)
        return replace(case, breach=fresh.id)
    if same.checked_on != today:
        breaches.keep(confirmed(same, today))
    return replace(case, breach=same.id)


def _is_same(one: BreachRecord, other: BreachRecord) -> bool:
    """Say whether two records are of one breach: the same organisation, and the same day."""
    names = {" ".join(record.organisation.casefold().split()) for record in (one, other)}
    return len(names) == 1 and one.incident_date == other.incident_date
