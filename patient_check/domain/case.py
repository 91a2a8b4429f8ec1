"""A person's case as it is kept: what they gave, what they said of it, what they did since.

A field that is added here is kept from then on: raise the schema's number, add the migration that
gives the field to older files, and a fixture of the new version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from patient_check.domain.advice import Answers, DeadlineId, StepId, StepState
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterEdit
from patient_check.domain.finding import AffectedUnit, Findings
from patient_check.domain.notice import NoticeText
from patient_check.domain.review import NoticeOrigin, Verdict
from patient_check.domain.visit import Visit

CaseId = NewType("CaseId", str)
"""Random letters and digits: the name of the file says nothing of the person."""

BreachId = NewType("BreachId", str)


class CaseStatus(StrEnum):
    """Where a case stands, as the adviser says."""

    OPEN = "open"
    WAITING = "waiting"
    """A letter is out, and the answer is awaited."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class KeptNotice:
    """The notice. `document` has the bytes of the file when the person wants it kept whole."""

    origin: NoticeOrigin
    name: str = ""
    text: NoticeText | None = None
    document: bytes | None = None


@dataclass(frozen=True, slots=True)
class KeptReview:
    """The findings as the person sees them, and what the person said of each."""

    findings: Findings
    verdicts: Mapping[DataCategoryId, Verdict] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class StepNote:
    """What the person said of one step, and on which day."""

    state: StepState
    noted_on: date


@dataclass(frozen=True, slots=True)
class KeptDeadline:
    """A date of the case, as it was when the case was saved; `is_own` as in `Deadline`."""

    id: DeadlineId
    date: date
    is_own: bool


class CountKind(StrEnum):
    """What an anonymous count is about."""

    CASE = "case"
    CATEGORY = "category"
    STEP = "step"


@dataclass(frozen=True, slots=True, order=True)
class CountKey:
    """One thing that is counted, of no person: in a month (`YYYY-MM`), for one breach.

    `id` is the data category or the step; it is empty when cases are counted.
    """

    month: str
    breach: str
    kind: CountKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that is kept of one person.

    `name` is what the adviser calls the case: a name, initials, a number, or nothing. `found` is
    what the program found, before any correction. `letters` are those that the person changed.
    `review_on` is the day chosen for deleting the case; None leaves it to the rule of the house.
    `may_count` is the person's own consent to anonymous counts, `counted` what was counted of
    this case already.
    """

    id: CaseId
    created_on: date
    changed_on: date
    name: str = ""
    status: CaseStatus = CaseStatus.OPEN
    notice: KeptNotice | None = None
    found: Findings | None = None
    review: KeptReview | None = None
    visits: tuple[Visit, ...] = ()
    answers: Answers = field(default_factory=Answers)
    letters: tuple[LetterEdit, ...] = ()
    steps: Mapping[StepId, StepNote] = field(default_factory=lambda: MappingProxyType({}))
    deadlines: tuple[KeptDeadline, ...] = ()
    breach: BreachId | None = None
    review_on: date | None = None
    may_count: bool = False
    counted: frozenset[CountKey] = frozenset()

    @property
    def organisation(self) -> str:
        """Who had the breach, as far as the case knows."""
        findings = self.review.findings if self.review else self.found
        return findings.organisation.name if findings and findings.organisation else ""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of the list of cases. `deadlines` are in order, `delete_on` is never None."""

    id: CaseId
    name: str
    organisation: str
    status: CaseStatus
    deadlines: tuple[date, ...]
    changed_on: date
    delete_on: date
    breach: BreachId | None = None

    def next_deadline(self, today: date) -> date | None:
        """Return the first deadline from `today` on, or None; a closed case has none."""
        if self.status is CaseStatus.CLOSED:
            return None
        return next((day for day in self.deadlines if day >= today), None)


@dataclass(frozen=True, slots=True)
class UnreadableCase:
    """A case file that could not be put on the list; `code` is that of a `CaseFileError`."""

    id: CaseId
    code: str


@dataclass(frozen=True, slots=True)
class BreachCategory:
    """One data category of a breach, and what its notices say of it."""

    category: DataCategoryId
    status: ExposureStatus


@dataclass(frozen=True, slots=True)
class BreachRecord:
    """One breach, as its notices tell it, with nothing of any person: no quotation, no text.

    `incident_date` is `YYYY-MM-DD`, `YYYY-MM` or "". `checked_on` is the day on which somebody
    last confirmed it.
    """

    id: BreachId
    organisation: str
    incident_date: str
    language: str
    categories: tuple[BreachCategory, ...]
    checked_on: date
    affected_count: int | None = None
    affected_unit: AffectedUnit | None = None
