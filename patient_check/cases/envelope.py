"""One encrypted file as bytes: magic, version, header, sealed content, and a check of the whole.

    8 bytes   magic (not text: a transfer that changes line ends shows)
    2 bytes   version of the format, high byte first
    4 bytes   length of the header, high byte first
    header    JSON, see `header`
    content   AES-256-GCM; all that stands before it is authenticated with it
    32 bytes  SHA-256 of everything before

The check needs no key: it tells a damaged file from a wrong passphrase. It stands in the last 32
bytes in every version, and protects from nobody; the cipher does.
"""

import hashlib
import struct
from dataclasses import dataclass, field
from typing import Final

from patient_check.cases.ciphers import (
    KEY_BYTES,
    NONCE_BYTES,
    Cost,
    key_from_passphrase,
    random_bytes,
    seal,
    unseal,
)
from patient_check.cases.header import (
    FileKind,
    Header,
    Slot,
    header_from,
    key_slot,
    passphrase_slot,
)
from patient_check.cases.keys import NamedKey, Unlock
from patient_check.domain.errors import (
    CaseKeyMissing,
    DamagedCaseFile,
    NewerFormat,
    NotACaseFile,
    SecretError,
    WrongPassphrase,
)

MAGIC: Final = b"\x89PCK\r\n\x1a\n"
VERSION: Final = 1
_FRONT: Final = struct.Struct(">8sHI")
DIGEST_BYTES: Final = 32
_LONGEST_HEADER: Final = 8 * 1024


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a file is closed with, known once it was opened: its data key and its slots."""

    kind: FileKind
    data_key: bytes = field(repr=False)
    slots: tuple[Slot, ...]

    def seal(self, content: bytes) -> bytes:
        """Return the bytes of a file that holds `content`."""
        nonce = random_bytes(NONCE_BYTES)
        header = Header(self.kind, nonce, self.slots).to_bytes()
        front = _FRONT.pack(MAGIC, VERSION, len(header)) + header
        whole = front + seal(self.data_key, nonce, content, front)
        return whole + hashlib.sha256(whole).digest()

    def also_with(self, passphrase: str, cost: Cost | None = None) -> "Envelope":
        """Return the same envelope, which a passphrase opens too; the last one given counts."""
        slot = passphrase_slot(self.data_key, passphrase, self.kind, cost or Cost())
        named = tuple(slot for slot in self.slots if slot.cost is None)
        return Envelope(self.kind, self.data_key, (*named, slot))


def new_envelope(
    kind: FileKind,
    *,
    key: NamedKey | None = None,
    passphrase: str | None = None,
    cost: Cost | None = None,
) -> Envelope:
    """Return an envelope for a new file, closed with a key, a passphrase, or both.

    Raises:
        ValueError: neither was given.
    """
    if key is None and passphrase is None:
        raise ValueError("a file wants a key or a passphrase")
    data_key = random_bytes(KEY_BYTES)
    slots = () if key is None else (key_slot(data_key, key, kind),)
    envelope = Envelope(kind, data_key, slots)
    return envelope if passphrase is None else envelope.also_with(passphrase, cost)


@dataclass(frozen=True, slots=True)
class _Parts:
    header: Header
    front: bytes
    sealed: bytes


def open_envelope(untrusted: bytes, kind: FileKind, unlock: Unlock) -> tuple[Envelope, bytes]:
    """Return the envelope of a file and its content.

    Raises:
        NotACaseFile: not ours, or another kind of file.
        DamagedCaseFile: changed since it was written, or not whole.
        NewerFormat: written by a later program.
        WrongPassphrase: the passphrase given is another one.
        CaseKeyMissing: no key at hand opens it, and no passphrase was given that could.
        SecretError: the keyring cannot be used, and no passphrase was given.
    """
    parts = _parts(untrusted)
    if parts.header.kind is not kind:
        raise NotACaseFile
    data_key = _data_key(parts.header, unlock)
    content = unseal(data_key, parts.header.nonce, parts.sealed, parts.front)
    if content is None:
        raise DamagedCaseFile
    return Envelope(kind, data_key, parts.header.slots), content


def _parts(untrusted: bytes) -> _Parts:
    """Check the whole, then take it apart."""
    if not untrusted.startswith(MAGIC):
        is_cut = len(untrusted) < len(MAGIC) and MAGIC.startswith(untrusted)
        raise DamagedCaseFile if is_cut else NotACaseFile
    if len(untrusted) < _FRONT.size + DIGEST_BYTES:
        raise DamagedCaseFile
    whole = memoryview(untrusted)
    if hashlib.sha256(whole[:-DIGEST_BYTES]).digest() != whole[-DIGEST_BYTES:]:
        raise DamagedCaseFile
    _, version, length = _FRONT.unpack_from(untrusted)
    if version > VERSION:
        raise NewerFormat(version, VERSION)
    end = _FRONT.size + length
    if version != VERSION or length > _LONGEST_HEADER or end + DIGEST_BYTES > len(untrusted):
        raise DamagedCaseFile
    header = header_from(untrusted[_FRONT.size : end])
    return _Parts(header, untrusted[:end], untrusted[end:-DIGEST_BYTES])


def _data_key(header: Header, unlock: Unlock) -> bytes:
    """Try the keys that have a name, then the passphrase."""
    trouble: SecretError | None = None
    try:
        data_key = _by_name(header, unlock)
    except SecretError as error:
        data_key, trouble = None, error
    if data_key is None and unlock.passphrase is not None:
        data_key = _by_passphrase(header, unlock.passphrase)
    if data_key is not None:
        return data_key
    has_passphrase = any(slot.cost is not None for slot in header.slots)
    if unlock.passphrase is not None and has_passphrase:
        raise WrongPassphrase
    raise trouble or CaseKeyMissing(has_passphrase=has_passphrase)


def _by_name(header: Header, unlock: Unlock) -> bytes | None:
    for slot in header.slots:
        key = unlock.find_key(slot.name) if slot.name is not None else None
        data_key = slot.open_with(key.secret, header.kind) if key is not None else None
        if data_key is not None:
            return data_key
    return None


def _by_passphrase(header: Header, passphrase: str) -> bytes | None:
    for slot in header.slots:
        if slot.cost is not None:
            key = key_from_passphrase(passphrase, slot.salt, slot.cost)
            data_key = slot.open_with(key, header.kind)
            if data_key is not None:
                return data_key
    return None
