"""Start to first painted window, against the barest window of the same PySide6.

usage: python packaging/bench start
"""

import os
import sys
import tempfile
import time
from typing import Final

from bench.timing import Row, medians, milliseconds, print_table, run

ROUNDS: Final = 15
_AIM: Final = 1.6

# A window tells when it was painted: once the paint event, children included, is over.
_WHEN_PAINTED: Final = """
import os, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
def painted(window, event):
    QMainWindow.paintEvent(window, event)
    QTimer.singleShot(0, leave)
def leave():
    os.write(1, str(time.time()).encode())
    os._exit(0)
"""
# The program rests the collector before it imports Qt; so must it here.
_FIRST: Final = "import patient_check.ui.start"
_BARE: Final = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["bare", "-style", "fusion"])
class Window(QMainWindow):
    paintEvent = painted
window = Window()
window.resize(1000, 700)
window.show()
application.exec()
"""
_OURS: Final = """
from patient_check.ui.window import Window
Window.paintEvent = painted
from patient_check.app import main
main([])
"""


def first_paint(program: str, environment: dict[str, str]) -> float:
    """Return the seconds from starting Python to the first painted window of `program`."""
    start = time.time()
    return float(run([sys.executable, "-I", "-c", program], environment)) - start


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "XDG_CONFIG_HOME": home,
        }
        taken = medians(
            {
                "ours": lambda: first_paint(_FIRST + _WHEN_PAINTED + _OURS, environment),
                "bare": lambda: first_paint(_WHEN_PAINTED + _BARE, environment),
            },
            ROUNDS,
        )
    print_table(
        f"Start to first painted window (medians of {ROUNDS}, taking turns)",
        [
            Row("bare QApplication and QMainWindow", milliseconds(taken["bare"])),
            Row("Patient Check", milliseconds(taken["ours"])),
            Row("ratio", f"{taken['ours'] / taken['bare']:.2f}", f"at most {_AIM}"),
        ],
    )


if __name__ == "__main__":
    main()
