"""The words of the fourth stage: headings, states, answers, dates, letters."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from patient_check.domain.advice import (
    ActingFor,
    AnswerReceived,
    Deadline,
    Misuse,
    StepState,
)
from patient_check.domain.complaint import LetterKind
from patient_check.domain.parties import OrganisationKind
from patient_check.workflow.letters import LetterRoad
from patient_check.workflow.stages import StepsPage
from patient_check.workflow.step_views import StepGroup

translate = QCoreApplication.translate

STATE_ICONS: Final = {
    StepState.DONE: "check-ring",
    StepState.NOT_NOW: "pause",
    StepState.NOT_FOR_ME: "missing",
}


def page_word(page: StepsPage) -> str:
    """Return the name of a page of the stage."""
    words = {
        StepsPage.STEPS: translate("Steps", "Steps"),
        StepsPage.LETTERS: translate("Steps", "Letters"),
        StepsPage.GUIDE: translate("Steps", "Complaint to the CNIL"),
        StepsPage.DATES: translate("Steps", "Dates"),
    }
    return words[page]


def group_word(group: StepGroup) -> str:
    """Return the heading of a group of steps."""
    words = {
        StepGroup.FIRST: translate("Steps", "First"),
        StepGroup.NEXT: translate("Steps", "Then"),
        StepGroup.RIGHTS: translate("Steps", "Your rights"),
        StepGroup.OTHER_ROUTES: translate("Steps", "Other routes, if you want them"),
    }
    return words[group]


def state_word(state: StepState) -> str:
    """Return what the person said of a step."""
    words = {
        StepState.OPEN: translate("Steps", "To do"),
        StepState.DONE: translate("Steps", "Done"),
        StepState.NOT_NOW: translate("Steps", "Not now"),
        StepState.NOT_FOR_ME: translate("Steps", "Not for me"),
    }
    return words[state]


def minutes_word(minutes: int) -> str:
    """Return how long something takes."""
    return translate("Steps", "%n minute(s)", "", minutes)


def time_left_word(minutes: int) -> str:
    """Return about how long what is left takes, in minutes or in hours."""
    if minutes < 90:  # noqa: PLR2004 - beyond an hour and a half, people count in hours
        return translate("Steps", "about %n minute(s) left", "", minutes)
    return translate("Steps", "about %n hour(s) left", "", round(minutes / 60))


def acting_for_word(acting_for: ActingFor) -> str:
    """Return for whom the person writes."""
    words = {
        ActingFor.SELF: translate("Answer", "Myself"),
        ActingFor.MINOR: translate("Answer", "A minor"),
        ActingFor.OTHER_ADULT: translate("Answer", "Another adult"),
        ActingFor.PROTECTED_ADULT: translate("Answer", "An adult under protection"),
        ActingFor.DECEASED: translate("Answer", "A person who died"),
    }
    return words[acting_for]


def organisation_kind_word(kind: OrganisationKind) -> str:
    """Return what had the breach."""
    words = {
        OrganisationKind.UNKNOWN: translate("Answer", "I do not know"),
        OrganisationKind.PUBLIC_HOSPITAL: translate("Answer", "Public hospital"),
        OrganisationKind.PRIVATE_HOSPITAL: translate("Answer", "Private hospital or clinic"),
        OrganisationKind.PRACTITIONER: translate("Answer", "Doctor’s or carer’s practice"),
        OrganisationKind.PRIVATE: translate("Answer", "Company, laboratory, mutual fund"),
        OrganisationKind.PUBLIC_BODY: translate("Answer", "Administration, health insurance fund"),
    }
    return words[kind]


def answer_word(answer: AnswerReceived) -> str:
    """Return what became of the letter."""
    words = {
        AnswerReceived.NONE: translate("Answer", "Nothing yet"),
        AnswerReceived.EXTENDED: translate("Answer", "It asked for more time"),
        AnswerReceived.INCOMPLETE: translate("Answer", "An incomplete answer"),
        AnswerReceived.REFUSED: translate("Answer", "A refusal"),
        AnswerReceived.COMPLETE: translate("Answer", "A full answer"),
    }
    return words[answer]


def misuse_word(misuse: Misuse) -> str:
    """Return something that the person may have noticed."""
    words = {
        Misuse.SUSPICIOUS_MESSAGES: translate("Answer", "Suspicious calls or messages"),
        Misuse.DEBIT: translate("Answer", "A debit from my account that I did not ask for"),
        Misuse.CARD_PAYMENT: translate("Answer", "A card payment that is not mine"),
        Misuse.SCAM_PAID: translate("Answer", "I paid swindlers"),
        Misuse.IDENTITY_THEFT: translate("Answer", "Somebody uses my identity"),
        Misuse.ACCOUNT_TAKEN: translate("Answer", "One of my accounts was taken over"),
        Misuse.BLACKMAIL: translate("Answer", "Somebody threatens or blackmails me"),
        Misuse.PUBLISHED: translate("Answer", "My data are published somewhere"),
        Misuse.DISCRIMINATION: translate("Answer", "I was refused or treated worse because of it"),
    }
    return words[misuse]


def letter_word(kind: LetterKind) -> str:
    """Return the short name of a letter, as it stands in the list."""
    words = {
        LetterKind.DPO: translate("Letter", "To the organisation"),
        LetterKind.FOLLOW_UP: translate("Letter", "Reminder to the organisation"),
        LetterKind.CNIL: translate("Letter", "Complaint to the CNIL"),
        LetterKind.CRIMINAL: translate("Letter", "Criminal complaint"),
        LetterKind.HOSPITAL: translate("Letter", "Claim to the public body"),
        LetterKind.BANK: translate("Letter", "To the bank"),
        LetterKind.MANDATE: translate("Letter", "Mandate"),
        LetterKind.PARENT: translate("Letter", "Parent for a minor"),
    }
    return words[kind]


def road_word(road: LetterRoad) -> str:
    """Return the heading above letters that go the same way."""
    words = {
        LetterRoad.DIRECT: translate("Letter", "To the organisation and others"),
        LetterRoad.CNIL: translate("Letter", "To the CNIL"),
        LetterRoad.CRIMINAL: translate("Letter", "To the prosecutor"),
    }
    return words[road]


def road_hint(road: LetterRoad) -> str:
    """Return one line that keeps the two complaints apart; "" where there is nothing to mix up."""
    words = {
        LetterRoad.DIRECT: "",
        LetterRoad.CNIL: translate("Letter", "About respect for your data. It punishes no crime."),
        LetterRoad.CRIMINAL: translate(
            "Letter", "About a crime by those who took or spread the data. Another road."
        ),
    }
    return words[road]


def day_word(day: date) -> str:
    """Return a day in words, without the day of the week."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def weekday_word(day: date) -> str:
    """Return the day of the week."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd")


def distance_word(day: date, today: date) -> str:
    """Return how far a day is."""
    days = (day - today).days
    if days == 0:
        return translate("Deadline", "today")
    if days > 0:
        return translate("Deadline", "in %n day(s)", "", days)
    return translate("Deadline", "%n day(s) ago", "", -days)


def actor_word(deadline: Deadline) -> str:
    """Return what a date asks of the person."""
    return (
        translate("Deadline", "To be done by this day")
        if deadline.is_own
        else translate("Deadline", "A date to watch")
    )
