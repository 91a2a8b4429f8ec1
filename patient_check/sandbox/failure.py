"""How a format reader answers: a text with its warnings, or a status; never a sentence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patient_check.intake.protocol import ReadStatus

if TYPE_CHECKING:
    from patient_check.sandbox.scan import Scan


class ReadFailure(Exception):
    """The document cannot be read, for the reason `status`."""

    def __init__(self, status: ReadStatus) -> None:
        super().__init__(status.value)
        self.status = status


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of one document, hidden words between the private marks, and warning codes.

    `has_picture` tells, of a document without words, that it shows some in a picture. `scans` are
    the pages recognised in pictures, with their numbers from 1.
    """

    text: str
    warnings: tuple[str, ...] = ()
    has_picture: bool = False
    scans: "tuple[tuple[int, Scan], ...]" = ()
