"""The menu bar: everything that can be done, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup

from patient_check.ui.early import set_early
from patient_check.ui.theme.metrics import TEXT_PERCENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu

    from patient_check.ui.case_flow import CaseFlow
    from patient_check.workflow.ports import Preferences

translate = QCoreApplication.translate


class Commands(NamedTuple):
    """What the menu entries call."""

    open_file: Callable[[], object]
    paste: Callable[[], object]
    sample: Callable[[], object]
    hide: Callable[[], object]
    cases: Callable[[], CaseFlow] | None
    is_help_desk: bool
    quit: Callable[[], object]
    undo: Callable[[], object]
    redo: Callable[[], object]
    next_passage: Callable[[], object]
    previous_passage: Callable[[], object]
    next_pane: Callable[[], object]
    set_language: Callable[[str], None]
    set_theme: Callable[[str], None]
    set_text_percent: Callable[[int], None]
    larger: Callable[[], object]
    smaller: Callable[[], object]
    show_keys: Callable[[], object]
    show_words: Callable[[], object]
    show_about: Callable[[], object]


def fill_menus(menus: Sequence[QMenu], commands: Commands, preferences: Preferences) -> None:
    """Add the entries to the four menus, the choices of now marked."""
    file_menu, edit_menu, view_menu, help_menu = menus
    _fill_file(file_menu, commands)
    _fill_edit(edit_menu, commands)
    _fill_view(view_menu, commands, preferences)
    _add(help_menu, translate("Menu", "&Keyboard"), commands.show_keys, "F1")
    _add(help_menu, translate("Menu", "&Words explained"), commands.show_words, "Shift+F1")
    _add(help_menu, translate("Menu", "&About Patient Check"), commands.show_about)


def _fill_file(menu: QMenu, commands: Commands) -> None:
    _add(menu, translate("Menu", "&Open a notice…"), commands.open_file, "Ctrl+O")
    _add(menu, translate("Menu", "&Paste a text…"), commands.paste, "Ctrl+Shift+V")
    _add(menu, translate("Menu", "&Example"), commands.sample)
    menu.addSeparator()
    if commands.cases is not None:
        _fill_cases(menu, commands.cases)
        _fill_desk(menu, commands.cases, is_help_desk=commands.is_help_desk)
    _add(menu, translate("Menu", "Show an empt&y page"), commands.hide, "Ctrl+Shift+H")
    _add(menu, translate("Menu", "&Quit"), commands.quit, "Ctrl+Q")


def _fill_cases(menu: QMenu, cases: Callable[[], CaseFlow]) -> None:
    _add(menu, translate("Menu", "Open a saved &case…"), lambda: cases().choose(), "Ctrl+Shift+O")
    _add(menu, translate("Menu", "&Save the case"), lambda: cases().save(), "Ctrl+S")
    _add(menu, translate("Menu", "E&rase everything…"), lambda: cases().erase_everything())
    menu.addSeparator()


def _fill_desk(menu: QMenu, cases: Callable[[], CaseFlow], *, is_help_desk: bool) -> None:
    """Add the strokes of a help desk; a person at home sees the way to become one, and no more."""
    if is_help_desk:
        strokes = cases().desk
        _add(menu, translate("Menu", "&Next person"), strokes.next_person, "Ctrl+Shift+N")
        _add(menu, translate("Menu", "&List of cases"), strokes.show_list, "Ctrl+L")
        _add(menu, translate("Menu", "Loc&k"), strokes.lock, "Ctrl+Shift+L")
    _add(menu, translate("Menu", "&Help desk…"), lambda: cases().desk.settings())  # noqa: PLW0108 - on demand
    menu.addSeparator()


def _fill_edit(menu: QMenu, commands: Commands) -> None:
    _add(menu, translate("Menu", "&Undo"), commands.undo, "Ctrl+Z")
    _add(menu, translate("Menu", "&Redo"), commands.redo, "Ctrl+Shift+Z")
    menu.addSeparator()
    _add(menu, translate("Menu", "&Next passage"), commands.next_passage, "F3")
    _add(menu, translate("Menu", "&Previous passage"), commands.previous_passage, "Shift+F3")
    _add(menu, translate("Menu", "&From the notice to the list"), commands.next_pane, "F6")


def _fill_view(menu: QMenu, commands: Commands, preferences: Preferences) -> None:
    sizes = menu.addMenu(translate("Menu", "&Size of the text"))
    _add(sizes, translate("Menu", "&Larger"), commands.larger, "Ctrl++")
    _add(sizes, translate("Menu", "&Smaller"), commands.smaller, "Ctrl+-")
    sizes.addSeparator()
    percents = {str(p): f"{p} %".replace(" ", "\u00a0") for p in TEXT_PERCENTS}
    _add_choices(
        sizes,
        percents,
        str(preferences.text_percent),
        lambda value: commands.set_text_percent(int(value)),
    )
    themes = {
        "system": translate("Menu", "As the &system"),
        "light": translate("Menu", "&Light"),
        "dark": translate("Menu", "&Dark"),
        "contrast": translate("Menu", "&High contrast"),
    }
    theme_menu = menu.addMenu(translate("Menu", "&Colours"))
    _add_choices(theme_menu, themes, preferences.theme, commands.set_theme)
    languages = {
        "": translate("Menu", "As the &system"),
        "fr": "&Français",
        "en": "&English",
    }
    language_menu = menu.addMenu(translate("Menu", "&Language"))
    _add_choices(language_menu, languages, preferences.language, commands.set_language)


def _add(menu: QMenu, text: str, call: Callable[[], object], keys: str = "") -> QAction:
    action = menu.addAction(text)
    if keys:
        set_early(action, "shortcut", keys)
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
