"""The guide to the CNIL complaint, cut to a case."""

from patient_check.domain.advice import CaseFacts
from patient_check.domain.guide import ComplaintGuide
from patient_check.knowledge.guide import load_guide
from patient_check.knowledge.situation import situation


def complaint_guide(facts: CaseFacts) -> ComplaintGuide:
    """Return what concerns a case: parts, exhibits and addresses, in the order to read them."""
    records, known = load_guide(), situation(facts)
    return ComplaintGuide(
        parts=tuple(part for part, when in records.parts if when is None or when.holds(known)),
        exhibits=tuple(one for one, when in records.exhibits if when is None or when.holds(known)),
        links=records.links,
    )
