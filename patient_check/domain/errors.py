"""The error tree. Leaves have a stable `code` and typed fields, and no sentence for the person.

PatientCheckError
├─ NoticeError      UnsupportedFormat  DamagedFile  PasswordProtected  EmptyDocument  TooLarge
│                   TooLong  NoTextLayer  ReaderTimedOut  ReaderFailed  ReadingCancelled
│                   FileNotReadable
├─ LookUpError      NoKey  RefusedKey  NoNetwork  UnsafeConnection  LookUpTimedOut
│                   LookUpCancelled  DirectoryBusy  UnreadableAnswer  TooManyResults  NobodyFound
├─ ExportError      ExportFailed  FileExists  NotAFile
├─ SecretError      NoSecretStore  SecretStoreLocked  SecretStoreTimedOut
├─ CaseFileError    WrongPassphrase  PassphraseTooShort  CaseKeyMissing  DamagedCaseFile
│                   NotACaseFile  NewerFormat  CaseFileInUse  CaseChangedElsewhere  CaseMissing
│                   CaseExists  NoSpaceLeft  FolderNotWritable  FolderUnavailable
└─ KnowledgeError   InvalidRecords
"""

from enum import StrEnum
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


class PictureProblem(StrEnum):
    """Why no words came out of a picture."""

    NO_WORDS = "no_words"
    """There is nothing that looks like words, or the picture is inside another document."""
    ILLEGIBLE = "illegible"
    """There are words, too blurred, too dark or too far away to be read without mistakes."""
    FORMAT = "format"
    """The kind of picture is known, and this program cannot open it (HEIC and others)."""
    NO_RECOGNITION = "no_recognition"
    """This installation lacks the data that recognition needs."""


class NoTextLayer(NoticeError):
    """A picture, or a PDF made of pictures, out of which no words came; `reason` says why."""

    code = "no_text_layer"

    def __init__(self, reason: PictureProblem = PictureProblem.NO_WORDS) -> None:
        """Keep the reason."""
        super().__init__(reason.value)
        self.reason = reason


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


class LookUpError(PatientCheckError):
    """The public directory of practitioners gave no usable answer. Nothing was kept."""


class NoKey(LookUpError):
    """There is no key for the directory on this computer; nothing was sent."""

    code = "no_key"


class RefusedKey(LookUpError):
    """The directory does not accept the key."""

    code = "refused_key"


class NoNetwork(LookUpError):
    """The directory cannot be reached from this computer."""

    code = "no_network"


class UnsafeConnection(LookUpError):
    """The directory could not prove that it is the directory; nothing was sent."""

    code = "unsafe_connection"


class LookUpTimedOut(LookUpError):
    """The directory did not answer in time."""

    code = "look_up_timed_out"


class LookUpCancelled(LookUpError):
    """The person stopped the look-up."""

    code = "look_up_cancelled"


class DirectoryBusy(LookUpError):
    """The directory answered that it cannot serve now: out of order, or asked too often."""

    code = "directory_busy"


class UnreadableAnswer(LookUpError):
    """What came back is no answer of a directory, is too big, or sends elsewhere."""

    code = "unreadable_answer"


class TooManyResults(LookUpError):
    """More people bear this name than can be shown; a first name would help."""

    code = "too_many_results"


class NobodyFound(LookUpError):
    """The directory lists nobody of that name."""

    code = "nobody_found"


class ExportError(PatientCheckError):
    """A letter or a sheet could not be made or written; what was there before is unharmed."""


class ExportFailed(ExportError):
    """The document could not be set: a fault of ours, or letters beyond any reason."""

    code = "export_failed"


class FileExists(ExportError):
    """There is a file of that name already, and nobody said to write over it."""

    code = "file_exists"


class NotAFile(ExportError):
    """The name is that of a folder, a device or a pipe: nothing is written there."""

    code = "not_a_file"


class SecretError(PatientCheckError):
    """The system's keyring cannot be used."""


class NoSecretStore(SecretError):
    """No keyring that protects what is put in it: `reason` is "none", "unsafe" or "failed"."""

    code = "no_secret_store"

    def __init__(self, reason: str = "none") -> None:
        """Keep why: there is none, the one there hides nothing, or it answered with an error."""
        super().__init__(reason)
        self.reason = reason


class SecretStoreLocked(SecretError):
    """The keyring is locked, or the person refused to open it."""

    code = "secret_store_locked"


class SecretStoreTimedOut(SecretError):
    """The keyring did not answer in time: perhaps it waits for its password in another window."""

    code = "secret_store_timed_out"


class CaseFileError(PatientCheckError):
    """A case file cannot be opened, written or removed; what was saved before is unharmed."""


class WrongPassphrase(CaseFileError):
    """The file is whole, and this passphrase does not open it."""

    code = "wrong_passphrase"


class PassphraseTooShort(CaseFileError):
    """A new passphrase has fewer characters than `minimum`."""

    code = "passphrase_too_short"

    def __init__(self, minimum: int = 0) -> None:
        """Keep how many characters are asked for."""
        super().__init__(minimum)
        self.minimum = minimum


class CaseKeyMissing(CaseFileError):
    """The key of this file is not on this computer; `has_passphrase` tells of another way in."""

    code = "case_key_missing"

    def __init__(self, *, has_passphrase: bool = False) -> None:
        """Keep whether a passphrase opens the file too."""
        super().__init__(has_passphrase)
        self.has_passphrase = has_passphrase


class DamagedCaseFile(CaseFileError):
    """The file was changed since it was written, or is not whole."""

    code = "case_damaged"


class NotACaseFile(CaseFileError):
    """The file was not written by this program, or is another of its kinds of files."""

    code = "not_a_case"


class NewerFormat(CaseFileError):
    """The file was written by a later program: version `found`, while we read up to `known`."""

    code = "case_newer"

    def __init__(self, found: int = 0, known: int = 0) -> None:
        """Keep both versions."""
        super().__init__(found, known)
        self.found = found
        self.known = known


class CaseFileInUse(CaseFileError):
    """Another window or another computer has the case open; `holder` names it, or is empty."""

    code = "case_in_use"

    def __init__(self, holder: str = "") -> None:
        """Keep the name of the computer that has the case open."""
        super().__init__(holder)
        self.holder = holder


class CaseChangedElsewhere(CaseFileError):
    """The file on the disk is no longer the one that was opened: saving would lose the other."""

    code = "case_changed"


class CaseMissing(CaseFileError):
    """There is no such file any more."""

    code = "case_missing"


class CaseExists(CaseFileError):
    """There is a file of that name already, and it is not replaced unasked."""

    code = "case_exists"


class NoSpaceLeft(CaseFileError):
    """The disk, or this person's share of it, is full; what was saved before is still there."""

    code = "no_space"


class FolderNotWritable(CaseFileError):
    """Nothing may be written in this folder."""

    code = "folder_not_writable"


class FolderUnavailable(CaseFileError):
    """The folder does not answer: unplugged, out of reach, or not a folder."""

    code = "folder_unavailable"


class KnowledgeError(PatientCheckError):
    """The shipped knowledge is wrong: a fault of ours, never of the person."""


class InvalidRecords(KnowledgeError):
    """Records that break their schema; `problems` lists all of them at once."""

    code = "invalid_records"

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep every problem, so that one run shows them all."""
        super().__init__("\n".join(problems))
        self.problems = problems
