"""The menu bar: everything that can be done, with its keys."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from patient_check.ui.theme.metrics import TEXT_PERCENTS

if TYPE_CHECKING:
    from patient_check.workflow.ports import Preferences

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MenuHandlers:
    """What the menu entries call."""

    open_file: Callable[[], None]
    paste: Callable[[], None]
    sample: Callable[[], None]
    quit: Callable[[], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    next_passage: Callable[[], None]
    previous_passage: Callable[[], None]
    next_pane: Callable[[], None]
    set_language: Callable[[str], None]
    set_theme: Callable[[str], None]
    set_text_percent: Callable[[int], None]
    larger: Callable[[], None]
    smaller: Callable[[], None]
    show_keys: Callable[[], None]
    show_about: Callable[[], None]


def fill_menu_bar(window: QMainWindow, handlers: MenuHandlers, preferences: "Preferences") -> None:
    """Give the window its menus in the current language."""
    bar = window.menuBar()
    bar.clear()
    bar.setAccessibleName(translate("Menu", "Menus"))
    _fill_file(bar.addMenu(translate("Menu", "&File")), handlers)
    _fill_edit(bar.addMenu(translate("Menu", "&Edit")), handlers)
    _fill_view(bar.addMenu(translate("Menu", "&View")), handlers, preferences)
    help_menu = bar.addMenu(translate("Menu", "&Help"))
    _add(help_menu, translate("Menu", "&Keyboard"), handlers.show_keys, "F1")
    _add(help_menu, translate("Menu", "&About Patient Check"), handlers.show_about)


def _fill_file(menu: QMenu, handlers: MenuHandlers) -> None:
    _add(menu, translate("Menu", "&Open a notice…"), handlers.open_file, "Ctrl+O")
    _add(menu, translate("Menu", "&Paste a text…"), handlers.paste, "Ctrl+Shift+V")
    _add(menu, translate("Menu", "&Example"), handlers.sample)
    menu.addSeparator()
    _add(menu, translate("Menu", "&Quit"), handlers.quit, "Ctrl+Q")


def _fill_edit(menu: QMenu, handlers: MenuHandlers) -> None:
    _add(menu, translate("Menu", "&Undo"), handlers.undo, "Ctrl+Z")
    _add(menu, translate("Menu", "&Redo"), handlers.redo, "Ctrl+Shift+Z")
    menu.addSeparator()
    _add(menu, translate("Menu", "&Next passage"), handlers.next_passage, "F3")
    _add(menu, translate("Menu", "&Previous passage"), handlers.previous_passage, "Shift+F3")
    _add(menu, translate("Menu", "&From the notice to the list"), handlers.next_pane, "F6")


def _fill_view(menu: QMenu, handlers: MenuHandlers, preferences: "Preferences") -> None:
    sizes = menu.addMenu(translate("Menu", "&Size of the text"))
    _add(sizes, translate("Menu", "&Larger"), handlers.larger, "Ctrl++")
    _add(sizes, translate("Menu", "&Smaller"), handlers.smaller, "Ctrl+-")
    sizes.addSeparator()
    percents = {str(p): f"{p} %".replace(" ", "\u00a0") for p in TEXT_PERCENTS}
    _add_choices(
        sizes,
        percents,
        str(preferences.text_percent),
        lambda value: handlers.set_text_percent(int(value)),
    )
    themes = {
        "system": translate("Menu", "As the &system"),
        "light": translate("Menu", "&Light"),
        "dark": translate("Menu", "&Dark"),
        "contrast": translate("Menu", "&High contrast"),
    }
    theme_menu = menu.addMenu(translate("Menu", "&Colours"))
    _add_choices(theme_menu, themes, preferences.theme, handlers.set_theme)
    languages = {
        "": translate("Menu", "As the &system"),
        "fr": "&Français",
        "en": "&English",
    }
    language_menu = menu.addMenu(translate("Menu", "&Language"))
    _add_choices(language_menu, languages, preferences.language, handlers.set_language)


def _add(menu: QMenu, text: str, call: Callable[[], None], keys: str = "") -> QAction:
    action = menu.addAction(text)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda *_: call())
    return action


def _add_choices(
    menu: QMenu,
    words: dict[str, str],
    current: str,
    call: Callable[[str], None],
) -> None:
    group = QActionGroup(menu)
    for value, text in words.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.setData(value)
        group.addAction(action)
    group.triggered.connect(lambda action: call(str(action.data())))
