"""The road of the systems without a warm server: a process a document, the next one ahead."""

from collections.abc import Iterator

import pytest

from patient_check.domain.errors import ReadingCancelled
from patient_check.intake import reader as road
from patient_check.intake.child import Child, spawn
from patient_check.intake.reader import IsolatedReader

pytestmark = pytest.mark.sandbox


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Child]]:
    """Return every child that is started while the system is not Linux."""
    children: list[Child] = []

    def start() -> Child:
        children.append(spawn())
        return children[-1]

    monkeypatch.setattr(road, "_IS_LINUX", False)
    monkeypatch.setattr(road, "spawn", start)
    yield children
    assert all(child.feed.closed and child.answers.closed for child in children)


def test_each_document_has_a_process_and_the_next_one_waits(started: list[Child]) -> None:
    with IsolatedReader() as reader:
        for number in range(3):
            assert reader.read(f"Lettre {number}.".encode()).text == f"Lettre {number}."
        assert len(started) == 4
        assert reader._ready is started[-1]
        assert not started[-1].feed.closed


def test_one_document_starts_one_process(started: list[Child]) -> None:
    with IsolatedReader() as reader:
        reader.read(b"Une lettre.")
    assert len(started) == 1


def test_a_cancelled_reading_ends_its_process(started: list[Child]) -> None:
    class Second:
        asked = 0

        def is_cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 1

    with IsolatedReader() as reader, pytest.raises(ReadingCancelled):
        reader.read(b"Une lettre.", cancel=Second())
    assert len(started) == 1
