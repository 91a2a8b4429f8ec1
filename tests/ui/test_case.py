"""The fifth stage: kept, modified, closed, opened again, erased."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patient_check.domain.advice import StepId, StepState
from patient_check.domain.errors import NoSecretStore
from patient_check.ui import case_dialogs, case_flow
from patient_check.ui.add_passphrase_dialog import AddPassphraseDialog
from patient_check.ui.open_case_dialog import OpenCaseDialog
from patient_check.ui.question_dialog import QuestionDialog
from patient_check.ui.screens.case import CaseScreen
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.start import StartScreen
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.save_form import ClosedWith
from patient_check.workflow import corrections, steps, visits
from patient_check.workflow.ports import LogEvent
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Review, WorkflowState
from tests.fakes import HeldRunner
from tests.ui.case_states import case_screen
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.states import MINIMISED

pytestmark = pytest.mark.ui

WORDS = "girafe tournevis mardi citron"
TODAY = date(2026, 11, 24)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "dossier.patientcheck"
    monkeypatch.setattr(case_dialogs, "ask_where_to_keep", lambda _parent: chosen)
    return chosen


def _work(desk: Desk) -> None:
    """Read a notice, correct it, name a visit, mark a step."""
    desk.session.read_text(MINIMISED)
    review = desk.session.state.review
    assert review is not None
    desk.session.apply(corrections.confirm, [one.category for one in review.findings.categories])
    desk.session.apply(visits.add, "cardio", None)
    desk.session.apply(steps.mark_step, StepId("keep_notice"), StepState.DONE, TODAY)


def _save(desk: Desk, closed_with: ClosedWith = ClosedWith.PASSPHRASE) -> CaseScreen:
    desk.session.go_to(Stage.CASE)
    screen = case_screen(desk)
    screen.form.choose(closed_with)
    screen.form.field.edit.setText(WORDS)
    assert screen.form.field.again is not None
    screen.form.field.again.setText(WORDS)
    screen.save.click()
    return screen


def _open(desk: Desk, path: Path) -> OpenCaseDialog:
    desk.window.open_path(path)
    box = desk.window.cases.box
    assert isinstance(box, OpenCaseDialog)
    return box


def _question(desk: Desk) -> QuestionDialog:
    box = desk.window.cases.box
    assert isinstance(box, QuestionDialog)
    return box


def _said(state: WorkflowState) -> Review:
    """Return what must come back as it was."""
    assert state.review is not None
    return replace(state.review, answers=None)


def test_a_case_comes_back_as_it_was(make_desk: MakeDesk, path: Path) -> None:
    desk = make_desk()
    _work(desk)
    before = desk.session.state
    _save(desk)
    assert path.exists()
    assert b"cardio" not in path.read_bytes()
    desk.session.wipe()
    other = make_desk()
    box = _open(other, path)
    assert box.isVisible()
    box.edit.setText(WORDS)
    box.go.click()
    after = other.session.state
    assert _said(after) == _said(before)
    assert after.opened == before.opened
    assert after.found == before.found
    assert isinstance(other.window.stack.currentWidget(), FindingsScreen)


def test_the_keyring_opens_a_case_without_a_question(desk: Desk, path: Path) -> None:
    _work(desk)
    _save(desk, ClosedWith.KEYRING)
    before = _said(desk.session.state)
    assert len(desk.secrets.kept) == 1
    desk.session.wipe()
    box = _open(desk, path)
    assert not box.isVisible()
    assert _said(desk.session.state) == before


def test_a_case_of_this_computer_can_be_given_a_passphrase(desk: Desk, path: Path) -> None:
    _work(desk)
    screen = _save(desk, ClosedWith.KEYRING)
    assert screen.saved.add_passphrase.isVisible()
    screen.saved.add_passphrase.click()
    (box,) = screen.findChildren(AddPassphraseDialog)
    box.field.edit.setText(WORDS)
    box.add.click()
    assert box.isVisible()
    assert box.field.again is not None
    box.field.again.setText(WORDS)
    box.add.click()
    assert not screen.saved.add_passphrase.isVisible()
    desk.session.wipe()
    desk.secrets.kept.clear()  # another computer
    opening = _open(desk, path)
    opening.edit.setText(WORDS)
    opening.go.click()
    assert desk.session.state.review is not None


def test_without_a_keyring_the_passphrase_is_offered_and_nothing_is_lost(
    desk: Desk, path: Path
) -> None:
    desk.secrets.error = NoSecretStore("none")
    _work(desk)
    screen = _save(desk, ClosedWith.KEYRING)
    assert not path.exists()
    (card,) = screen.findChildren(MessageCard)
    assert "trousseau" in card.accessibleName()
    assert "phrase de passe" in card.accessibleDescription()
    assert desk.log.lines == [(LogEvent.KEYRING_NOT_USED, "no_secret_store", None)]
    _save(desk, ClosedWith.PASSPHRASE)
    assert path.exists()


@pytest.mark.parametrize(
    ("words", "again", "told"),
    [
        ("", "", "Choisissez d’abord"),
        ("court", "court", "Trop courte"),
        (WORDS, "autre chose que cela", "pas identiques"),
    ],
)
def test_a_passphrase_that_will_not_do_is_told_beside_the_field(
    desk: Desk, path: Path, words: str, again: str, told: str
) -> None:
    _work(desk)
    desk.session.go_to(Stage.CASE)
    form = case_screen(desk).form
    form.field.edit.setText(words)
    assert form.field.again is not None
    form.field.again.setText(again)
    case_screen(desk).save.click()
    assert told in form.problem.text()
    assert not path.exists()


def test_wrong_damaged_unknown_and_held_files_are_told_apart(
    make_desk: MakeDesk, path: Path, tmp_path: Path
) -> None:
    desk = make_desk()
    _work(desk)
    _save(desk)
    other = make_desk()
    titles = [_open(other, path).findChildren(MessageCard)[-1].accessibleName()]
    desk.session.wipe()
    box = _open(other, path)
    box.edit.setText("une tout autre phrase")
    box.go.click()
    titles.append(box.findChildren(MessageCard)[-1].accessibleName())
    damaged = tmp_path / "abime.patientcheck"
    content = path.read_bytes()
    damaged.write_bytes(content[:-40] + bytes(8) + content[-32:])
    titles.append(_open(other, damaged).findChildren(MessageCard)[-1].accessibleName())
    unknown = tmp_path / "autre.patientcheck"
    unknown.write_bytes(b"Bonjour, ceci est un texte.")
    titles.append(_open(other, unknown).findChildren(MessageCard)[-1].accessibleName())
    assert "déjà ouvert" in titles[0]
    assert len(set(titles)) == 4
    assert other.session.state.review is None


def test_changes_are_marked_and_saved_again(desk: Desk, path: Path) -> None:
    _work(desk)
    screen = _save(desk)
    assert not screen.save.isEnabled()
    desk.session.apply(visits.add, "dermato", None)
    assert screen.save.isEnabled()
    assert "Modifié" in screen.saved.mark.text()
    screen.save.click()
    assert "enregistré" in screen.saved.mark.text()
    desk.session.wipe()
    box = _open(desk, path)
    box.edit.setText(WORDS)
    box.go.click()
    review = desk.session.state.review
    assert review is not None
    assert [visit.said for visit in review.visits] == ["cardio", "dermato"]


def test_closing_asks_and_saves_forgets_or_stays(desk: Desk, path: Path) -> None:
    _work(desk)
    _save(desk)
    desk.session.apply(visits.add, "dermato", None)
    saved = path.read_bytes()
    desk.window.close()
    assert desk.window.isVisible()
    save, _forget, stay = _question(desk).buttons
    stay.click()
    assert desk.window.isVisible()
    assert path.read_bytes() == saved
    desk.window.close()
    save = _question(desk).buttons[0]
    save.click()
    assert not desk.window.isVisible()
    assert path.read_bytes() != saved


def test_what_is_not_saved_is_forgotten_only_when_the_person_says_so(desk: Desk) -> None:
    _work(desk)
    desk.window.close()
    assert desk.window.isVisible()
    _question(desk).buttons[1].click()
    assert not desk.window.isVisible()


def test_a_notice_that_was_only_read_and_an_empty_page_close_without_a_question(
    make_desk: MakeDesk,
) -> None:
    read = make_desk()
    read.session.read_text(MINIMISED)
    read.window.close()
    assert not read.window.isVisible()
    hidden = make_desk()
    _work(hidden)
    hidden.window.hide_everything()
    hidden.window.close()
    assert not hidden.window.isVisible()


def test_another_notice_waits_for_the_answer(desk: Desk) -> None:
    _work(desk)
    before = desk.session.state
    desk.session.open_sample()
    assert desk.session.state is before
    _question(desk).buttons[1].click()
    assert desk.session.state.opened is not None
    assert desk.session.state.opened.name == "exemple.txt"


def test_another_notice_never_lands_in_the_open_case(desk: Desk, path: Path) -> None:
    _work(desk)
    _save(desk)
    kept = path.read_bytes()
    desk.session.open_sample()
    assert desk.session.open_case is None
    assert path.read_bytes() == kept


def test_erasing_takes_the_screen_the_clipboard_the_file_and_its_key(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared: list[bool] = []
    monkeypatch.setattr(case_flow, "forget_copied", lambda: cleared.append(True))
    _work(desk)
    _save(desk, ClosedWith.KEYRING)
    desk.window.cases.erase_everything()
    _screen, too, nothing = _question(desk).buttons
    assert _question(desk).focusWidget() is nothing
    nothing.click()
    assert path.exists()
    desk.window.cases.erase_everything()
    _screen, too, nothing = _question(desk).buttons
    too.click()
    assert not path.exists()
    assert desk.secrets.kept == {}
    assert desk.session.state == WorkflowState()
    assert cleared == [True]
    assert desk.log.lines == [(LogEvent.CASE_ERASED, None, None)]
    assert "SSD" in _question(desk).accessibleDescription()


def test_a_case_is_opened_by_dropping_it(desk: Desk, path: Path) -> None:
    _work(desk)
    _save(desk, ClosedWith.KEYRING)
    desk.session.wipe()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    desk.window.dropped.emit(data)
    assert desk.session.state.review is not None


def test_the_file_of_the_notice_is_kept_when_the_person_wants_it(
    desk: Desk, path: Path, tmp_path: Path
) -> None:
    notice = tmp_path / "courrier.txt"
    notice.write_text(MINIMISED, "utf-8")
    desk.session.open_file(notice)
    desk.session.go_to(Stage.CASE)
    box = case_screen(desk).form.document
    assert box.isVisible()
    box.setChecked(True)
    _save(desk)
    keeper = desk.session.open_case
    assert keeper is not None
    assert keeper.file is not None
    assert keeper.file.case.notice is not None
    assert keeper.file.case.notice.document == MINIMISED.encode()


def test_waiting_for_the_keyring_can_be_stopped_and_leaves_nothing(
    make_desk: MakeDesk, path: Path
) -> None:
    runner = HeldRunner()
    desk = make_desk(runner=runner)
    desk.session.read_text(MINIMISED)
    runner.release()
    screen = _save(desk, ClosedWith.KEYRING)
    assert screen.stop.isVisible()
    screen.stop.click()
    assert "Rien n’a été enregistré" in screen.bar.note.text()
    runner.release()
    assert not path.exists()
    assert desk.secrets.kept == {}
    assert desk.session.open_case is None


@pytest.mark.parametrize("name", ["summary", "hand_out"])
def test_sheets_are_written_as_tagged_pdf(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    sheet = tmp_path / "feuille.pdf"
    monkeypatch.setattr(case_dialogs, "ask_where_to_print", lambda _parent, _name: sheet)
    _work(desk)
    desk.session.go_to(Stage.CASE)
    getattr(case_screen(desk), name).click()
    content = sheet.read_bytes()
    assert content.startswith(b"%PDF-")
    assert b"/MarkInfo" in content
    assert "feuille.pdf" in case_screen(desk).bar.note.text()


def test_saving_before_there_is_anything_does_nothing(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    start = desk.window.stack.currentWidget()
    assert isinstance(start, StartScreen)
    assert start.open_case.isVisible()
    qtbot.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qapp.processEvents()
    assert desk.session.state == WorkflowState()
    assert desk.window.cases.box is None
