"""What is true of a case, in the words that conditions use."""

from patient_check.domain.advice import CaseFacts
from patient_check.knowledge.conditions import Situation
from patient_check.knowledge.due_dates import (
    cnil_silence_on,
    is_answer_lacking,
    is_waiting_for_answer,
)
from patient_check.knowledge.health_grade import health_grade, leaked


def situation(facts: CaseFacts) -> Situation:
    """Return what is true of a case: for each kind of condition, the values that hold."""
    answers = facts.answers
    return {
        "leaked": frozenset(leaked(facts.findings)),
        "misuse": frozenset(answers.misuse),
        "acting_for": frozenset({answers.acting_for}),
        "organisation": frozenset({answers.organisation_kind}),
        "health": frozenset({health_grade(facts)}),
        "lines": frozenset(line.id for visit in facts.visits for line in visit.support_lines),
        "fact": _true_facts(facts),
    }


def _true_facts(facts: CaseFacts) -> frozenset[str]:
    answers, today = facts.answers, facts.today
    complained_on = answers.complained_on
    claims = {
        "has_claimed": answers.claimed_on is not None or answers.claim_refused_on is not None,
        "has_cnil_decision": answers.cnil_decided_on is not None,
        "has_complained": answers.has_complained,
        "has_contact": any(contact.can_be_written_to for contact in facts.contacts),
        "has_misuse": bool(answers.misuse),
        "has_notice": facts.has_notice,
        "has_told_lines": any(visit.support_lines for visit in facts.visits),
        "has_written": answers.has_written,
        "is_answer_lacking": is_answer_lacking(answers, today),
        # A person who lists what leaked has a breach, whatever the program made of the text.
        "is_breach_notice": facts.findings.is_breach_notice or bool(leaked(facts.findings)),
        "is_cnil_silent": complained_on is not None and today > cnil_silence_on(complained_on),
        "is_exposed_to_violence": answers.is_exposed_to_violence,
        "is_minimised": facts.findings.is_minimised,
        "is_waiting_for_answer": is_waiting_for_answer(answers, today),
        "lacks_article_34": bool(facts.lacking),
    }
    return frozenset(name for name, is_so in claims.items() if is_so)
