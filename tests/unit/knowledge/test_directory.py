import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge.directory import load_directory, read_directory


def test_the_shipped_records_load_once() -> None:
    records = load_directory()
    assert load_directory() is records
    assert records.key_header == "ESANTE-API-KEY"
    assert "G15" in records.professions
    assert "R38" in records.specialties


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: raw.pop("key_header"), "lacks key_header"),
        (lambda raw: raw.update(cookies=True), "does not know cookies"),
        (lambda raw: raw.update(base_address="http://example.org"), "wants an https address"),
        (lambda raw: raw.update(base_address="https://example.org/"), "wants an https address"),
        (lambda raw: raw["words"]["sent_name"].update(en="the name"), "a place for the name"),
        (lambda raw: raw["words"].pop("kept_here"), "lacks kept_here"),
        (lambda raw: raw.update(place_codes=[]), "wants an object"),
        (lambda raw: raw.update(reviewed_on="today"), "reviewed_on"),
    ],
)
def test_a_wrong_field_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], said: str
) -> None:
    path = Path(shutil.copy(asset("knowledge", "directory.json"), tmp_path))
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(InvalidRecords) as caught:
        read_directory(tmp_path)
    assert said in "\n".join(caught.value.problems)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecords, match=r"directory\.json"):
        read_directory(tmp_path)
