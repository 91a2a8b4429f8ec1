"""What opens a case file: a key with a name, which a keyring can keep, or a passphrase."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from patient_check.cases.ciphers import KEY_BYTES, random_bytes
from patient_check.domain.errors import PassphraseTooShort

SHORTEST_PASSPHRASE: Final = 12


@dataclass(frozen=True, slots=True)
class NamedKey:
    """A key and the name under which a keyring keeps it; the key never shows in a message."""

    name: str
    secret: bytes = field(repr=False)

    def to_text(self) -> str:
        """Return the key as a keyring keeps it."""
        return self.secret.hex()


def new_key(name: str) -> NamedKey:
    """Return a key that nothing was closed with yet."""
    return NamedKey(name, random_bytes(KEY_BYTES))


def key_from_text(name: str, text: str | None) -> NamedKey | None:
    """Return the key that a keyring gave, or None when it gave nothing that is a key."""
    try:
        secret = bytes.fromhex(text or "")
    except ValueError:
        return None
    return NamedKey(name, secret) if len(secret) == KEY_BYTES else None


FindKey = Callable[[str], NamedKey | None]
"""Gives the key of a name, or None; it may raise a `SecretError` leaf."""


def no_key(name: str) -> NamedKey | None:  # noqa: ARG001 - this is what "none" means
    """Return None: there is no keyring."""
    return None


@dataclass(frozen=True, slots=True)
class Unlock:
    """What the person has to open a file with: keys by name, a passphrase, or both."""

    find_key: FindKey = no_key
    passphrase: str | None = field(default=None, repr=False)


def unlock_with(key: NamedKey) -> Unlock:
    """Return what opens the files that `key` closes."""
    return Unlock(lambda name: key if name == key.name else None)


def check_passphrase(passphrase: str) -> str:
    """Return a new passphrase that is long enough; raise `PassphraseTooShort`."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(SHORTEST_PASSPHRASE)
    return passphrase
