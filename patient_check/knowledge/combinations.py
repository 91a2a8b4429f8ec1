"""Data that allow more together than alone, from `resources/knowledge/combinations.json`."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from patient_check.assets import asset
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.combination import (
    CombinationKind,
    CombinationRecord,
    CombinationRecords,
)
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Source, SourceId, SupportLineId
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.json_files import by_key, read_json
from patient_check.knowledge.legal_sources import load_legal_sources
from patient_check.knowledge.record_fields import (
    NO_OPTION,
    Fields,
    day,
    lists,
    member,
    read_fields,
    text,
    text_lists,
    word,
    words,
)
from patient_check.knowledge.references import load_support_lines
from patient_check.knowledge.specialty_records import read_sources

_FILE = "combinations.json"
_FEWEST_PARTS = 2
_CERTAIN = frozenset({ExposureStatus.EXPOSED, ExposureStatus.NOT_EXPOSED})

_COMBINATION: Fields = {
    "id": word,
    "kind": member(CombinationKind),
    "parts": lists,
    "title": text,
    "scenario": text,
    "alone": text,
    "defence": text_lists,
    "support_lines": words,
    "sources": words,
    "reviewed_on": day,
}

_SECTIONS = frozenset({"cautions", "combinations", "sources"})
_CAUTIONS: Fields = {status.value: text for status in ExposureStatus if status not in _CERTAIN}


def read_combinations(folder: Path) -> CombinationRecords:
    """Read the combinations of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    raw = read_json(folder / _FILE, problems)
    raw = raw if isinstance(raw, dict) else {}
    problems += [f"{_FILE}: does not know {name}" for name in raw.keys() - _SECTIONS]
    own = by_key(
        read_sources(_list(raw, "sources", problems), problems),
        attrgetter("id"),
        "combinations: sources",
        problems,
    )
    records = _records(_list(raw, "combinations", problems), problems)
    by_key(records, attrgetter("id"), "combinations", problems)
    _check_names(records, own, problems)
    cautions = read_fields(raw.get("cautions"), _CAUTIONS, NO_OPTION, "cautions", problems) or {}
    problems += [
        f"cautions: {name} has no place for the data in {language}"
        for name, said in cautions.items()
        for language, sentence in said.items()
        if "{data}" not in sentence
    ]
    if problems:
        raise InvalidRecords(tuple(problems))
    return CombinationRecords(
        combinations=tuple(records),
        cautions={ExposureStatus(name): said for name, said in cautions.items()},
        sources=load_legal_sources() | own,
    )


def _list(raw: Mapping[str, Any], name: str, problems: list[str]) -> list[Any]:
    rows = raw.get(name)
    if isinstance(rows, list) and rows:
        return rows
    problems.append(f"{_FILE}: lacks the list {name}")
    return []


def _records(rows: Iterable[Any], problems: list[str]) -> list[CombinationRecord]:
    records = []
    for place, raw in enumerate(rows):
        name = raw.get("id") if isinstance(raw, dict) else None
        where = f"combinations[{name or place}]"
        checked = read_fields(raw, _COMBINATION, NO_OPTION, where, problems)
        if checked is not None:
            records.append(CombinationRecord(**checked))
    return records


def _check_names(
    records: Iterable[CombinationRecord], own: Mapping[SourceId, Source], problems: list[str]
) -> None:
    """Add a problem for each category, source or line that does not exist, or part twice used."""
    known: dict[str, frozenset[Any]] = {
        "category": frozenset(load_categories()),
        "source": frozenset({*load_legal_sources(), *own}),
        "help line": frozenset(load_support_lines()),
    }
    used: set[SourceId] = set()
    for record in records:
        categories = [name for part in record.parts for name in part]
        names: dict[str, Iterable[DataCategoryId | SourceId | SupportLineId]] = {
            "category": categories,
            "source": record.sources,
            "help line": record.support_lines,
        }
        used |= set(record.sources)
        where = f"combinations[{record.id}]"
        problems += [
            f"{where}: there is no {kind} {name}"
            for kind, these in names.items()
            for name in these
            if name not in known[kind]
        ]
        if len(record.parts) < _FEWEST_PARTS or not all(record.parts):
            problems.append(f"{where}: wants two parts or more, none of them empty")
        if len(set(categories)) != len(categories):
            problems.append(f"{where}: has a category that plays two parts")
        if not record.sources:
            problems.append(f"{where}: has no source")
    problems += [f"combinations: nothing cites the source {name}" for name in own.keys() - used]


@lru_cache(maxsize=1)
def load_combinations() -> CombinationRecords:
    """Return the shipped combinations; the same object at each call."""
    return read_combinations(asset("knowledge"))
