"""Says in one sentence what the last correction did."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.ui.words import status_word, verdict_word
from patient_check.workflow.state import Review, Verdict

translate = QCoreApplication.translate


def describe_change(
    before: Review,
    after: Review,
    labels: Mapping[DataCategoryId, str],
) -> str:
    """Return what changed from one review to the next, for the bottom bar and to be spoken."""
    lines = list(_category_changes(before, after, labels))
    if len(lines) > 1:
        return translate("Change", "{count} lines changed.").format(count=len(lines))
    if lines:
        return lines[0]
    if before.visits != after.visits:
        return translate("Change", "Your list of appointments changed.")
    return _fact_change(before, after)


def _category_changes(
    before: Review,
    after: Review,
    labels: Mapping[DataCategoryId, str],
) -> list[str]:
    old, new = _statuses(before), _statuses(after)
    lines = []
    for category, label in labels.items():
        was, now = old.get(category), new.get(category)
        verdict = after.verdicts.get(category)
        if was is not now:
            text = translate("Change", "{label}: now “{status}”.")
            lines.append(text.format(label=label, status=status_word(now)))
        elif before.verdicts.get(category) is not verdict:
            mark = verdict_word(verdict) if verdict else translate("Change", "as it was found")
            text = translate("Change", "{label}: {mark}.")
            lines.append(text.format(label=label, mark=mark.lower()))
    return lines


def _fact_change(before: Review, after: Review) -> str:
    old, new = before.findings, after.findings
    if old.organisation != new.organisation:
        return translate("Change", "Organisation corrected.")
    if old.incident_date != new.incident_date:
        return translate("Change", "Date corrected.")
    if old.affected != new.affected:
        return translate("Change", "Number corrected.")
    return ""


def _statuses(review: Review) -> dict[DataCategoryId, ExposureStatus]:
    return {finding.category: finding.status for finding in review.findings.categories}


def is_all_said(review: Review) -> bool:
    """Return True when the person has spoken of every finding of the list."""
    return all(
        review.verdicts.get(finding.category) not in {None, Verdict.REMOVED}
        for finding in review.findings.categories
    )
