"""The journey beyond the list: a notice, its specialty, a card, an answer, and an empty page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patient_check.domain.specialty import ModifierCode
from patient_check.intake.reader import IsolatedReader
from patient_check.ui.appearance import Appearance
from patient_check.ui.runner import ThreadRunner
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.hidden import HiddenScreen
from patient_check.ui.screens.visits import VisitsScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from patient_check.workflow.visit_views import infer_all
from tests.fakes import MemorySettings

pytestmark = [pytest.mark.ui, pytest.mark.journey, pytest.mark.sandbox]

WAIT_MS = 20_000
NOTICE = """Le Centre Imaginaire vous informe d'une violation de données survenue le 3 mars 2025.

Les données suivantes ont été dérobées : votre nom, votre prénom, votre numéro de téléphone, la
date de votre rendez-vous au centre de santé sexuelle et le nom du praticien."""


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


def _level(window: Window) -> int | None:
    review = window.session.state.review
    assert review is not None
    return infer_all(review.visits)[0].level


def test_a_notice_leads_to_a_visit_whose_level_an_answer_changes(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "courrier.txt"
    file.write_text(NOTICE, "utf-8")
    window.session.open_file(file)
    qtbot.waitUntil(
        lambda: isinstance(window.stack.currentWidget(), FindingsScreen), timeout=WAIT_MS
    )
    findings = window.stack.currentWidget()
    assert isinstance(findings, FindingsScreen)
    qtbot.mouseClick(findings.confirm, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(findings.onward, Qt.MouseButton.LeftButton)

    screen = window.stack.currentWidget()
    assert isinstance(screen, VisitsScreen)
    add = screen.named.focus_chain()[1]
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    assert _level(window) == 3
    card = screen.list.cards[0]
    assert card.is_open
    assert card.questions is not None
    box = card.questions.boxes[ModifierCode("mineur")]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert _level(window) == 4
    assert "niveau 4 sur 4" in card.header.accessibleName()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _level(window) == 3

    screen.search.edit.setFocus()
    qtbot.keyClicks(screen.search.edit, "3919")
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Return)
    qtbot.keyClick(screen.search.edit, Qt.Key.Key_Escape)
    hidden = window.stack.currentWidget()
    assert isinstance(hidden, HiddenScreen)
    qtbot.mouseClick(hidden.back, Qt.MouseButton.LeftButton)
    assert isinstance(window.stack.currentWidget(), VisitsScreen)
    review = window.session.state.review
    assert review is not None
    assert len(review.visits) == 2
