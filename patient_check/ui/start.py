"""Opens the window; called by `app.py` with everything the window needs from outside."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from patient_check.assets import asset
from patient_check.ui.appearance import Appearance
from patient_check.ui.crash import install_crash_box
from patient_check.ui.runner import ThreadRunner
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from patient_check.workflow.ports import WindowServices


def run_window(services: WindowServices, argv_file: str | Path | None = None) -> int:
    """Open the window, perhaps on a file, and return the exit status when it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("the running application has no widgets")
    QCoreApplication.setApplicationName("patient-check")
    QGuiApplication.setApplicationDisplayName("Patient Check")
    QGuiApplication.setDesktopFileName("patient-check")
    QGuiApplication.setWindowIcon(QIcon(str(asset("icons", "patient-check.svg"))))
    install_crash_box()
    appearance = Appearance(application, services.settings)
    session = CaseSession(services.reader, ThreadRunner(application), application)
    window = Window(session, appearance)
    window.show()
    if argv_file is not None:
        session.open_file(Path(argv_file))
    return application.exec()
