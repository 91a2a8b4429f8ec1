"""The one token by which a person stops long work."""

from threading import Event


class CancelFlag:
    """A `CancelToken` that is set once, from any thread, and never unset."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Tell the work to stop; calling twice is the same as once."""
        self._event.set()

    def is_cancelled(self) -> bool:
        """Return True once `cancel` was called."""
        return self._event.is_set()
