"""The readable head of an encrypted file: what it is, and which keys open it. No secret in it.

A file has one data key. Each slot holds that key, closed with a named key or with a passphrase, so
that either opens the file and a passphrase can be added without the other's help.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from patient_check.cases.ciphers import (
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    Cost,
    key_from_passphrase,
    random_bytes,
    seal,
    unseal,
)
from patient_check.cases.keys import NamedKey
from patient_check.domain.errors import DamagedCaseFile

_MOST_SLOTS: Final = 4
_LONGEST_NAME: Final = 100
_TAG_BYTES: Final = 16
_CIPHER: Final = "AES-256-GCM"
_KDF: Final = "argon2id"


class FileKind(StrEnum):
    """The files that are kept; one is never taken for another."""

    CASE = "case"
    DESK = "desk"
    LIST = "list"
    BREACHES = "breaches"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, closed: with the key called `name`, or with a passphrase when it is None."""

    nonce: bytes
    closed_key: bytes
    name: str | None = None
    salt: bytes = b""
    cost: Cost | None = None

    def open_with(self, key: bytes, kind: FileKind) -> bytes | None:
        """Return the data key, or None when `key` is another one."""
        return unseal(key, self.nonce, self.closed_key, self._label(kind))

    def _label(self, kind: FileKind) -> bytes:
        return _label(kind, self.name, self.salt, self.cost)


@dataclass(frozen=True, slots=True)
class Header:
    """The kind of file, the nonce of its content, and the slots of its data key."""

    kind: FileKind
    nonce: bytes
    slots: tuple[Slot, ...]

    def to_bytes(self) -> bytes:
        """Return the header as JSON; the same header always gives the same bytes."""
        raw = {
            "cipher": _CIPHER,
            "kind": self.kind.value,
            "nonce": _text(self.nonce),
            "slots": [_slot_to_raw(slot) for slot in self.slots],
        }
        return _json(raw)


def key_slot(data_key: bytes, key: NamedKey, kind: FileKind) -> Slot:
    """Close the data key with a named key."""
    nonce = random_bytes(NONCE_BYTES)
    label = _label(kind, key.name, b"", None)
    return Slot(nonce, seal(key.secret, nonce, data_key, label), key.name)


def passphrase_slot(data_key: bytes, passphrase: str, kind: FileKind, cost: Cost) -> Slot:
    """Close the data key with a passphrase."""
    nonce, salt = random_bytes(NONCE_BYTES), random_bytes(SALT_BYTES)
    key = key_from_passphrase(passphrase, salt, cost)
    label = _label(kind, None, salt, cost)
    return Slot(nonce, seal(key, nonce, data_key, label), None, salt, cost)


def header_from(untrusted: bytes) -> Header:
    """Return the header of a file; raise `DamagedCaseFile` for anything that we never write."""
    try:
        raw = json.loads(untrusted)
        slots = tuple(map(_slot_from_raw, raw.pop("slots")))
        if raw.pop("cipher") != _CIPHER or not 1 <= len(slots) <= _MOST_SLOTS:
            raise DamagedCaseFile
        header = Header(FileKind(raw.pop("kind")), _bytes(raw.pop("nonce"), NONCE_BYTES), slots)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedCaseFile from error
    if raw:
        raise DamagedCaseFile
    return header


def _slot_to_raw(slot: Slot) -> dict[str, Any]:
    raw: dict[str, Any] = {"nonce": _text(slot.nonce), "key": _text(slot.closed_key)}
    if slot.cost is None:
        return {**raw, "name": slot.name}
    return {**raw, **_kdf_to_raw(slot.salt, slot.cost)}


def _kdf_to_raw(salt: bytes, cost: Cost) -> dict[str, Any]:
    return {
        "kdf": _KDF,
        "salt": _text(salt),
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "lanes": cost.lanes,
    }


def _slot_from_raw(untrusted: Mapping[str, Any]) -> Slot:
    raw = dict(untrusted)
    nonce = _bytes(raw.pop("nonce"), NONCE_BYTES)
    closed_key = _bytes(raw.pop("key"), KEY_BYTES + _TAG_BYTES)
    if "name" in raw:
        name = raw.pop("name")
        if not isinstance(name, str) or not 0 < len(name) <= _LONGEST_NAME or raw:
            raise DamagedCaseFile
        return Slot(nonce, closed_key, name)
    if raw.pop("kdf") != _KDF:
        raise DamagedCaseFile
    salt = _bytes(raw.pop("salt"), None)
    cost = Cost(*(_whole(raw.pop(name)) for name in ("memory_kib", "passes", "lanes")))
    if raw:
        raise DamagedCaseFile
    return Slot(nonce, closed_key, None, salt, cost)


def _label(kind: FileKind, name: str | None, salt: bytes, cost: Cost | None) -> bytes:
    """Return what a closed key is bound to: nobody can move it, or make its passphrase cheaper."""
    way = {"name": name} if cost is None else _kdf_to_raw(salt, cost)
    return _json({"kind": kind.value, **way})


def _json(raw: object) -> bytes:
    return json.dumps(raw, sort_keys=True, separators=(",", ":")).encode("ascii")


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(untrusted: object, length: int | None) -> bytes:
    if not isinstance(untrusted, str):
        raise DamagedCaseFile
    content = base64.b64decode(untrusted, validate=True)
    if length is not None and len(content) != length:
        raise DamagedCaseFile
    return content


def _whole(untrusted: object) -> int:
    if type(untrusted) is not int:
        raise DamagedCaseFile
    return untrusted
