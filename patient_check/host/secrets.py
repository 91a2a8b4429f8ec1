"""The system's keyring, through `keyring`: only those that hide what they keep, never for ever."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Final, Protocol, TypeVar

from patient_check.domain.errors import (
    NoSecretStore,
    SecretError,
    SecretStoreLocked,
    SecretStoreTimedOut,
)

SERVICE: Final = "Patient Check"
"""The name under which the person finds our entries in their own keyring."""

PATIENCE_SECONDS: Final = 60.0
"""Long enough to type the keyring's password when it asks for it."""

_TRUSTED: Final = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_CHAIN: Final = "keyring.backends.chainer"
_NOBODY: Final = "keyring.backends.fail"

Answer = TypeVar("Answer")


class Backend(Protocol):
    """What `keyring` gives for one kind of keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove a secret."""
        ...


class KeyringStore:
    """A `SecretStore` on the keyring of this computer.

    A back end that keeps nothing, or keeps it readable, is refused: the secrets open files that
    hold a person's health. `find` returns the back end to use.
    """

    def __init__(
        self,
        find: Callable[[], Backend] | None = None,
        *,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._find = find or trusted_backend
        self._patience_seconds = patience_seconds

    def read(self, name: str) -> str | None:
        """Return the secret kept under `name`, or None; raise a `SecretError` leaf."""
        return self._ask(lambda backend: backend.get_password(SERVICE, name))

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret`, and make sure that it was kept; raise a `SecretError` leaf."""

        def put(backend: Backend) -> None:
            backend.set_password(SERVICE, name, secret)
            if backend.get_password(SERVICE, name) != secret:
                raise NoSecretStore("failed")

        self._ask(put)

    def forget(self, name: str) -> None:
        """Remove what is kept under `name`; raise a `SecretError` leaf."""

        def remove(backend: Backend) -> None:
            if backend.get_password(SERVICE, name) is not None:
                backend.delete_password(SERVICE, name)

        self._ask(remove)

    def _ask(self, work: Callable[[Backend], Answer]) -> Answer:
        """Do `work` in a thread of its own: a keyring that waits for its password may never end."""
        answers: SimpleQueue[Callable[[], Answer]] = SimpleQueue()

        def serve() -> None:
            answers.put(_outcome(lambda: work(self._find())))

        threading.Thread(target=serve, daemon=True, name="keyring").start()
        try:
            return answers.get(timeout=self._patience_seconds)()
        except Empty:
            raise SecretStoreTimedOut from None


def trusted_backend() -> Backend:
    """Return the system's own keyring; raise `NoSecretStore` when there is none."""
    import keyring  # noqa: PLC0415 - a fifth of a second, and most sittings keep nothing

    chosen = keyring.get_keyring()
    kind = type(chosen).__module__
    backends = getattr(chosen, "backends", ()) if kind.startswith(_CHAIN) else (chosen,)
    for backend in backends:
        if type(backend).__module__.startswith(tuple(_TRUSTED)):
            trusted: Backend = backend
            return trusted
    raise NoSecretStore("none" if kind.startswith(_NOBODY) else "unsafe")


def _outcome(work: Callable[[], Answer]) -> Callable[[], Answer]:
    """Return a function that gives what `work` returned, or raises what it means for us."""
    try:
        answer = work()
    except Exception as error:  # noqa: BLE001 - each system's keyring has errors of its own
        failure, cause = _meaning(error), error

        def fail() -> Answer:
            raise failure from cause

        return fail
    return lambda: answer


def _meaning(error: Exception) -> SecretError:
    from keyring.errors import (  # noqa: PLC0415 - see `trusted_backend`
        InitError,
        KeyringLocked,
        NoKeyringError,
    )

    if isinstance(error, SecretError):
        return error
    if isinstance(error, NoKeyringError):
        return NoSecretStore("none")
    if isinstance(error, KeyringLocked | InitError):
        return SecretStoreLocked()
    return NoSecretStore("failed")
