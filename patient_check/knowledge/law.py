"""The statements of law about visits, from `resources/knowledge/law.json`, read strictly."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.law import LawKnowledge, LawPoint, LawSide, LawStrength
from patient_check.domain.specialty import Source, Text
from patient_check.knowledge.record_fields import Fields, member, read_fields, text, word, words
from patient_check.knowledge.specialties import load_specialties
from patient_check.knowledge.specialty_records import read_sources

_POINT: Fields = {
    "id": word,
    "side": member(LawSide),
    "strengths": words,
    "text": text,
    "reference": text,
    "sources": words,
}


def read_law(raw: Mapping[str, Any], shared: Mapping[str, Source]) -> LawKnowledge:
    """Return the statements of `raw`; raise InvalidRecords with every problem at once.

    `shared` are the sources that other records know too, by id.
    """
    problems: list[str] = []
    sources = {str(one.id): one for one in read_sources(raw.get("sources", ()), problems)}
    sources |= shared
    points = [_point(one, sources, problems) for one in raw.get("points", ())]
    summaries = _summaries(raw.get("summaries", {}), problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    kept = tuple(point for point in points if point is not None)
    return LawKnowledge(summaries, kept, word(raw.get("checked_on")))


def _point(raw: Any, sources: Mapping[str, Source], problems: list[str]) -> LawPoint | None:
    checked = read_fields(raw, _POINT, frozenset(), "law", problems)
    if checked is None:
        return None
    unknown = [name for name in checked["sources"] if name not in sources]
    odd = [name for name in checked["strengths"] if name not in set(LawStrength)]
    problems += [f"law: {checked['id']}: does not know {name}" for name in unknown + odd]
    if unknown or odd:
        return None
    return LawPoint(
        id=checked["id"],
        side=checked["side"],
        strengths=tuple(map(LawStrength, checked["strengths"])),
        text=checked["text"],
        reference=checked["reference"],
        sources=tuple(sources[name] for name in checked["sources"]),
    )


def _summaries(raw: Mapping[str, Any], problems: list[str]) -> dict[LawStrength, Text]:
    fields: Fields = {str(strength): text for strength in LawStrength}
    checked = read_fields(raw, fields, frozenset(), "law: summaries", problems) or {}
    return {LawStrength(name): said for name, said in checked.items()}


@lru_cache(maxsize=1)
def load_law() -> LawKnowledge:
    """Return the shipped statements; the same object at each call."""
    raw = json.loads(asset("knowledge", "law.json").read_text(encoding="utf-8"))
    shared = {str(name): one for name, one in load_specialties().sources.items()}
    return read_law(raw, shared)
