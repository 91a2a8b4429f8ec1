"""A file written whole or not at all: whatever happens, the last good one is still there."""

import contextlib
import errno
import os
import secrets
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Final, NoReturn

from patient_check.domain.errors import (
    CaseFileError,
    FolderNotWritable,
    FolderUnavailable,
    NoSpaceLeft,
)

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_TRIES: Final = 20
_PAUSE_SECONDS: Final = 0.05
_LONG_NAME: Final = 200
"""Bytes of a name to which a prefix and an ending can still be added."""
_PLAINLY: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` in place of whatever is at `path`, for this user's eyes only.

    Raises:
        NoSpaceLeft: the disk is full.
        FolderNotWritable: the folder may not be written.
        FolderUnavailable: the folder does not answer.
    """
    beside = path.with_name(f"{hidden_prefix(path)}{secrets.token_hex(8)}.tmp")
    try:
        try:
            _write(beside, content)
            _replace(beside, path)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise_meaning(error)


def remove_leftovers(path: Path) -> None:
    """Remove what a killed writer of `path` left beside it; only for who holds its lock."""
    with contextlib.suppress(OSError):
        prefix = hidden_prefix(path)
        for name in os.listdir(path.parent):  # noqa: PTH208 - ten thousand names, no need of paths
            if name.startswith(prefix) and name.endswith(".tmp"):
                path.with_name(name).unlink()


def sync_folder(folder: Path) -> None:
    """Make what was renamed or removed in `folder` outlive a loss of power."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # some shares cannot; the file itself was synced
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def raise_meaning(error: OSError) -> NoReturn:
    """Raise the `CaseFileError` leaf that an error of writing stands for."""
    meaning: CaseFileError
    if error.errno in _FULL:
        meaning = NoSpaceLeft()
    elif error.errno in _REFUSED:
        meaning = FolderNotWritable()
    else:
        meaning = FolderUnavailable()
    raise meaning from error


def hidden_prefix(path: Path) -> str:
    """Return how the names begin of the small files beside `path`.

    File systems hold 255 bytes: a name too long to be made longer is told by its fingerprint.
    """
    name = os.fsencode(path.name)
    return f".{path.name}." if len(name) <= _LONG_NAME else f".{sha256(name).hexdigest()[:32]}."


def _write(path: Path, content: bytes) -> None:
    # The mode comes with the file: there is no moment at which others may open it.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAINLY, 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(beside: Path, path: Path) -> None:
    """Rename; on Windows another program that reads the old file may hold it for a moment."""
    for _ in range(_TRIES if sys.platform == "win32" else 0):
        try:
            beside.replace(path)
        except PermissionError:
            time.sleep(_PAUSE_SECONDS)
        else:
            return
    beside.replace(path)
