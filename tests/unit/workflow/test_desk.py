from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patient_check.cases.counts import CountRow
from patient_check.cases.folder import CaseFolder, new_case_id
from patient_check.domain.case import Case, CaseStatus, CountKind
from patient_check.workflow.desk import (
    DeskDetails,
    begin_from,
    cases_by_breach,
    keep_at_desk,
    look_at,
    would_be_counted,
)
from patient_check.workflow.stages import Stage
from tests.unit.cases.made import KEY, full_case

TODAY = date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    return CaseFolder(tmp_path, KEY)


@pytest.fixture
def people() -> Iterator[Case]:
    return (
        replace(full_case(new_case_id(), ""), breach=None, counted=frozenset(), may_count=False)
        for _ in range(9)
    )


def test_the_second_person_shares_the_record_of_the_breach(
    folder: CaseFolder, people: Iterator[Case]
) -> None:
    for day in (TODAY, date(2026, 12, 1)):
        keep_at_desk(folder, None, next(people), DeskDetails("n°"), day).close()
    (record,) = folder.breaches.all()
    assert record.checked_on == date(2026, 12, 1)
    breaches = {folder.read(one.id).breach for one in folder.summaries()}
    assert breaches == {record.id}
    state = begin_from(record)
    assert state.stage is Stage.FINDINGS
    assert state.review is not None
    assert {one.category for one in state.review.findings.categories} == {"last_name", "email"}


def test_another_organisation_has_a_record_of_its_own(
    folder: CaseFolder, people: Iterator[Case]
) -> None:
    keep_at_desk(folder, None, next(people), DeskDetails(), TODAY).close()
    other = next(people)
    assert other.review is not None
    assert other.review.findings.organisation is not None
    named = replace(other.review.findings.organisation, name="Laboratoire Imaginaire")
    review = replace(other.review, findings=replace(other.review.findings, organisation=named))
    keep_at_desk(folder, None, replace(other, review=review), DeskDetails(), TODAY).close()
    assert len(folder.breaches.all()) == 2


def test_a_person_is_counted_only_if_they_agree_and_no_longer_when_they_do_not(
    folder: CaseFolder, people: Iterator[Case]
) -> None:
    case = next(people)
    with keep_at_desk(folder, None, case, DeskDetails("A", CaseStatus.OPEN), TODAY) as file:
        assert folder.counts.read() == {}
        agreed = DeskDetails("A", CaseStatus.OPEN, may_count=True)
        keep_at_desk(folder, file, file.case, agreed, TODAY)
        assert set(folder.counts.read()) == set(would_be_counted(file.case))
        keep_at_desk(folder, file, file.case, DeskDetails("A", CaseStatus.CLOSED), TODAY)
        assert folder.counts.read() == {}
        assert (file.case.name, file.case.status) == ("A", CaseStatus.CLOSED)


def test_the_view_tells_what_is_due_and_what_cannot_be_read(
    folder: CaseFolder, people: Iterator[Case]
) -> None:
    for day in (TODAY, date(2026, 12, 10), date(2029, 1, 1)):
        case = replace(next(people), review_on=day)
        keep_at_desk(folder, None, case, DeskDetails(), TODAY).close()
    (folder.folder / "abime.patientcheck").write_bytes(b"rien")
    view = look_at(folder, TODAY)
    assert (len(view.cases), len(view.due), len(view.due_soon)) == (3, 1, 1)
    assert [one.id for one in view.unreadable] == ["abime"]


def test_the_chart_shows_cases_the_most_numerous_first() -> None:
    rows = (
        CountRow("2026-10", "A", CountKind.CASE, "", 5),
        CountRow("2026-11", "B", CountKind.CASE, "", 9),
        CountRow("2026-11", "B", CountKind.CATEGORY, "email", 9),
    )
    assert cases_by_breach(rows) == (("2026-11", "B", 9), ("2026-10", "A", 5))
