"""The JSON records about specialties, read strictly into the values of the domain."""

from collections.abc import Iterable
from typing import Any, TypeVar

from patient_check.domain.specialty import (
    AmbiguousCandidate,
    AmbiguousWord,
    FactKind,
    IgnoredWord,
    LevelCriteria,
    Modifier,
    ModifierEffect,
    ModifierKind,
    Safeguard,
    Scale,
    ScaleLevel,
    Source,
    Specialty,
    SpecialtyType,
    SupportLine,
)
from patient_check.knowledge.record_fields import (
    NO_OPTION,
    Fields,
    flag,
    lists,
    many,
    member,
    nested,
    read_fields,
    text,
    text_lists,
    whole,
    wholes,
    word,
    words,
)

_T = TypeVar("_T")

_OPTIONAL = frozenset({"hidden_synonyms", "note"})
_LEVEL = whole(0, 4)


_CRITERIA: Fields = {"mission": whole(0, 3), "sensitivity": whole(0, 2), "anchors": words}

_SPECIALTY: Fields = {
    "id": word,
    "type": member(SpecialtyType),
    "codes": words,
    "theme": word,
    "fact": member(FactKind),
    "level": _LEVEL,
    "criteria": nested(LevelCriteria, _CRITERIA),
    "level_reason": text,
    "label": text,
    "synonyms": words,
    "typed_synonyms": words,
    "synonyms_en": words,
    "inference": text,
    "alternatives": text_lists,
    "audience": text_lists,
    "modifiers": words,
    "support_lines": words,
    "quick_exit": flag,
    "sources": words,
    "reviewed_on": word,
    "hidden_synonyms": words,
    "note": word,
}

_EFFECT: Fields = {
    "kind": member(ModifierKind),
    "raise_by": whole(0, 4),
    "cap": _LEVEL,
    "if_levels": wholes,
    "themes": words,
    "min_visits": whole(0, 99),
    "complements": lists,
    "first_in_themes": words,
}

_MODIFIER: Fields = {
    "code": word,
    "effect": nested(ModifierEffect, _EFFECT, frozenset(_EFFECT) - {"kind"}),
    "universal": flag,
    "label": text,
    "prompt": text,
    "text": text,
    "sources": words,
}

_SOURCE: Fields = dict.fromkeys(("id", "title", "address", "date", "checked_on", "status"), word)

_SUPPORT_LINE: Fields = {
    **dict.fromkeys(("id", "number", "link", "checked_on", "certainty"), word),
    "label": text,
    "cost": text,
}

_CANDIDATE: Fields = {"id": word, "meaning": text}


def _candidate(raw: Any) -> AmbiguousCandidate:
    if isinstance(raw, dict) and "meaning" not in raw:
        return AmbiguousCandidate(word(raw.get("id")), {})  # type: ignore[arg-type]
    result: AmbiguousCandidate = nested(AmbiguousCandidate, _CANDIDATE)(raw)
    return result


_AMBIGUOUS: Fields = {"word": word, "candidates": many(_candidate)}
_IGNORED: Fields = {"word": word, "reason": word}

_SCALE_LEVEL: Fields = {"level": _LEVEL, "name": text, "criterion": text}

_SAFEGUARD: Fields = {"id": word, "text": text, "sources": words}


def _anchors(raw: Any) -> dict[str, dict[str, str]]:
    if not isinstance(raw, dict):
        raise ValueError("wants an object")  # noqa: TRY004 (one error kind for all checks)
    return {word(name): text(said) for name, said in raw.items()}


_SCALE: Fields = {
    "reminder": text,
    "levels": many(nested(ScaleLevel, _SCALE_LEVEL)),
    "anchors": _anchors,
    "safeguards": many(nested(Safeguard, _SAFEGUARD)),
    "common_alternatives": text_lists,
}


def _collect(
    kind: type[_T], fields: Fields, raws: Iterable[Any], where: str, problems: list[str]
) -> list[_T]:
    result: list[_T] = []
    for place, raw in enumerate(raws):
        name = raw.get("id") if isinstance(raw, dict) else None
        checked = read_fields(raw, fields, _OPTIONAL, f"{where}[{name or place}]", problems)
        if checked is not None:
            result.append(kind(**checked))
    return result


def read_specialties(raws: Iterable[Any], where: str, problems: list[str]) -> list[Specialty]:
    """Return the specialties of one file; problems are added to `problems`."""
    return _collect(Specialty, _SPECIALTY, raws, where, problems)


def read_modifiers(raws: Iterable[Any], problems: list[str]) -> list[Modifier]:
    """Return the modifiers; problems are added to `problems`."""
    return _collect(Modifier, _MODIFIER, raws, "modifiers", problems)


def read_sources(raws: Iterable[Any], problems: list[str]) -> list[Source]:
    """Return the sources; problems are added to `problems`."""
    return _collect(Source, _SOURCE, raws, "sources", problems)


def read_support_lines(raws: Iterable[Any], problems: list[str]) -> list[SupportLine]:
    """Return the help lines; problems are added to `problems`."""
    return _collect(SupportLine, _SUPPORT_LINE, raws, "support_lines", problems)


def read_ambiguous_words(raws: Iterable[Any], problems: list[str]) -> list[AmbiguousWord]:
    """Return the words to ask about; problems are added to `problems`."""
    return _collect(AmbiguousWord, _AMBIGUOUS, raws, "ambiguous_words", problems)


def read_ignored_words(raws: Iterable[Any], problems: list[str]) -> list[IgnoredWord]:
    """Return the words that lead nowhere alone; problems are added to `problems`."""
    return _collect(IgnoredWord, _IGNORED, raws, "ignored_words", problems)


def read_scale(raw: Any, problems: list[str]) -> Scale | None:
    """Return the scale, or None when it has a problem, which is added to `problems`."""
    checked = read_fields(raw, _SCALE, NO_OPTION, "scale", problems)
    return None if checked is None else Scale(**checked)
