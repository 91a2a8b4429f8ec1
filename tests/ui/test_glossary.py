"""The window of explained words, and a text whose words are explained on the spot."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from patient_check.domain.glossary import TermId
from patient_check.knowledge.glossary import load_glossary
from patient_check.ui.glossary_dialog import GlossaryDialog, open_glossary
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.palette import LIGHT
from patient_check.ui.widgets.explained_text import ExplainedText
from tests.ui.conftest import Desk, MakeDesk

pytestmark = pytest.mark.ui

SENTENCE = "La CNIL écrit au responsable du traitement 🙂 : les données étaient chiffrées."


def _settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def _open(desk: Desk, term: str | None = None) -> GlossaryDialog:
    wanted = None if term is None else TermId(term)
    box = open_glossary(desk.appearance.look, desk.appearance.language, desk.window, wanted)
    _settle()
    return box


def _shown(box: GlossaryDialog) -> list[str]:
    return [card.term.id for card in box.shown]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_is_there_with_its_meaning(make_desk: MakeDesk, language: str) -> None:
    box = _open(make_desk(language))
    assert len(box.shown) == len(load_glossary().terms)
    for card in box.cards:
        assert card.button.accessibleName()
        assert card.term.meaning[language][:20].replace("'", "’") in (
            card.button.accessibleDescription()
        )


def test_typing_leaves_the_words_that_are_meant(desk: Desk, qtbot: QtBot) -> None:
    box = _open(desk)
    assert box.edit.hasFocus()
    qtbot.keyClicks(box.edit, "hamec")
    assert _shown(box) == ["phishing"]
    assert [card.term.id for card in box.cards if card.isVisible()] == ["phishing"]
    qtbot.keyClicks(box.edit, "zzz")
    assert _shown(box) == []
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.isVisible()


def test_the_number_of_words_is_spoken(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "patient_check.ui.glossary_dialog.announce", lambda _widget, text: said.append(text)
    )
    box = _open(desk)
    qtbot.keyClicks(box.edit, "donn")
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"{len(box.shown)} mots"]


def test_arrows_go_down_into_the_words_and_back(desk: Desk, qtbot: QtBot) -> None:
    box = _open(desk)
    qtbot.keyClick(box.edit, Qt.Key.Key_Down)
    assert box.shown[0].button.hasFocus()
    qtbot.keyClick(box.shown[0].button, Qt.Key.Key_Down)
    assert box.shown[1].button.hasFocus()
    for card in (box.shown[1], box.shown[0]):
        qtbot.keyClick(card.button, Qt.Key.Key_Up)
    assert box.edit.hasFocus()


def test_the_tab_key_follows_what_is_shown(desk: Desk, qtbot: QtBot) -> None:
    box = _open(desk)
    qtbot.keyClicks(box.edit, "prelev")
    assert len(box.shown) == 2
    for card in box.shown:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert card.button.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert box.close_button.hasFocus()


def test_pressing_a_word_shows_its_source(desk: Desk, qtbot: QtBot) -> None:
    box = _open(desk, "article_34")
    button = QApplication.focusWidget()
    assert button is not None
    assert button.accessibleName() == "Article 34 du RGPD"
    before = button.accessibleDescription()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.accessibleDescription() != before
    labels = box.findChildren(QLabel)
    texts = [one.text() for one in labels if one.property("kind") == "caption" and one.isVisible()]
    assert any("24 novembre 2026" in text for text in texts)


@pytest.fixture
def explained(qtbot: QtBot, desk: Desk) -> Iterator[ExplainedText]:
    page = QWidget()
    qtbot.addWidget(page)
    body = QVBoxLayout(page)
    before, after = QLineEdit(), QLineEdit()
    text = ExplainedText(Look(LIGHT), SENTENCE, "fr")
    for widget in (before, text, after):
        body.addWidget(widget)
    page.resize(400, 300)
    page.show()
    before.setFocus()
    _settle()
    yield text
    QToolTip.hideText()


def test_the_keyboard_goes_from_word_to_word_and_out(
    explained: ExplainedText, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "patient_check.ui.widgets.explained_text.announce", lambda _widget, text: said.append(text)
    )
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert explained.hasFocus()
    qtbot.keyClick(explained, Qt.Key.Key_Right)
    qtbot.keyClick(explained, Qt.Key.Key_Right)
    qtbot.keyClick(explained, Qt.Key.Key_Right)
    assert [text.split("\u00a0:")[0] for text in said] == [
        "responsable du traitement",
        "chiffré",
        "chiffré",
    ]
    assert "une clé secrète" in said[-1]
    assert QToolTip.text() == said[-1]
    with qtbot.waitSignal(explained.term_chosen) as chosen:
        qtbot.keyClick(explained, Qt.Key.Key_Return)
    assert chosen.args == ["encrypted"]
    qtbot.keyClick(explained, Qt.Key.Key_Tab)
    assert not explained.hasFocus()


def test_what_is_underlined_is_the_word_itself(explained: ExplainedText) -> None:
    marked = [one.cursor.selectedText() for one in explained.extraSelections()]
    assert marked == ["CNIL", "responsable du traitement", "chiffrées"]


def test_a_click_on_a_word_chooses_it(explained: ExplainedText, qtbot: QtBot) -> None:
    cursor = QTextCursor(explained.document())
    cursor.setPosition(SENTENCE.index("CNIL") + 2)
    point = explained.cursorRect(cursor).center() + QPoint(1, 0)
    with qtbot.waitSignal(explained.term_chosen) as chosen:
        qtbot.mouseClick(explained.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args == ["cnil"]


def test_the_words_explained_are_told_to_a_screen_reader(explained: ExplainedText) -> None:
    assert explained.accessibleName() == SENTENCE
    assert "responsable du traitement" in explained.accessibleDescription()


def test_a_text_without_such_words_is_no_stop(explained: ExplainedText, qtbot: QtBot) -> None:
    explained.show_text("Rien à expliquer ici.")
    assert explained.accessibleDescription() == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert not explained.hasFocus()


@pytest.mark.parametrize("width", [200, 400, 900])
def test_a_text_is_as_high_as_its_lines(explained: ExplainedText, width: int) -> None:
    explained.window().resize(width, 600)
    _settle()
    assert explained.verticalScrollBar().maximum() == 0
    assert explained.height() <= explained.document().size().height() + 12
