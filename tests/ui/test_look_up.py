"""The look-up of a name: nothing leaves before the button, everything is said before it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from patient_check.domain import errors
from patient_check.domain.directory import (
    ListedPlace,
    ListedPractitioner,
    ListedTerm,
    OfficialCode,
    PractitionerName,
)
from patient_check.ui.directory_desk import DirectoryDesk
from patient_check.ui.i18n import install_language, remove_language
from patient_check.ui.look_up_dialog import LookUpDialog
from patient_check.ui.look_up_words import LOOK_UP_ERRORS, look_up_error_words
from patient_check.ui.runner import TaskRunner
from patient_check.ui.screens.visits import VisitsScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.palette import LIGHT
from patient_check.workflow import visits
from patient_check.workflow.ports import LookUpPorts
from tests.fakes import DirectRunner, FakeDirectory, FakeReader, HeldRunner, MemorySecrets
from tests.ui.conftest import Desk

pytestmark = pytest.mark.ui

JEANNE = ListedPractitioner(
    PractitionerName("MARTIN", "Jeanne"),
    specialties=(ListedTerm(OfficialCode("R38:SM04"), "Cardiologie"),),
    places=(ListedPlace("Cabinet Imaginaire", "Nulleville"),),
)


@pytest.fixture(autouse=True)
def french(qapp: QApplication) -> Iterator[None]:
    translators = install_language("fr")
    yield
    remove_language(translators)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def _box(
    parent: QWidget,
    directory: FakeDirectory,
    secrets: MemorySecrets,
    runner: TaskRunner | None = None,
) -> LookUpDialog:
    desk = DirectoryDesk(lambda: LookUpPorts(directory, secrets), runner or DirectRunner())
    box = LookUpDialog(Look(LIGHT), desk, "fr", parent)
    box.open()
    return box


def _words(box: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in box.findChildren(QLabel) if not label.isHidden())


def test_it_says_what_goes_where_before_anything_is_sent(parent: QWidget, qtbot: QtBot) -> None:
    directory = FakeDirectory(JEANNE)
    box = _box(parent, directory, MemorySecrets(annuaire_sante="key"))
    assert not box.ask.isEnabled()
    qtbot.keyClicks(box.name, "Dr Jeanne Martin")
    words = _words(box)
    assert "Jeanne Martin" in words
    assert "gateway.api.esante.gouv.fr" in words
    assert "rien ne part tant que" in words
    assert directory.asked == []
    qtbot.mouseClick(box.ask, Qt.MouseButton.LeftButton)
    assert directory.asked == [(PractitionerName("Martin", "Jeanne"), "key")]
    words = _words(box)
    assert "n’importe qui trouve 1 personne" in words
    assert "Cardiologie" in words
    assert "Nulleville" in words


def test_without_a_key_nothing_is_sent_and_one_can_be_kept_and_removed(
    parent: QWidget, qtbot: QtBot
) -> None:
    directory, secrets = FakeDirectory(JEANNE), MemorySecrets()
    box = _box(parent, directory, secrets)
    qtbot.keyClicks(box.name, "Martin")
    qtbot.mouseClick(box.ask, Qt.MouseButton.LeftButton)
    assert directory.asked == []
    assert "rien n’a été envoyé" in _words(box)
    box.key.setText(" my key ")
    box.keep.click()
    assert secrets.kept == {"annuaire-sante": "my key"}
    assert box.key.text() == ""
    box.forget.click()
    assert secrets.kept == {}


@pytest.mark.parametrize("kind", [errors.NoNetwork, errors.RefusedKey, errors.LookUpTimedOut])
def test_a_failure_says_what_to_do(
    parent: QWidget, qtbot: QtBot, kind: type[errors.LookUpError]
) -> None:
    box = _box(parent, FakeDirectory(error=kind()), MemorySecrets(annuaire_sante="key"))
    qtbot.keyClicks(box.name, "Martin")
    box.ask.click()
    assert look_up_error_words(kind()) in _words(box)
    assert not box.ask.isHidden()


def test_a_question_can_be_stopped(parent: QWidget, qtbot: QtBot) -> None:
    runner = HeldRunner()
    directory = FakeDirectory(JEANNE)
    box = _box(parent, directory, MemorySecrets(annuaire_sante="key"), runner)
    qtbot.keyClicks(box.name, "Martin")
    box.ask.click()
    assert not box.stop.isHidden()
    box.stop.click()
    runner.release()
    assert "arrêté" in _words(box)
    assert "Cardiologie" not in _words(box)


def test_an_answer_after_the_box_is_closed_is_not_heard(parent: QWidget, qtbot: QtBot) -> None:
    runner = HeldRunner()
    box = _box(parent, FakeDirectory(JEANNE), MemorySecrets(annuaire_sante="key"), runner)
    qtbot.keyClicks(box.name, "Martin")
    box.ask.click()
    box.reject()
    runner.release()


def _leaves(kind: type[errors.PatientCheckError]) -> list[type[errors.PatientCheckError]]:
    children = kind.__subclasses__()
    return [leaf for child in children for leaf in _leaves(child)] if children else [kind]


def test_every_leaf_has_its_sentence() -> None:
    leaves = {*_leaves(errors.LookUpError), *_leaves(errors.SecretError)}
    assert set(LOOK_UP_ERRORS) == leaves
    said = [look_up_error_words(kind()) for kind in LOOK_UP_ERRORS]
    assert len(set(said)) == len(said)
    assert "Rien n’a été gardé" in look_up_error_words(errors.ReaderFailed())


def test_the_window_offers_it_only_where_it_can_be_asked(desk: Desk) -> None:
    desk.session.apply(visits.open_without_notice)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, VisitsScreen)
    assert not screen.look_up.isVisible()


def test_the_visits_open_it(qtbot: QtBot) -> None:
    session = CaseSession(
        FakeReader(),
        DirectRunner(),
        make_look_up=lambda: LookUpPorts(FakeDirectory(JEANNE), MemorySecrets()),
    )
    session.apply(visits.open_without_notice)
    screen = VisitsScreen(Look(LIGHT), session, "fr")
    qtbot.addWidget(screen)
    screen.show_state(session.state)
    screen.show()
    assert screen.look_up.isVisible()
    screen.look_up.click()
    box = screen.findChild(LookUpDialog)
    assert isinstance(box, LookUpDialog)
    box.reject()
