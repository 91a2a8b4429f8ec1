from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patient_check.cases.breaches import (
    BREACHES_FILE,
    Breaches,
    confirmed,
    findings_of,
    new_breach_id,
    record_of,
)
from patient_check.cases.header import FileKind
from patient_check.cases.shared_file import SharedFile
from patient_check.domain.errors import DamagedCaseFile, NewerFormat
from patient_check.domain.finding import AffectedCount, AffectedUnit, Findings
from tests.unit.cases.made import KEY, full_case

DAY, LATER = date(2026, 11, 24), date(2026, 11, 25)


def findings() -> Findings:
    review = full_case().review
    assert review is not None
    return review.findings


def test_a_record_gives_the_next_person_the_same_breach() -> None:
    record = record_of(findings(), new_breach_id(), DAY)
    again = findings_of(record)
    assert again.is_breach_notice
    assert again.organisation is not None
    assert (again.organisation.name, again.incident_date) == (
        "Clinique du Parc",
        again.incident_date,
    )
    assert again.incident_date is not None
    assert again.incident_date.value == "2020-07-21"
    assert again.affected == AffectedCount(6128, AffectedUnit.APPOINTMENTS)
    assert again.people_count is None
    assert [(one.category, one.status) for one in again.categories] == [
        (one.category, one.status) for one in findings().categories
    ]
    assert {cue.rule for one in again.categories for cue in one.reasons} == {"same_breach"}


def test_a_count_of_people_is_given_as_such_and_nothing_is_made_up() -> None:
    people = replace(findings(), affected=AffectedCount(12, AffectedUnit.PEOPLE))
    assert findings_of(record_of(people, new_breach_id(), DAY)).people_count == 12
    bare = replace(findings(), affected=None, organisation=None, incident_date=None)
    again = findings_of(record_of(bare, new_breach_id(), DAY))
    assert (again.affected, again.organisation, again.incident_date) == (None, None, None)


def test_a_record_holds_no_words_of_the_notice() -> None:
    words = repr(record_of(findings(), new_breach_id(), DAY))
    for private in ("Madame", "nom'", "consultés", "span", "Evidence"):
        assert private not in words


def test_records_are_kept_confirmed_and_removed(tmp_path: Path) -> None:
    breaches = Breaches(tmp_path, KEY)
    assert breaches.all() == ()
    first, second = (record_of(findings(), new_breach_id(), DAY) for _ in range(2))
    breaches.keep(first)
    breaches.keep(second)
    breaches.keep(confirmed(first, LATER))
    assert Breaches(tmp_path, KEY).all() == (confirmed(first, LATER), second)
    breaches.remove(first.id)
    breaches.remove(first.id)
    assert breaches.all() == (second,)


def test_what_another_program_wrote_is_said(tmp_path: Path) -> None:
    shared = SharedFile(tmp_path / BREACHES_FILE, FileKind.BREACHES, KEY)
    shared.change(lambda _: [{"id": "b"}])
    with pytest.raises(DamagedCaseFile):
        Breaches(tmp_path, KEY).all()


def test_a_later_schema_is_told_from_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaches = Breaches(tmp_path, KEY)
    with monkeypatch.context() as patch:
        patch.setattr("patient_check.cases.shared_file.SCHEMA", 2)
        breaches.keep(record_of(findings(), new_breach_id(), DAY))
    with pytest.raises(NewerFormat):
        breaches.all()
