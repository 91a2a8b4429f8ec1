"""What the law says of a visit that became known: for, against, and how firmly."""

from dataclasses import dataclass
from enum import StrEnum

from patient_check.domain.specialty import Source, Text


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


@dataclass(frozen=True, slots=True)
class LawPoint:
    """One statement, its reference in words (article, decision, date), and its sources.

    Empty `strengths` put no condition.
    """

    id: str
    side: LawSide
    strengths: tuple[LawStrength, ...]
    text: Text
    reference: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class LegalView:
    """The statements that concern one visit, in the order to show them, after their summary."""

    strength: LawStrength
    summary: Text
    points: tuple[LawPoint, ...]


@dataclass(frozen=True, slots=True)
class LawKnowledge:
    """Every statement, the summary of each strength, and the day they were checked (ISO)."""

    summaries: dict[LawStrength, Text]
    points: tuple[LawPoint, ...]
    checked_on: str
