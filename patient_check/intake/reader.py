"""Untrusted bytes to a `NoticeText`, through a confined child that serves one document."""

import contextlib
import queue
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, Self

from patient_check.domain.errors import ReaderFailed, ReaderTimedOut, ReadingCancelled
from patient_check.domain.notice import NoticeText
from patient_check.intake.answer import notice_from
from patient_check.intake.child import Child, spawn
from patient_check.intake.files import check_size
from patient_check.intake.limits import (
    CPU_SECONDS,
    MAX_SCANNED_PAGES,
    POLL_SECONDS,
    SCANNED_PAGE_SECONDS,
    WALL_SECONDS,
)
from patient_check.intake.protocol import ProtocolError, frames

if TYPE_CHECKING:
    from patient_check.intake.fork_server import ForkServer


class _Cancel(Protocol):
    def is_cancelled(self) -> bool: ...


_Progress = Callable[[str, float | None], None]
_IS_LINUX = sys.platform.startswith("linux")
_Messages = queue.SimpleQueue[dict[str, Any] | None]


class IsolatedReader:
    """Reads documents in children of this process; thread-safe, and a context manager.

    `ready` is a child that was started ahead, for the first reading; `wall_seconds` is the longest
    that one reading may last.
    """

    def __init__(self, ready: Child | None = None, *, wall_seconds: float = WALL_SECONDS) -> None:
        self._wall_seconds = wall_seconds
        self._lock = threading.Lock()
        self._is_used = False
        self._ready = ready
        self._server: ForkServer | None = None
        self._children: dict[int, Child] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def warm_up(self) -> None:
        """Start the child of the first reading, without waiting for it."""
        with contextlib.suppress(OSError):
            if not self._is_used:
                self._start_ahead()

    def close(self) -> None:
        """Kill every child that is still alive; a reading under way fails."""
        with self._lock:
            children, server, ready = list(self._children.values()), self._server, self._ready
            self._server = self._ready = None
        for child in [*children, *([ready] if ready else [])]:
            child.kill()
        if ready is not None:
            ready.feed.close()
            ready.answers.close()
        if server is not None:
            server.close()

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: _Cancel | None = None,
        progress: _Progress | None = None,
    ) -> NoticeText:
        """Return the text of a document.

        `cancel` is looked at every few hundredths of a second; a cancelled child is dead when
        `ReadingCancelled` is raised. `progress` gets "reading", or "page" when words are being
        recognised in a picture, and the share that is read; such a page adds to the time allowed.

        Raises:
            NoticeError: the leaf that says why it cannot be read.
        """
        check_size(untrusted_content)
        if cancel is not None and cancel.is_cancelled():
            raise ReadingCancelled
        child = self._child()
        with self._lock:
            self._children[id(child)] = child
        try:
            untrusted_end = self._converse(child, untrusted_content, cancel, progress)
        finally:
            child.kill()
            with self._lock:
                del self._children[id(child)]
        return notice_from(untrusted_end)

    # -- children -------------------------------------------------------------------------------

    def _child(self) -> Child:
        """Return a child that has seen nothing: the one at hand, or a new one.

        A process of its own is soonest there for one file; from the second file on, Linux has a
        warm server, and other systems start the next child ahead.
        """
        with self._lock:
            child, self._ready = self._ready, None
            is_first, self._is_used = not self._is_used, True
        try:
            if _IS_LINUX:
                return child or self._forked(is_first=is_first)
            child = child or spawn()
            if not is_first:
                self._start_ahead()
        except OSError as error:
            raise ReaderFailed from error
        return child

    def _start_ahead(self) -> None:
        with self._lock:
            if self._ready is None:
                self._ready = spawn()

    def _forked(self, *, is_first: bool) -> Child:
        server = None if is_first else self._warm_server()
        if server is not None:
            with contextlib.suppress(OSError):
                return server.spawn()
        return spawn()

    def _warm_server(self) -> "ForkServer | None":
        from patient_check.intake import fork_server  # noqa: PLC0415 - not for a single file

        with self._lock:
            if self._server is None or not self._server.is_alive():
                if self._server is not None:
                    self._server.close()
                self._server = None
                with contextlib.suppress(OSError):
                    if fork_server.is_possible():
                        self._server = fork_server.ForkServer()
            return self._server

    # -- the conversation -----------------------------------------------------------------------

    def _converse(
        self,
        child: Child,
        content: bytes,
        cancel: _Cancel | None,
        progress: _Progress | None,
    ) -> dict[str, Any]:
        """Feed the child and wait for its last frame, within the time and the person's patience."""
        messages: _Messages = queue.SimpleQueue()
        feeder = threading.Thread(target=_feed, args=(child, content), daemon=True)
        listener = threading.Thread(target=_listen, args=(child, messages), daemon=True)
        feeder.start()
        listener.start()
        started = time.monotonic()
        allowed, pages = started + self._wall_seconds, 0
        try:
            while True:
                if cancel is not None and cancel.is_cancelled():
                    raise ReadingCancelled
                if time.monotonic() > allowed:
                    raise ReaderTimedOut
                try:
                    message = messages.get(timeout=POLL_SECONDS)
                except queue.Empty:
                    continue
                if message is None:  # the limit of computing time may have killed it
                    is_out_of_time = time.monotonic() >= started + CPU_SECONDS
                    raise ReaderTimedOut if is_out_of_time else ReaderFailed
                if message.get("type") == "end":
                    return message
                if message.get("step") == "page" and pages < MAX_SCANNED_PAGES:
                    pages += 1
                    allowed = max(allowed, time.monotonic() + SCANNED_PAGE_SECONDS)
                _report(message, progress)
        finally:
            child.kill()  # both threads end with the pipes
            feeder.join()
            listener.join()


def _feed(child: Child, content: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        view = memoryview(content)
        while view:
            view = view[child.feed.write(view) or 0 :]
    with contextlib.suppress(OSError, ValueError):
        child.feed.close()


def _listen(child: Child, messages: _Messages) -> None:
    with contextlib.suppress(OSError, ValueError, ProtocolError):
        for message in frames(child.answers):
            messages.put(message)
            if message.get("type") == "end":
                break
    messages.put(None)
    with contextlib.suppress(OSError, ValueError):
        child.answers.close()


def _report(untrusted: dict[str, Any], progress: _Progress | None) -> None:
    share = untrusted.get("share")
    step = "page" if untrusted.get("step") == "page" else "reading"
    if progress is None:
        return
    if isinstance(share, int | float) and 0 <= share <= 1:
        progress(step, float(share))
    elif share is None and step == "page":
        progress(step, None)
