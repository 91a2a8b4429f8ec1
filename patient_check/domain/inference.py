"""What a visit lets people suppose: the question asked, the circumstances, the result."""

from dataclasses import dataclass, field
from enum import StrEnum

from patient_check.domain.specialty import (
    ModifierCode,
    Source,
    SpecialtyId,
    SupportLine,
    Text,
    TextList,
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the person says about a visit; everything may be left out.

    `told` has the codes of the modifiers that a yes answers (a minor, a small town, a fixed
    rhythm of visits…). `visits` counts close visits that were kept. `other_visits` are the other
    records visited. `place` and `reason` are words as typed, both as they appear in the data that
    leaked.
    """

    told: frozenset[ModifierCode] = frozenset()
    visits: int = 1
    other_visits: tuple[SpecialtyId, ...] = ()
    place: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of words that have several; `meaning` is empty when the label says it."""

    id: SpecialtyId
    label: Text
    level: int
    meaning: Text


@dataclass(frozen=True, slots=True)
class AppliedModifier:
    """What one circumstance did: its sentence, and the level before and after.

    `because_of` is the record that decided (the named place, the reason, the complementary
    visit), when there is one.
    """

    code: ModifierCode
    label: Text
    text: Text
    level_before: int
    level_after: int
    because_of: SpecialtyId | None = None


class Outcome(StrEnum):
    """What became of the words."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    """Several records, or one that is not certain: a question to put, nothing supposed."""
    OWN_WORDS = "own_words"
    """No record: the person's own words stand, with no level."""


@dataclass(frozen=True, slots=True)
class Inference:
    """What somebody could suppose from one visit, what else explains it, and where to get help.

    `query` is what was asked. Unless the outcome is FOUND, `id`, `level` and `base_level` are
    None; when it is AMBIGUOUS, `candidates` has the readings, the lightest first, and the help
    lines are those that suit all of them. `told_by` is the record whose texts are given: another
    than `id` when a named place or a shown reason says more. `place_candidates` and
    `reason_candidates` are readings to choose from; until then they change nothing.
    `unknown_words` are the place or the reason that name no record.
    """

    query: str
    outcome: Outcome
    label: Text
    inference: Text
    alternatives: TextList
    id: SpecialtyId | None = None
    level: int | None = None
    base_level: int | None = None
    level_name: Text = field(default_factory=dict)
    level_reason: Text = field(default_factory=dict)
    told_by: SpecialtyId | None = None
    modifiers: tuple[AppliedModifier, ...] = ()
    audience: TextList = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    support_lines: tuple[SupportLine, ...] = ()
    quick_exit: bool = False
    candidates: tuple[Candidate, ...] = ()
    place_candidates: tuple[Candidate, ...] = ()
    reason_candidates: tuple[Candidate, ...] = ()
    unknown_words: tuple[str, ...] = ()
