"""The words for the values of the domain, in the language of the window."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from patient_check.domain.category import CategoryGroup, DataCategory, ExposureStatus
from patient_check.domain.finding import AffectedUnit
from patient_check.ui.theme.palette import Role
from patient_check.workflow.state import Verdict

translate = QCoreApplication.translate

STATUS_ROLES: Final = {
    ExposureStatus.EXPOSED: (Role.EXPOSED, Role.EXPOSED_TINT),
    ExposureStatus.POSSIBLE: (Role.POSSIBLE, Role.POSSIBLE_TINT),
    ExposureStatus.IF_PROVIDED: (Role.IF_PROVIDED, Role.IF_PROVIDED_TINT),
    ExposureStatus.SOME_PEOPLE: (Role.SOME_PEOPLE, Role.SOME_PEOPLE_TINT),
    ExposureStatus.NOT_EXPOSED: (Role.NOT_EXPOSED, Role.NOT_EXPOSED_TINT),
}
"""The colour of each status, and the tint behind it."""


def category_word(category: DataCategory, language: str) -> str:
    """Return the name of a category, with a capital, as the first word of a line."""
    label = category.label[language]
    return label[:1].upper() + label[1:]


def status_icon(status: ExposureStatus | None) -> str:
    """Return the name of the icon of a status; None is "not mentioned"."""
    return f"status-{status.value if status is not None else 'not_mentioned'}"


def status_word(status: ExposureStatus | None) -> str:
    """Return the short word for a status; None is "not mentioned"."""
    words = {
        ExposureStatus.EXPOSED: translate("Status", "Leaked"),
        ExposureStatus.POSSIBLE: translate("Status", "Perhaps"),
        ExposureStatus.IF_PROVIDED: translate("Status", "Only if you had given it"),
        ExposureStatus.SOME_PEOPLE: translate("Status", "For some people"),
        ExposureStatus.NOT_EXPOSED: translate("Status", "Ruled out by the organisation"),
        None: translate("Status", "Not mentioned"),
    }
    return words[status]


def status_meaning(status: ExposureStatus | None, *, has_notice: bool = True) -> str:
    """Return one plain sentence that says what a status means, with a notice or without."""
    if not has_notice:
        return (
            translate("Status", "You did not tick these data. You can still add them.")
            if status is None
            else translate("Status", "This is what you said yourself.")
        )
    words = {
        ExposureStatus.EXPOSED: translate(
            "Status", "The notice says that these data were seen, copied or published."
        ),
        ExposureStatus.POSSIBLE: translate(
            "Status", "The notice says that it may have happened, without being sure."
        ),
        ExposureStatus.IF_PROVIDED: translate(
            "Status", "These data are concerned only if the organisation had them."
        ),
        ExposureStatus.SOME_PEOPLE: translate(
            "Status", "The notice says it of some people only. You may or may not be one of them."
        ),
        ExposureStatus.NOT_EXPOSED: translate(
            "Status", "It is what the organisation says. The program cannot check it."
        ),
        None: translate(
            "Status", "The notice does not speak of these data. That does not prove they are safe."
        ),
    }
    return words[status]


def verdict_word(verdict: Verdict) -> str:
    """Return what the person said of a category, as a short mark."""
    words = {
        Verdict.CONFIRMED: translate("Verdict", "Confirmed by you"),
        Verdict.CORRECTED: translate("Verdict", "Corrected by you"),
        Verdict.ADDED: translate("Verdict", "Added by you"),
        Verdict.REMOVED: translate("Verdict", "Removed by you"),
    }
    return words[verdict]


def group_word(group: CategoryGroup) -> str:
    """Return the name of a family of data categories."""
    words = {
        CategoryGroup.IDENTITY: translate("Group", "Who you are"),
        CategoryGroup.CONTACT: translate("Group", "How to reach you"),
        CategoryGroup.OFFICIAL_ID: translate("Group", "Official numbers and papers"),
        CategoryGroup.CREDENTIALS: translate("Group", "Your accounts"),
        CategoryGroup.FINANCIAL: translate("Group", "Your money"),
        CategoryGroup.INSURANCE: translate("Group", "Your health insurance"),
        CategoryGroup.CARE: translate("Group", "Your appointments and stays"),
        CategoryGroup.MEDICAL: translate("Group", "Your health"),
        CategoryGroup.OTHER: translate("Group", "Other data"),
    }
    return words[group]


def unit_word(unit: AffectedUnit) -> str:
    """Return what a figure counts, in the plural."""
    words = {
        AffectedUnit.PEOPLE: translate("Unit", "people"),
        AffectedUnit.APPOINTMENTS: translate("Unit", "appointments"),
        AffectedUnit.ACCOUNTS: translate("Unit", "accounts"),
        AffectedUnit.ROWS: translate("Unit", "rows of data"),
        AffectedUnit.DOCUMENTS: translate("Unit", "documents"),
        AffectedUnit.HOUSEHOLDS: translate("Unit", "households"),
    }
    return words[unit]
