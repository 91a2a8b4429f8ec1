"""A window with fakes behind it, in a fixed language, look and size."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patient_check.domain.errors import NoticeError
from patient_check.ui.appearance import Appearance
from patient_check.ui.runner import TaskRunner
from patient_check.ui.session import CaseSession
from patient_check.ui.window import Window
from patient_check.workflow.ports import KeepingPorts, Preferences
from tests.fakes import DirectRunner, FakeReader, MemoryLog, MemorySecrets, MemorySettings


@dataclass
class Desk:
    """Everything a test may look at."""

    window: Window
    session: CaseSession
    appearance: Appearance
    settings: MemorySettings
    reader: FakeReader
    secrets: MemorySecrets
    log: MemoryLog


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeDesk]:
    appearances: list[Appearance] = []

    def make(
        language: str = "fr",
        *,
        theme: str = "light",
        percent: int = 100,
        size: tuple[int, int] = (1366, 740),
        runner: TaskRunner | None = None,
        error: NoticeError | None = None,
    ) -> Desk:
        settings = MemorySettings(Preferences(language, theme, percent))
        reader = FakeReader(error)
        appearance = Appearance(qapp, settings)
        appearances.append(appearance)
        secrets, log = MemorySecrets(), MemoryLog()
        session = CaseSession(
            reader, runner or DirectRunner(), make_keeping=lambda: KeepingPorts(secrets, log)
        )
        window = Window(session, appearance)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitSignal(window.first_painted):
            window.show()
        return Desk(window, session, appearance, settings, reader, secrets, log)

    yield make
    for appearance in appearances:
        appearance.release()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk()
