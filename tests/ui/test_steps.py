"""The fourth stage: questions, steps, links, dates, and leaving at once."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from patient_check.domain.advice import ActingFor, Misuse, StepId, StepState
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import FolderNotWritable
from patient_check.ui.export_messages import EXPORT_MESSAGES
from patient_check.ui.saving import Place, place_for
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.hidden import HiddenScreen
from patient_check.ui.screens.steps import StepsScreen
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.link_button import LinkButton, LinkDialog
from patient_check.workflow import steps, visits
from patient_check.workflow.stages import Stage, StepsPage
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.step_states import NO_NOTICE, open_steps, steps_screen

pytestmark = pytest.mark.ui

KEEP, CHECK, WRITE = (StepId(i) for i in ("keep_notice", "check_notice", "write_to_dpo"))


@pytest.fixture
def screen(desk: Desk) -> StepsScreen:
    open_steps(desk)
    return steps_screen(desk)


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_figures_come_first_and_the_first_step_has_the_focus(screen: StepsScreen) -> None:
    words = _words(screen.steps)
    assert "étapes pour vous" in screen.steps.title.text()
    assert words.index("D’abord") < words.index("Ensuite") < words.index("Vos droits")
    assert next(iter(screen.steps.cards.values())).header.hasFocus()
    assert not screen.offers_exit


def test_a_step_opens_on_all_that_is_needed(
    screen: StepsScreen, qtbot: QtBot, qapp: QApplication
) -> None:
    card = screen.steps.cards[StepId("complain_directly")]
    _click(qtbot, card.header)
    qapp.processEvents()
    assert card.is_open
    words = _words(card)
    assert "Ce qu’il vous faut" in words
    assert "D’où cela vient" in words
    other = screen.steps.cards[CHECK]
    _click(qtbot, other.header)
    assert [one.is_open for one in screen.steps.cards.values()].count(True) == 1


def test_a_step_is_ticked_with_the_keyboard_and_taken_back(
    desk: Desk, screen: StepsScreen, qtbot: QtBot
) -> None:
    tick = screen.steps.cards[CHECK].tick
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert "1 étape sur" in screen.steps.title.text()
    assert "Fait" in screen.steps.cards[CHECK].header.accessibleName()
    assert screen.steps.cards[KEEP].header.hasFocus()
    assert "Fait" in screen.bar.note.text()
    desk.session.undo()
    assert "étapes pour vous" in screen.steps.title.text()
    assert "À faire" in screen.steps.cards[CHECK].header.accessibleName()


@pytest.mark.parametrize("state", [StepState.NOT_NOW, StepState.NOT_FOR_ME])
def test_a_step_can_be_put_off_or_refused(
    desk: Desk, screen: StepsScreen, qtbot: QtBot, state: StepState
) -> None:
    card = screen.steps.cards[CHECK]
    _click(qtbot, card.header)
    _click(qtbot, card.buttons[state])
    review = desk.session.state.review
    assert review is not None
    assert review.steps[CHECK].state is state
    _click(qtbot, card.header)
    _click(qtbot, card.buttons[StepState.OPEN])
    assert card.content.state is StepState.OPEN


def test_a_letter_that_was_sent_asks_the_day_and_makes_dates(
    desk: Desk, screen: StepsScreen, qtbot: QtBot, qapp: QApplication
) -> None:
    card = screen.steps.cards[WRITE]
    _click(qtbot, card.header)
    qapp.processEvents()
    _click(qtbot, card.buttons[StepState.DONE])
    assert card.day is not None
    edit = card.day.field.edit
    assert edit.hasFocus()
    edit.setText("mars 2026")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "jour entier" in edit.accessibleDescription()
    edit.setText("2/3/2026")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert WRITE not in screen.steps.cards
    assert screen.steps.earlier.isVisible()
    desk.session.apply(steps.open_page, StepsPage.DATES)
    assert "avril 2026" in _words(screen.dates)


def test_questions_show_what_fits_and_change_the_steps(
    desk: Desk, screen: StepsScreen, qtbot: QtBot, qapp: QApplication
) -> None:
    questions = screen.steps.questions
    _click(qtbot, questions.part.header)
    qapp.processEvents()
    assert questions.days["wrote_on"].isHidden()
    _click(qtbot, questions.choices["wrote"].button_of(value=True))
    assert questions.days["wrote_on"].isVisible()
    _click(qtbot, questions.choices["acting_for"].button_of(ActingFor.MINOR))
    assert StepId("write_as_parent") in screen.steps.cards
    box = questions.boxes[Misuse.DEBIT.value]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert questions.days["debit_on"].isVisible()
    assert next(iter(screen.steps.cards)) == StepId("contest_debit")
    desk.session.undo()
    assert not box.isChecked()
    assert "Une personne mineure" in questions._summary.text()


def test_a_person_who_must_not_be_found_can_leave_at_once(
    desk: Desk, screen: StepsScreen, qtbot: QtBot
) -> None:
    desk.session.apply(steps.set_answers, is_exposed_to_violence=True)
    assert screen.offers_exit
    assert next(iter(screen.steps.cards)) == StepId("confidential_address")
    _click(qtbot, screen.exit.button)
    assert isinstance(desk.window.stack.currentWidget(), HiddenScreen)
    assert "violence" not in _words(desk.window).lower()


def test_the_exit_is_offered_beside_a_visit_that_asks_for_it(desk: Desk) -> None:
    desk.session.apply(visits.open_without_notice)
    desk.session.apply(visits.ask, "consultation_violences")
    desk.session.go_to(Stage.STEPS)
    assert steps_screen(desk).offers_exit


def test_a_link_shows_its_address_before_it_opens(
    screen: StepsScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return len(opened) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    card = screen.steps.cards[StepId("complain_directly")]
    _click(qtbot, card.header)
    link = card.findChild(LinkButton)
    assert isinstance(link, LinkButton)
    _click(qtbot, link)
    assert opened == []
    box = screen.window().findChild(LinkDialog)
    assert isinstance(box, LinkDialog)
    assert link.link.address in _words(box).replace("\u200b", "")
    _click(qtbot, box.open_button)
    assert "Aucun navigateur" in box.bar.note.text()
    _click(qtbot, box.copy)
    assert QGuiApplication.clipboard().text() == link.link.address
    QGuiApplication.clipboard().clear()
    _click(qtbot, box.open_button)
    assert opened == [QUrl(link.link.address)] * 2
    assert not box.isVisible()


def test_a_text_that_is_no_notice_teaches_how_to_begin(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    desk.session.read_text(NO_NOTICE)
    desk.session.go_to(Stage.STEPS)
    screen = steps_screen(desk)
    assert screen.steps.cards == {}
    assert "dès qu’il y a de quoi agir" in _words(screen)
    desk.session.apply(steps.set_answers, misuse=frozenset({Misuse.BLACKMAIL}))
    assert StepId("answer_no_blackmail") in screen.steps.cards
    assert "dès qu’il y a de quoi agir" not in _words(screen)
    desk.session.undo()
    qapp.processEvents()
    back = next(b for b in screen.findChildren(Button) if "Revoir" in b.text() and b.isVisible())
    _click(qtbot, back)
    assert isinstance(desk.window.stack.currentWidget(), FindingsScreen)


def test_dates_are_saved_for_a_calendar_that_names_nobody(
    desk: Desk, screen: StepsScreen, tmp_path: Path
) -> None:
    desk.session.apply(steps.set_answers, wrote_on=date(2026, 3, 2))
    desk.session.apply(steps.open_page, StepsPage.DATES)
    target = tmp_path / "dates.ics"
    screen.write_calendar(Place(target, may_replace=False))
    text = target.read_text("utf-8")
    assert "DTSTART;VALUE=DATE:20260402" in text
    assert "Trois Fontaines" not in text
    assert "Enregistré" in _words(screen.dates)


def test_a_calendar_that_cannot_be_written_is_said_calmly(
    desk: Desk, screen: StepsScreen, tmp_path: Path
) -> None:
    desk.session.apply(steps.open_page, StepsPage.DATES)
    screen.write_calendar(Place(tmp_path / "nowhere" / "dates.ics", may_replace=False))
    card = screen.outcome.card
    assert card is not None
    assert card.hasFocus()
    assert "toujours là" in card.accessibleDescription()


def test_every_failure_of_a_file_has_its_three_sentences() -> None:
    for make in EXPORT_MESSAGES.values():
        message = make()
        assert message.title
        assert message.safe
        assert message.next_step
    assert FolderNotWritable in EXPORT_MESSAGES


def test_a_name_without_a_known_end_gets_one_and_replaces_nothing(tmp_path: Path) -> None:
    known = ["pdf", "odt", "txt"]
    plain, dotted = tmp_path / "lettre", tmp_path / "lettre.12"
    assert place_for(tmp_path / "a.ODT", "pdf", known) == Place(
        tmp_path / "a.ODT", may_replace=True
    )
    assert place_for(plain, "pdf", known) == Place(tmp_path / "lettre.pdf", may_replace=False)
    assert place_for(dotted, "txt", known) == Place(tmp_path / "lettre.12.txt", may_replace=False)


def test_the_guide_copies_the_text_and_leads_to_the_letter(
    desk: Desk, screen: StepsScreen, qtbot: QtBot
) -> None:
    desk.session.apply(steps.open_page, StepsPage.GUIDE)
    words = _words(screen.guide)
    assert "Deux plaintes, deux chemins" in words
    assert "La plainte pénale est un autre chemin" in words
    _click(qtbot, screen.primaries[StepsPage.GUIDE])
    copied = QGuiApplication.clipboard().text()
    assert copied == screen.guide.text.text
    assert "RGPD" in copied
    assert "Copié" in screen.bar.note.text()
    QGuiApplication.clipboard().clear()
    _click(qtbot, screen.guide.edit_button)
    assert screen.letters.kind is LetterKind.CNIL
    assert screen.letters.isVisible()


def test_the_page_and_the_open_step_outlive_a_change_of_language(
    make_desk: MakeDesk, qapp: QApplication
) -> None:
    desk = make_desk()
    open_steps(desk)
    desk.session.apply(steps.show_step, CHECK)
    desk.appearance.set_language("en")
    qapp.processEvents()
    assert steps_screen(desk).steps.cards[CHECK].is_open
    desk.session.apply(steps.open_page, StepsPage.DATES)
    desk.appearance.set_language("fr")
    qapp.processEvents()
    assert steps_screen(desk).dates.isVisible()
