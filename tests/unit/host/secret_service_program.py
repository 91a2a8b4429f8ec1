"""Talks to a real Secret Service, inside a session bus of its own; see `test_secrets.py`."""

import os
import subprocess
import sys

from patient_check.domain.errors import SecretStoreLocked
from patient_check.host.secrets import KeyringStore


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


def in_an_open_keyring() -> None:
    start_keyring("a password")
    store = KeyringStore(patience_seconds=20)
    assert store.read("desk") is None
    store.keep("desk", "secret é")
    assert KeyringStore().read("desk") == "secret é"
    store.forget("desk")
    assert store.read("desk") is None


def in_a_closed_keyring() -> None:
    start_keyring("a password")
    KeyringStore(patience_seconds=20).keep("desk", "secret")
    lock = "from secretstorage import *; get_default_collection(dbus_init()).lock()"
    subprocess.run([sys.executable, "-c", lock], check=True)
    try:
        KeyringStore(patience_seconds=20).read("desk")
    except SecretStoreLocked:
        return
    raise AssertionError("the keyring was closed")


if __name__ == "__main__":
    {"unlocked": in_an_open_keyring, "locked": in_a_closed_keyring}[sys.argv[1]]()
    sys.stdout.write("as it should\n")
