"""One case in one file: opened under its lock, saved whole, and removed for good."""

import os
import stat
from pathlib import Path
from typing import Final, Self

from patient_check.cases.atomic import (
    raise_meaning,
    remove_leftovers,
    sync_folder,
    write_atomically,
)
from patient_check.cases.ciphers import random_bytes
from patient_check.cases.envelope import DIGEST_BYTES, Envelope, new_envelope, open_envelope
from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey, Unlock, check_passphrase
from patient_check.cases.lock import FileLock, take_lock
from patient_check.cases.schema import case_from_bytes, case_to_bytes
from patient_check.domain.case import Case
from patient_check.domain.errors import (
    CaseChangedElsewhere,
    CaseExists,
    CaseMissing,
    DamagedCaseFile,
    FolderNotWritable,
    FolderUnavailable,
    NoSpaceLeft,
)

MAX_FILE_BYTES: Final = 256 << 20
_HEAD_BYTES: Final = 16 << 10
"""More than a header: what an erasure writes over before it removes the file."""


class CaseFile:
    """A case that is open here and nowhere else, until `close`; a context manager.

    `case` is what was last opened or saved. On a disk that cannot be written, or is full, a case
    opens all the same, `is_read_only`; saving then tries again, and says why it cannot.
    """

    def __init__(
        self,
        path: Path,
        case: Case,
        envelope: Envelope,
        lock: FileLock | None,
        fingerprint: bytes,
    ) -> None:
        self.path = path
        self.case = case
        self._envelope = envelope
        self._lock = lock
        self._fingerprint = fingerprint

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened where no lock could be taken."""
        return self._lock is None

    @property
    def has_passphrase(self) -> bool:
        """Whether a passphrase opens the file."""
        return any(slot.cost is not None for slot in self._envelope.slots)

    def save(self, case: Case) -> None:
        """Put `case` in place of what the file holds; what was there stays if it cannot.

        Raises:
            CaseChangedElsewhere: another computer saved it meanwhile.
            CaseMissing: another computer erased it meanwhile.
            CaseFileInUse: it was opened for reading, and is open somewhere else.
            NoSpaceLeft, FolderNotWritable, FolderUnavailable: it could not be written.
        """
        self._write(case, self._envelope)

    def add_passphrase(self, passphrase: str) -> None:
        """Let a passphrase open the file too; raise as `save` does, or `PassphraseTooShort`."""
        self._write(self.case, self._envelope.also_with(check_passphrase(passphrase)))

    def copy_to(self, path: Path, passphrase: str) -> None:
        """Write a copy that travels: this passphrase opens it, and no key of this computer.

        Raises:
            PassphraseTooShort: too few characters.
            NoSpaceLeft, FolderNotWritable, FolderUnavailable: it could not be written.
        """
        envelope = new_envelope(FileKind.CASE, passphrase=check_passphrase(passphrase))
        write_atomically(path, envelope.seal(case_to_bytes(self.case)))

    def erase(self) -> None:
        """Remove the file, its keys first: what a disk may still hold of it opens no more.

        Raises:
            FolderNotWritable, FolderUnavailable: it could not be removed.
        """
        self._take_lock()
        remove_leftovers(self.path)
        erase_file(self.path)
        self.close()

    def close(self) -> None:
        """Let others open the case; twice is the same as once."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def _write(self, case: Case, envelope: Envelope) -> None:
        self._take_lock()
        if _fingerprint_at(self.path) != self._fingerprint:
            raise CaseChangedElsewhere
        content = envelope.seal(case_to_bytes(case))
        write_atomically(self.path, content)
        self.case, self._envelope, self._fingerprint = case, envelope, _fingerprint(content)

    def _take_lock(self) -> None:
        if self._lock is None:
            self._lock = take_lock(self.path)


def create_case(
    path: Path, case: Case, *, key: NamedKey | None = None, passphrase: str | None = None
) -> CaseFile:
    """Write a new case file and keep it open.

    Raises:
        ValueError: neither a key nor a passphrase was given.
        PassphraseTooShort: too few characters.
        CaseExists: there is a file of that name already.
        CaseFileInUse, NoSpaceLeft, FolderNotWritable, FolderUnavailable: it cannot be written.
    """
    words = None if passphrase is None else check_passphrase(passphrase)
    envelope = new_envelope(FileKind.CASE, key=key, passphrase=words)
    lock = take_lock(path)
    content = envelope.seal(case_to_bytes(case))
    try:
        _write_new(path, content)
    except BaseException:
        lock.release()
        raise
    return CaseFile(path, case, envelope, lock, _fingerprint(content))


def open_case(path: Path, unlock: Unlock) -> CaseFile:
    """Open a case file for reading and writing, or for reading alone where it must be.

    Raises:
        CaseMissing: there is no such file.
        CaseFileInUse: it is open somewhere else.
        NotACaseFile, DamagedCaseFile, NewerFormat: it cannot be read.
        WrongPassphrase, CaseKeyMissing, SecretError: it cannot be opened with what was given.
        FolderUnavailable, FolderNotWritable: the folder does not answer, or may not be seen.
    """
    if not _is_there(path):
        raise CaseMissing
    try:
        lock: FileLock | None = take_lock(path)
    except (FolderNotWritable, NoSpaceLeft):
        lock = None
    try:
        untrusted = read_bytes(path)
        envelope, content = open_envelope(untrusted, FileKind.CASE, unlock)
        case = case_from_bytes(content)
        if lock is not None and lock.is_exclusive:
            remove_leftovers(path)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return CaseFile(path, case, envelope, lock, _fingerprint(untrusted))


def read_case(path: Path, unlock: Unlock) -> Case:
    """Return the case in a file without opening it for writing; raise as `open_case` does."""
    return case_from_bytes(open_envelope(read_bytes(path), FileKind.CASE, unlock)[1])


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file that we wrote.

    Raises:
        CaseMissing: there is no such file.
        DamagedCaseFile: it is larger than any of ours, or no file.
        FolderUnavailable: it cannot be read.
    """
    content = _read_from(path, 0)
    if len(content) > MAX_FILE_BYTES:
        raise DamagedCaseFile
    return content


def _read_from(path: Path, start: int) -> bytes:
    """Return what follows `start`, which counts from the end when it is negative."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise DamagedCaseFile
            file.seek(max(0, status.st_size + start) if start < 0 else start)
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise CaseMissing from error
    except OSError as error:
        raise FolderUnavailable from error


def erase_file(path: Path) -> None:
    """Write over the head of a file, where its keys are, then remove it; none there is no error."""
    try:
        descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        try:
            size = min(os.fstat(descriptor).st_size, _HEAD_BYTES)
            os.write(descriptor, random_bytes(size))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        path.unlink()
        sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise_meaning(error)


def _write_new(path: Path, content: bytes) -> None:
    if _is_there(path):
        raise CaseExists
    write_atomically(path, content)


def _is_there(path: Path) -> bool:
    """Say whether there is a file; a folder that does not answer is no missing file."""
    try:
        return path.exists()
    except OSError as error:
        raise_meaning(error)


def _fingerprint(content: bytes) -> bytes:
    """Return what tells two files apart: the check of the whole, at their end."""
    return content[-DIGEST_BYTES:]


def _fingerprint_at(path: Path) -> bytes:
    return _read_from(path, -DIGEST_BYTES)
