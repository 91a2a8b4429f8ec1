"""A help desk at its window: the list, the next person, the lock, the breach, the counts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from patient_check.cases.folder import CaseFolder, new_case_id
from patient_check.domain.case import CaseStatus
from patient_check.domain.complaint import LetterKind
from patient_check.ui import case_dialogs, desk_flow
from patient_check.ui.breach_dialog import BreachDialog
from patient_check.ui.desk_settings import DeskSettingsDialog
from patient_check.ui.help_desk import HelpDesk
from patient_check.ui.open_case_dialog import OpenCaseDialog
from patient_check.ui.question_dialog import QuestionDialog
from patient_check.ui.screens.cases import CasesScreen
from patient_check.ui.screens.counts import CountsScreen
from patient_check.ui.screens.hidden import HiddenScreen
from patient_check.ui.screens.locked import LockedScreen
from patient_check.ui.widgets.case_table import ORDERS
from patient_check.workflow import visits
from patient_check.workflow.drafting import letter_document
from patient_check.workflow.ports import LogEvent
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry, WorkflowState
from patient_check.workflow.step_views import plan
from tests.ui.case_states import case_screen
from tests.ui.conftest import Desk
from tests.ui.desk_states import DESK_WORDS, become_help_desk, fill
from tests.ui.states import MINIMISED
from tests.unit.cases.made import full_case

pytestmark = pytest.mark.ui


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "permanence"
    made.mkdir()
    fill(made)
    return made


def _folder(desk: Desk) -> CaseFolder:
    assert desk.session.desk is not None
    assert desk.session.desk.folder is not None
    return desk.session.desk.folder


def _desk_of(desk: Desk) -> HelpDesk:
    """Return the help desk of the window, as it is now."""
    assert desk.session.desk is not None
    return desk.session.desk


def _state(desk: Desk) -> WorkflowState:
    """Return the state, as it is now."""
    return desk.session.state


def _is_case_open(desk: Desk) -> bool:
    """Say whether a case is open now."""
    return desk.session.open_case is not None


def _list(desk: Desk) -> CasesScreen:
    desk.session.choose_entry(Entry.CASES)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, CasesScreen)
    return screen


def _question(desk: Desk) -> QuestionDialog:
    box = desk.window.cases.box
    assert isinstance(box, QuestionDialog)
    return box


def _words(desk: Desk) -> str:
    """Return the words of every menu entry and of every button that is seen."""
    words = [b.text() for b in desk.window.findChildren(QAbstractButton) if b.isVisible()]
    for title in desk.window.menuBar().actions():
        menu = title.menu()
        assert isinstance(menu, QMenu)
        words += [action.text() for action in menu.actions()]
    return " ".join(words)


def test_a_person_at_home_sees_nothing_of_a_help_desk(desk: Desk) -> None:
    words = _words(desk)
    assert "Personne" not in words.replace("&Permanence", "")
    assert "Liste des dossiers" not in words
    assert "Ver&rouiller" not in words
    assert desk.session.desk is None


def test_settings_found_a_desk_whose_passphrase_is_asked_once_a_computer(
    desk: Desk, tmp_path: Path
) -> None:
    chosen = tmp_path / "nouveau"
    chosen.mkdir()
    desk.window.cases.desk.settings()
    box = desk.window.cases.box
    assert isinstance(box, DeskSettingsDialog)
    box.enabled.setChecked(True)
    box.choose_folder(str(chosen))
    box.passphrase.edit.setText(DESK_WORDS)
    box.use.click()
    assert desk.settings.saved == []  # the two fields differ
    assert box.passphrase.again is not None
    box.passphrase.again.setText(DESK_WORDS)
    box.adviser.setText("Claire Dupont")
    box.use.click()
    assert desk.settings.preferences.is_help_desk
    assert desk.settings.preferences.adviser == "Claire Dupont"
    assert DESK_WORDS not in repr(desk.settings.saved)
    assert len(desk.secrets.kept) == 1
    assert "Personne" in _words(desk)
    _desk_of(desk).folder = None
    desk.window.cases.desk.show_list()
    assert _folder(desk) is not None  # the keyring had the key: nothing was asked
    opening = desk.window.cases.box
    assert isinstance(opening, OpenCaseDialog)
    assert not opening.isVisible()


def test_without_a_keyring_the_desks_passphrase_opens_the_folder(desk: Desk, folder: Path) -> None:
    help_desk = become_help_desk(desk, folder)
    help_desk.folder = None
    desk.secrets.kept.clear()
    desk.window.cases.desk.show_list()
    box = desk.window.cases.box
    assert isinstance(box, OpenCaseDialog)
    assert box.isVisible()
    box.edit.setText(DESK_WORDS)
    box.go.click()
    assert help_desk.folder is not None


def test_the_list_is_searched_sorted_and_filtered(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    case = replace(full_case(new_case_id(), "Mme Nguyen"), status=CaseStatus.CLOSED)
    _folder(desk).create(case).close()
    screen = _list(desk)
    assert screen.table.cases.rowCount() == 7
    screen.search.setText("nguyen")
    screen._typed.timeout.emit()
    assert screen.table.selected is not None
    assert screen.table.selected.name == "Mme Nguyen"
    assert screen.table.cases.rowCount() == 1
    screen.search.clear()
    screen.statuses.button_of(CaseStatus.CLOSED).click()
    assert screen.table.cases.rowCount() == 1
    screen.statuses.button_of(None).click()
    screen.table.horizontalHeader().sectionClicked.emit(0)
    assert ORDERS[0].value == "name"
    assert screen.table.cases.case_at(0) is not None
    assert screen.table.cases.case_at(0).name == "Mme Nguyen"  # type: ignore[union-attr]


def test_enter_opens_a_case_and_the_next_person_saves_it_and_wipes(
    desk: Desk, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared: list[bool] = []
    monkeypatch.setattr(desk_flow, "forget_copied", lambda: cleared.append(True))
    become_help_desk(desk, folder)
    screen = _list(desk)
    case = screen.table.selected
    assert case is not None
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    assert _is_case_open(desk)
    desk.session.apply(visits.add, "dermato", None)
    assert desk.session.state.past
    ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.window, Qt.Key.Key_N, ctrl_shift)
    assert cleared
    assert not _is_case_open(desk)
    assert desk.session.state == replace(WorkflowState(), entry=Entry.CASES)
    kept = _folder(desk).read(case.id)
    assert kept.visits[-1].said == "dermato"


def test_an_unsaved_person_is_hidden_at_once_and_asked_about(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    desk.session.read_text(MINIMISED)
    desk.session.apply(visits.add, "cardio", None)
    desk.window.cases.desk.next_person()
    assert isinstance(desk.window.stack.currentWidget(), HiddenScreen)
    back, forget = _question(desk).buttons
    back.click()
    assert desk.session.state.stage is Stage.CASE
    desk.window.cases.desk.next_person()
    _back, forget = _question(desk).buttons
    forget.click()
    assert _state(desk).review is None


def test_the_lock_wants_the_passphrase_and_gives_back_the_same(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    desk.session.read_text(MINIMISED)
    before = desk.session.state
    desk.window.cases.desk.lock()
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, LockedScreen)
    assert not desk.window.menuBar().isVisible()
    screen.field.edit.setText("une tout autre phrase")
    screen.go.click()
    assert desk.session.state.is_locked
    assert screen.told.text()
    screen.field.edit.setText(DESK_WORDS)
    screen.go.click()
    assert desk.session.state == before


def test_silence_warns_then_wipes_and_locks(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    flow = desk.window.cases.desk
    flow.begin()
    assert flow.watch.is_running
    desk.session.read_text(MINIMISED)
    desk.session.apply(visits.add, "cardio", None)
    flow.watch.warned.emit()
    (here,) = _question(desk).buttons
    here.click()
    assert _state(desk).review is not None
    flow.watch.warned.emit()
    flow.watch.ended.emit()
    assert desk.session.state.is_locked
    assert _state(desk).review is None
    assert isinstance(desk.window.stack.currentWidget(), LockedScreen)


def test_silence_saves_an_open_case_before_it_goes(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    screen = _list(desk)
    case = screen.table.selected
    assert case is not None
    screen.open_one.click()
    desk.session.apply(visits.add, "dermato", None)
    flow = desk.window.cases.desk
    flow.watch.ended.emit()
    assert desk.session.state.is_locked
    assert not _is_case_open(desk)
    assert _folder(desk).read(case.id).visits[-1].said == "dermato"


def test_a_new_case_is_saved_with_its_breach_and_counted_only_with_consent(
    desk: Desk, folder: Path
) -> None:
    become_help_desk(desk, folder)
    desk.session.open_sample()
    desk.session.go_to(Stage.CASE)
    screen = case_screen(desk)
    form = screen.at_desk.form
    assert form is not None
    form.name.setText("R. T.")
    screen.save.click()
    keeper = desk.session.open_case
    assert keeper is not None
    assert keeper.file is not None
    case = keeper.file.case
    assert (case.name, case.counted) == ("R. T.", frozenset())
    before = _folder(desk).counts.read()
    assert case.breach in {one.id for one in _folder(desk).breaches.all()}
    form.consent.setChecked(True)
    assert screen.save.isEnabled()
    screen.save.click()
    assert keeper.file.case.counted
    assert sum(_folder(desk).counts.read().values()) > sum(before.values())
    assert not screen.save.isEnabled()


def test_a_known_breach_fills_in_the_next_persons_data(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    _list(desk).known.click()
    box = desk.window.cases.box
    assert isinstance(box, BreachDialog)
    box.buttons[0].click()
    review = desk.session.state.review
    assert review is not None
    assert review.findings.organisation is not None
    assert review.findings.organisation.name == "Clinique du Parc"
    assert [one.category for one in review.findings.categories] == ["last_name"]


def test_cases_at_their_term_are_deleted_only_after_a_question(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    old = replace(full_case(new_case_id(), "ancien"), review_on=date(2020, 1, 1))
    _folder(desk).create(old).close()
    screen = _list(desk)
    screen.due_requested.emit()
    delete, keep = _question(desk).buttons
    keep.click()
    assert len(_folder(desk).summaries()) == 7
    screen.due_requested.emit()
    delete, keep = _question(desk).buttons
    delete.click()
    assert "ancien" not in {one.name for one in _folder(desk).summaries()}
    assert desk.log.lines == [(LogEvent.CASES_ERASED_AT_TERM, None, 1)]


def test_counts_are_shown_as_bars_table_and_file(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "comptes.csv"
    monkeypatch.setattr(case_dialogs, "ask_where_to_tabulate", lambda _parent: table)
    become_help_desk(desk, folder)
    desk.session.choose_entry(Entry.COUNTS)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, CountsScreen)
    assert (
        screen.chart.accessibleDescription() == "Clinique du Parc (juillet 2020), novembre 2026: 6"
    )
    assert screen.table.rowCount() == 4
    screen.export.click()
    assert "Clinique du Parc 2020-07;case;;6" in table.read_text("utf-8-sig")


def test_letters_say_who_helped(desk: Desk, folder: Path, tmp_path: Path) -> None:
    letter = tmp_path / "lettre.txt"
    desk.session.read_text(MINIMISED)
    review = desk.session.state.review
    assert review is not None
    facts = plan(review, MINIMISED, date(2026, 11, 24)).facts
    answers: list[object] = []

    def write() -> str:
        desk.session.exports.write_document(
            lambda: letter_document(LetterKind.DPO, facts),
            letter,
            answers.append,
            may_replace=True,
        )
        return letter.read_text("utf-8")

    assert "Avec l’aide de" not in write()
    become_help_desk(desk, folder)
    text = write()
    assert "Avec l’aide de\u00a0: Association Imaginaire\n1 rue du Port\nClaire Dupont\n" in text
    assert len(answers) == 2


def test_ten_thousand_cases_are_found_without_holding_the_window(
    desk: Desk, folder: Path, qapp: QApplication
) -> None:
    help_desk = become_help_desk(desk, folder)
    screen = _list(desk)
    assert help_desk.view is not None
    first = help_desk.view.cases[0]
    many = tuple(replace(first, name=f"Personne {number}") for number in range(10_000))
    help_desk.view = replace(help_desk.view, cases=many)
    screen._on_looked(None)
    screen.search.setText("9999")
    screen._typed.timeout.emit()
    qapp.processEvents()
    assert screen.table.cases.rowCount() == 1
    screen.search.clear()
    screen._typed.timeout.emit()
    assert screen.table.cases.rowCount() == 10_000


def test_turning_it_off_takes_every_control_away(desk: Desk, folder: Path) -> None:
    become_help_desk(desk, folder)
    desk.window.cases.desk.settings()
    box: QDialog | None = desk.window.cases.box
    assert isinstance(box, DeskSettingsDialog)
    box.enabled.setChecked(False)
    box.use.click()
    assert desk.session.desk is None
    assert "Personne" not in _words(desk).replace("&Permanence", "")
    assert not desk.window.cases.desk.watch.is_running
