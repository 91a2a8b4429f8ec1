"""What decides the optional words of the letters."""

from datetime import date
from typing import Final

from patient_check.complaint.french import incident_in_words
from patient_check.domain.advice import ActingFor, AnswerReceived, CaseFacts, Misuse
from patient_check.domain.category import ExposureStatus
from patient_check.domain.inference import Outcome
from patient_check.domain.parties import OrganisationKind
from patient_check.knowledge.due_dates import is_answer_lacking, is_answer_overdue
from patient_check.knowledge.health_grade import HealthGrade, health_grade, leaked

_APPOINTMENT: Final = frozenset(
    {
        "appointment_date", "appointment_reason", "practitioner_name", "practitioner_specialty",
    },
)  # fmt: skip
_CARE: Final = frozenset(
    {"appointment_date", "practitioner_name", "practitioner_specialty", "care_place", "stay_dates"},
)
_CARE_BODIES: Final = frozenset(
    {
        OrganisationKind.PUBLIC_HOSPITAL,
        OrganisationKind.PRIVATE_HOSPITAL,
        OrganisationKind.PRACTITIONER,
    },
)
_LONG_DELAY: Final = 30
"""Days before a delay is told as a fact: article 34 sets no number of its own."""

_BEHIND_A_PLATFORM: Final = frozenset(
    {OrganisationKind.UNKNOWN, OrganisationKind.PRACTITIONER, OrganisationKind.PRIVATE},
)


def delay_days(facts: CaseFacts) -> int:
    """Return the days from the incident to the notice; 0 when one of the two is not known."""
    incident, received_on = facts.findings.incident_date, facts.answers.received_on
    try:
        first = date.fromisoformat(incident.value) if incident else None
    except ValueError:
        return 0  # a month only
    return (received_on - first).days if first and received_on else 0


def flags(facts: CaseFacts) -> frozenset[str]:
    """Return the flags that are true of a case."""
    claims = {**_of_the_data(facts), **_of_the_notice(facts), **_of_the_answers(facts)}
    told = {name for name, is_so in claims.items() if is_so}
    told |= {f"misuse_{one}" for one in facts.answers.misuse}
    return frozenset(told | {f"for_{facts.answers.acting_for}"})


def _of_the_data(facts: CaseFacts) -> dict[str, bool]:
    statuses = {finding.status for finding in facts.findings.categories}
    categories = frozenset[str](leaked(facts.findings))
    grade = health_grade(facts)
    kind = facts.answers.organisation_kind
    return {
        "exposed": ExposureStatus.EXPOSED in statuses,
        "possible": ExposureStatus.POSSIBLE in statuses,
        "conditional": bool(
            statuses & {ExposureStatus.IF_PROVIDED, ExposureStatus.SOME_PEOPLE},
        ),
        "any_data": bool(categories),
        "quotations": any(facts.quotes.get(one) for one in leaked(facts.findings)),
        "health_strong": grade is HealthGrade.STRONG,
        "health_medium": grade is HealthGrade.MEDIUM,
        "health_weak": grade is HealthGrade.WEAK,
        "controller_unclear": bool(categories & _APPOINTMENT) and kind in _BEHIND_A_PLATFORM,
        "beliefs": "sensitive_beliefs" in categories,
        "care": grade is not HealthGrade.NONE or kind in _CARE_BODIES,
        "specialty_unclear": bool(categories & _CARE)
        and "practitioner_specialty" not in categories,
        "relatives": "relatives" in categories,
        "password": "password" in categories,
        "iban": "iban" in categories,
    }


def _of_the_notice(facts: CaseFacts) -> dict[str, bool]:
    findings = facts.findings
    lacking = {f"lacks_{element}" for element in facts.lacking}
    incident = incident_in_words(findings.incident_date.value) if findings.incident_date else ""
    return {
        "notice": facts.has_notice,
        "incident": bool(incident),
        "late": delay_days(facts) > _LONG_DELAY,
        "affected": findings.affected is not None,
        "lacks": bool(lacking),
        "downplays": bool(facts.downplaying) or findings.is_minimised,
        "downplaying_words": bool(facts.downplaying),
        **dict.fromkeys(lacking, True),
    }


def _of_the_answers(facts: CaseFacts) -> dict[str, bool]:
    answers = facts.answers
    outcome = {
        "overdue": is_answer_overdue(answers, facts.today),
        "incomplete": answers.answer is AnswerReceived.INCOMPLETE,
        "refused": answers.answer is AnswerReceived.REFUSED,
        "answered": answers.answer is AnswerReceived.COMPLETE,
    }
    visits = [visit for visit in facts.visits if visit.outcome is Outcome.FOUND]
    return {
        "received": answers.received_on is not None,
        "wrote": answers.has_written,
        "wrote_on": answers.wrote_on is not None,
        **outcome,
        "no_outcome": not any(outcome.values()),
        "rights_lacking": is_answer_lacking(answers, facts.today),
        "misuse": bool(answers.misuse),
        "debit": Misuse.DEBIT in answers.misuse or answers.debit_on is not None,
        "visits": answers.names_visits and bool(visits),
        "for_other": answers.acting_for is not ActingFor.SELF,
        "reference": bool(answers.sender.reference or answers.represented.reference),
        "email": bool(answers.sender.email),
    }
