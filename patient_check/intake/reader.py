"""Untrusted bytes to a `NoticeText`, through a confined child; every value is checked again."""

import contextlib
import queue
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol, Self

from patient_check.domain.errors import (
    DamagedFile,
    EmptyDocument,
    NoTextLayer,
    NoticeError,
    PasswordProtected,
    ReaderFailed,
    ReaderTimedOut,
    ReadingCancelled,
    TooLarge,
    TooLong,
    UnsupportedFormat,
)
from patient_check.domain.notice import NoticeFormat, NoticePart, NoticeText, TextSpan
from patient_check.intake import child as children
from patient_check.intake.files import check_size
from patient_check.intake.limits import (
    MAX_CHARACTERS,
    MAX_FRAMES,
    MAX_PARTS,
    POLL_SECONDS,
    WALL_SECONDS,
)
from patient_check.intake.protocol import ProtocolError, ReadStatus, frames

_ERRORS: dict[str, type[NoticeError]] = {
    ReadStatus.UNSUPPORTED: UnsupportedFormat,
    ReadStatus.DAMAGED: DamagedFile,
    ReadStatus.ENCRYPTED: PasswordProtected,
    ReadStatus.EMPTY: EmptyDocument,
    ReadStatus.TOO_LARGE: TooLarge,
    ReadStatus.TOO_LONG: TooLong,
    ReadStatus.NO_TEXT_LAYER: NoTextLayer,
    ReadStatus.OUT_OF_TIME: ReaderTimedOut,
    ReadStatus.INTERNAL: ReaderFailed,
}
_MAX_CODE = 80


class _Cancel(Protocol):
    def is_cancelled(self) -> bool: ...


_Progress = Callable[[str, float | None], None]


class IsolatedReader:
    """Reads documents in children of this process; thread-safe, and a context manager."""

    def __init__(self, *, wall_seconds: float = WALL_SECONDS) -> None:
        self._wall_seconds = wall_seconds
        self._server: children.ForkServer | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def warm_up(self) -> None:
        """Start what the first reading will need, without waiting for it."""
        if sys.platform.startswith("linux"):
            with self._lock:
                if self._server is None or not self._server.is_alive():
                    self._server = children.ForkServer()

    def close(self) -> None:
        """Stop the server of children, if any."""
        with self._lock:
            if self._server is not None:
                self._server.close()
                self._server = None

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: _Cancel | None = None,
        progress: _Progress | None = None,
    ) -> NoticeText:
        """Return the text of a document.

        Raises:
            NoticeError: the leaf that says why it cannot be read.
        """
        check_size(untrusted_content)
        reader = self._spawn()
        try:
            untrusted_end = self._converse(reader, untrusted_content, cancel, progress)
        finally:
            reader.kill()
            for stream in (reader.feed, reader.answers):
                with contextlib.suppress(OSError):
                    stream.close()
        return _checked(untrusted_end)

    def _spawn(self) -> children.Child:
        self.warm_up()
        server = self._server
        if server is None:
            return children.spawn()
        try:
            return server.spawn()
        except OSError:
            return children.spawn()

    def _converse(
        self,
        reader: children.Child,
        content: bytes,
        cancel: _Cancel | None,
        progress: _Progress | None,
    ) -> dict[str, Any]:
        """Feed the child and wait for its last frame, within the time and the person's patience."""
        messages: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=_feed, args=(reader, content), daemon=True).start()
        listener = threading.Thread(target=_listen, args=(reader, messages), daemon=True)
        listener.start()
        deadline = time.monotonic() + self._wall_seconds
        try:
            while True:
                if cancel is not None and cancel.is_cancelled():
                    raise ReadingCancelled
                if time.monotonic() > deadline:
                    raise ReaderTimedOut
                try:
                    message = messages.get(timeout=POLL_SECONDS)
                except queue.Empty:
                    continue
                if message is None:
                    raise ReaderFailed
                if message.get("type") == "end":
                    return message
                _report(message, progress)
        finally:
            reader.kill()
            listener.join(1.0)


def _feed(reader: children.Child, content: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):
        view = memoryview(content)
        while view:
            view = view[reader.feed.write(view) or 0 :]
        reader.feed.flush()
        reader.feed.close()


def _listen(reader: children.Child, messages: "queue.SimpleQueue[dict[str, Any] | None]") -> None:
    with contextlib.suppress(OSError, ValueError, ProtocolError):
        for count, message in enumerate(frames(reader.answers)):
            if count > MAX_FRAMES:
                break
            messages.put(message)
    messages.put(None)


def _report(message: dict[str, Any], progress: _Progress | None) -> None:
    share = message.get("share")
    if progress is not None and isinstance(share, int | float):
        progress("reading", min(max(float(share), 0.0), 1.0))


def _checked(untrusted: dict[str, Any]) -> NoticeText:
    """Return the values of the last frame once each has been checked."""
    status = untrusted.get("status")
    if status != ReadStatus.OK:
        raise _ERRORS.get(str(status), ReaderFailed)
    try:
        text = untrusted["text"]
        if not isinstance(text, str) or not text:
            raise ReaderFailed
        if len(text) > MAX_CHARACTERS:
            raise TooLong
        parts = tuple(
            NoticePart(str(p["name"])[:200], NoticeFormat(p["format"]), _span(p["span"], len(text)))
            for p in untrusted["parts"][: MAX_PARTS + 2]
        )
        hidden = tuple(_span(span, len(text)) for span in untrusted["hidden"])
        warnings = tuple(str(code)[:_MAX_CODE] for code in untrusted["warnings"][:MAX_PARTS])
        return NoticeText(text, NoticeFormat(untrusted["format"]), parts, hidden, warnings)
    except (KeyError, TypeError, ValueError) as error:
        raise ReaderFailed from error


def _span(untrusted: object, length: int) -> TextSpan:
    if not isinstance(untrusted, list) or len(untrusted) != 2:  # noqa: PLR2004
        raise ValueError("not a span")
    start, end = untrusted
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
        raise ValueError("span outside the text")
    return TextSpan(start, end)
