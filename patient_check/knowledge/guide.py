"""The guide to the CNIL complaint, from `resources/knowledge/complaint_guide.json`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from patient_check.assets import asset
from patient_check.domain.advice import Link
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.guide import Exhibit, GuidePart
from patient_check.knowledge.conditions import Condition, read_condition
from patient_check.knowledge.json_files import read_json
from patient_check.knowledge.links import load_links
from patient_check.knowledge.record_fields import Fields, many, read_fields, text, text_lists, word
from patient_check.knowledge.steps import certainty, cited, one_of


@dataclass(frozen=True, slots=True)
class GuideRecords:
    """Every part and exhibit with the condition that brings it in (None: always)."""

    parts: tuple[tuple[GuidePart, Condition | None], ...]
    exhibits: tuple[tuple[Exhibit, Condition | None], ...]
    links: tuple[Link, ...]


_PART: Fields = {
    "id": word,
    "title": text,
    "items": text_lists,
    "certainty": certainty,
    "sources": cited,
    "when": read_condition,
}
_EXHIBIT: Fields = {"id": word, "label": text, "why": text, "when": read_condition}
_WHEN: Final = frozenset({"when"})


def _rows(
    raw: Mapping[str, Any], name: str, fields: Fields, problems: list[str]
) -> list[tuple[dict[str, Any], Condition | None]]:
    result = []
    for place, row in enumerate(raw.get(name, ())):
        checked = read_fields(row, fields, _WHEN, f"complaint_guide: {name}[{place}]", problems)
        if checked is not None:
            condition = checked.pop("when", None)
            result.append((checked, condition))
    return result


def read_guide(folder: Path) -> GuideRecords:
    """Return the guide of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    raw = read_json(folder / "complaint_guide.json", problems)
    fields = {"links": many(one_of(load_links)), "parts": list, "exhibits": list}
    checked = read_fields(raw, fields, frozenset(), "complaint_guide", problems) or {}
    parts = _rows(checked, "parts", _PART, problems)
    exhibits = _rows(checked, "exhibits", _EXHIBIT, problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return GuideRecords(
        parts=tuple((GuidePart(**row), condition) for row, condition in parts),
        exhibits=tuple((Exhibit(**row), condition) for row, condition in exhibits),
        links=checked["links"],
    )


@lru_cache(maxsize=1)
def load_guide() -> GuideRecords:
    """Return the shipped guide; the same object at each call."""
    return read_guide(asset("knowledge"))
