"""The two ciphers of a case file, from `cryptography`: AES-256-GCM and Argon2id."""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from patient_check.domain.errors import DamagedCaseFile

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
SALT_BYTES: Final = 16

_MEMORY_KIB: Final = (8 * 1024, 512 * 1024)
_PASSES: Final = (1, 16)
_LANES: Final = (1, 8)
_SALT: Final = (16, 64)


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one try of a passphrase is: memory in KiB, passes over it, lanes side by side.

    The bounds keep a forged file from asking for all the memory of the computer, or for so little
    that a passphrase is guessed at once.

    Raises:
        DamagedCaseFile: a value is out of its bounds.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        """Refuse what no file of ours asks for."""
        values = (
            (self.memory_kib, _MEMORY_KIB),
            (self.passes, _PASSES),
            (self.lanes, _LANES),
        )
        if not all(low <= value <= high for value, (low, high) in values):
            raise DamagedCaseFile


def random_bytes(count: int) -> bytes:
    """Return bytes that nobody can guess."""
    return secrets.token_bytes(count)


def seal(key: bytes, nonce: bytes, content: bytes, header: bytes) -> bytes:
    """Return `content` encrypted; neither it nor `header` can be changed unseen."""
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415 - to keep, not to start
        AESGCM,
    )

    return AESGCM(key).encrypt(nonce, content, header)


def unseal(key: bytes, nonce: bytes, sealed: bytes, header: bytes) -> bytes | None:
    """Return what `seal` was given, or None: another key, or something was changed."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - to keep, not to start
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415 - the same
        AESGCM,
    )

    try:
        return AESGCM(key).decrypt(nonce, sealed, header)
    except InvalidTag:
        return None


def key_from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return the key that a passphrase stands for; it takes memory and time on purpose.

    The same words give the same key on every computer, however their accents are coded.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import (  # noqa: PLC0415 - to keep, not to start
        Argon2id,
    )

    if not _SALT[0] <= len(salt) <= _SALT[1]:
        raise DamagedCaseFile
    words = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    argon = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return argon.derive(words)
