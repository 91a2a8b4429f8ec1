"""What the workflow asks of the outside, as protocols; `app.py` hands in the real ones."""

from collections.abc import Callable
from typing import Protocol

from patient_check.domain.notice import NoticeText


class CancelToken(Protocol):
    """Tells long work that the person no longer wants it; callable from any thread."""

    def is_cancelled(self) -> bool:
        """Return True once the person has cancelled."""
        ...


Progress = Callable[[str, float | None], None]
"""Called with a stable step code ("reading", "page"…) and a share of 0 to 1, or None."""


class NoticeReader(Protocol):
    """Reads untrusted bytes outside this process."""

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> NoticeText:
        """Return the text of a document; raise a `NoticeError` leaf when it cannot."""
        ...

    def close(self) -> None:
        """Stop every child that is still alive."""
        ...
