"""The states of the fourth stage, for the pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pictured import NO_NOTICE, Bring
from PySide6.QtWidgets import QWidget

from patient_check.domain.advice import AnswerReceived, Misuse, StepId, StepState
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import NoSpaceLeft
from patient_check.domain.parties import OrganisationKind
from patient_check.ui.export_desk import Written
from patient_check.ui.screens.steps import StepsScreen
from patient_check.ui.widgets.link_button import LinkButton, LinkDialog
from patient_check.ui.window import Window
from patient_check.workflow import actions, corrections, steps
from patient_check.workflow.stages import Stage, StepsPage

SIZE = (1366, 740)
SENT = date(2026, 3, 2)
COMPLAIN = StepId("complain_directly")


@dataclass(frozen=True, slots=True)
class StepPictures:
    """The steps, the letters, the guide and the dates, in one window."""

    window: Window

    def states(self) -> Iterator[tuple[str, Bring]]:
        """Yield the name of each state and what brings it about."""
        yield "steps", self._steps
        yield "steps-open", self._open
        yield "steps-link", self._link
        yield "steps-day", self._day
        yield "steps-questions", self._questions
        yield "steps-said", self._said
        yield "letters", lambda: self._page(StepsPage.LETTERS)
        yield "letters-text", lambda: self._scroll(450)
        yield "letters-changed", self._changed
        yield "letters-saved", self._saved
        yield "letters-refused", self._refused
        yield "guide", lambda: self._page(StepsPage.GUIDE)
        yield "guide-text", lambda: self._scroll(1_000_000)
        yield "dates", lambda: self._page(StepsPage.DATES)
        yield "steps-narrow", self._narrow
        yield "letters-narrow", lambda: self._page(StepsPage.LETTERS)
        yield "steps-none", self._none

    def _screen(self) -> StepsScreen:
        screen = self.window.stack.currentWidget()
        if not isinstance(screen, StepsScreen):
            raise TypeError("the steps are not shown")
        return screen

    def _steps(self) -> None:
        self.window.resize(*SIZE)
        self.window.session.apply(actions.unhide)
        self.window.session.open_sample()
        self.window.session.go_to(Stage.STEPS)

    def _open(self) -> None:
        session = self.window.session
        session.apply(steps.mark_step, StepId("keep_notice"), StepState.DONE, SENT)
        session.apply(steps.show_step, COMPLAIN)

    def _link(self) -> QWidget | None:
        button = self._screen().steps.cards[COMPLAIN].findChild(LinkButton)
        if not isinstance(button, LinkButton):
            raise TypeError("the step has no link")
        button.click()
        box = self.window.findChild(LinkDialog)
        return box if isinstance(box, LinkDialog) else None

    def _day(self) -> None:
        for box in self.window.findChildren(LinkDialog):
            box.reject()
        step = StepId("write_to_dpo")
        self.window.session.apply(steps.mark_step, step, StepState.DONE, SENT)

    def _questions(self) -> None:
        self.window.session.apply(steps.show_step, None)
        self._screen().steps.questions.part.header.setChecked(True)
        self._screen().steps.verticalScrollBar().setValue(0)

    def _said(self) -> None:
        self.window.session.apply(
            steps.set_answers,
            received_on=SENT,
            organisation_kind=OrganisationKind.PUBLIC_HOSPITAL,
            wrote_on=SENT,
            answer=AnswerReceived.INCOMPLETE,
            complained_on=SENT,
            misuse=frozenset({Misuse.SUSPICIOUS_MESSAGES, Misuse.DEBIT}),
            debit_on=SENT,
        )

    def _page(self, page: StepsPage) -> None:
        self.window.session.apply(steps.open_page, page)

    def _scroll(self, value: int) -> None:
        screen = self._screen()
        screen.views[self.window.session.state.page].verticalScrollBar().setValue(value)

    def _changed(self) -> None:
        session = self.window.session
        session.apply(steps.open_letter, LetterKind.CNIL)
        text = self._screen().letters.paper.text
        text.setPlainText(f"{text.text}\n\nJe reste à votre disposition.")
        phone = DataCategoryId("phone")
        session.apply(corrections.set_status, phone, ExposureStatus.NOT_EXPOSED)
        self._scroll(0)

    def _saved(self) -> None:
        self.window.session.apply(steps.drop_edit, LetterKind.CNIL)
        written = Written(Path("Documents") / "plainte-a-la-cnil.pdf")
        self._screen().letters.outcome.show_written(written, 2)

    def _refused(self) -> None:
        self._screen().letters.outcome.show_problem(NoSpaceLeft(), lambda: None)

    def _narrow(self) -> None:
        self.window.resize(700, 740)
        self._page(StepsPage.STEPS)
        self._screen().steps.questions.part.header.setChecked(False)
        self._scroll(0)

    def _none(self) -> None:
        self.window.resize(*SIZE)
        self.window.session.read_text(NO_NOTICE)
        self.window.session.go_to(Stage.STEPS)
