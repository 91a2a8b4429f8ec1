"""A document to a file: PDF, OpenDocument or text, told by the name of the file."""

import stat
from pathlib import Path
from typing import Final

from patient_check.domain.errors import (
    CaseFileError,
    ExportError,
    FileExists,
    FolderUnavailable,
    NotAFile,
)
from patient_check.domain.report import Document

SUFFIXES: Final = (".pdf", ".odt", ".txt")


def check_target(path: Path, *, may_replace: bool) -> Path:
    """Return where a file may be written: `path`, or what it is a link to.

    Raises:
        FileExists: there is a file, and `may_replace` is false.
        NotAFile: there is a folder, a device or a pipe.
        FolderUnavailable: the name leads nowhere.
    """
    try:
        target = path.resolve()
        mode = target.stat().st_mode
    except FileNotFoundError:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise FolderUnavailable from error
    if not stat.S_ISREG(mode):
        raise NotAFile
    if not may_replace:
        raise FileExists
    return target


def export(document: Document, path: Path, *, may_replace: bool = False) -> str:
    """Write a document whole or not at all, for this user's eyes only.

    Return the characters that had to be replaced, since no font of this computer has them.

    Raises:
        ExportError: as `check_target`; or the document could not be made.
        CaseFileError: the disk is full, or the folder may not be written.
    """
    check_target(path, may_replace=may_replace)
    content, unprintable = content_of(document, path.suffix.lower())
    write_file(path, content, may_replace=may_replace)
    return unprintable


def write_file(path: Path, content: bytes, *, may_replace: bool = False) -> None:
    """Write bytes (a calendar, a document) as `export` does, with the same errors."""
    from patient_check.cases.atomic import write_atomically  # noqa: PLC0415 - not at the start

    write_atomically(check_target(path, may_replace=may_replace), content)


def content_of(document: Document, suffix: str) -> tuple[bytes, str]:
    """Return the bytes of a document as a file of a type, and the characters that it lacks."""
    if suffix == ".pdf":
        from patient_check.report.pdf import to_pdf  # noqa: PLC0415 - one of the three

        pdf = to_pdf(document)
        return pdf.content, pdf.unprintable
    if suffix == ".odt":
        from patient_check.report.odt import to_odt  # noqa: PLC0415 - one of the three

        return to_odt(document), ""
    from patient_check.report.text import to_text  # noqa: PLC0415 - one of the three

    return to_text(document).encode("utf-8"), ""


WriteError = (ExportError, CaseFileError)
"""What can go wrong when a document is written."""
