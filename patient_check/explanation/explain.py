"""The door of the room: what somebody could suppose from a visit, and what else explains it."""

from collections.abc import Iterable
from dataclasses import replace

from patient_check.domain.inference import (
    AppliedModifier,
    Candidate,
    Circumstances,
    Inference,
    Outcome,
)
from patient_check.domain.specialty import SourceId, Specialty, SpecialtyId
from patient_check.explanation.index import Readings
from patient_check.explanation.modifiers import weigh
from patient_check.explanation.search import search
from patient_check.knowledge.search_words import load_search_words
from patient_check.knowledge.specialties import load_specialties

_NO_CIRCUMSTANCES = Circumstances()


def explain(said: str, circumstances: Circumstances = _NO_CIRCUMSTANCES) -> Inference:
    """Return what `said` (words as typed, or a record's id) lets people suppose.

    Words with several readings give candidates and no level; words that no record knows stay the
    person's own.
    """
    found = search(said)
    if found.is_sure:
        return replace(explain_record(found.readings[0].id, circumstances), query=said)
    if found.readings:
        return _question(said, found.readings)
    return explain_own_words(said)


def explain_record(
    name: SpecialtyId, circumstances: Circumstances = _NO_CIRCUMSTANCES
) -> Inference:
    """Return what a visit to the record `name` lets people suppose; raise KeyError without it."""
    knowledge = load_specialties()
    record = knowledge.specialties[name]
    place, place_candidates = _named(circumstances.place)
    reason, reason_candidates = _named(circumstances.reason)
    weighed = weigh(record, circumstances, place=place, reason=reason)
    told = weighed.told_by
    both = (told,) if told is record else (told, record)
    named = (
        (circumstances.place, place, place_candidates),
        (circumstances.reason, reason, reason_candidates),
    )
    return Inference(
        query=name,
        outcome=Outcome.FOUND,
        id=record.id,
        label=record.label,
        level=weighed.level,
        base_level=record.level,
        level_name=next(s.name for s in knowledge.scale.levels if s.level == weighed.level),
        level_reason=told.level_reason,
        told_by=told.id,
        modifiers=weighed.applied,
        inference=told.inference,
        alternatives=told.alternatives,
        audience=told.audience,
        sources=tuple(knowledge.sources[source] for source in _source_names(both, weighed.applied)),
        support_lines=tuple(
            knowledge.support_lines[line]
            for line in dict.fromkeys(line for one in both for line in one.support_lines)
        ),
        quick_exit=any(one.quick_exit for one in both),
        place_candidates=place_candidates,
        reason_candidates=reason_candidates,
        unknown_words=tuple(said for said, one, many in named if said and not one and not many),
    )


def _question(said: str, readings: Readings) -> Inference:
    """Return the readings to choose from, with the help lines that suit all of them."""
    knowledge = load_specialties()
    records = [knowledge.specialties[one.id] for one in readings]
    shared = set.intersection(*(set(record.support_lines) for record in records))
    return Inference(
        query=said,
        outcome=Outcome.AMBIGUOUS,
        label=_as_written(said),
        inference=load_search_words().question,
        alternatives=knowledge.scale.common_alternatives,
        support_lines=tuple(
            knowledge.support_lines[line] for line in records[0].support_lines if line in shared
        ),
        quick_exit=all(record.quick_exit for record in records),
        candidates=_candidates(readings),
    )


def explain_own_words(said: str) -> Inference:
    """Return what can be said of words that name no record, or that the person keeps as theirs."""
    return Inference(
        query=said,
        outcome=Outcome.OWN_WORDS,
        label=_as_written(said),
        inference=load_search_words().own_words,
        alternatives=load_specialties().scale.common_alternatives,
    )


def _as_written(said: str) -> dict[str, str]:
    return dict.fromkeys(("fr", "en"), said)


def _named(said: str) -> tuple[Specialty | None, tuple[Candidate, ...]]:
    """Return the record that a place or a reason names, or the readings to ask about."""
    if not said:
        return None, ()
    found = search(said)
    if found.is_sure:
        return load_specialties().specialties[found.readings[0].id], ()
    return None, _candidates(found.readings)


def _candidates(readings: Readings) -> tuple[Candidate, ...]:
    records = load_specialties().specialties
    return tuple(
        Candidate(one.id, records[one.id].label, records[one.id].level, one.meaning)
        for one in readings
    )


def _source_names(
    records: Iterable[Specialty], applied: Iterable[AppliedModifier]
) -> tuple[SourceId, ...]:
    """Return the sources of the records, then those of the modifiers, each once."""
    modifiers = load_specialties().modifiers
    names = [source for record in records for source in record.sources]
    names += [source for one in applied for source in modifiers[one.code].sources]
    return tuple(dict.fromkeys(names))
