"""The reader child as a process: started, fed, timed, killed.

On Linux a warm server forks a fresh child for each document; elsewhere each document gets a
process of its own. Both look the same from here: two pipes and a way to kill.
"""

import contextlib
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_PACKAGE_PARENT = Path(__file__).resolve().parent.parent.parent
_LAUNCH = (
    "import sys, runpy; sys.path.insert(0, {path!r}); sys.argv[0] = 'reader'; "
    "runpy.run_module('patient_check.sandbox', run_name='__main__', alter_sys=False)"
)


@dataclass(slots=True)
class Child:
    """One reader at work: write the document to `feed`, read frames from `answers`."""

    feed: IO[bytes]
    answers: IO[bytes]
    kill: Callable[[], None]


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-I", "-B", "-c", _LAUNCH.format(path=str(_PACKAGE_PARENT)), *arguments]


def _environment() -> dict[str, str]:
    """Return the little that the child needs; nothing of the person's session goes along."""
    kept = {"SYSTEMROOT", "PATH"} if sys.platform == "win32" else set()
    return {name: value for name, value in os.environ.items() if name in kept} | {
        "LC_ALL": "C.UTF-8"
    }


def spawn() -> Child:
    """Start a process for one document (any system)."""
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=sys.platform != "win32",
    )
    assert process.stdin is not None  # noqa: S101 - asked for above
    assert process.stdout is not None  # noqa: S101

    def kill() -> None:
        with contextlib.suppress(OSError):
            process.kill()
        process.wait()

    return Child(process.stdin, process.stdout, kill)


class ForkServer:
    """A warm process that forks one child a document; thread-safe. Linux only."""

    def __init__(self) -> None:
        import socket  # noqa: PLC0415 - only this road needs it

        self._socket_module = socket
        ours, theirs = socket.socketpair()
        self._control = ours
        self._lock = threading.Lock()
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            _command("--serve", str(theirs.fileno())),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
        )
        theirs.close()

    def is_alive(self) -> bool:
        """Tell whether the server still runs."""
        return self._process.poll() is None

    def spawn(self) -> Child:
        """Return a fresh child; raise `OSError` when the server is gone."""
        child_input, feed = os.pipe()
        answers, child_output = os.pipe()
        try:
            with self._lock:
                self._socket_module.send_fds(self._control, [b"r"], [child_input, child_output])
                reply = self._control.recv(4)
        except OSError:
            os.close(feed)
            os.close(answers)
            raise
        finally:
            os.close(child_input)
            os.close(child_output)
        if len(reply) < 4:  # noqa: PLR2004 - the size of a process number here
            os.close(feed)
            os.close(answers)
            raise OSError("the reader server has gone")
        handles = _process_handles(struct.unpack(">i", reply)[0])

        def kill() -> None:
            while handles:
                handle = handles.pop()
                with contextlib.suppress(OSError):
                    signal.pidfd_send_signal(handle, signal.SIGKILL)
                os.close(handle)

        return Child(os.fdopen(feed, "wb", buffering=0), os.fdopen(answers, "rb"), kill)

    def close(self) -> None:
        """Stop the server; children at work end by themselves or were killed before."""
        self._control.close()
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()


def _process_handles(pid: int) -> list[int]:
    """Return a handle that can never designate another process, none when it already ended."""
    try:
        return [os.pidfd_open(pid)]
    except OSError:
        return []
