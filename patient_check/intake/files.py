"""A file of the person's disk to bytes, within the limit; nothing is parsed here."""

import os
import stat
from pathlib import Path

from patient_check.domain.errors import EmptyDocument, FileNotReadable, TooLarge
from patient_check.intake.limits import MAX_FILE_BYTES


def read_file(path: Path) -> bytes:
    """Return the bytes of `path`.

    Raises:
        FileNotReadable: missing, a folder, a device or pipe, or not allowed.
        TooLarge: more than `MAX_FILE_BYTES`.
        EmptyDocument: no byte at all.
    """
    try:
        descriptor = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileNotReadable(str(path))
            content = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise FileNotReadable(str(path)) from error
    return check_size(content)


def check_size(content: bytes) -> bytes:
    """Return `content` when it is neither empty nor over the limit."""
    if len(content) > MAX_FILE_BYTES:
        raise TooLarge
    if not content:
        raise EmptyDocument
    return content
