"""What a visit can reveal, from `resources/knowledge/`: loaded once, strictly.

JSON and not TOML: over three hundred bilingual records must load in a few milliseconds.
"""

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import (
    Modifier,
    ModifierCode,
    Source,
    SourceId,
    Specialty,
    SpecialtyId,
    SpecialtyKnowledge,
    SupportLine,
    SupportLineId,
    Text,
)
from patient_check.knowledge.record_fields import read_fields, text, word
from patient_check.knowledge.specialty_records import (
    read_ambiguous_words,
    read_ignored_words,
    read_modifiers,
    read_scale,
    read_sources,
    read_specialties,
    read_support_lines,
)

_K = TypeVar("_K")
_V = TypeVar("_V")


def _rows(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("wants a list")  # noqa: TRY004 (one error kind for all checks)
    return value


_THEME_FILE = {"theme": word, "label": text, "specialties": _rows}


def _read_json(path: Path, problems: list[str]) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        problems.append(f"{path.name}: {error}")
        return {}


def _section(folder: Path, name: str, section: str, problems: list[str]) -> list[Any]:
    """Return one list of a file whose other lists are read elsewhere."""
    raw = _read_json(folder / f"{name}.json", problems)
    rows = raw.get(section) if isinstance(raw, dict) else None
    if not isinstance(rows, list):
        problems.append(f"{name}.json: lacks the list {section}")
        return []
    return rows


def _by_key(
    items: Iterable[_V], key: Callable[[_V], _K], where: str, problems: list[str]
) -> dict[_K, _V]:
    result: dict[_K, _V] = {}
    for item in items:
        if key(item) in result:
            problems.append(f"{where}: {key(item)} is there twice")
        result[key(item)] = item
    return result


def _load_themes(folder: Path, problems: list[str]) -> tuple[list[Specialty], dict[str, Text]]:
    specialties: list[Specialty] = []
    themes: dict[str, Text] = {}
    for path in sorted((folder / "specialties").glob("*.json")):
        raw = _read_json(path, problems)
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
    modifiers = read_modifiers(_section(folder, "modifiers", "modifiers", problems), problems)
    sources = read_sources(_section(folder, "sources", "sources", problems), problems)
    lines = _section(folder, "support_lines", "support_lines", problems)
    words = _section(folder, "ambiguous_words", "ambiguous", problems)
    ignored = _section(folder, "ambiguous_words", "never_alone", problems)
    scale = read_scale(_read_json(folder / "scale.json", problems), problems)
    by_id = _by_key(specialties, _specialty_id, "specialties", problems)
    by_code = _by_key(modifiers, _modifier_code, "modifiers", problems)
    source_by_id = _by_key(sources, _source_id, "sources", problems)
    support_lines = read_support_lines(lines, problems)
    line_by_id = _by_key(support_lines, _support_line_id, "support_lines", problems)
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


def _source_id(record: Source) -> SourceId:
    return record.id


def _support_line_id(record: SupportLine) -> SupportLineId:
    return record.id


@lru_cache(maxsize=1)
def load_specialties() -> SpecialtyKnowledge:
    """Return the shipped knowledge about specialties; the same object at each call."""
    return read_knowledge(asset("knowledge"))
