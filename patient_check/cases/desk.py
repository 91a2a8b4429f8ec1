"""The key of a help desk: one for its folder of cases, closed with the desk's own passphrase.

The key stands in the folder, closed with the passphrase; each computer of the desk keeps a copy in
its keyring, so that the passphrase is typed once a computer. Where there is no keyring, it is
typed each morning. Whoever has neither opens nothing.
"""

from pathlib import Path
from typing import Final

from patient_check.cases.atomic import write_atomically
from patient_check.cases.ciphers import random_bytes
from patient_check.cases.codec import CodecError, from_json, to_json
from patient_check.cases.envelope import Envelope, new_envelope, open_envelope
from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey, Unlock, check_passphrase, key_from_text, new_key
from patient_check.cases.lock import take_lock
from patient_check.cases.store import read_bytes
from patient_check.domain.errors import CaseExists, DamagedCaseFile

DESK_FILE: Final = "desk.patientcheck-key"
_NAME_BYTES: Final = 8


def has_desk(folder: Path) -> bool:
    """Say whether `folder` is the folder of a desk."""
    return (folder / DESK_FILE).is_file()


def found_desk(folder: Path, passphrase: str) -> NamedKey:
    """Make `folder` the folder of a new desk, and return its key.

    Raises:
        PassphraseTooShort: too few characters.
        CaseExists: it is the folder of a desk already.
        CaseFileInUse, NoSpaceLeft, FolderNotWritable, FolderUnavailable: it cannot be written.
    """
    key = new_key(f"desk-{random_bytes(_NAME_BYTES).hex()}")
    words = check_passphrase(passphrase)
    with take_lock(folder / DESK_FILE):
        if has_desk(folder):
            raise CaseExists
        _write(folder, key, new_envelope(FileKind.DESK, key=key, passphrase=words))
    return key


def open_desk(folder: Path, unlock: Unlock) -> NamedKey:
    """Return the key of the desk of `folder`: the keyring's, or with the passphrase.

    Raises:
        CaseMissing: it is not the folder of a desk.
        CaseKeyMissing, SecretError: the keyring does not have it; a passphrase would do.
        WrongPassphrase: another passphrase closes it.
        DamagedCaseFile, NotACaseFile, NewerFormat, FolderUnavailable: it cannot be read.
    """
    return _read(folder, unlock)[1]


def change_passphrase(folder: Path, old: str, new: str) -> None:
    """Close the key of the desk with a new passphrase; raise as the two others do.

    Computers that have the key in their keyring open the folder as before.
    """
    words = check_passphrase(new)
    with take_lock(folder / DESK_FILE):
        envelope, key = _read(folder, Unlock(passphrase=old))
        _write(folder, key, envelope.also_with(words))


def _read(folder: Path, unlock: Unlock) -> tuple[Envelope, NamedKey]:
    untrusted = read_bytes(folder / DESK_FILE)
    envelope, content = open_envelope(untrusted, FileKind.DESK, unlock)
    try:
        raw = from_json(content)
        key = key_from_text(str(raw["name"]), str(raw["key"]))
    except (CodecError, TypeError, KeyError) as error:
        raise DamagedCaseFile from error
    if key is None:
        raise DamagedCaseFile
    return envelope, key


def _write(folder: Path, key: NamedKey, envelope: Envelope) -> None:
    content = to_json({"name": key.name, "key": key.to_text()})
    write_atomically(folder / DESK_FILE, envelope.seal(content))
