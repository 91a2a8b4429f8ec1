"""Language, colours and size of the text: chosen by the person, or as the system has them."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTranslator, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from patient_check.ui.i18n import choose_language, install_language, remove_language
from patient_check.ui.theme.look import Look, load_fonts
from patient_check.ui.theme.metrics import TEXT_PERCENTS
from patient_check.ui.theme.palette import CONTRAST, DARK, LIGHT, Palette
from patient_check.ui.theme.style import style_sheet
from patient_check.workflow.ports import Preferences, Settings

_DARK_BELOW = 128
_LONGEST_IDLE = 120


class Appearance(QObject):
    """Owns the look of the whole program.

    `about_to_change` asks the window to take down what it shows, since a style sheet is slow to
    lay over widgets that are about to go; `changed` asks it to build itself anew.
    """

    about_to_change = Signal()
    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._translators: list[QTranslator] = []
        self.preferences = _checked(settings.load())
        self.language = ""
        self._wants_contrast = False
        window = application.palette().color(QPalette.ColorRole.Window)
        self._is_system_dark = window.lightness() < _DARK_BELOW
        load_fonts()
        self._apply_language()
        self.look = self._applied_look()
        application.styleHints().colorSchemeChanged.connect(self.follow_system)

    def set_language(self, language: str) -> None:
        """Show the program in "fr", "en" or "" (the system's)."""
        self._keep(replace(self.preferences, language=language))

    def set_preferences(self, preferences: Preferences) -> None:
        """Keep everything as chosen, and show it."""
        self._keep(preferences)

    def set_theme(self, theme: str) -> None:
        """Show the colours of "system", "light", "dark" or "contrast"."""
        self._keep(replace(self.preferences, theme=theme))

    def set_text_percent(self, percent: int) -> None:
        """Show the text at 100 to 200 percent."""
        self._keep(replace(self.preferences, text_percent=percent))

    def step_text(self, direction: int) -> None:
        """Go to the next larger (1) or smaller (-1) size, if there is one."""
        index = TEXT_PERCENTS.index(self.preferences.text_percent) + direction
        if 0 <= index < len(TEXT_PERCENTS):
            self.set_text_percent(TEXT_PERCENTS[index])

    @Slot()
    def follow_system(self) -> None:
        """Follow the system's colours and contrast; asked of Qt only once the window stands."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - costly, see ui/early.py

        hints = self._application.styleHints()
        if hints.colorScheme() is not Qt.ColorScheme.Unknown:
            self._is_system_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        preferred = hints.accessibility().contrastPreference()
        self._wants_contrast = preferred is Qt.ContrastPreference.HighContrast
        if self.preferences.theme == "system" and self._palette() is not self.look.palette:
            self.about_to_change.emit()
            self.look = self._applied_look()
            self.changed.emit()

    def release(self) -> None:
        """Let go of the program: another appearance may take over."""
        self._application.styleHints().colorSchemeChanged.disconnect(self.follow_system)
        remove_language(self._translators)

    def keep_geometry(self, geometry: str) -> None:
        """Keep the place of the window; nothing is drawn again."""
        self.preferences = replace(self.preferences, geometry=geometry)
        self._settings.save(self.preferences)

    def _keep(self, preferences: Preferences) -> None:
        if preferences == self.preferences:
            return
        self.preferences = preferences
        self._settings.save(preferences)
        self.about_to_change.emit()
        self._apply_language()
        self.look = self._applied_look()
        self.changed.emit()

    def _apply_language(self) -> None:
        language = choose_language(self.preferences.language)
        if language != self.language:
            remove_language(self._translators)
            self._translators = install_language(language)
            self.language = language

    def _applied_look(self) -> Look:
        look = Look(self._palette(), self.preferences.text_percent)
        self._application.setPalette(look.qt_palette())
        self._application.setFont(look.font())
        self._application.setStyleSheet(style_sheet(look))
        return look

    def _palette(self) -> Palette:
        chosen = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
        if self.preferences.theme in chosen:
            return chosen[self.preferences.theme]
        if self._wants_contrast:
            return CONTRAST
        return DARK if self._is_system_dark else LIGHT


def _checked(preferences: Preferences) -> Preferences:
    """Replace what a damaged file may hold by the defaults."""
    defaults = Preferences()
    return replace(
        preferences,
        language=preferences.language if preferences.language in {"", "fr", "en"} else "",
        theme=preferences.theme
        if preferences.theme in {"system", "light", "dark", "contrast"}
        else defaults.theme,
        text_percent=preferences.text_percent
        if preferences.text_percent in TEXT_PERCENTS
        else defaults.text_percent,
        idle_minutes=preferences.idle_minutes
        if 1 <= preferences.idle_minutes <= _LONGEST_IDLE
        else defaults.idle_minutes,
    )
