"""A keyring whose answer may come too late: the person stopped waiting, and nothing is done."""

from patient_check.domain.errors import SecretStoreLocked
from patient_check.workflow.ports import CancelToken, SecretStore


class StoppableSecrets:
    """A `SecretStore` that refuses, as a locked one does, once the person no longer waits."""

    def __init__(self, secrets: SecretStore, cancel: CancelToken) -> None:
        self._secrets = secrets
        self._cancel = cancel

    def read(self, name: str) -> str | None:
        """Return the secret kept under `name`, or None; raise a `SecretError` leaf."""
        self._check()
        secret = self._secrets.read(name)
        self._check()
        return secret

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret`; what was kept after the person stopped is removed again."""
        self._check()
        self._secrets.keep(name, secret)
        if self._cancel.is_cancelled():
            self._secrets.forget(name)
        self._check()

    def forget(self, name: str) -> None:
        """Remove what is kept under `name`; raise a `SecretError` leaf."""
        self._secrets.forget(name)

    def _check(self) -> None:
        if self._cancel.is_cancelled():
            raise SecretStoreLocked
