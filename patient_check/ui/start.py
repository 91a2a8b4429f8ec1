"""Opens the window; called by `app.py` with everything the window needs from outside."""

# ruff: noqa: E402 - the collector rests before Qt is imported, see below
import gc

gc.disable()
"""Collecting while many thousand lasting objects are made costs 10 ms of the start and finds
nothing; `_after_first_paint` turns it on again."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from patient_check.assets import asset
from patient_check.ui.appearance import Appearance
from patient_check.ui.runner import ThreadRunner
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from patient_check.workflow.ports import WindowServices


def run_window(services: WindowServices, argv_file: str | Path | None = None) -> int:
    """Open the window, perhaps on a file, and return the exit status when it is closed."""
    application = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "fusion"])
    if not isinstance(application, QApplication):
        raise TypeError("the running application has no widgets")
    QCoreApplication.setApplicationName("patient-check")
    QGuiApplication.setApplicationDisplayName("Patient Check")
    QGuiApplication.setDesktopFileName("patient-check")
    sys.excepthook = _on_crash
    appearance = Appearance(application, services.settings)
    session = CaseSession(
        services.reader,
        ThreadRunner(application),
        application,
        services.make_look_up,
        services.today,
        make_keeping=services.make_keeping,
    )
    window = Window(session, appearance)
    window.first_painted.connect(lambda: _after_first_paint(application))
    window.show()
    if argv_file is not None:
        window.open_path(Path(argv_file))
    return application.exec()


def _after_first_paint(application: QApplication) -> None:
    """Do what the first picture of the window can do without."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - costly, and not needed to start

    gc.enable()
    application.setWindowIcon(QIcon(str(asset("icons", "patient-check.svg"))))


def _on_crash(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    from patient_check.ui.crash import show_crash  # noqa: PLC0415 - needed by a fault only

    show_crash(kind, error, trace)
