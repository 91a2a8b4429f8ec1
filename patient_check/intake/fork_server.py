"""The warm server of reader children (Linux): one fresh, confined process a document."""

import contextlib
import os
import select
import signal
import socket
import subprocess
import threading

from patient_check.intake.child import Child, command, environment

_DEATH_SECONDS = 5.0
_ANSWER_SECONDS = 5.0


def is_possible() -> bool:
    """Tell whether this system can designate a process for sure, which the server needs."""
    if not hasattr(os, "pidfd_open") or not hasattr(signal, "pidfd_send_signal"):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


class ForkServer:
    """A process that forks one child a document, with the readers already loaded; thread-safe.

    It never sees a document. It ends by itself when this process ends.
    """

    def __init__(self) -> None:
        self._control, theirs = socket.socketpair()
        self._control.settimeout(_ANSWER_SECONDS)
        self._lock = threading.Lock()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command("--serve", str(theirs.fileno())),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment(),
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )

    def is_alive(self) -> bool:
        """Tell whether the server still runs."""
        return self._process.poll() is None

    def spawn(self) -> Child:
        """Return a fresh child; raise `OSError` when the server is gone."""
        child_input, feed = os.pipe()
        answers, child_output = os.pipe()
        try:
            handle = self._request(child_input, child_output)
        except BaseException:
            os.close(feed)
            os.close(answers)
            self._process.kill()  # an answer that comes late would be taken for another's
            raise
        finally:
            os.close(child_input)
            os.close(child_output)
        return Child(os.fdopen(feed, "wb", buffering=0), os.fdopen(answers, "rb"), _Killer(handle))

    def _request(self, child_input: int, child_output: int) -> int:
        """Return a handle of the child that reads `child_input` and writes `child_output`."""
        with self._lock:
            socket.send_fds(self._control, [b"r"], [child_input, child_output])
            _, handles, _, _ = socket.recv_fds(self._control, 1, 1)
        if not handles:
            raise OSError("the reader server has gone")
        return handles[0]

    def close(self) -> None:
        """Stop the server; its children die with it."""
        self._control.close()
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()


class _Killer:
    """Kills one child through a handle that can never designate another process."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._lock = threading.Lock()

    def __call__(self) -> None:
        with self._lock:
            if self._handle < 0:
                return
            with contextlib.suppress(OSError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
            select.select([self._handle], [], [], _DEATH_SECONDS)  # readable once it is dead
            os.close(self._handle)
            self._handle = -1
