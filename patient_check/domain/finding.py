"""What was found in a notice, each finding with the words that prove it."""

from dataclasses import dataclass
from enum import StrEnum

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.notice import TextSpan
from patient_check.domain.specialty import SpecialtyId


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the notice that carry a finding; `span` points into the text shown."""

    span: TextSpan
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Why a finding has its status: the rule that spoke, and the words that woke it.

    `rule` is a stable id (`negation.aucune`, `hedge.conditional`…), explained in the window.
    """

    rule: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One data category, its status, the quotations that prove it, and the reasons."""

    category: DataCategoryId
    status: ExposureStatus
    evidence: tuple[Evidence, ...]
    reasons: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who had the breach, as the notice names them."""

    name: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentDate:
    """The day or month of the attack, else of its detection, else of its announcement.

    `value` is `YYYY-MM-DD` or `YYYY-MM`.
    """

    value: str
    evidence: tuple[Evidence, ...] = ()


class AffectedUnit(StrEnum):
    """What a figure in the notice counts."""

    PEOPLE = "people"
    APPOINTMENTS = "appointments"
    ACCOUNTS = "accounts"
    ROWS = "rows"
    DOCUMENTS = "documents"
    HOUSEHOLDS = "households"


@dataclass(frozen=True, slots=True)
class AffectedCount:
    """How many people (or appointments, documents…) the notice counts."""

    count: int
    unit: AffectedUnit
    evidence: tuple[Evidence, ...] = ()


class Article34Element(StrEnum):
    """What GDPR article 34(2) asks a notice to say."""

    NATURE = "nature"
    DPO_CONTACT = "dpo_contact"
    CONSEQUENCES = "consequences"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class Article34Check:
    """Whether the notice contains one element, and where."""

    element: Article34Element
    is_present: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedSpecialty:
    """A specialty, service or place of care that the notice names, and where.

    `id` is that of its record of knowledge.
    """

    id: SpecialtyId
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PlayingDown:
    """Words that make little of the leak, and the leaked data that reveal a visit all the same.

    `words` are what the notice says ("administratives", "aucune donnée médicale"); `revealing`
    is what contradicts them (an appointment, a practitioner, a stay…). Neither is empty.
    """

    words: tuple[Evidence, ...]
    revealing: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that one reading of a notice found.

    `affected` holds the main figure whatever it counts; `people_count` is that figure only when
    it counts people. `language` is "fr", "en" or "und". `warnings` are stable codes.
    `playing_down` is None when the notice does not make little of what it lists.
    """

    is_breach_notice: bool
    language: str
    organisation: Organisation | None
    incident_date: IncidentDate | None
    affected: AffectedCount | None
    people_count: int | None
    categories: tuple[Finding, ...]
    art34: tuple[Article34Check, ...]
    warnings: tuple[str, ...] = ()
    specialties: tuple[NamedSpecialty, ...] = ()
    playing_down: PlayingDown | None = None

    @property
    def is_minimised(self) -> bool:
        """Whether the notice makes little of data that reveal a visit."""
        return self.playing_down is not None
