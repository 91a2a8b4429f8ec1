"""One writer at a time for a file: a lock of the system's, that ends with the process that has it.

The lock is on a small file beside, `.<name>.lock`, whose content names the computer that holds it.
A killed program leaves the file and no lock: the next one takes it over. On a network share the
lock holds between computers where the share passes it on (NFS, SMB); a folder that is copied
between computers (Nextcloud) passes none, and `store` then notices the change before it saves.
"""

import contextlib
import os
import platform
import sys
import time
from pathlib import Path
from typing import Final, Self

from patient_check.cases.atomic import hidden_prefix, raise_meaning
from patient_check.domain.errors import CaseFileInUse

_LONGEST_NAME: Final = 200
_POLL_SECONDS: Final = 0.01
_WINDOWS_BYTE: Final = 1 << 20
"""Where Windows locks: a locked byte cannot be read, and the name must be."""


class FileLock:
    """The lock of one file, held until `release` or the end of the process; a context manager."""

    def __init__(self, descriptor: int, path: Path, *, is_exclusive: bool) -> None:
        self._descriptor = descriptor
        self._path = path
        self.is_exclusive = is_exclusive
        """False on a folder that knows no locks."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Let others in, and leave nothing behind; twice is the same as once."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            return
        with contextlib.suppress(OSError):
            if sys.platform != "win32":  # where an open file cannot be removed
                self._path.unlink()
        os.close(descriptor)
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self._path.unlink()


def lock_path(path: Path) -> Path:
    """Return where the lock of `path` is."""
    return path.with_name(f"{hidden_prefix(path)}lock")


def take_lock(path: Path, *, wait_seconds: float = 0.0) -> FileLock:
    """Return the lock of `path`, after waiting for it for at most `wait_seconds`.

    Raises:
        CaseFileInUse: somebody else holds it.
        FolderNotWritable, FolderUnavailable, NoSpaceLeft: no lock can be made there.
    """
    until = time.monotonic() + wait_seconds
    while True:
        try:
            return _try(lock_path(path))
        except CaseFileInUse:
            if time.monotonic() >= until:
                raise
        time.sleep(_POLL_SECONDS)


def _try(path: Path) -> FileLock:
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError as error:
            raise_meaning(error)
        try:
            is_exclusive = _lock(descriptor)
            if _is_still_at(descriptor, path):
                _sign(descriptor)
                return FileLock(descriptor, path, is_exclusive=is_exclusive)
        except BlockingIOError:
            holder = _signature(descriptor)
            os.close(descriptor)
            raise CaseFileInUse(holder) from None
        except OSError as error:
            os.close(descriptor)
            raise_meaning(error)
        os.close(descriptor)  # its last holder removed it meanwhile: that lock bars nobody


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _WINDOWS_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
        return True

else:
    import errno
    import fcntl

    _KNOWS_NO_LOCKS: Final = frozenset({errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP})

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except PermissionError as error:  # what some shares answer for a lock that is held
            raise BlockingIOError from error
        except OSError as error:
            if error.errno in _KNOWS_NO_LOCKS:
                return False
            raise
        return True


def _is_still_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _sign(descriptor: int) -> None:
    """Say which computer holds the lock; nothing of the person or of the case."""
    with contextlib.suppress(OSError):  # a full disk: the lock holds without a name
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, platform.node().encode("utf-8", "replace")[:_LONGEST_NAME])


def _signature(descriptor: int) -> str:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, _LONGEST_NAME).decode("utf-8", "replace")
    except OSError:
        return ""
