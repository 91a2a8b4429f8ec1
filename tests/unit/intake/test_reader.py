"""The reader with real children: those of the program, and some that lie or hang."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from patient_check.domain.errors import (
    EmptyDocument,
    NoticeError,
    ReaderFailed,
    ReaderTimedOut,
    ReadingCancelled,
    TooLarge,
)
from patient_check.intake import child
from patient_check.intake.limits import MAX_FILE_BYTES
from patient_check.intake.protocol import encode
from patient_check.intake.reader import IsolatedReader

pytestmark = pytest.mark.sandbox
LETTER = "Votre nom a été dérobé.".encode()
HANGS = "import time; time.sleep(60)"
FULL_PIPE = bytes(10 * 1024 * 1024)


class After:
    """A person who cancels once the reading has asked `count` times."""

    def __init__(self, count: int) -> None:
        self.left = count

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def run_instead(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[int]]:
    """Make the child another Python program; return the list of the processes it becomes."""
    started: list[int] = []
    start = subprocess.Popen

    def popen(*arguments: object, **options: object) -> object:
        process = start(*arguments, **options)  # type: ignore[call-overload]
        started.append(process.pid)
        return process

    def replace(program: str) -> list[int]:
        monkeypatch.setattr(child, "command", lambda *_: [sys.executable, "-I", "-c", program])
        monkeypatch.setattr("patient_check.intake.child.subprocess.Popen", popen)
        return started

    return replace


def says(data: bytes) -> str:
    return f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write({data!r})"


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_documents_are_read_one_after_another() -> None:
    with IsolatedReader() as shared:
        for number in range(4):
            text = f"Votre nom a fui {number} fois."
            assert shared.read(text.encode()).text == text


def test_no_layer_of_the_lock_is_missing_without_being_said() -> None:
    with IsolatedReader() as shared:
        for _ in range(2):
            warnings = shared.read(LETTER).warnings
            assert all(code.startswith("confinement_") for code in warnings)


def test_two_threads_read_at_the_same_time() -> None:
    texts = [f"Votre nom a fui {number} fois." for number in range(12)]
    with IsolatedReader() as shared, ThreadPoolExecutor(2) as pool:
        notices = list(pool.map(lambda text: shared.read(text.encode()), texts))
    assert [notice.text for notice in notices] == texts


def test_a_child_started_ahead_is_used_or_put_away() -> None:
    with IsolatedReader() as shared:
        shared.warm_up()
        assert shared.read(LETTER).text == LETTER.decode()
        shared.warm_up()
    with IsolatedReader() as unused:
        unused.warm_up()


def test_sizes_are_checked_before_any_child(run_instead: Callable[[str], list[int]]) -> None:
    started = run_instead(HANGS)
    with IsolatedReader() as shared:
        for content, error in ((b"", EmptyDocument), (bytes(MAX_FILE_BYTES + 1), TooLarge)):
            with pytest.raises(error):
                shared.read(content)
    assert started == []


def test_a_reading_cancelled_before_it_starts_starts_no_child(
    run_instead: Callable[[str], list[int]],
) -> None:
    started = run_instead(HANGS)
    with IsolatedReader() as shared, pytest.raises(ReadingCancelled):
        shared.read(LETTER, cancel=After(0))
    assert started == []


@pytest.mark.parametrize("content", [LETTER, FULL_PIPE], ids=["short", "more than a pipe holds"])
def test_a_cancelled_reading_leaves_no_child(
    run_instead: Callable[[str], list[int]], content: bytes
) -> None:
    started = run_instead(HANGS)
    before = time.monotonic()
    with IsolatedReader() as shared, pytest.raises(ReadingCancelled):
        shared.read(content, cancel=After(2))
    assert time.monotonic() - before < 5
    assert len(started) == 1
    assert not is_alive(started[0])


def test_a_cancelled_reading_leaves_no_child_of_the_warm_server() -> None:
    page = b"<p>mot</p>" * 400_000
    with IsolatedReader() as shared:
        shared.read(LETTER)
        before = time.monotonic()
        with pytest.raises(ReadingCancelled):
            shared.read(page, cancel=After(2))
        assert time.monotonic() - before < 5
        assert shared._children == {}
        assert shared.read(LETTER).text == LETTER.decode()


def test_a_child_that_hangs_is_stopped_in_time(run_instead: Callable[[str], list[int]]) -> None:
    started = run_instead(HANGS)
    with IsolatedReader(wall_seconds=0.3) as shared, pytest.raises(ReaderTimedOut):
        shared.read(LETTER)
    assert not is_alive(started[0])


def test_the_grandchildren_die_too(run_instead: Callable[[str], list[int]], tmp_path: Path) -> None:
    note = tmp_path / "pid"
    run_instead(
        "import os, time\n"
        f"pid = os.fork()\nif pid == 0: time.sleep(60)\nopen({str(note)!r}, 'w').write(str(pid))\n"
        "time.sleep(60)"
    )

    class Once:
        def is_cancelled(self) -> bool:
            return note.exists() and note.read_text() != ""

    with IsolatedReader() as shared, pytest.raises(ReadingCancelled):
        shared.read(LETTER, cancel=Once())
    stat = Path(f"/proc/{note.read_text()}/stat")
    deadline = time.monotonic() + 5
    while stat.exists() and stat.read_text().split()[2] not in "ZX":
        assert time.monotonic() < deadline


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x00\x00",
        b"\x00\x00\x00\x05{}",
        b"\xff\xff\xff\xff" + b"x" * 1000,
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x00\x00\x00\x02[]",
        encode({"type": "progress", "share": 0.5}),
        encode({"type": "end"}),
        encode({"type": "end", "status": "ok", "text": "a"}),
        encode({"type": "end", "status": "<b>Votre banque</b>"}),
        encode({"type": "progress", "share": "a"}) * 2_000,
    ],
)
def test_a_child_that_lies_is_a_failure(
    run_instead: Callable[[str], list[int]], answer: bytes
) -> None:
    started = run_instead(says(answer))
    with IsolatedReader() as shared, pytest.raises(ReaderFailed):
        shared.read(LETTER)
    assert not is_alive(started[0])


def test_a_child_that_never_stops_talking_is_stopped(
    run_instead: Callable[[str], list[int]],
) -> None:
    frame = encode({"type": "progress", "share": 0.5, "x": "a" * 100_000})
    run_instead(f"import sys\nwhile True: sys.stdout.buffer.write({frame!r})")
    with IsolatedReader(wall_seconds=20) as shared, pytest.raises(ReaderFailed):
        shared.read(LETTER)


def test_only_a_share_of_the_whole_is_reported(run_instead: Callable[[str], list[int]]) -> None:
    shares = [0, 0.5, 2, -1, "a", None, float("nan"), True, 1]
    told = b"".join(encode({"type": "progress", "share": share}) for share in shares)
    run_instead(says(told + encode({"type": "end", "status": "empty"})))
    seen: list[tuple[str, float | None]] = []
    with IsolatedReader() as shared, pytest.raises(EmptyDocument):
        shared.read(LETTER, progress=lambda stage, share: seen.append((stage, share)))
    assert seen == [("reading", 0.0), ("reading", 0.5), ("reading", 1.0), ("reading", 1.0)]


def test_a_program_that_cannot_start_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "command", lambda *_: ["/nowhere/python"])
    with IsolatedReader() as shared, pytest.raises(ReaderFailed):
        shared.read(LETTER)


def test_closing_ends_a_reading_under_way(run_instead: Callable[[str], list[int]]) -> None:
    started = run_instead(HANGS)
    shared = IsolatedReader()
    errors: list[str] = []
    is_asked = threading.Event()

    class Watch:
        def is_cancelled(self) -> bool:
            if started:
                is_asked.set()
            return False

    def work() -> None:
        try:
            shared.read(LETTER, cancel=Watch())
        except NoticeError as error:
            errors.append(error.code)

    worker = threading.Thread(target=work)
    worker.start()
    assert is_asked.wait(10)
    shared.close()
    worker.join(10)
    assert errors == ["reader_failed"]
    assert not is_alive(started[0])


@pytest.mark.linux
def test_the_warm_server_comes_back_when_it_was_killed() -> None:
    with IsolatedReader() as shared:
        for _ in range(2):
            shared.read(LETTER)
        server = shared._server
        assert server is not None
        server._process.kill()
        server._process.wait()
        assert shared.read(LETTER).text == LETTER.decode()


def test_nothing_of_the_session_reaches_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_SECRET", "x")
    assert "A_SECRET" not in child.environment()
    assert "-I" in child.command()
