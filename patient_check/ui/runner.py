"""The only road to the background: one thread pool, one queued signal back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    from patient_check.domain.errors import NoticeError
    from patient_check.workflow.ports import Progress

T = TypeVar("T")


class TaskRunner(Protocol):
    """Runs work that takes time and answers in the window's own thread."""

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Callable[[NoticeError], None],
        on_progress: Progress,
    ) -> None:
        """Run `work`, then call one of `on_done` and `on_error`; never both."""
        ...

    def close(self) -> None:
        """Start nothing more; work under way is left to its own cancelling."""
        ...


class ThreadRunner(QObject):
    """Runs work in a pool of two threads, made at the first need."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._posted.connect(self._on_posted)  # queued, as it is emitted by another thread

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Callable[[NoticeError], None],
        on_progress: Progress,
    ) -> None:
        """Run `work` in the pool; the answers come through the event loop."""
        from patient_check.domain.errors import (  # noqa: PLC0415 - not needed to start
            NoticeError,
            ReaderFailed,
        )

        def report(step: str, share: float | None) -> None:
            self._posted.emit(lambda: on_progress(step, share))

        def task() -> None:
            try:
                result = work(report)
            except NoticeError as error:
                failure = error
                self._posted.emit(lambda: on_error(failure))
            except Exception as error:
                self._posted.emit(lambda: on_error(ReaderFailed()))
                raise ReaderFailed from error
            else:
                self._posted.emit(lambda: on_done(result))

        if self._pool is None:
            from concurrent.futures import (  # noqa: PLC0415 - not needed to start
                ThreadPoolExecutor,
            )

            self._pool = ThreadPoolExecutor(2, thread_name_prefix="reading")
        self._pool.submit(task)

    def close(self) -> None:
        """Drop what has not started."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    @Slot(object)
    def _on_posted(self, answer: Callable[[], None]) -> None:
        answer()
