"""Talks to a real Secret Service, inside a session bus of its own; see `test_secrets.py`."""

import os
import subprocess
import sys
from pathlib import Path

from patient_check.domain.errors import SecretStoreLocked
from patient_check.host.secrets import KeyringStore
from patient_check.workflow.keeping import keep_own_case, open_own_case
from tests.unit.cases.made import PASSPHRASE, full_case


def start_keyring(password: str) -> None:
    """Start the daemon; the first password makes the collection, the next ones must be right."""
    subprocess.run(
        [
            "gnome-keyring-daemon",
            "--unlock",
            "--components=secrets",
            f"--control-directory={os.environ['XDG_RUNTIME_DIR']}/keyring",
        ],
        input=password.encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )


def lock() -> None:
    """Close the collection, as a session that is left alone does."""
    program = "from secretstorage import *; get_default_collection(dbus_init()).lock()"
    subprocess.run([sys.executable, "-c", program], check=True)


def in_an_open_keyring() -> None:
    start_keyring("a password")
    store = KeyringStore(patience_seconds=20)
    assert store.read("desk") is None
    store.keep("desk", "secret é")
    assert KeyringStore().read("desk") == "secret é"
    store.forget("desk")
    assert store.read("desk") is None


def with_a_case() -> None:
    """A case is closed with a key of the keyring; when that is locked, its passphrase opens it."""
    start_keyring("a password")
    secrets, path = KeyringStore(patience_seconds=20), Path(os.environ["HOME"]) / "a.patientcheck"
    keep_own_case(path, full_case(), secrets=secrets, passphrase=PASSPHRASE).close()
    with open_own_case(path, secrets=secrets) as file:
        assert file.case == full_case()
    lock()
    try:
        open_own_case(path, secrets=secrets)
    except SecretStoreLocked:
        with open_own_case(path, secrets=secrets, passphrase=PASSPHRASE) as file:
            assert file.case == full_case()
        return
    raise AssertionError("the keyring was closed")


def in_a_closed_keyring() -> None:
    start_keyring("a password")
    KeyringStore(patience_seconds=20).keep("desk", "secret")
    lock()
    try:
        KeyringStore(patience_seconds=20).read("desk")
    except SecretStoreLocked:
        return
    raise AssertionError("the keyring was closed")


if __name__ == "__main__":
    sessions = {
        "unlocked": in_an_open_keyring,
        "locked": in_a_closed_keyring,
        "case": with_a_case,
    }
    sessions[sys.argv[1]]()
    sys.stdout.write("as it should\n")
