import pytest

from patient_check.domain.errors import SecretStoreLocked
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.stoppable import StoppableSecrets
from tests.fakes import MemorySecrets


class _Slow(MemorySecrets):
    """A keyring during whose answer the person stops waiting."""

    def __init__(self, cancel: CancelFlag, **kept: str) -> None:
        super().__init__(None, **kept)
        self._cancel = cancel

    def read(self, name: str) -> str | None:
        self._cancel.cancel()
        return super().read(name)

    def keep(self, name: str, secret: str) -> None:
        super().keep(name, secret)
        self._cancel.cancel()


def test_somebody_who_waits_gets_the_answer() -> None:
    secrets = MemorySecrets(None, a_key="01")
    waiting = StoppableSecrets(secrets, CancelFlag())
    waiting.keep("other", "02")
    assert (waiting.read("a-key"), waiting.read("other")) == ("01", "02")
    waiting.forget("other")
    assert secrets.kept == {"a-key": "01"}


def test_an_answer_that_comes_too_late_is_refused() -> None:
    cancel = CancelFlag()
    with pytest.raises(SecretStoreLocked):
        StoppableSecrets(_Slow(cancel, a_key="01"), cancel).read("a-key")


def test_what_was_kept_too_late_is_taken_away_again() -> None:
    cancel = CancelFlag()
    secrets = _Slow(cancel)
    with pytest.raises(SecretStoreLocked):
        StoppableSecrets(secrets, cancel).keep("a-key", "01")
    assert secrets.kept == {}


def test_nothing_is_asked_after_the_person_stopped() -> None:
    cancel, secrets = CancelFlag(), MemorySecrets()
    cancel.cancel()
    with pytest.raises(SecretStoreLocked):
        StoppableSecrets(secrets, cancel).keep("a-key", "01")
    assert secrets.kept == {}
