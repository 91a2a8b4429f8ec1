"""What the circumstances of a visit change: each modifier applied as its data says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from patient_check.domain.inference import AppliedModifier, Circumstances
from patient_check.domain.specialty import (
    TOP_LEVEL,
    Modifier,
    ModifierEffect,
    ModifierKind,
    Specialty,
    SpecialtyType,
)
from patient_check.knowledge.specialties import load_specialties

_ORDER = (
    ModifierKind.AS_KNOWN,
    ModifierKind.REASON,
    ModifierKind.HIGHEST,
    ModifierKind.RAISE,
    ModifierKind.NOTE,
    ModifierKind.NEVER_RAISES,
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The level that the circumstances give, the record that says the most, and what did what."""

    level: int
    told_by: Specialty
    applied: tuple[AppliedModifier, ...]


@dataclass(slots=True)
class _Scale:
    """A level on its way, with the record whose texts are the ones to tell."""

    level: int
    told_by: Specialty


def weigh(
    record: Specialty,
    circumstances: Circumstances,
    *,
    place: Specialty | None = None,
    reason: Specialty | None = None,
) -> Weighed:
    """Apply to `record` every modifier that concerns it and that the circumstances call for.

    `place` and `reason` are the records of the place and the reason named in the data. What is
    named is weighed first, then what raises, then what only adds its sentence.
    """
    scale = _Scale(record.level, record)
    applied: list[AppliedModifier] = []
    for modifier in _concerning(record):
        before = scale.level
        because = _apply(modifier, scale, circumstances, record, place=place, reason=reason)
        if because is not None:
            name = None if because is record else because.id
            levels = (before, scale.level)
            applied.append(
                AppliedModifier(modifier.code, modifier.label, modifier.text, *levels, name)
            )
    return Weighed(scale.level, scale.told_by, tuple(_first_things_first(applied, scale.told_by)))


def _concerning(record: Specialty) -> list[Modifier]:
    """Return the modifiers of `record`, in the order in which they are weighed.

    A place that was named counts whatever the record lists: an X-ray in a cancer centre is read
    as the cancer centre. The list only says for which records to ask about the place.
    """
    mine = [
        modifier
        for modifier in load_specialties().modifiers.values()
        if modifier.universal
        or modifier.effect.kind is ModifierKind.HIGHEST
        or modifier.code in record.modifiers
    ]
    return sorted(mine, key=lambda modifier: _ORDER.index(modifier.effect.kind))


def _apply(
    modifier: Modifier,
    scale: _Scale,
    circumstances: Circumstances,
    record: Specialty,
    *,
    place: Specialty | None,
    reason: Specialty | None,
) -> Specialty | None:
    """Change `scale`; return the record that called for the modifier, None when nothing did."""
    effect = modifier.effect
    if effect.kind is ModifierKind.REASON:
        return _take_reason(scale, record, reason)
    if effect.kind is ModifierKind.HIGHEST:
        return _take_highest(scale, record, place, effect.cap)
    because = _called_for(modifier, circumstances, record)
    if because is not None and effect.kind is ModifierKind.RAISE and _may_raise(effect, scale):
        scale.level = max(scale.level, min(scale.level + effect.raise_by, effect.cap, TOP_LEVEL))
    return because


def _take_reason(scale: _Scale, record: Specialty, reason: Specialty | None) -> Specialty | None:
    """Take the reason's level; a place or a service keeps its own when that is higher."""
    if reason is None or reason is record:
        return None
    tells_by_itself = record.type in {SpecialtyType.PLACE, SpecialtyType.SERVICE}
    if reason.level >= scale.level or not tells_by_itself:
        scale.level, scale.told_by = reason.level, reason
    return reason


def _take_highest(
    scale: _Scale, record: Specialty, place: Specialty | None, cap: int
) -> Specialty | None:
    if place is None or place is record:
        return None
    if place.level > scale.level:
        scale.level, scale.told_by = min(place.level, cap), place
    return place


def _called_for(
    modifier: Modifier, circumstances: Circumstances, record: Specialty
) -> Specialty | None:
    effect = modifier.effect
    if modifier.code in circumstances.told:
        return record
    if effect.min_visits and circumstances.visits >= effect.min_visits:
        return record
    if effect.complements:
        return _complement(effect, circumstances, record)
    return None


def _complement(
    effect: ModifierEffect, circumstances: Circumstances, record: Specialty
) -> Specialty | None:
    """Return the first other visit that tells a story together with `record`."""
    records = load_specialties().specialties
    for name in circumstances.other_visits:
        other = records.get(name)
        if other is None or other.theme == record.theme:
            continue
        if any({record.theme, other.theme} <= set(themes) for themes in effect.complements):
            return other
    return None


def _may_raise(effect: ModifierEffect, scale: _Scale) -> bool:
    is_level = not effect.if_levels or scale.level in effect.if_levels
    return is_level and (not effect.themes or scale.told_by.theme in effect.themes)


def _first_things_first(
    applied: Iterable[AppliedModifier], told_by: Specialty
) -> Iterator[AppliedModifier]:
    """Put first the sentences that come first in this theme; the others keep their order."""
    known = load_specialties().modifiers

    def is_later(one: AppliedModifier) -> bool:
        return told_by.theme not in known[one.code].effect.first_in_themes

    yield from sorted(applied, key=is_later)
