"""A window that goes from state to state as it is told on its standard input, one name a line.

It answers `ready` when the state is shown. `tab` presses the Tab key once.
"""

import sys
from pathlib import Path
from typing import cast

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from patient_check.ui.appearance import Appearance
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from patient_check.workflow.ports import KeepingPorts, Preferences
from tests.fakes import DirectRunner, FakeReader, MemoryLog, MemorySecrets, MemorySettings
from tests.ui.conftest import Desk
from tests.ui.states import STATES

SIZE = (1366, 740)
SETTLED_MS = 150
KEYS = {
    "tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "escape": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    "keys": (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    "glossary": (Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier),
}


class Stage:
    """The window of now, and the one way to ask for another state."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.settings = MemorySettings(Preferences("fr", "light", 100))
        self.appearance = Appearance(application, self.settings)
        self.desk: Desk | None = None
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.notifier.activated.connect(self.on_line)

    def on_line(self) -> None:
        """Obey one line; the end of the input is the end of the program."""
        word = sys.stdin.readline().strip()
        if not word:
            self.application.quit()
        elif word in KEYS:
            focused = QApplication.focusWidget() or self.application.activeWindow()
            if focused is not None:
                QTest.keyClick(focused, *KEYS[word])
            if word == "escape" and self.desk is not None:
                self.activate()
            QTimer.singleShot(SETTLED_MS, self.answer)
        else:
            self.show(word)
            STATES[word](cast("Desk", self.desk))
            QTimer.singleShot(SETTLED_MS, self.answer)

    def show(self, _word: str) -> None:
        """Open a new window in place of the one before."""
        if self.desk is not None:
            for box in self.desk.window.findChildren(QDialog):
                box.close()
            self.desk.window.hide()
            self.desk.window.deleteLater()
        reader, secrets, log = FakeReader(), MemorySecrets(), MemoryLog()
        session = CaseSession(
            reader, DirectRunner(), make_keeping=lambda: KeepingPorts(secrets, log)
        )
        window = Window(session, self.appearance)
        window.resize(*SIZE)
        window.show()
        self.desk = Desk(window, session, self.appearance, self.settings, reader, secrets, log)
        self.activate()  # the menus come meanwhile, after the first picture

    def activate(self) -> None:
        """Do what a window manager does, of which there is none here: hand over the keyboard."""
        if self.desk is not None:
            QTest.qWait(SETTLED_MS)
            self.desk.window.activateWindow()
            QTest.qWaitForWindowActive(self.desk.window)

    @staticmethod
    def answer() -> None:
        """Say that the state is there."""
        sys.stdout.write("ready\n")
        sys.stdout.flush()


def main() -> int:
    """Show what is asked for until the input ends."""
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("patient-check")
    stage = Stage(application)
    stage.answer()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
