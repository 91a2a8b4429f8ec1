"""The first stage: opening, pasting, ticking, failing, cancelling."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from patient_check.domain.errors import NoTextLayer
from patient_check.ui.screen_stack import ScreenKind
from patient_check.ui.screens.by_hand import ByHandScreen
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.screens.paste import PasteScreen
from patient_check.ui.screens.reading import ReadingScreen
from patient_check.ui.screens.start import StartScreen
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.window import READING_SHOWN_AFTER_MS
from patient_check.workflow.ports import Preferences
from patient_check.workflow.state import NoticeOrigin
from tests.fakes import HeldRunner
from tests.ui.conftest import Desk, MakeDesk

pytestmark = pytest.mark.ui

NOTICE = (
    "Nous vous informons qu'une cyberattaque a touché la Clinique Imaginaire le 3 mars 2025. "
    "Votre nom, votre prénom et votre adresse e-mail ont été dérobés."
)


def _words(widget: StartScreen) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_it_says_that_it_is_safe_before_it_asks(desk: Desk) -> None:
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, StartScreen)
    words = _words(screen)
    assert "Il reste sur cet ordinateur" in words
    assert words.index("Il reste sur cet ordinateur") < words.index("Déposez votre courrier ici")
    assert screen.choose.hasFocus()


def test_a_dropped_file_is_read(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "courrier.txt"
    file.write_text(NOTICE, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    desk.window.dropEvent(
        QDropEvent(
            QPoint(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert desk.session.state.opened is not None
    assert desk.session.state.opened.name == "courrier.txt"
    assert isinstance(desk.window.stack.currentWidget(), FindingsScreen)


def test_a_copied_text_waits_to_be_read(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(NOTICE)
    desk.window.paste()
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, PasteScreen)
    assert screen.edit.toPlainText() == NOTICE
    qtbot.mouseClick(screen.read, Qt.MouseButton.LeftButton)
    opened = desk.session.state.opened
    assert opened is not None
    assert opened.origin is NoticeOrigin.PASTED
    assert screen.edit.toPlainText() == ""


def test_an_empty_paste_says_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    desk.window.stack.screen_of(ScreenKind.START)
    button = next(
        button
        for button in desk.window.findChildren(LayoutButton)
        if button.accessibleName() == "Coller le texte"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, PasteScreen)
    qtbot.mouseClick(screen.read, Qt.MouseButton.LeftButton)
    shown = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert any("collez-le d’abord" in text for text in shown)
    assert screen.edit.hasFocus()
    assert desk.session.state.opened is None


def test_a_failure_says_what_happened_and_takes_the_focus(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk(error=NoTextLayer())
    file = tmp_path / "scan.png"
    file.write_bytes(b"x")
    desk.session.open_file(file)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, StartScreen)
    card = screen.findChild(MessageCard)
    assert isinstance(card, MessageCard)
    assert "image" in card.accessibleName()
    assert "rien n’a été envoyé" in card.accessibleDescription()
    assert card.hasFocus()


def test_a_failure_keeps_what_was_open(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    desk.session.read_text(NOTICE)
    before = desk.session.state.review
    desk.session.open_file(tmp_path / "absent.pdf")
    assert desk.session.state.error is not None
    assert desk.session.state.review is before


def test_escape_stops_a_reading(make_desk: MakeDesk, qtbot: QtBot) -> None:
    runner = HeldRunner()
    desk = make_desk(runner=runner)
    desk.session.read_text(NOTICE)
    qtbot.waitUntil(lambda: isinstance(desk.window.stack.currentWidget(), ReadingScreen))
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.session.state.reading is None
    runner.release()
    assert desk.session.state.opened is None
    assert isinstance(desk.window.stack.currentWidget(), StartScreen)


def test_a_quick_reading_does_not_flash_by(make_desk: MakeDesk) -> None:
    runner = HeldRunner()
    desk = make_desk(runner=runner)
    desk.session.read_text(NOTICE)
    assert READING_SHOWN_AFTER_MS > 0
    before = desk.window.stack.currentWidget()
    runner.release()
    after = desk.window.stack.currentWidget()
    assert isinstance(before, StartScreen)
    assert isinstance(after, FindingsScreen)


def test_a_second_file_replaces_the_one_under_way(make_desk: MakeDesk) -> None:
    runner = HeldRunner()
    desk = make_desk(runner=runner)
    desk.session.read_text("Un premier texte.")
    desk.session.read_text(NOTICE)
    runner.release()
    opened = desk.session.state.opened
    assert opened is not None
    assert opened.text is not None
    assert opened.text.text.startswith("Nous vous informons")


def test_ticking_makes_a_list(desk: Desk, qtbot: QtBot) -> None:
    button = next(
        button
        for button in desk.window.findChildren(LayoutButton)
        if button.accessibleName() == "Je n’ai pas le courrier"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, ByHandScreen)
    assert len(screen.boxes) == 52
    qtbot.mouseClick(screen.done, Qt.MouseButton.LeftButton)
    unfinished = desk.session.state
    assert unfinished.review is None
    boxes = list(screen.boxes.values())
    for box in boxes[:2]:
        qtbot.keyClick(box, Qt.Key.Key_Space)
    screen.organisation.setText("Clinique Imaginaire")
    qtbot.mouseClick(screen.done, Qt.MouseButton.LeftButton)
    review = desk.session.state.review
    assert review is not None
    assert [f.category for f in review.findings.categories] == list(screen.boxes)[:2]
    assert review.findings.organisation is not None
    assert review.findings.organisation.name == "Clinique Imaginaire"


def test_closing_stops_the_reader_and_keeps_only_the_look(desk: Desk) -> None:
    desk.session.read_text(NOTICE)
    desk.window.close()
    assert desk.reader.is_closed
    (kept,) = desk.settings.saved
    assert kept == Preferences("fr", "light", 100, kept.geometry)
