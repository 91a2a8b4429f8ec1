"""What the menu entries of a window call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from patient_check.ui import dialogs
from patient_check.ui.menus import Commands

if TYPE_CHECKING:
    from patient_check.ui.appearance import Appearance
    from patient_check.ui.window import Window


def commands_of(window: Window, appearance: Appearance) -> Commands:
    """Return the commands of a window."""
    session = window.session
    return Commands(
        open_file=window.choose_file,
        paste=window.begin_paste,
        sample=session.open_sample,
        hide=window.hide_everything,
        cases=(lambda: window.cases) if session.keeps_cases else None,
        is_help_desk=session.desk is not None,
        quit=window.close,
        undo=session.undo,
        redo=session.redo,
        next_passage=lambda: window.stack.shown.step(1),
        previous_passage=lambda: window.stack.shown.step(-1),
        next_pane=lambda: window.stack.shown.next_pane(),  # noqa: PLW0108 - the screen of then
        set_language=appearance.set_language,
        set_theme=appearance.set_theme,
        set_text_percent=appearance.set_text_percent,
        larger=lambda: appearance.step_text(1),
        smaller=lambda: appearance.step_text(-1),
        show_keys=lambda: dialogs.keys_dialog(appearance.look, window).open(),
        show_words=lambda: _open_glossary(window, appearance),
        show_about=lambda: dialogs.about_dialog(appearance.look, window).open(),
    )


def _open_glossary(window: Window, appearance: Appearance) -> None:
    from patient_check.ui.glossary_dialog import (  # noqa: PLC0415 - seldom needed
        open_glossary,
    )

    open_glossary(appearance.look, appearance.language, window)
