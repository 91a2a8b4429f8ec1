"""The states of the fourth stage, for the walks that look at all of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from patient_check.domain.advice import ActingFor, AnswerReceived, Misuse, StepId, StepState
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import NoSpaceLeft
from patient_check.domain.parties import OrganisationKind
from patient_check.ui.export_desk import Written
from patient_check.ui.screens.steps import StepsScreen
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.workflow import corrections, steps, visits
from patient_check.workflow.stages import Stage, StepsPage
from tests.ui.conftest import Desk

NO_NOTICE = "Bonjour, votre rendez-vous est fixé à demain, 9 h. Le secrétariat"
SENT = date(2026, 3, 2)


def steps_screen(desk: Desk) -> StepsScreen:
    """Return the screen, which must be in view."""
    screen = desk.window.stack.currentWidget()
    if not isinstance(screen, StepsScreen):
        raise TypeError("the steps are not shown")
    return screen


def open_steps(desk: Desk) -> None:
    """Read the example, and go to the steps."""
    desk.session.open_sample()
    desk.session.go_to(Stage.STEPS)


def _open_step(desk: Desk) -> None:
    """A step open with all its parts, one done, one put off, one refused."""
    open_steps(desk)
    marks = {
        "keep_notice": StepState.DONE,
        "beware_email": StepState.NOT_NOW,
        "beware_post": StepState.NOT_FOR_ME,
    }
    for step, state in marks.items():
        desk.session.apply(steps.mark_step, StepId(step), state, SENT)
    desk.session.apply(steps.show_step, StepId("complain_directly"))
    for part in steps_screen(desk).steps.findChildren(Disclosure):
        part.header.setChecked(True)


def _asked_day(desk: Desk) -> None:
    open_steps(desk)
    step = StepId("write_to_dpo")
    desk.session.apply(steps.mark_step, step, StepState.DONE, SENT)


def _everything_said(desk: Desk) -> None:
    open_steps(desk)
    desk.session.apply(
        steps.set_answers,
        received_on=SENT,
        acting_for=ActingFor.OTHER_ADULT,
        organisation_kind=OrganisationKind.PUBLIC_HOSPITAL,
        wrote_on=SENT,
        answer=AnswerReceived.INCOMPLETE,
        complained_on=SENT,
        claimed_on=SENT,
        misuse=frozenset(Misuse),
        debit_on=SENT,
        is_exposed_to_violence=True,
    )
    steps_screen(desk).steps.questions.part.header.setChecked(True)


def _no_step(desk: Desk) -> None:
    desk.session.read_text(NO_NOTICE)
    desk.session.go_to(Stage.STEPS)


def _page(page: StepsPage) -> Callable[[Desk], None]:
    def show(desk: Desk) -> None:
        open_steps(desk)
        desk.session.apply(steps.open_page, page)

    return show


def edited_letter(desk: Desk) -> None:
    """The person wrote in the first letter, then the case changed under it."""
    open_steps(desk)
    desk.session.apply(visits.ask, "kiné")
    desk.session.apply(steps.open_letter, LetterKind.DPO)
    text = steps_screen(desk).letters.paper.text
    text.setPlainText(text.text + "\n\nJe vous remercie de votre diligence.")
    phone = DataCategoryId("phone")
    desk.session.apply(corrections.set_status, phone, ExposureStatus.NOT_EXPOSED)


def _bank_for_another(desk: Desk) -> None:
    """The form with all its parties, for a letter that the case brings."""
    _everything_said(desk)
    desk.session.apply(steps.open_letter, LetterKind.BANK)


def _saved(desk: Desk) -> None:
    _page(StepsPage.LETTERS)(desk)
    written = Written(Path("dossier") / "lettre.pdf", "☃")
    steps_screen(desk).letters.outcome.show_written(written, 3)


def _not_saved(desk: Desk) -> None:
    _page(StepsPage.LETTERS)(desk)
    steps_screen(desk).letters.outcome.show_problem(NoSpaceLeft(), lambda: None)


def _no_letter(desk: Desk) -> None:
    _no_step(desk)
    desk.session.apply(steps.open_page, StepsPage.LETTERS)


def _no_date(desk: Desk) -> None:
    _no_step(desk)
    desk.session.apply(steps.open_page, StepsPage.DATES)


STEP_STATES: dict[str, Callable[[Desk], None]] = {
    "steps": open_steps,
    "open_step": _open_step,
    "asked_day": _asked_day,
    "everything_said": _everything_said,
    "no_step": _no_step,
    "letters": _page(StepsPage.LETTERS),
    "edited_letter": edited_letter,
    "bank_for_another": _bank_for_another,
    "saved": _saved,
    "not_saved": _not_saved,
    "no_letter": _no_letter,
    "guide": _page(StepsPage.GUIDE),
    "dates": _page(StepsPage.DATES),
    "no_date": _no_date,
}
