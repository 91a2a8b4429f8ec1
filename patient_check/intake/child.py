"""The reader child as a process: started, fed, killed.

Two roads make a child: `spawn` here (any system), and the warm server (Linux). Both look the
same from the reader: a pipe in, a pipe out, and a way to kill. Little is imported here: the first
child starts before the rest of the program does.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import BinaryIO, cast

_OUR_FOLDER = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))  # noqa: PTH120
_READER = "patient-check-reader" + (".exe" if sys.platform == "win32" else "")
_LAUNCH = (
    "import sys; sys.path[:0] = {folders!r}; "
    "from patient_check.sandbox.__main__ import main; sys.exit(main())"
)
_DEATH_SECONDS = 5.0


class Child:
    """One reader at work: write the document to `feed`, read frames from `answers`.

    `kill` stops it at once, whatever it does, and returns when it is dead; calling it again is
    harmless.
    """

    def __init__(self, feed: BinaryIO, answers: BinaryIO, kill: Callable[[], None]) -> None:
        self.feed = feed
        self.answers = answers
        self.kill = kill


def command(*arguments: str) -> list[str]:
    """Return the command line of the child's program; `-I` keeps the person's settings out.

    An installed program without a Python of its own has the child as a program beside it.
    """
    if getattr(sys, "frozen", False):
        return [os.path.join(os.path.dirname(sys.executable), _READER), *arguments]  # noqa: PTH118, PTH120
    folders = [_OUR_FOLDER, *(entry for entry in sys.path if entry.endswith("-packages"))]
    launch = _LAUNCH.format(folders=folders)
    return [sys.executable, "-I", "-S", "-c", launch, *arguments]


def environment() -> dict[str, str]:
    """Return the little that the child needs; nothing of the person's session goes along."""
    kept = {"SYSTEMROOT", "PATH"} if sys.platform == "win32" else set()
    return {name: value for name, value in os.environ.items() if name in kept} | {
        "LC_ALL": "C.UTF-8",
        "OMP_THREAD_LIMIT": "1",  # Tesseract is slower with threads on a page
    }


def spawn() -> Child:
    """Start a process for one document (any system)."""
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        start_new_session=sys.platform != "win32",
        bufsize=0,
    )

    def kill() -> None:
        if process.returncode is None:
            with contextlib.suppress(OSError):
                _kill_group(process)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_DEATH_SECONDS)

    return Child(cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout), kill)


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
