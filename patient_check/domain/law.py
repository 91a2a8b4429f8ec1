"""What the law says of a visit that became known: for, against, and how firmly."""

from dataclasses import dataclass
from enum import StrEnum

from patient_check.domain.category import DataCategoryId
from patient_check.domain.specialty import Source, SpecialtyId, Text


class LawSide(StrEnum):
    """Which way a statement speaks on the question "is this health data?"."""

    ALWAYS = "always"
    """It holds whatever the answer."""
    FOR = "for"
    AGAINST = "against"
    OPEN = "open"
    """What nobody has decided."""


class LawStrength(StrEnum):
    """How firmly the arguments for health data stand, for one visit."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"
    SOCIAL = "social"
    """The visit tells of a fact of life before it tells of health."""
    UNKNOWN = "unknown"
    """No record knows the person's words."""


class Certainty(StrEnum):
    """How sure it is that a source says this, in these terms, today."""

    HIGH = "high"
    MEDIUM = "medium"
    """A reading of ours, or a text that was not read again: worded with care."""
    LOW = "low"
    """Reported by somebody who is no authority: worded in the conditional."""


@dataclass(frozen=True, slots=True)
class LawPoint:
    """One statement, its reference in words (article, decision, date), and its sources.

    `is_first` points are those to show at once; the others on demand. Empty `strengths` put no
    condition.
    """

    id: str
    side: LawSide
    certainty: Certainty
    is_first: bool
    strengths: tuple[LawStrength, ...]
    text: Text
    reference: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class LegalView:
    """The statements that concern one visit or one notice, in the order to show them.

    `points` follow the summary; `more` waits until the person asks for it.
    """

    strength: LawStrength
    summary: Text
    points: tuple[LawPoint, ...]
    more: tuple[LawPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplicitNames:
    """Which records have a name that says the condition by itself.

    Those of `from_level` or more, those of `from_level_in_themes` or more that are a service or a
    place in one of `themes`, and the `records` named.
    """

    from_level: int
    themes: frozenset[str]
    from_level_in_themes: int
    records: frozenset[SpecialtyId]


@dataclass(frozen=True, slots=True)
class LawKnowledge:
    """Every statement, the summary of each strength, and the day they were checked (ISO).

    `categories` has the leaked data that are enough for a strength, the strongest first, and
    `summaries_of_notice` the words for it.
    """

    summaries: dict[LawStrength, Text]
    summaries_of_notice: dict[LawStrength, Text]
    categories: dict[LawStrength, frozenset[DataCategoryId]]
    explicit: ExplicitNames
    points: tuple[LawPoint, ...]
    checked_on: str
