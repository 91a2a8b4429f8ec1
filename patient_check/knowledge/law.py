"""The statements of law about visits, from `resources/knowledge/law.json`, read strictly."""

import json
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from typing import Any

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.law import (
    Certainty,
    ExplicitNames,
    LawKnowledge,
    LawPoint,
    LawSide,
    LawStrength,
)
from patient_check.domain.specialty import FactKind, Source, Specialty, SpecialtyType, Text
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.record_fields import (
    NO_OPTION,
    Fields,
    day,
    flag,
    member,
    read_fields,
    text,
    whole,
    word,
    words,
)
from patient_check.knowledge.specialties import load_specialties
from patient_check.knowledge.specialty_records import read_sources

_POINT: Fields = {
    "id": word,
    "side": member(LawSide),
    "certainty": member(Certainty),
    "is_first": flag,
    "strengths": words,
    "text": text,
    "reference": text,
    "sources": words,
}

_GRADES = (LawStrength.STRONG, LawStrength.MEDIUM, LawStrength.WEAK)
"""The strengths that data have by themselves, the strongest first."""

_NAMED_FOR_IT = frozenset({SpecialtyType.SERVICE, SpecialtyType.PLACE})

_BY_GRADE: Fields = dict.fromkeys(_GRADES, words)
_EXPLICIT: Fields = {
    "from_level": whole(1, 4),
    "themes": words,
    "from_level_in_themes": whole(1, 4),
    "records": words,
}
_LAW = frozenset(
    {
        "checked_on", "explicit", "categories", "summaries", "summaries_of_notice", "points",
        "sources",
    }
)  # fmt: skip


def read_law(raw: Mapping[str, Any], shared: Mapping[str, Source]) -> LawKnowledge:
    """Return the statements of `raw`; raise InvalidRecords with every problem at once.

    `shared` are the sources that other records know too, by id.
    """
    problems = [f"law: {name} is too many or missing" for name in raw.keys() ^ _LAW]
    sources = {str(one.id): one for one in read_sources(raw.get("sources", ()), problems)}
    sources |= shared
    points = [_point(one, sources, problems) for one in raw.get("points", ())]
    summaries = _summaries(raw.get("summaries"), LawStrength, problems)
    of_notice = _summaries(raw.get("summaries_of_notice"), _GRADES, problems)
    categories = read_fields(
        raw.get("categories"), _BY_GRADE, NO_OPTION, "law: categories", problems
    )
    explicit = read_fields(raw.get("explicit"), _EXPLICIT, NO_OPTION, "law: explicit", problems)
    dates = read_fields(
        {"checked_on": raw.get("checked_on")}, {"checked_on": day}, NO_OPTION, "law", problems
    )
    _check_names(categories, explicit, problems)
    if problems or categories is None or explicit is None or dates is None:
        raise InvalidRecords(tuple(problems))
    return LawKnowledge(
        summaries=summaries,
        summaries_of_notice=of_notice,
        categories={grade: frozenset(categories[grade]) for grade in _GRADES},
        explicit=ExplicitNames(
            from_level=explicit["from_level"],
            themes=frozenset(explicit["themes"]),
            from_level_in_themes=explicit["from_level_in_themes"],
            records=frozenset(explicit["records"]),
        ),
        points=tuple(point for point in points if point is not None),
        checked_on=dates["checked_on"],
    )


def _check_names(
    categories: Mapping[str, Iterable[str]] | None,
    explicit: Mapping[str, Any] | None,
    problems: list[str],
) -> None:
    knowledge = load_specialties()
    named = [name for names in (categories or {}).values() for name in names]
    problems += [f"law: does not know {name}" for name in named if name not in load_categories()]
    problems += [f"law: {name} has two strengths" for name in set(named) if named.count(name) > 1]
    if explicit is not None:
        known: dict[str, Container[str]] = {
            "themes": knowledge.themes,
            "records": frozenset(map(str, knowledge.specialties)),
        }
        problems += [
            f"law: explicit does not know {name}"
            for field, names in known.items()
            for name in explicit[field]
            if name not in names
        ]


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
        certainty=checked["certainty"],
        is_first=checked["is_first"],
        strengths=tuple(map(LawStrength, checked["strengths"])),
        text=checked["text"],
        reference=checked["reference"],
        sources=tuple(sources[name] for name in checked["sources"]),
    )


def _summaries(
    raw: Any, strengths: Iterable[LawStrength], problems: list[str]
) -> dict[LawStrength, Text]:
    fields: Fields = {str(strength): text for strength in strengths}
    checked = read_fields(raw, fields, frozenset(), "law: summaries", problems) or {}
    return {LawStrength(name): said for name, said in checked.items()}


@lru_cache(maxsize=1)
def load_law() -> LawKnowledge:
    """Return the shipped statements; the same object at each call."""
    raw = json.loads(asset("knowledge", "law.json").read_text(encoding="utf-8"))
    shared = {str(name): one for name, one in load_specialties().sources.items()}
    return read_law(raw, shared)


def strength_of_data(categories: Iterable[str]) -> LawStrength | None:
    """Return how firmly data are health data by themselves; None when none of them are."""
    leaked = frozenset(categories)
    by_strength = load_law().categories.items()
    return next((strength for strength, known in by_strength if leaked & known), None)


def strength_of_record(record: Specialty) -> LawStrength:
    """Return how firmly the law speaks of a visit to `record`.

    The circumstances of a visit change what people guess, not what the name of a place says:
    the record's own level counts, not the one they raised.
    """
    if record.fact is FactKind.SOCIAL:
        return LawStrength.SOCIAL
    if _says_it_by_its_name(record):
        return LawStrength.STRONG
    return LawStrength.MEDIUM if record.level else LawStrength.WEAK


def _says_it_by_its_name(record: Specialty) -> bool:
    rule = load_law().explicit
    if record.level >= rule.from_level or record.id in rule.records:
        return True
    is_named_for_it = record.type in _NAMED_FOR_IT and record.theme in rule.themes
    return is_named_for_it and record.level >= rule.from_level_in_themes
