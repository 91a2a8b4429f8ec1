"""What a visit can reveal, from `resources/knowledge/`: loaded once, strictly.

JSON and not TOML: over three hundred bilingual records must load in a few milliseconds.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import (
    Modifier,
    ModifierCode,
    Specialty,
    SpecialtyId,
    SpecialtyKnowledge,
    Text,
)
from patient_check.knowledge.json_files import by_key, read_json, section
from patient_check.knowledge.record_fields import read_fields, text, word
from patient_check.knowledge.references import read_line_file, read_source_file
from patient_check.knowledge.specialty_records import (
    read_ambiguous_words,
    read_ignored_words,
    read_modifiers,
    read_scale,
    read_specialties,
)


def _rows(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("wants a list")  # noqa: TRY004 (one error kind for all checks)
    return value


_THEME_FILE = {"theme": word, "label": text, "specialties": _rows}


def _load_themes(folder: Path, problems: list[str]) -> tuple[list[Specialty], dict[str, Text]]:
    specialties: list[Specialty] = []
    themes: dict[str, Text] = {}
    for path in sorted((folder / "specialties").glob("*.json")):
        raw = read_json(path, problems)
        checked = read_fields(raw, _THEME_FILE, frozenset(), path.name, problems)
        if checked is None:
            continue
        themes[path.stem] = checked["label"]
        records = read_specialties(checked["specialties"], path.name, problems)
        strays = {checked["theme"], *(record.theme for record in records)} - {path.stem}
        problems.extend(f"{path.name}: holds the theme {theme}" for theme in strays)
        specialties.extend(records)
    return specialties, themes


def read_knowledge(folder: Path) -> SpecialtyKnowledge:
    """Read the records of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    specialties, themes = _load_themes(folder, problems)
    modifiers = read_modifiers(section(folder, "modifiers", "modifiers", problems), problems)
    source_by_id = read_source_file(folder, problems)
    line_by_id = read_line_file(folder, problems)
    words = section(folder, "ambiguous_words", "ambiguous", problems)
    ignored = section(folder, "ambiguous_words", "never_alone", problems)
    scale = read_scale(read_json(folder / "scale.json", problems), problems)
    by_id = by_key(specialties, _specialty_id, "specialties", problems)
    by_code = by_key(modifiers, _modifier_code, "modifiers", problems)
    ambiguous_words = tuple(read_ambiguous_words(words, problems))
    ignored_words = tuple(read_ignored_words(ignored, problems))
    if problems or scale is None or not by_id:
        raise InvalidRecords(tuple(problems) or ("specialties: no record",))
    return SpecialtyKnowledge(
        specialties=by_id,
        themes=themes,
        modifiers=by_code,
        ambiguous_words=ambiguous_words,
        ignored_words=ignored_words,
        sources=source_by_id,
        support_lines=line_by_id,
        scale=scale,
    )


def _specialty_id(record: Specialty) -> SpecialtyId:
    return record.id


def _modifier_code(record: Modifier) -> ModifierCode:
    return record.code


@lru_cache(maxsize=1)
def load_specialties() -> SpecialtyKnowledge:
    """Return the shipped knowledge about specialties; the same object at each call."""
    return read_knowledge(asset("knowledge"))
