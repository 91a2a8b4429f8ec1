"""Every key of a window, read from its menus, shortcuts and buttons as they are now."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenu

from patient_check.ui.widgets.buttons import plain_name

translate = QCoreApplication.translate
Row = tuple[str, str]


class KeyGroup(NamedTuple):
    """A heading, and rows of a key and what it does."""

    heading: str
    rows: tuple[Row, ...]


def key_groups(window: QMainWindow) -> tuple[KeyGroup, ...]:
    """Return the keys in groups: everywhere, in each menu, on the screen shown."""
    groups = [KeyGroup(translate("Keys", "Everywhere"), tuple(_everywhere(window)))]
    for title, menu in _menus(window):
        groups.append(KeyGroup(plain_name(title), tuple(_rows_of(menu))))
    groups.append(KeyGroup(translate("Keys", "On this screen"), tuple(_rows_of_screen(window))))
    return tuple(group for group in groups if group.rows)


def _everywhere(window: QMainWindow) -> Iterator[Row]:
    """Yield what Qt does in every window, then the shortcuts that stand in no menu."""
    yield translate("Keys", "Tab"), translate("Keys", "Go to the next control")
    yield translate("Keys", "Shift+Tab"), translate("Keys", "Go back to the previous control")
    yield translate("Keys", "Space"), translate("Keys", "Press a button, open or close a line")
    yield (
        translate("Keys", "Enter"),
        translate("Keys", "Press a button; on a marked passage, show its line in the list"),
    )
    yield translate("Keys", "Arrows"), translate("Keys", "Go through a list or a text")
    words = shortcut_words()
    for shortcut in window.findChildren(QShortcut):
        for key in shortcut.keys():  # noqa: SIM118 - Qt's list of keys, no dict
            portable = key.toString(QKeySequence.SequenceFormat.PortableText)
            if portable in words:
                yield shown_key(key), words[portable]
    for title, _ in _menus(window):
        mnemonic = QKeySequence.mnemonic(title)
        if not mnemonic.isEmpty():
            text = translate("Keys", "Open the menu “{menu}”").format(menu=plain_name(title))
            yield shown_key(mnemonic), text


def shortcut_words() -> dict[str, str]:
    """Return what each shortcut outside the menus does, by its key as Qt writes it."""
    return {
        "Esc": translate(
            "Keys",
            "Close a box, stop the reading, go back; beside violence, suicide or addiction, "
            "show an empty page",
        ),
        "Ctrl+V": translate("Keys", "Paste a notice: a text, or a file that was copied"),
    }


def shown_key(key: QKeySequence) -> str:
    """Return a key as it is called on this computer, in the language of the window."""
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    return re.sub(r"\b([a-z])$", lambda match: match[1].upper(), text)


def _menus(window: QMainWindow) -> Iterator[tuple[str, QMenu]]:
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield action.text(), menu


def _actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _actions(below)
        else:
            yield action


def _rows_of(menu: QMenu) -> Iterator[Row]:
    for action in _actions(menu):
        keys = [shown_key(key) for key in action.shortcuts()]
        if keys:
            yield ", ".join(keys), plain_name(action.text()).removesuffix("…")


def _rows_of_screen(window: QMainWindow) -> Iterable[Row]:
    """Return the letters of the buttons in view, from the top down."""
    buttons = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not QKeySequence.mnemonic(button.text()).isEmpty()
    ]
    buttons.sort(key=lambda one: one.mapTo(window, one.rect().topLeft()).toTuple()[::-1])
    for button in buttons:
        name = plain_name(button.text()).strip()
        yield shown_key(QKeySequence.mnemonic(button.text())), name
