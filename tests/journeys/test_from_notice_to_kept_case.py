"""The journey of a case: a notice, corrected, saved, closed, opened another day as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patient_check.intake.reader import IsolatedReader
from patient_check.ui import case_dialogs
from patient_check.ui.appearance import Appearance
from patient_check.ui.open_case_dialog import OpenCaseDialog
from patient_check.ui.question_dialog import QuestionDialog
from patient_check.ui.runner import ThreadRunner
from patient_check.ui.screens.case import CaseScreen
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from patient_check.workflow.ports import KeepingPorts
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import WorkflowState
from tests.fakes import MemoryLog, MemorySecrets, MemorySettings

pytestmark = [pytest.mark.ui, pytest.mark.journey, pytest.mark.sandbox]

WAIT_MS = 20_000
WORDS = "girafe tournevis mardi citron"
NOTICE = """Le Centre Imaginaire vous informe d'une violation de données survenue le 3 mars 2025.

Les données suivantes ont été dérobées : votre nom, votre prénom, votre numéro de téléphone, la
date de votre rendez-vous et le nom du praticien."""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    appearance = Appearance(qapp, MemorySettings())
    ports = KeepingPorts(MemorySecrets(), MemoryLog())
    session = CaseSession(IsolatedReader(), ThreadRunner(qapp), make_keeping=lambda: ports)
    shown = Window(session, appearance)
    qtbot.addWidget(shown)
    shown.resize(1366, 740)
    shown.show()
    yield shown
    session.close()
    appearance.release()


def test_a_corrected_notice_is_saved_closed_and_opened_as_it_was(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "dossier.patientcheck"
    monkeypatch.setattr(case_dialogs, "ask_where_to_keep", lambda _parent: kept)
    notice = tmp_path / "courrier.txt"
    notice.write_text(NOTICE, "utf-8")
    window.open_path(notice)
    qtbot.waitUntil(
        lambda: isinstance(window.stack.currentWidget(), FindingsScreen), timeout=WAIT_MS
    )
    findings = window.stack.currentWidget()
    assert isinstance(findings, FindingsScreen)
    qtbot.mouseClick(findings.confirm, Qt.MouseButton.LeftButton)

    window.session.go_to(Stage.CASE)
    screen = window.stack.currentWidget()
    assert isinstance(screen, CaseScreen)
    form = screen.form.field
    assert form.again is not None
    qtbot.keyClicks(form.edit, WORDS)
    qtbot.keyClicks(form.again, WORDS)
    qtbot.mouseClick(screen.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.open_case is not None, timeout=WAIT_MS)
    before = window.session.state

    qtbot.mouseClick(screen.saved.close_case, Qt.MouseButton.LeftButton)
    assert window.session.state == WorkflowState()
    window.open_path(kept)
    box = window.cases.box
    assert isinstance(box, OpenCaseDialog)
    qtbot.waitUntil(box.edit.isEnabled, timeout=WAIT_MS)
    qtbot.keyClicks(box.edit, WORDS)
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.state.review is not None, timeout=WAIT_MS)
    after = window.session.state
    assert after.review == before.review
    assert after.found == before.found
    assert after.opened == before.opened

    window.session.undo()
    assert window.session.state is after
    assert window.close()
    assert not isinstance(window.cases.box, QuestionDialog)
