"""An inference as one JSON object: `explain --json`."""

from collections.abc import Sequence
from typing import Any

from patient_check.domain.inference import (
    AppliedModifier,
    Candidate,
    Circumstances,
    Inference,
    Outcome,
)
from patient_check.domain.specialty import ModifierCode, Source, SupportLine


def codes_without_effect(
    inference: Inference, circumstances: Circumstances
) -> tuple[ModifierCode, ...]:
    """Return the circumstances that were told and do not concern what was explained."""
    if inference.outcome is not Outcome.FOUND:
        return ()
    applied = {one.code for one in inference.modifiers}
    return tuple(sorted(circumstances.told - applied))


def as_dict(
    inference: Inference,
    circumstances: Circumstances,
    others: Sequence[Inference],
    language: str,
) -> dict[str, Any]:
    """Return an inference in the shape that `explain --json` promises, in one language.

    `others` are the other appointments, as their words were understood.
    """
    unknown = [one.query for one in others if one.outcome is Outcome.OWN_WORDS]
    return {
        "query": inference.query,
        "outcome": inference.outcome.value,
        "id": inference.id,
        "label": inference.label[language],
        "level": inference.level,
        "base_level": inference.base_level,
        "told_by": inference.told_by,
        "level_name": inference.level_name.get(language),
        "modifiers_applied": _modifiers(inference.modifiers, language),
        "modifiers_without_effect": list(codes_without_effect(inference, circumstances)),
        "inference": inference.inference[language],
        "alternatives": list(inference.alternatives[language]),
        "audience": list(inference.audience.get(language, ())),
        "sources": _sources(inference.sources),
        "support_lines": _support_lines(inference.support_lines, language),
        "quick_exit": inference.quick_exit,
        "ambiguous_candidates": _candidates(inference.candidates, language),
        "ambiguous_place": _candidates(inference.place_candidates, language),
        "ambiguous_reason": _candidates(inference.reason_candidates, language),
        "ambiguous_others": [
            {"words": one.query, "candidates": _candidates(one.candidates, language)}
            for one in others
            if one.outcome is Outcome.AMBIGUOUS
        ],
        "unknown_words": [*inference.unknown_words, *unknown],
    }


def _modifiers(applied: Sequence[AppliedModifier], language: str) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "label": one.label[language],
            "text": one.text[language],
            "level_before": one.level_before,
            "level_after": one.level_after,
            "because_of": one.because_of,
        }
        for one in applied
    ]


def _sources(sources: Sequence[Source]) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "title": one.title,
            "address": one.address,
            "date": one.date,
            "checked_on": one.checked_on,
        }
        for one in sources
    ]


def _support_lines(lines: Sequence[SupportLine], language: str) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "number": one.number,
            "label": one.label[language],
            "cost": one.cost[language],
            "link": one.link,
        }
        for one in lines
    ]


def _candidates(candidates: Sequence[Candidate], language: str) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "label": one.label[language],
            "level": one.level,
            "meaning": one.meaning.get(language),
        }
        for one in candidates
    ]
