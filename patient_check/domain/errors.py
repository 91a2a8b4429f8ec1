"""The error tree. Leaves have a stable `code` and typed fields, and no sentence for the person.

PatientCheckError
├─ NoticeError      UnsupportedFormat  DamagedFile  PasswordProtected  EmptyDocument  TooLarge
│                   TooLong  NoTextLayer  ReaderTimedOut  ReaderFailed  ReadingCancelled
│                   FileNotReadable
├─ KnowledgeError   InvalidRecords
└─ HostError        SecretStoreUnavailable  SecretStoreLocked  SecretStoreTimedOut
"""

from typing import ClassVar


class PatientCheckError(Exception):
    """Root of every error that the program expects."""

    code: ClassVar[str] = "error"


class NoticeError(PatientCheckError):
    """The file could not be read as a notice."""


class UnsupportedFormat(NoticeError):
    """The content is of a kind that no reader knows."""

    code = "unsupported"


class DamagedFile(NoticeError):
    """The content is broken: it starts like a known format and cannot be read to its end."""

    code = "damaged"


class PasswordProtected(NoticeError):
    """The document is encrypted and needs a password."""

    code = "encrypted"


class EmptyDocument(NoticeError):
    """The file has no content, or a content without a single word."""

    code = "empty"


class TooLarge(NoticeError):
    """The file is over the limit of bytes."""

    code = "too_large"


class TooLong(NoticeError):
    """The document holds more pages or characters than the limit."""

    code = "too_long"


class NoTextLayer(NoticeError):
    """A picture, or a PDF made of pictures: there is no text to read."""

    code = "no_text_layer"


class ReaderTimedOut(NoticeError):
    """The reader child did not finish in time and was stopped."""

    code = "timed_out"


class ReaderFailed(NoticeError):
    """The reader child stopped without a usable answer."""

    code = "reader_failed"


class ReadingCancelled(NoticeError):
    """The person cancelled the reading; the child was killed."""

    code = "cancelled"


class FileNotReadable(NoticeError):
    """The file is missing, is a folder, or may not be read by this user."""

    code = "not_readable"


class KnowledgeError(PatientCheckError):
    """The shipped knowledge is wrong: a fault of ours, never of the person."""


class InvalidRecords(KnowledgeError):
    """Records that break their schema; `problems` lists all of them at once."""

    code = "invalid_records"

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep every problem, so that one run shows them all."""
        super().__init__("\n".join(problems))
        self.problems = problems


class HostError(PatientCheckError):
    """Something of this computer, outside the program, cannot be used."""


class SecretStoreUnavailable(HostError):
    """No keyring that can be trusted: `reason` is "none", "unsafe" or "failed"."""

    code = "keyring_unavailable"

    def __init__(self, reason: str = "none") -> None:
        """Keep why: there is none, the one there hides nothing, or it answered with an error."""
        super().__init__(reason)
        self.reason = reason


class SecretStoreLocked(HostError):
    """The keyring is there, and stays closed: nobody gave its password."""

    code = "keyring_locked"


class SecretStoreTimedOut(HostError):
    """The keyring did not answer in time; its own question may still be on the screen."""

    code = "keyring_timed_out"
