"""The loader refuses a wrong record, and says every problem at once."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import SpecialtyType
from patient_check.knowledge.specialties import load_specialties, read_knowledge

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "knowledge"
    shutil.copytree(asset("knowledge"), copied)
    return copied


def rewrite(path: Path, change: Change) -> None:
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")


def problems_of(folder: Path) -> str:
    with pytest.raises(InvalidRecords) as caught:
        read_knowledge(folder)
    return "\n".join(caught.value.problems)


def test_the_shipped_records_load_once() -> None:
    knowledge = load_specialties()
    assert load_specialties() is knowledge
    record = knowledge.specialties["ivg_service"]  # type: ignore[index]
    assert record.type is SpecialtyType.SERVICE
    assert record.theme in knowledge.themes
    assert isinstance(record.alternatives["fr"], tuple)


def test_files_are_sorted_by_id_and_laid_out_for_diffs() -> None:
    for path in asset("knowledge", "specialties").glob("*.json"):
        written = path.read_text(encoding="utf-8")
        raw = json.loads(written)
        ids = [record["id"] for record in raw["specialties"]]
        assert ids == sorted(ids)
        assert written == json.dumps(raw, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda record: record.pop("level"), "lacks level"),
        (lambda record: record.update(colour="red"), "does not know colour"),
        (lambda record: record.update(level=5), "level wants a whole number"),
        (lambda record: record.update(level=True), "level wants a whole number"),
        (lambda record: record.update(type="shop"), "type wants one of"),
        (lambda record: record.update(quick_exit="no"), "quick_exit wants true or false"),
        (lambda record: record["label"].pop("en"), "label wants a French and an English text"),
        (lambda record: record["inference"].update(en=""), "inference wants words"),
        (lambda record: record["alternatives"]["en"].pop(), "lists of different lengths"),
        (lambda record: record["synonyms"].append(""), "synonyms has an empty item"),
        (lambda record: record["sources"].append(3), "sources wants a list of words"),
        (lambda record: record.update(synonyms="psy"), "synonyms wants a list of words"),
        (lambda record: record["criteria"].update(mission=4), "criteria it: mission wants"),
        (lambda record: record.update(theme="cancer"), "holds the theme cancer"),
    ],
)
def test_a_wrong_field_is_refused(folder: Path, change: Change, said: str) -> None:
    rewrite(folder / "specialties" / "violence.json", lambda raw: change(raw["specialties"][0]))
    assert said in problems_of(folder)


def test_an_id_in_two_files_is_refused(folder: Path) -> None:
    def copy_first(raw: dict[str, Any]) -> None:
        raw["specialties"].append(raw["specialties"][0])

    rewrite(folder / "specialties" / "addiction.json", copy_first)
    assert "addictologie is there twice" in problems_of(folder)


def test_every_problem_is_said_at_once(folder: Path) -> None:
    rewrite(folder / "specialties" / "work.json", lambda raw: raw["specialties"][0].pop("label"))
    rewrite(folder / "modifiers.json", lambda raw: raw["modifiers"][0]["effect"].pop("kind"))
    rewrite(folder / "sources.json", lambda raw: raw["sources"].append(3))
    rewrite(folder / "ambiguous_words.json", lambda raw: raw["ambiguous"].append({"word": "x"}))
    (folder / "support_lines.json").write_text("{", encoding="utf-8")
    (folder / "scale.json").unlink()
    said = problems_of(folder)
    for part in ("lacks label", "lacks kind", "wants an object", "lacks candidates"):
        assert part in said
    assert "support_lines.json" in said
    assert "scale.json" in said


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert "lacks the list sources" in problems_of(tmp_path)
