"""What a case file holds, and the files of every version so far, which are read for ever."""

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from patient_check.cases import migrations, schema
from patient_check.cases.codec import to_json
from patient_check.cases.envelope import open_envelope
from patient_check.cases.header import FileKind
from patient_check.cases.keys import Unlock, unlock_with
from patient_check.cases.schema import SCHEMA, case_from_bytes, case_to_bytes
from patient_check.domain.case import Case
from patient_check.domain.errors import DamagedCaseFile, NewerFormat
from tests.unit.cases.made import KEY, PASSPHRASE, full_case

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "cases"
VERSIONS = range(1, SCHEMA + 1)


def test_a_case_comes_back_whole() -> None:
    case = full_case()
    assert case_from_bytes(case_to_bytes(case)) == case


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("unlock", [unlock_with(KEY), Unlock(passphrase=PASSPHRASE)])
def test_the_file_of_every_version_is_read(version: int, unlock: Unlock) -> None:
    untrusted = (FIXTURES / f"v{version}.patientcheck").read_bytes()
    _, content = open_envelope(untrusted, FileKind.CASE, unlock)
    assert json.loads(content)["schema"] == version
    assert case_from_bytes(content) == full_case()


def test_what_a_case_holds_has_not_changed_under_the_same_number() -> None:
    """When this fails: raise `SCHEMA`, write the migration, and run `write_fixtures.py`.

    A kept word may get a new neighbour, and never goes.
    """
    lines = (FIXTURES / f"v{SCHEMA}.shape.txt").read_text(encoding="utf-8").splitlines()
    kept = [line.split(maxsplit=2) for line in lines]
    now = [line.split(maxsplit=2) for line in shape(Case, "case")]
    assert [line[:2] for line in kept] == [line[:2] for line in now]
    for old, new in zip(kept, now, strict=True):
        assert {*old[2:]} <= {*new[2:]} or {*old[2].split()} <= {*new[2].split()}


def test_there_is_a_step_from_every_version_to_the_next() -> None:
    assert migrations.STEPS.keys() == set(range(1, SCHEMA))


def test_older_cases_go_through_every_step_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(raw: dict[str, Any]) -> dict[str, Any]:
        return {**{k: v for k, v in raw.items() if k != "label"}, "name": raw["label"]}

    def add(raw: dict[str, Any]) -> dict[str, Any]:
        return {**raw, "may_count": raw["name"] != ""}

    steps = {1: rename, 2: add}
    old = {"label": "Mme A", "id": "1"}
    wanted = {"name": "Mme A", "id": "1", "may_count": True}
    assert migrations.migrate(old, 1, 3, steps) == wanted
    assert migrations.migrate({"name": ""}, 3, 3, steps) == {"name": ""}
    assert old == {"label": "Mme A", "id": "1"}


def test_a_later_schema_is_told_from_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "SCHEMA", SCHEMA + 2)
    later = case_to_bytes(full_case())
    monkeypatch.undo()
    with pytest.raises(NewerFormat) as caught:
        case_from_bytes(later)
    assert (caught.value.found, caught.value.known) == (SCHEMA + 2, SCHEMA)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {},
        {"schema": SCHEMA},
        {"schema": 0, "case": {}},
        {"schema": True, "case": {}},
        {"schema": "1", "case": {}},
        {"schema": SCHEMA, "case": []},
        {"schema": SCHEMA, "case": {}},
        {"schema": SCHEMA, "case": {}, "more": 1},
    ],
)
def test_what_is_no_case_is_refused(raw: object) -> None:
    with pytest.raises(DamagedCaseFile):
        case_from_bytes(to_json(raw))


def shape(kind: Any, path: str) -> list[str]:
    """Return the fields of a kept type with their types, one a line, however deep."""
    if origin := get_origin(kind):
        inner = [one for one in get_args(kind) if one not in {type(None), ...}]
        mark = {tuple: "[]", frozenset: "{}", Union: "?", UnionType: "?"}.get(origin, "{:}")
        return shape(inner[-1], path + mark)
    kind = getattr(kind, "__supertype__", kind)
    if issubclass(kind, StrEnum):
        return [f"{path} {kind.__name__} {' '.join(sorted(kind))}"]
    if not is_dataclass(kind):
        return [f"{path} {kind.__name__}"]
    hints = get_type_hints(kind)
    parts = [shape(hints[field.name], f"{path}.{field.name}") for field in fields(kind)]
    return [line for part in parts for line in part]
