"""What several people have in common: the breach itself, kept once, with nothing of any of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from patient_check.cases.ciphers import random_bytes
from patient_check.cases.codec import CodecError, from_raw, to_raw
from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey
from patient_check.cases.shared_file import WAIT_SECONDS, SharedFile
from patient_check.domain.case import BreachCategory, BreachId, BreachRecord
from patient_check.domain.errors import DamagedCaseFile
from patient_check.domain.finding import AffectedCount, Cue, Finding, Findings, IncidentDate
from patient_check.domain.finding import Organisation as NamedOrganisation

BREACHES_FILE: Final = "breaches.patientcheck-breaches"
SAME_BREACH: Final = "same_breach"
"""The rule of a finding that comes from the record of the breach, not from this notice."""

_ID_BYTES: Final = 8


class Breaches:
    """The breach records of a desk's folder."""

    def __init__(self, folder: Path, key: NamedKey, *, wait_seconds: float = WAIT_SECONDS) -> None:
        self._file = SharedFile(
            folder / BREACHES_FILE, FileKind.BREACHES, key, wait_seconds=wait_seconds
        )

    def all(self) -> tuple[BreachRecord, ...]:
        """Return every record, the last confirmed first; raise as `SharedFile.read` does."""
        records = _records(self._file.read())
        return tuple(sorted(records, key=lambda record: record.checked_on, reverse=True))

    def keep(self, record: BreachRecord) -> None:
        """Keep a record, in place of the one of its id; raise as `SharedFile.change` does."""

        def put(raw: Any) -> Any:
            others = [old for old in _records(raw) if old.id != record.id]
            return [to_raw(one) for one in (*others, record)]

        self._file.change(put)

    def remove(self, breach_id: BreachId) -> None:
        """Remove a record; none there is no error. Raise as `SharedFile.change` does."""
        self._file.change(lambda raw: [to_raw(one) for one in _records(raw) if one.id != breach_id])


def new_breach_id() -> BreachId:
    """Return an id that no other record has."""
    return BreachId(random_bytes(_ID_BYTES).hex())


def record_of(findings: Findings, breach_id: BreachId, today: date) -> BreachRecord:
    """Return what findings say of the breach itself: no words of the notice, no proof."""
    affected = findings.affected
    return BreachRecord(
        id=breach_id,
        organisation=findings.organisation.name if findings.organisation else "",
        incident_date=findings.incident_date.value if findings.incident_date else "",
        language=findings.language,
        categories=tuple(BreachCategory(f.category, f.status) for f in findings.categories),
        checked_on=today,
        affected_count=affected.count if affected else None,
        affected_unit=affected.unit if affected else None,
    )


def findings_of(record: BreachRecord) -> Findings:
    """Return findings for the next person of the same breach, who confirms or corrects them."""
    name, day = record.organisation, record.incident_date
    count, unit = record.affected_count, record.affected_unit
    affected = None if count is None or unit is None else AffectedCount(count, unit)
    return Findings(
        is_breach_notice=True,
        language=record.language,
        organisation=NamedOrganisation(name) if name else None,
        incident_date=IncidentDate(day) if day else None,
        affected=affected,
        people_count=affected.count if affected and affected.unit == "people" else None,
        categories=tuple(
            Finding(one.category, one.status, (), (Cue(SAME_BREACH),)) for one in record.categories
        ),
        art34=(),
    )


def confirmed(record: BreachRecord, today: date) -> BreachRecord:
    """Return the record as confirmed today by one more notice."""
    return replace(record, checked_on=today)


def _records(raw: Any) -> tuple[BreachRecord, ...]:
    try:
        return tuple(from_raw(BreachRecord, one) for one in raw or ())
    except (CodecError, TypeError) as error:
        raise DamagedCaseFile from error
