"""The keyring: a stand-in for every mishap, and the real Secret Service where there is one."""

import importlib
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError

from patient_check.domain.errors import (
    NoSecretStore,
    SecretError,
    SecretStoreLocked,
    SecretStoreTimedOut,
)
from patient_check.host.secrets import KeyringStore, trusted_backend

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = Path(__file__).with_name("secret_service_program.py")
HAS_SECRET_SERVICE = all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon")))


class MemoryBackend:
    """Keeps secrets as long as it lives, or fails as it was told."""

    def __init__(self, error: Exception | None = None, *, forgets: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self._error = error
        self._forgets = forgets

    def get_password(self, service: str, username: str) -> str | None:
        if self._error is not None:
            raise self._error
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self._error is not None:
            raise self._error
        if not self._forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_what_is_kept_comes_back_until_it_is_forgotten() -> None:
    backend = MemoryBackend()
    store = KeyringStore(lambda: backend)
    assert store.read("desk") is None
    store.keep("desk", "secret é")
    assert store.read("desk") == "secret é"
    assert list(backend.kept) == [("Patient Check", "desk")]
    store.forget("desk")
    store.forget("desk")
    assert store.read("desk") is None


@pytest.mark.parametrize(
    ("error", "meaning", "reason"),
    [
        (NoKeyringError(), NoSecretStore, "none"),
        (KeyringLocked(), SecretStoreLocked, None),
        (InitError(), SecretStoreLocked, None),
        (KeyringError(), NoSecretStore, "failed"),
        (OSError("the bus is gone"), NoSecretStore, "failed"),
    ],
)
def test_every_mishap_has_its_error(
    error: Exception, meaning: type[SecretError], reason: str | None
) -> None:
    store = KeyringStore(lambda: MemoryBackend(error))
    calls: list[Callable[[], object]] = [
        lambda: store.read("a"),
        lambda: store.keep("a", "b"),
        lambda: store.forget("a"),
    ]
    for call in calls:
        with pytest.raises(meaning) as caught:
            call()
        assert getattr(caught.value, "reason", None) == reason


def test_a_keyring_that_keeps_nothing_is_found_out() -> None:
    store = KeyringStore(lambda: MemoryBackend(forgets=True))
    with pytest.raises(NoSecretStore):
        store.keep("desk", "secret")


def test_a_keyring_that_waits_for_ever_is_left() -> None:
    never = threading.Event()

    class Waiting(MemoryBackend):
        def get_password(self, service: str, username: str) -> str | None:
            never.wait()
            return super().get_password(service, username)

    try:
        with pytest.raises(SecretStoreTimedOut):
            KeyringStore(Waiting, patience_seconds=0.05).read("desk")
    finally:
        never.set()


def _class(path: str) -> type:
    module, name = path.rsplit(".", 1)
    made: type = getattr(importlib.import_module(module), name)
    return made


@pytest.mark.parametrize(
    ("path", "reason"),
    [("keyring.backends.null.Keyring", "unsafe"), ("keyring.backends.fail.Keyring", "none")],
)
def test_a_keyring_that_hides_nothing_is_refused(
    path: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", _class(path))
    with pytest.raises(NoSecretStore) as caught:
        KeyringStore().keep("desk", "secret")
    assert caught.value.reason == reason


class PlaintextKeyring:
    """What a package from elsewhere could bring."""

    __module__ = "keyrings.alt.file"


class Chain:
    __module__ = "keyring.backends.chainer"

    def __init__(self, *backends: object) -> None:
        self.backends = list(backends)


def test_a_plaintext_file_is_refused_alone_and_in_a_chain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = PlaintextKeyring()
    for chosen in (plain, Chain(plain)):
        monkeypatch.setattr(keyring, "get_keyring", lambda chosen=chosen: chosen)
        with pytest.raises(NoSecretStore) as caught:
            trusted_backend()
        assert caught.value.reason == "unsafe"


def test_in_a_chain_the_systems_own_keyring_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    trusted = type("Keyring", (), {"__module__": "keyring.backends.SecretService"})()
    chain = Chain(PlaintextKeyring(), trusted)
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    assert trusted_backend() is trusted


if HAS_SECRET_SERVICE:

    @pytest.mark.linux
    @pytest.mark.parametrize("session", ["unlocked", "locked", "case"])
    def test_the_real_secret_service(session: str, tmp_path: Path) -> None:
        environment = {
            **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "XDG_DATA_HOME": str(tmp_path / "share"),
            "PYTHONPATH": str(Path(__file__).resolve().parents[3]),
        }
        (tmp_path / "run").mkdir(mode=0o700)
        (tmp_path / "share" / "keyrings").mkdir(parents=True)
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, str(PROGRAM), session],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, "as it should\n"), done.stderr
