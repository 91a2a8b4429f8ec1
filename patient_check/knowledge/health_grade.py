"""How firmly the data of a case can be called health data: graded, never asserted.

Strong: the data say it by themselves, or a service whose name says it. Medium: a specialty, a
reason, a reimbursement. Weak but arguable: a date, a name or a place of care. `law.json` has the
rule, with the decisions for and against. A visit that tells of a fact of life (prison, asylum,
violence) adds nothing: it is no health data by itself, however much it tells.
"""

from collections.abc import Iterator
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from patient_check.domain.advice import CaseFacts
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.finding import Findings
from patient_check.domain.law import LawStrength
from patient_check.domain.specialty import Specialty
from patient_check.knowledge.law import strength_of_data, strength_of_record
from patient_check.knowledge.specialties import load_specialties


class HealthGrade(StrEnum):
    """The grade, from the firmest to none."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"
    NONE = "none"


_TELLS_WHERE: Final = frozenset(
    {"appointment_reason", "practitioner_specialty", "practitioner_name", "care_place"},
)
"""The data through which a visit is known."""

_FIRMEST_FIRST: Final = tuple(HealthGrade)
_GRADES: Final = MappingProxyType(
    {
        LawStrength.STRONG: HealthGrade.STRONG,
        LawStrength.MEDIUM: HealthGrade.MEDIUM,
        LawStrength.WEAK: HealthGrade.WEAK,
    }
)
"""The grade of a strength; the other strengths say nothing of health."""


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
    strengths = [strength_of_data(categories)]
    if categories & _TELLS_WHERE:
        strengths += map(strength_of_record, _records(facts))
    grades = [_GRADES[one] for one in strengths if one is not None and one in _GRADES]
    return min(grades, key=_FIRMEST_FIRST.index, default=HealthGrade.NONE)


def _records(facts: CaseFacts) -> Iterator[Specialty]:
    """Yield the records that tell of the visits, then those that the notice names."""
    known = load_specialties().specialties
    told = (visit.told_by for visit in facts.visits)
    named = (one.id for one in facts.findings.specialties)
    yield from (known[name] for name in (*told, *named) if name in known)
