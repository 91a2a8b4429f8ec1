"""The window: menus, stage bar and screens; it shows the screen that the state asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QWidget

from patient_check.ui.case_window import CaseWindow
from patient_check.ui.early import set_early
from patient_check.ui.incoming import incoming
from patient_check.ui.place import kept_place, restore_place
from patient_check.ui.screen_stack import ScreenKind, ScreenStack, screen_for
from patient_check.ui.screens.start import StartScreen
from patient_check.ui.widgets.bars import StageBar, stage_word
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import column
from patient_check.workflow.stages import Stage
from patient_check.workflow.state import Entry, WorkflowState

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from patient_check.ui.appearance import Appearance
    from patient_check.ui.session import CaseSession

AFTER_FIRST_PAINT_MS = 50
READING_SHOWN_AFTER_MS = 150
"""Most notices are read before this: a page that only flashes by would be noise."""


class Window(CaseWindow):
    """The one window of the program; `first_painted` comes once it has been seen."""

    first_painted = Signal()

    def __init__(self, session: CaseSession, appearance: Appearance) -> None:
        super().__init__(session, appearance)
        self._shown_stage: Stage | None = None
        self._is_disguised = False
        self._reading_timer = QTimer(self)
        self._reading_timer.setSingleShot(True)
        self._reading_timer.setInterval(READING_SHOWN_AFTER_MS)
        self.setWindowTitle("Patient Check")
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 420)
        restore_place(self, appearance.preferences.geometry)
        self._connect()
        self._build()

    def paste(self) -> None:
        """Open a copied file, or show a copied text to be read."""
        self._take(QGuiApplication.clipboard().mimeData())

    def choose_file(self) -> None:
        """Ask which file to read."""
        from patient_check.ui.dialogs import ask_for_notice  # noqa: PLC0415 - not needed to start

        chosen = ask_for_notice(self)
        if chosen is not None:
            self.open_path(chosen)

    def hide_everything(self) -> None:
        """Show an empty page at once, and take what was copied here off the clipboard."""
        from patient_check.ui.hiding import forget_copied  # noqa: PLC0415 - not needed to start
        from patient_check.workflow import actions  # noqa: PLC0415 - same

        forget_copied()
        self.session.apply(actions.hide)

    def showEvent(self, event: QShowEvent) -> None:
        """Plan what the first picture can do without."""
        super().showEvent(event)
        QTimer.singleShot(AFTER_FIRST_PAINT_MS, self, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of the window, and nothing else; a case may be worth a question first."""
        if not self.session.state.is_covered and not self.may_go(self.close):
            event.ignore()
            return
        self.appearance.keep_geometry(kept_place(self))
        self.session.close()
        super().closeEvent(event)

    @property
    def stack(self) -> ScreenStack:
        """The screens."""
        return self._stack

    def _connect(self) -> None:
        self.session.state_changed.connect(self._on_state_changed)
        self.appearance.about_to_change.connect(self._take_down)
        self.appearance.changed.connect(self._build)
        self._reading_timer.timeout.connect(self._show_state)
        self.hovered.connect(self._on_hovered)
        self.dropped.connect(self._take)
        for keys, slot in (("Esc", self._on_escape), ("Ctrl+V", self.paste)):
            shortcut = QShortcut(self)
            set_early(shortcut, "key", keys)
            shortcut.activated.connect(slot)

    @Slot()
    def _build(self) -> None:
        """Make everything anew, in the language and the look of now, and show the state."""
        look = self.appearance.look
        self.session.use_desk(self.appearance.preferences)
        central = QWidget(self)
        self.setCentralWidget(central)
        body = column(central, gap=0)
        self._add_menu_titles()
        if self.isVisible():
            self._fill_menus()
        self._bar = StageBar(look)
        self._bar.stage_requested.connect(self._on_stage_requested)
        self._another: Button | None = None
        self._next_person: Button | None = None
        self._stack = ScreenStack(look, self.session, self.appearance.language)
        self._stack.file_requested.connect(self.choose_file)
        self._stack.paste_requested.connect(self.begin_paste)
        self._stack.exit_requested.connect(self.hide_everything)
        self.connect_cases(self._stack)
        body.addWidget(self._bar)
        body.addWidget(self._stack, 1)
        if self.isVisible():
            central.show()  # at once: a widget that is not shown yet takes no focus
        self._show_state()

    @Slot()
    def _take_down(self) -> None:
        """Delete the screens at once; the menus, one of which may be speaking, a little later."""
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - not at start

        for menu in self._menus:
            menu.deleteLater()
        central = self.centralWidget()
        if central is not None:
            central.deleteLater()
            QCoreApplication.sendPostedEvents(central, QEvent.Type.DeferredDelete.value)

    def _add_menu_titles(self) -> None:
        """Show the titles at once; the entries come when the window stands."""
        bar = self.menuBar()
        bar.clear()
        bar.setAccessibleName(self.tr("Menus"))
        titles = (self.tr("&File"), self.tr("&Edit"), self.tr("&View"), self.tr("&Help"))
        self._menus = tuple(bar.addMenu(title) for title in titles)

    @Slot()
    def _after_first_paint(self) -> None:
        self._fill_menus()
        self.appearance.follow_system()
        if self.session.desk is not None:
            self.cases.desk.begin()
            if self.session.state == WorkflowState():
                self.cases.desk.show_list()
        self.first_painted.emit()

    def _fill_menus(self) -> None:
        from patient_check.ui.commands import commands_of  # noqa: PLC0415 - not needed to start
        from patient_check.ui.menus import fill_menus  # noqa: PLC0415 - same

        if self._menus[0].isEmpty():
            commands = commands_of(self, self.appearance)
            fill_menus(self._menus, commands, self.appearance.preferences)

    @Slot()
    def _show_state(self) -> None:
        state = self.session.state
        shows_reading = not self._reading_timer.isActive()
        self._stack.show_screen(screen_for(state, shows_reading=shows_reading), state)
        self._show_another(is_wanted=state.stage is not Stage.NOTICE)
        self._bar.show_stage(state.stage, state.furthest)
        if state.is_covered or self._is_disguised:
            self._disguise(is_hidden=state.is_covered)
        if self._shown_stage not in {None, state.stage} and not state.is_covered:
            self._announce(stage_word(state.stage))
        self._shown_stage = state.stage

    def _disguise(self, *, is_hidden: bool) -> None:
        """Take away, or give back, everything around the page that tells what the program is."""
        from patient_check.ui.hiding import name_window  # noqa: PLC0415 - not needed to start

        self._is_disguised = is_hidden
        self._bar.setVisible(not is_hidden)
        self.menuBar().setVisible(not is_hidden)
        name_window(self, is_hidden=is_hidden)

    def _show_another(self, *, is_wanted: bool) -> None:
        """Offer another notice in the top bar, once there is a first one."""
        if self._another is None and is_wanted:
            text = self.tr("&Another notice")
            self._another = Button(self.appearance.look, text, kind="small", icon="open")
            self._another.clicked.connect(self.choose_file)
            self._bar.add_action(self._another)
        if self._another is not None:
            self._another.setVisible(is_wanted and self.session.desk is None)
        if self._next_person is None and self.session.desk is not None:
            text = self.tr("Ne&xt person")
            self._next_person = Button(self.appearance.look, text, kind="small", icon="next-person")
            self._next_person.clicked.connect(self.cases.desk.next_person)
            self._bar.add_action(self._next_person)

    @Slot(object)
    def _on_state_changed(self, state: WorkflowState) -> None:
        if state.reading is None:
            self._reading_timer.stop()
        elif not self._reading_timer.isActive() and not self._is_reading_shown():
            self._reading_timer.start()
        self._show_state()

    @Slot(object)
    def _on_stage_requested(self, stage: Stage) -> None:
        if self.session.state.stage is stage is Stage.NOTICE:
            self.session.choose_entry(Entry.CHOOSE)
        else:
            self.session.go_to(stage)
        self._show_state()

    @Slot()
    def _on_escape(self) -> None:
        state = self.session.state
        if self._stack.offers_exit:
            self.hide_everything()
        elif state.reading is not None:
            self.session.cancel_reading()
            self._announce(self.tr("The reading was stopped."))
        elif state.stage is Stage.NOTICE and state.entry is not Entry.CHOOSE:
            self.session.choose_entry(Entry.CHOOSE)

    def begin_paste(self) -> None:
        """Show the page for a text, and put there what was copied."""
        self._show_paste("")
        self.paste()

    def _show_paste(self, text: str) -> None:
        from patient_check.ui.screens.paste import PasteScreen  # noqa: PLC0415 - not at start

        screen = self._stack.screen_of(ScreenKind.PASTE)
        if isinstance(screen, PasteScreen) and text:
            screen.put(text)
        self.session.choose_entry(Entry.PASTE)

    def _take(self, data: QMimeData | None) -> None:
        if self.session.state.is_covered:
            return
        found = incoming(data)
        if isinstance(found, Path):
            self.open_path(found)
        elif found:
            self._show_paste(found)

    @Slot(bool)
    def _on_hovered(self, is_active: bool) -> None:  # noqa: FBT001 - a Qt slot
        screen = self._stack.currentWidget()
        if isinstance(screen, StartScreen):
            screen.drop_zone.set_active(is_active=is_active)

    def _is_reading_shown(self) -> bool:
        return self._stack.currentWidget() is self._stack.screen_of(ScreenKind.READING)

    def _announce(self, text: str) -> None:
        from patient_check.ui.announce import announce  # noqa: PLC0415 - not needed to start

        announce(self, text)
