"""What a window that only opens does not load."""

import os
import subprocess
import sys

import pytest

OPEN = """
import sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from patient_check.ui.appearance import Appearance
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from tests.fakes import DirectRunner, FakeReader, MemorySettings
application = QApplication([])
appearance = Appearance(application, MemorySettings())
session = CaseSession(FakeReader(), DirectRunner(), make_keeping=sys.exit)
window = Window(session, appearance)
window.show()
for _ in range(20):
    application.processEvents()
    QTest.qWait(10)
assert not window.menuBar().actions()[0].menu().isEmpty()
print(*sys.modules)
"""


ROOMS = (
    *(
        f"patient_check.{room}"
        for room in "advice cases complaint explanation extraction report".split()
    ),
    "patient_check.domain.advice",
    "cryptography",
    "keyring",
    "typst",
    "odfdo",
    "PySide6.QtPrintSupport",
)


@pytest.mark.ui
def test_the_records_wait_until_they_are_needed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "patient_check.ui.window" in loaded
    assert "PySide6.QtWidgets" in loaded
    heavy = {
        name
        for name in loaded
        if name.startswith(ROOMS)
        or name
        in {
            "patient_check.domain.finding",
            "patient_check.knowledge.specialties",
            "patient_check.ui.screens.visits",
        }
    }
    assert heavy == set()
