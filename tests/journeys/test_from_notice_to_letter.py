"""The journey to the end: a notice, a step done, a letter filled in, saved and opened again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patient_check.domain.advice import StepId
from patient_check.domain.complaint import LetterKind
from patient_check.intake.reader import IsolatedReader
from patient_check.ui.appearance import Appearance
from patient_check.ui.runner import ThreadRunner
from patient_check.ui.saving import Place
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.steps import StepsScreen
from patient_check.ui.screens.visits import VisitsScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.field import Field
from patient_check.ui.window import Window
from patient_check.workflow.stages import StepsPage
from tests.fakes import MemorySettings

pytestmark = [pytest.mark.ui, pytest.mark.journey, pytest.mark.sandbox]

WAIT_MS = 20_000
NOTICE = """Le Centre Imaginaire vous informe d'une violation de données du 3 mars 2025.

Les données suivantes ont été dérobées : votre nom, votre adresse e-mail et votre IBAN."""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    appearance = Appearance(qapp, MemorySettings())
    session = CaseSession(IsolatedReader(), ThreadRunner(qapp))
    shown = Window(session, appearance)
    qtbot.addWidget(shown)
    shown.resize(1366, 740)
    shown.show()
    yield shown
    session.close()
    appearance.release()


def _go_to_steps(window: Window, qtbot: QtBot, file: Path) -> StepsScreen:
    """Read a notice, agree with the list, and go on twice."""
    window.session.open_file(file)
    qtbot.waitUntil(
        lambda: isinstance(window.stack.currentWidget(), FindingsScreen), timeout=WAIT_MS
    )
    findings = window.stack.currentWidget()
    assert isinstance(findings, FindingsScreen)
    qtbot.mouseClick(findings.confirm, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(findings.onward, Qt.MouseButton.LeftButton)
    seen = window.stack.currentWidget()
    assert isinstance(seen, VisitsScreen)
    qtbot.mouseClick(seen.onward, Qt.MouseButton.LeftButton)
    screen = window.stack.currentWidget()
    assert isinstance(screen, StepsScreen)
    return screen


@pytest.mark.parametrize("suffix", ["pdf", "odt", "txt"])
def test_a_notice_becomes_a_letter_that_opens(
    window: Window, qtbot: QtBot, qapp: QApplication, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / "courrier.txt"
    file.write_text(NOTICE, "utf-8")
    screen = _go_to_steps(window, qtbot, file)
    qtbot.mouseClick(screen.steps.cards[StepId("keep_notice")].tick, Qt.MouseButton.LeftButton)
    assert "1 étape sur" in screen.steps.title.text()

    write = screen.steps.cards[StepId("write_to_dpo")]
    qtbot.mouseClick(write.header, Qt.MouseButton.LeftButton)
    qapp.processEvents()
    letter = next(b for b in write.findChildren(Button) if "lettre" in b.text())
    qtbot.mouseClick(letter, Qt.MouseButton.LeftButton)
    assert window.session.state.page is StepsPage.LETTERS
    assert screen.letters.kind is LetterKind.DPO
    name = screen.letters.side.details.fields["sender", "name"]
    assert isinstance(name, Field)
    name.edit.setFocus()
    qtbot.keyClicks(name.edit, "Claire Exemple")
    qtbot.keyClick(name.edit, Qt.Key.Key_Return)

    target = tmp_path / f"lettre.{suffix}"
    screen.letters.write(Place(target, may_replace=False))
    qtbot.waitUntil(lambda: screen.letters.outcome.open_button is not None, timeout=WAIT_MS)
    reader = IsolatedReader()
    try:
        text = " ".join(reader.read(target.read_bytes()).text.split())
    finally:
        reader.close()
    assert "Claire Exemple" in text
    assert "IBAN" in text
    assert "Centre Imaginaire" in text
