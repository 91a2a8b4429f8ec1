"""What the leaked data allow together: the combinations that one notice makes up."""

from collections.abc import Iterable, Mapping

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.combination import (
    Combination,
    CombinationMember,
    CombinationRecord,
)
from patient_check.domain.finding import Findings
from patient_check.domain.specialty import Text
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.combinations import load_combinations
from patient_check.knowledge.references import load_support_lines

_SUREST_FIRST = (
    ExposureStatus.EXPOSED,
    ExposureStatus.POSSIBLE,
    ExposureStatus.SOME_PEOPLE,
    ExposureStatus.IF_PROVIDED,
)
"""The statuses that may concern the person; what the organisation rules out combines nothing."""


def combine(findings: Findings) -> tuple[Combination, ...]:
    """Return the combinations that `findings` make up, the most helpful first.

    Those that are certain come before those that are not; within each, the order is that of the
    records. A combination gives way to a fuller one of the same kind that is as certain.
    """
    statuses = {
        finding.category: finding.status
        for finding in findings.categories
        if finding.status in _SUREST_FIRST
    }
    made = [_made(record, statuses) for record in load_combinations().combinations]
    whole = [one for one in made if one is not None]
    kept = [one for one in whole if not any(_replaces(other, one) for other in whole)]
    return tuple(sorted(kept, key=lambda one: not one.is_certain))


def _made(
    record: CombinationRecord, statuses: Mapping[DataCategoryId, ExposureStatus]
) -> Combination | None:
    """Return `record` with the categories that play its parts, None when a part is missing."""
    members = []
    for part in record.parts:
        known = [name for name in part if name in statuses]
        if not known:
            return None
        # `min` keeps the first of equals: the records put the most telling one first.
        chosen = min(known, key=lambda name: _SUREST_FIRST.index(statuses[name]))
        members.append(CombinationMember(chosen, statuses[chosen]))
    records, lines = load_combinations(), load_support_lines()
    return Combination(
        id=record.id,
        kind=record.kind,
        members=tuple(members),
        title=record.title,
        scenario=record.scenario,
        alone=record.alone,
        defence=record.defence,
        cautions=_cautions(members),
        support_lines=tuple(lines[name] for name in record.support_lines),
        sources=tuple(records.sources[name] for name in record.sources),
        reviewed_on=record.reviewed_on,
    )


def _cautions(members: Iterable[CombinationMember]) -> tuple[Text, ...]:
    """Return one sentence for each doubtful status, with the names of its data."""
    by_status: dict[ExposureStatus, list[DataCategoryId]] = {}
    for member in members:
        by_status.setdefault(member.status, []).append(member.category)
    labels = load_categories()
    return tuple(
        {
            language: sentence.format(data=", ".join(labels[n].label[language] for n in names))
            for language, sentence in load_combinations().cautions[status].items()
        }
        for status in _SUREST_FIRST[1:]
        if (names := by_status.get(status))
    )


def _replaces(other: Combination, one: Combination) -> bool:
    """Return True when `other` says all that `one` says, and more, as certainly."""
    if other.kind is not one.kind or other.is_certain < one.is_certain:
        return False
    return {m.category for m in one.members} < {m.category for m in other.members}
