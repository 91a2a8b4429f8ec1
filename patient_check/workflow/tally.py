"""Numbers before adjectives: how many data the notice names, and what it says of them."""

from collections import Counter
from dataclasses import dataclass

from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import Findings


@dataclass(frozen=True, slots=True)
class Tally:
    """How many data categories stand under each status."""

    named: int
    exposed: int
    possible: int
    if_provided: int
    some_people: int
    not_exposed: int


def tally(findings: Findings) -> Tally:
    """Count the data categories of `findings` by status."""
    count = Counter(finding.status for finding in findings.categories)
    return Tally(
        named=len(findings.categories),
        exposed=count[ExposureStatus.EXPOSED],
        possible=count[ExposureStatus.POSSIBLE],
        if_provided=count[ExposureStatus.IF_PROVIDED],
        some_people=count[ExposureStatus.SOME_PEOPLE],
        not_exposed=count[ExposureStatus.NOT_EXPOSED],
    )
