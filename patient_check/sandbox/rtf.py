"""RTF by striprtf."""

from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import without_marks
from patient_check.sandbox.failure import ReadFailure


def read(content: bytes) -> str:
    """Return the text of an RTF file."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - only this format needs it

    if content.rstrip(b"\x00 \r\n\t")[-1:] != b"}":
        raise ReadFailure(ReadStatus.DAMAGED)
    return without_marks(str(rtf_to_text(content.decode("cp1252", "replace"), errors="replace")))
