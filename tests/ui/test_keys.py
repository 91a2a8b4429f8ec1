"""The sheet of keys says what the window really answers to, and no box holds the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from patient_check.ui.dialogs import about_dialog, keys_dialog
from patient_check.ui.keys import key_groups, shortcut_words, shown_key
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.states import STATES

pytestmark = pytest.mark.ui

OF_QT = {"Tab", "Maj+Tab", "Shift+Tab", "Espace", "Space", "Entrée", "Enter", "Flèches", "Arrows"}


def _settle(application: QApplication) -> None:
    for _ in range(10):
        application.processEvents()


def _keys_of(shortcut: QShortcut) -> list[QKeySequence]:
    return list(shortcut.keys())


def _listed(desk: Desk) -> set[str]:
    rows = [row for group in key_groups(desk.window) for row in group.rows]
    return {key for keys, _ in rows for key in keys.split(", ")}


def _answered(desk: Desk) -> set[str]:
    actions = desk.window.menuBar().findChildren(QAction)
    keys = [key for action in actions for key in action.shortcuts()]
    keys += [key for one in desk.window.findChildren(QShortcut) for key in _keys_of(one)]
    keys += [QKeySequence.mnemonic(action.text()) for action in desk.window.menuBar().actions()]
    buttons = desk.window.findChildren(QAbstractButton)
    keys += [QKeySequence.mnemonic(button.text()) for button in buttons if button.isVisible()]
    return {shown_key(key) for key in keys if not key.isEmpty()}


@pytest.mark.parametrize("state", ["start", "findings", "open_visit", "hidden"])
def test_every_key_is_listed_and_no_other(
    make_desk: MakeDesk, qapp: QApplication, state: str
) -> None:
    desk = make_desk()
    STATES[state](desk)
    _settle(qapp)
    assert _listed(desk) - OF_QT == _answered(desk)


def test_every_shortcut_outside_the_menus_has_its_words(desk: Desk) -> None:
    form = QKeySequence.SequenceFormat.PortableText
    shortcuts = desk.window.findChildren(QShortcut)
    keys = {key.toString(form) for one in shortcuts for key in _keys_of(one)}
    assert keys == shortcut_words().keys()


def test_every_row_says_what_its_key_does(desk: Desk) -> None:
    for group in key_groups(desk.window):
        assert group.heading
        assert all(key.strip() and words.strip() for key, words in group.rows)


def _box(desk: Desk) -> QDialog:
    return next(one for one in desk.window.findChildren(QDialog) if one.isVisible())


@pytest.mark.parametrize("key", ["F1", "Shift+F1"])
def test_help_opens_by_its_key_and_escape_gives_the_focus_back(
    desk: Desk, qtbot: QtBot, qapp: QApplication, key: str
) -> None:
    desk.session.open_sample()
    _settle(qapp)
    before = QApplication.focusWidget()
    modifier = Qt.KeyboardModifier.ShiftModifier if "Shift" in key else Qt.KeyboardModifier(0)
    qtbot.keyClick(desk.window, Qt.Key.Key_F1, modifier)
    _settle(qapp)
    box = _box(desk)
    assert box.windowTitle()
    assert box.accessibleName() == box.windowTitle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert box.isAncestorOf(focused)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    _settle(qapp)
    assert not [one for one in desk.window.findChildren(QDialog) if one.isVisible()]
    assert desk.window.focusWidget() is before


@pytest.mark.parametrize("make", [keys_dialog, about_dialog])
def test_a_long_box_scrolls_by_keyboard_and_holds_no_focus(
    desk: Desk, qtbot: QtBot, qapp: QApplication, make: type
) -> None:
    box = make(desk.appearance.look, desk.window)
    box.resize(600, 260)
    box.open()
    _settle(qapp)
    page = box.findChild(QScrollArea)
    assert isinstance(page, QScrollArea)
    seen = set()
    for _ in range(4):
        seen.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page in seen
    assert len(seen) == 2
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0
    assert page.accessibleDescription().count("\n") >= 4
    box.close()


@pytest.mark.parametrize("state", ["paste", "by_hand", "everything_open", "open_visit"])
def test_no_control_holds_the_focus_on_the_way_back(
    make_desk: MakeDesk, qapp: QApplication, qtbot: QtBot, state: str
) -> None:
    desk = make_desk()
    STATES[state](desk)
    _settle(qapp)
    for _ in range(30):
        focused = QApplication.focusWidget() or desk.window
        qtbot.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() not in {None, focused}
