"""One readable part of a file: the message, an attachment."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patient_check.domain.notice import NoticeFormat

if TYPE_CHECKING:
    from patient_check.sandbox.scan import Scan


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its name ("" for the document itself), format, text and warning codes.

    `is_own` tells the words of the document from header lines that only introduce them;
    `has_picture` that a part without words shows a picture, which may hold some. `scans` are its
    pages recognised in pictures, with their numbers from 1.
    """

    name: str
    format: NoticeFormat
    text: str
    warnings: tuple[str, ...] = ()
    is_own: bool = True
    has_picture: bool = False
    scans: "tuple[tuple[int, Scan], ...]" = ()
