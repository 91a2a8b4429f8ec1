"""A case as the content of its file: JSON under a schema's number, brought up to date when read."""

from typing import Any, Final

from patient_check.cases.codec import CodecError, from_json, from_raw, to_json, to_raw
from patient_check.cases.migrations import migrate
from patient_check.domain.case import Case
from patient_check.domain.errors import DamagedCaseFile, NewerFormat

SCHEMA: Final = 1
"""Raised by one with each change of what a case holds."""


def case_to_bytes(case: Case) -> bytes:
    """Return the content of a case file."""
    return to_json({"schema": SCHEMA, "case": to_raw(case)})


def case_from_bytes(content: bytes) -> Case:
    """Return the case in the content of a file, of this schema or of an older one.

    Raises:
        DamagedCaseFile: it is not the content of a case.
        NewerFormat: its schema is a later one.
    """
    try:
        return from_raw(Case, up_to_date(from_json(content)))
    except CodecError as error:
        raise DamagedCaseFile from error


def up_to_date(raw: Any) -> Any:
    """Return the raw case of this schema."""
    if not isinstance(raw, dict) or raw.keys() != {"schema", "case"}:
        raise DamagedCaseFile
    found = raw["schema"]
    if type(found) is not int or found < 1 or not isinstance(raw["case"], dict):
        raise DamagedCaseFile
    if found > SCHEMA:
        raise NewerFormat(found, SCHEMA)
    return migrate(raw["case"], found, SCHEMA)
