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
    from patient_check.domain.notice import TextSpan
    from patient_check.ui.help_desk import HelpDesk


class ScreenKind(Enum):
    """Which screen."""

    START = auto()
    PASTE = auto()
    BY_HAND = auto()
    READING = auto()
    FINDINGS = auto()
    VISITS = auto()
    STEPS = auto()
    CASE = auto()
    CASES = auto()
    COUNTS = auto()
    LOCKED = auto()
    HIDDEN = auto()


def screen_for(state: WorkflowState, *, shows_reading: bool) -> ScreenKind:
    """Return the screen that a state asks for."""
    if state.is_locked:
        return ScreenKind.LOCKED
    if state.is_hidden:
        return ScreenKind.HIDDEN
    if state.reading is not None and shows_reading:
        return ScreenKind.READING
    by_stage = {
        Stage.FINDINGS: ScreenKind.FINDINGS,
        Stage.VISITS: ScreenKind.VISITS,
        Stage.STEPS: ScreenKind.STEPS,
        Stage.CASE: ScreenKind.CASE,
    }
    if state.stage in by_stage:
        return by_stage[state.stage]
    by_entry = {
        Entry.CHOOSE: ScreenKind.START,
        Entry.PASTE: ScreenKind.PASTE,
        Entry.BY_HAND: ScreenKind.BY_HAND,
        Entry.CASES: ScreenKind.CASES,
        Entry.COUNTS: ScreenKind.COUNTS,
    }
    return by_entry[state.entry]


class ScreenStack(QStackedWidget):
    """Shows one screen at a time."""

    file_requested = Signal()
    paste_requested = Signal()
    exit_requested = Signal()
    case_requested = Signal()
    erase_requested = Signal()
    desk_screen_made = Signal(object)

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._language = language
        self._screens: dict[ScreenKind, Screen] = {}
        self._shown: Screen | None = None
        self._categories: Mapping[DataCategoryId, DataCategory] | None = None

    @property
    def shown(self) -> Screen:
        """The screen in view."""
        return self._shown or self.screen_of(ScreenKind.START)

    @property
    def offers_exit(self) -> bool:
        """Whether the screen shown may have to be left at once."""
        return self._shown is not None and self._shown.offers_exit

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
                ScreenKind.VISITS: self._make_visits,
                ScreenKind.STEPS: self._make_steps,
                ScreenKind.CASE: self._make_case,
                ScreenKind.HIDDEN: self._make_hidden,
                ScreenKind.CASES: self._make_cases,
                ScreenKind.COUNTS: self._make_counts,
                ScreenKind.LOCKED: self._make_locked,
            }
            self._screens[kind] = makers[kind]()
            self.addWidget(self._screens[kind])
        return self._screens[kind]

    def _make_start(self) -> Screen:
        screen = StartScreen(self._look, self._session, self)
        screen.file_requested.connect(self.file_requested)
        screen.paste_requested.connect(self.paste_requested)
        screen.case_requested.connect(self.case_requested)
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

    def _make_visits(self) -> Screen:
        from patient_check.ui.screens.visits import VisitsScreen  # noqa: PLC0415 - not at start

        screen = VisitsScreen(self._look, self._session, self._language)
        screen.exit_requested.connect(self.exit_requested)
        screen.span_requested.connect(self._on_span_requested)
        return screen

    def _make_steps(self) -> Screen:
        from patient_check.ui.screens.steps import StepsScreen  # noqa: PLC0415 - not at start

        screen = StepsScreen(self._look, self._session, self._language)
        screen.exit_requested.connect(self.exit_requested)
        return screen

    def _make_case(self) -> Screen:
        from patient_check.ui.screens.case import CaseScreen  # noqa: PLC0415 - not at start

        screen = CaseScreen(self._look, self._session, self._language)
        screen.erase_requested.connect(self.erase_requested)
        return screen

    def _make_cases(self) -> Screen:
        from patient_check.ui.screens.cases import CasesScreen  # noqa: PLC0415 - a desk's only

        screen = CasesScreen(self._look, self._session, self._desk())
        self.desk_screen_made.emit(screen)
        return screen

    def _make_counts(self) -> Screen:
        from patient_check.ui.screens.counts import CountsScreen  # noqa: PLC0415 - a desk's only

        return CountsScreen(self._look, self._session, self._desk(), self._language)

    def _make_locked(self) -> Screen:
        from patient_check.ui.screens.locked import LockedScreen  # noqa: PLC0415 - a desk's only

        return LockedScreen(self._look, self._session, self._desk())

    def _desk(self) -> "HelpDesk":
        if self._session.desk is None:
            raise ValueError("this window is no help desk")
        return self._session.desk

    def _make_hidden(self) -> Screen:
        from patient_check.ui.screens.hidden import HiddenScreen  # noqa: PLC0415 - not at start

        return HiddenScreen(self._look, self._session)

    def _on_span_requested(self, span: "TextSpan") -> None:
        """Go back to the notice, and to the words that were pressed."""
        from patient_check.ui.screens.findings import (  # noqa: PLC0415 - not at start
            FindingsScreen,
        )

        self._session.go_to(Stage.FINDINGS)
        screen = self.screen_of(ScreenKind.FINDINGS)
        if isinstance(screen, FindingsScreen):
            screen.show_span(span)

    def _known_categories(self) -> "Mapping[DataCategoryId, DataCategory]":
        if self._categories is None:
            from patient_check.knowledge.categories import (  # noqa: PLC0415 - not at start
                load_categories,
            )

            self._categories = load_categories()
        return self._categories
