"""The screens, each made when it is first needed, so that the window opens at once."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from patient_check.ui.screens.base import Screen
from patient_check.ui.screens.start import StartScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry, WorkflowState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from patient_check.domain.category import DataCategory, DataCategoryId


class ScreenKind(Enum):
    """Which screen."""

    START = auto()
    PASTE = auto()
    BY_HAND = auto()
    READING = auto()
    FINDINGS = auto()


def screen_for(state: WorkflowState, *, shows_reading: bool) -> ScreenKind:
    """Return the screen that a state asks for."""
    if state.reading is not None and shows_reading:
        return ScreenKind.READING
    if state.stage is Stage.FINDINGS:
        return ScreenKind.FINDINGS
    by_entry = {
        Entry.CHOOSE: ScreenKind.START,
        Entry.PASTE: ScreenKind.PASTE,
        Entry.BY_HAND: ScreenKind.BY_HAND,
    }
    return by_entry[state.entry]


class ScreenStack(QStackedWidget):
    """Shows one screen at a time."""

    file_requested = Signal()
    paste_requested = Signal()

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._language = language
        self._screens: dict[ScreenKind, Screen] = {}
        self._shown: Screen | None = None
        self._categories: Mapping[DataCategoryId, DataCategory] | None = None

    def show_screen(self, kind: ScreenKind, state: WorkflowState) -> Screen:
        """Bring a screen into view, repainted; the focus moves only with the screen."""
        screen = self.screen_of(kind)
        screen.show_state(state)
        is_new = self._shown is not screen
        self._shown = screen
        self.setCurrentWidget(screen)
        if is_new or state.error is not None:
            screen.take_focus()
        return screen

    def screen_of(self, kind: ScreenKind) -> Screen:
        """Return a screen, made if it is not yet."""
        if kind not in self._screens:
            makers: dict[ScreenKind, Callable[[], Screen]] = {
                ScreenKind.START: self._make_start,
                ScreenKind.PASTE: self._make_paste,
                ScreenKind.BY_HAND: self._make_by_hand,
                ScreenKind.READING: self._make_reading,
                ScreenKind.FINDINGS: self._make_findings,
            }
            self._screens[kind] = makers[kind]()
            self.addWidget(self._screens[kind])
        return self._screens[kind]

    def _make_start(self) -> Screen:
        screen = StartScreen(self._look, self._session, self)
        screen.file_requested.connect(self.file_requested)
        screen.paste_requested.connect(self.paste_requested)
        return screen

    def _make_paste(self) -> Screen:
        from patient_check.ui.screens.paste import PasteScreen  # noqa: PLC0415 - not at start

        return PasteScreen(self._look, self._session)

    def _make_by_hand(self) -> Screen:
        from patient_check.ui.screens.by_hand import ByHandScreen  # noqa: PLC0415 - not at start

        return ByHandScreen(self._look, self._session, self._known_categories(), self._language)

    def _make_reading(self) -> Screen:
        from patient_check.ui.screens.reading import ReadingScreen  # noqa: PLC0415 - not at start

        return ReadingScreen(self._look, self._session)

    def _make_findings(self) -> Screen:
        from patient_check.ui.screens.findings import (  # noqa: PLC0415 - not at start
            FindingsScreen,
        )

        screen = FindingsScreen(self._look, self._session, self._known_categories(), self._language)
        screen.another_requested.connect(self.file_requested)
        return screen

    def _known_categories(self) -> "Mapping[DataCategoryId, DataCategory]":
        if self._categories is None:
            from patient_check.knowledge.categories import (  # noqa: PLC0415 - not at start
                load_categories,
            )

            self._categories = load_categories()
        return self._categories
