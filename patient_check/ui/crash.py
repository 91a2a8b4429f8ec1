"""The last resort: a fault of the program is said calmly, without anything that was read."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

translate = QCoreApplication.translate


def crash_places(trace: TracebackType | None) -> list[str]:
    """Return where the fault is: file, line and function, never a value."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places


def show_crash(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Say it in a box and on standard error; an interruption from the keyboard passes through."""
    if not issubclass(kind, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    places = "\n".join([kind.__name__, *crash_places(trace)])
    sys.stderr.write(f"{places}\n")
    if QApplication.instance() is None:
        return
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Crash", "A fault of the program"))
    box.setText(
        translate("Crash", "The program made a mistake. Nothing was sent, and your file is intact.")
    )
    box.setInformativeText(
        translate(
            "Crash",
            "You can go on, or close the window and open it again. The details below say where "
            "the fault is; they hold nothing of your notice.",
        )
    )
    box.setDetailedText(places)
    box.open()
