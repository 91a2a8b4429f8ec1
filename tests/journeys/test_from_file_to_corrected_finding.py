"""The main journey with everything real: a file, the reader child, the analysis, the window."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from patient_check.assets import asset
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.intake.reader import IsolatedReader
from patient_check.ui.appearance import Appearance
from patient_check.ui.runner import ThreadRunner
from patient_check.ui.screens.findings import FindingsScreen
from patient_check.ui.session import CaseSession
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.ui.window import Window
from patient_check.workflow.state import Review, Verdict
from tests.fakes import MemorySettings

pytestmark = [pytest.mark.ui, pytest.mark.journey, pytest.mark.sandbox]

WAIT_MS = 20_000
EXPECTED = {
    "last_name": ExposureStatus.EXPOSED,
    "phone": ExposureStatus.EXPOSED,
    "appointment_date": ExposureStatus.EXPOSED,
    "email": ExposureStatus.IF_PROVIDED,
    "national_id_number": ExposureStatus.SOME_PEOPLE,
    "appointment_reason": ExposureStatus.POSSIBLE,
    "password": ExposureStatus.NOT_EXPOSED,
}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    appearance = Appearance(qapp, MemorySettings())
    session = CaseSession(IsolatedReader(), ThreadRunner(qapp))
    shown = Window(session, appearance)
    qtbot.addWidget(shown)
    shown.resize(1366, 740)
    shown.show()
    yield shown
    session.close()
    appearance.release()


def _screen(window: Window) -> FindingsScreen | None:
    screen = window.stack.currentWidget()
    return screen if isinstance(screen, FindingsScreen) else None


def _review(window: Window) -> Review:
    review = window.session.state.review
    assert review is not None
    return review


def _read(window: Window, file: Path, qtbot: QtBot) -> FindingsScreen:
    window.session.open_file(file)
    qtbot.waitUntil(lambda: window.session.state.reading is None, timeout=WAIT_MS)
    screen = _screen(window)
    assert screen is not None, window.session.state.error
    return screen


@pytest.fixture(params=["txt", "html", "eml"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The invented notice, in three of the formats that people hold."""
    text = asset("samples", "exemple.txt").read_text("utf-8")
    body = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
    contents = {
        "txt": text,
        "html": f"<!doctype html><html><body>{body}</body></html>".replace("\n", "<br>"),
        "eml": "From: a@example.org\nSubject: Information\nMIME-Version: 1.0\n"
        f'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n{text}',
    }
    path = tmp_path / f"courrier.{request.param}"
    path.write_text(contents[request.param], "utf-8")
    return path


def test_a_file_becomes_a_list_that_the_person_corrects(
    window: Window, file: Path, qtbot: QtBot
) -> None:
    screen = _read(window, file, qtbot)
    review = _review(window)
    found = {str(f.category): f.status for f in review.findings.categories}
    assert {key: found.get(key) for key in EXPECTED} == EXPECTED
    assert review.findings.affected is not None
    assert review.findings.affected.count == 8450

    email = DataCategoryId("email")
    row = screen.review.list.row(email)
    assert row is not None
    qtbot.keyClick(row.header, Qt.Key.Key_Space)
    quote = row.findChild(QuoteButton)
    assert isinstance(quote, QuoteButton)
    assert "adresse e-mail" in quote.accessibleName()

    menu_button = next(b for b in row.findChildren(QPushButton) if b.menu() is not None)
    menu = menu_button.menu()
    action = next(a for a in menu.actions() if a.data() == ExposureStatus.EXPOSED.value)
    action.trigger()
    review = _review(window)
    corrected = {f.category: f.status for f in review.findings.categories}
    assert corrected[email] is ExposureStatus.EXPOSED
    assert review.verdicts[email] is Verdict.CORRECTED

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    review = _review(window)
    assert {f.category: f.status for f in review.findings.categories}[email] is found["email"]


def test_a_second_file_can_be_opened_over_the_first(
    window: Window, file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    _read(window, file, qtbot)
    other = tmp_path / "rappel.txt"
    other.write_text("Bonjour,\n\nVotre rendez-vous est fixé à demain, 9 h.", "utf-8")
    _read(window, other, qtbot)
    assert not _review(window).findings.is_breach_notice


def test_a_locked_or_unknown_file_says_what_to_do(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    odd = tmp_path / "photo.jpg"
    odd.write_bytes(b"\xff\xd8\xff\xe0" + bytes(200))
    window.session.open_file(odd)
    qtbot.waitUntil(lambda: window.session.state.error is not None, timeout=WAIT_MS)
    assert _screen(window) is None
    assert window.session.state.error is not None
    assert window.session.state.error.code in {"no_text_layer", "unsupported", "damaged"}
