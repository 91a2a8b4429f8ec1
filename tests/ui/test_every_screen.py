"""Walks through every screen and state: names, keys, languages, sizes."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from patient_check.ui.screens.findings import FindingsScreen
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.cut_words import cut_words
from tests.ui.states import STATES

pytestmark = pytest.mark.ui

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QProgressBar)
PARTS_OF_QT = {"QLineEditIconButton", "QtPrivate"}


def _settle(application: QApplication) -> None:
    for _ in range(10):
        application.processEvents()


def _controls(desk: Desk) -> list[QWidget]:
    return [
        widget
        for kind in CONTROLS
        for widget in desk.window.findChildren(kind)
        if widget.isVisible() and type(widget).__name__ not in PARTS_OF_QT
    ]


def _show(desk: Desk, state: str, application: QApplication) -> None:
    STATES[state](desk)
    _settle(application)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_name_and_a_key_of_its_own(
    make_desk: MakeDesk, qapp: QApplication, state: str, language: str
) -> None:
    desk = make_desk(language)
    _show(desk, state, qapp)
    controls = _controls(desk)
    assert controls
    nameless = [
        repr(widget)
        for widget in controls
        if not widget.accessibleName().strip()
        and not (isinstance(widget, QAbstractButton) and widget.text().strip())
        and "clear" not in widget.objectName().lower()
        and type(widget.parent()) is not QLineEdit
    ]
    assert not nameless
    texts = [action.text() for action in desk.window.menuBar().actions()]
    texts += [b.text() for b in desk.window.findChildren(QAbstractButton) if b.isVisible()]
    keys = Counter(match[1].lower() for text in texts if (match := re.search(r"(?<!&)&(\w)", text)))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_menus_have_no_key_twice(make_desk: MakeDesk, language: str) -> None:
    desk = make_desk(language)
    for title in desk.window.menuBar().actions():
        menus = [title.menu()]
        while menus:
            menu = menus.pop()
            if not isinstance(menu, QMenu):
                continue
            actions = menu.actions()
            menus += [action.menu() for action in actions if action.menu() is not None]
            found = (re.search(r"&(\w)", action.text()) for action in actions)
            keys = Counter(match[1].lower() for match in found if match)
            assert [key for key, count in keys.items() if count > 1] == []


SMALL, LAPTOP, LARGE = (1024, 700), (1366, 740), (2560, 1440)


LOOKS = {
    "fr": [(100, LAPTOP), (100, LARGE), (100, SMALL), (200, SMALL)],
    "en": [(100, LAPTOP), (200, SMALL)],
}


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("state", STATES)
def test_no_words_are_cut(
    make_desk: MakeDesk, qapp: QApplication, state: str, language: str
) -> None:
    first, *others = LOOKS[language]
    desk = make_desk(language, percent=first[0], size=first[1])
    _show(desk, state, qapp)
    cut = {first: cut_words(desk.window)}
    for percent, size in others:
        desk.window.resize(*size)
        desk.appearance.set_text_percent(percent)
        _settle(qapp)
        cut[percent, size] = cut_words(desk.window)
    assert {look: words for look, words in cut.items() if words} == {}


@pytest.mark.parametrize("state", STATES)
def test_the_tab_key_reaches_every_control(
    make_desk: MakeDesk, qapp: QApplication, qtbot: QtBot, state: str
) -> None:
    desk = make_desk()
    _show(desk, state, qapp)
    wanted = {
        widget
        for widget in _controls(desk)
        if widget.isEnabled()
        and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and not (isinstance(widget, QAbstractButton) and widget.group() is not None)
    }
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 20):
        focused = QApplication.focusWidget()
        reached |= {focused} if focused is not None else set()
        qtbot.keyClick(focused or desk.window, Qt.Key.Key_Tab)
    assert [widget.accessibleName() for widget in wanted - reached] == []


@pytest.mark.parametrize("state", STATES)
def test_the_language_changes_at_once(make_desk: MakeDesk, qapp: QApplication, state: str) -> None:
    desk = make_desk("fr")
    _show(desk, state, qapp)
    french = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    french += [b.text() for b in desk.window.findChildren(QAbstractButton) if b.isVisible()]
    desk.appearance.set_language("en")
    _settle(qapp)
    english = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    english += [b.text() for b in desk.window.findChildren(QAbstractButton) if b.isVisible()]
    assert english
    assert french != english
    assert desk.settings.preferences.language == "en"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_colours_and_size_change_at_once_and_keep_the_work(
    make_desk: MakeDesk, qapp: QApplication, theme: str
) -> None:
    desk = make_desk()
    _show(desk, "findings", qapp)
    review = desk.session.state.review
    desk.appearance.set_theme(theme)
    desk.appearance.set_text_percent(150)
    _settle(qapp)
    assert desk.session.state.review is review
    assert desk.appearance.look.palette.name == theme
    assert qapp.font().pointSizeF() == pytest.approx(desk.appearance.look.font().pointSizeF())


def test_status_changes_are_spoken(
    make_desk: MakeDesk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "patient_check.ui.screens.findings.announce", lambda _widget, text: said.append(text)
    )
    desk = make_desk()
    _show(desk, "findings", qapp)
    assert any("données" in text for text in said)
    desk.session.undo()
    screen = desk.window.stack.currentWidget()
    assert isinstance(screen, FindingsScreen)
    screen.confirm.click()
    assert len(said) > 1
