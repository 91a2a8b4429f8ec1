"""How firmly the data of a case can be called health data: graded, never asserted.

Strong: the data say it by themselves, or a service whose name says it. Medium: a specialty, a
reason, a reimbursement. Weak but arguable: a date, a name or a place of care. The decisions for
and against are cited where the grade is used.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from patient_check.domain.advice import CaseFacts
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import Findings
from patient_check.domain.specialty import SpecialtyId
from patient_check.knowledge.specialties import load_specialties


class HealthGrade(StrEnum):
    """The grade, from the firmest to none."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"
    NONE = "none"


_STRONG: Final = frozenset(
    {
        "diagnosis", "test_results", "imaging", "treatment", "medical_documents", "disability",
        "pregnancy", "genetic_data",
    },
)  # fmt: skip
_MEDIUM: Final = frozenset(
    {
        "appointment_reason", "practitioner_specialty", "reimbursements", "free_text_notes",
        "body_measurements",
    },
)  # fmt: skip
_WEAK: Final = frozenset({"appointment_date", "practitioner_name", "care_place", "stay_dates"})
_TELLS_WHERE: Final = frozenset(
    {"appointment_reason", "practitioner_specialty", "practitioner_name", "care_place"},
)
"""The data through which a visit is known."""

_STRONG_LEVEL: Final = 4
_MEDIUM_LEVEL: Final = 2


def leaked(findings: Findings) -> tuple[DataCategoryId, ...]:
    """Return the categories that leaked or may have, in the order of the notice."""
    return tuple(
        finding.category
        for finding in findings.categories
        if finding.status is not ExposureStatus.NOT_EXPOSED
    )


def health_grade(facts: CaseFacts) -> HealthGrade:
    """Return the grade of a case, from its data, its visits and what the notice names."""
    categories = frozenset[str](leaked(facts.findings))
    level = max(_levels(facts), default=0) if categories & _TELLS_WHERE else 0
    if categories & _STRONG or level >= _STRONG_LEVEL:
        return HealthGrade.STRONG
    if categories & _MEDIUM or level >= _MEDIUM_LEVEL:
        return HealthGrade.MEDIUM
    return HealthGrade.WEAK if categories & _WEAK else HealthGrade.NONE


def _levels(facts: CaseFacts) -> Iterable[int]:
    yield from (visit.level or 0 for visit in facts.visits)
    named = facts.findings.specialties
    yield from (_level(one.id) for one in named)


def _level(specialty: SpecialtyId) -> int:
    record = load_specialties().specialties.get(specialty)
    return record.level if record else 0
