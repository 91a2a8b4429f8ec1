"""The one exception of the reader child: a status for the parent, never a sentence."""

from patient_check.intake.protocol import ReadStatus


class ReadFailure(Exception):  # noqa: N818 - it names what happened to the reading
    """The document cannot be read, for the reason `status`."""

    def __init__(self, status: ReadStatus) -> None:
        super().__init__(status.value)
        self.status = status
