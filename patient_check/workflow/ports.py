"""What the workflow asks of the outside, as protocols; `app.py` hands in the real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from patient_check.domain.case import Case, CaseId, CaseSummary, UnreadableCase
    from patient_check.domain.directory import ListedPractitioner, PractitionerName
    from patient_check.domain.errors import PatientCheckError
    from patient_check.domain.notice import NoticeText


class CancelToken(Protocol):
    """Tells long work that the person no longer wants it; callable from any thread."""

    def is_cancelled(self) -> bool:
        """Return True once the person has cancelled."""
        ...


Progress = Callable[[str, float | None], None]
"""Called with a stable step code ("reading", "page"…) and a share of 0 to 1, or None."""


class NoticeReader(Protocol):
    """Reads untrusted bytes outside this process."""

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> NoticeText:
        """Return the text of a document; raise a `NoticeError` leaf when it cannot."""
        ...

    def close(self) -> None:
        """Stop every child that is still alive."""
        ...


class SecretStore(Protocol):
    """The system's keyring: short secrets, kept by the computer for this person alone.

    Every method raises a `SecretError` leaf when the keyring cannot be used, and may wait for the
    person's password: never call it from the window's own thread.
    """

    def read(self, name: str) -> str | None:
        """Return the secret kept under `name`, or None."""
        ...

    def keep(self, name: str, secret: str) -> None:
        """Keep `secret` under `name`, in place of what was there."""
        ...

    def forget(self, name: str) -> None:
        """Remove what is kept under `name`; nothing there is no error."""
        ...


class Clock(Protocol):
    """Tells the day; handed in, so that a test can choose it."""

    def today(self) -> date:
        """Return the day it is, in French time."""
        ...


class LogEvent(StrEnum):
    """Everything that may be written down of what happened; there is no place for words."""

    CASE_ERASED = "case_erased"
    CASES_ERASED_AT_TERM = "cases_erased_at_term"
    CASE_NOT_SAVED = "case_not_saved"
    CASE_NOT_OPENED = "case_not_opened"
    KEYRING_NOT_USED = "keyring_not_used"
    PROGRAM_FAILED = "program_failed"


class EventLog(Protocol):
    """Writes down what happened, never to whom."""

    def record(
        self, event: LogEvent, *, error: PatientCheckError | None = None, count: int | None = None
    ) -> None:
        """Add a line with the event, the code of the error, and the number."""
        ...


class OpenCase(Protocol):
    """A case that is open here, and nowhere else until it is closed."""

    @property
    def case(self) -> Case:
        """What was last opened or saved."""
        ...

    @property
    def is_read_only(self) -> bool:
        """Whether the case was opened where nothing can be written."""
        ...

    def save(self, case: Case) -> None:
        """Put `case` in place of what is kept, or raise a `CaseFileError` leaf and lose nothing."""
        ...

    def erase(self) -> None:
        """Remove the case for good; raise a `CaseFileError` leaf."""
        ...

    def close(self) -> None:
        """Let others open the case; twice is the same as once."""
        ...


class CaseStore(Protocol):
    """The cases of a help desk. Every method may raise a `CaseFileError` leaf, and takes time."""

    @property
    def unreadable(self) -> tuple[UnreadableCase, ...]:
        """The files that the last list could not read, and why."""
        ...

    def summaries(self, *, rebuild: bool = False) -> tuple[CaseSummary, ...]:
        """Return the list of cases as it is now; `rebuild` reads every case again."""
        ...

    def create(self, case: Case) -> OpenCase:
        """Keep a new case, and leave it open."""
        ...

    def open(self, case_id: CaseId) -> OpenCase:
        """Open a case."""
        ...

    def erase(self, case_id: CaseId) -> None:
        """Remove a case for good, even one that cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that outlives the window: how it looks, never what was read in it.

    `language` is "fr", "en" or "" (the system's). `theme` is "system", "light", "dark" or
    "contrast". `text_percent` is 100 to 200. `geometry` is Qt's saved geometry in base 64, or "".

    The rest is a help desk's: whether this computer is one, its folder of cases, after how many
    minutes without a key it goes to the next person, who receives, and the lines of the
    association's letterhead. None of it is secret.
    """

    language: str = ""
    theme: str = "system"
    text_percent: int = 100
    geometry: str = ""
    is_help_desk: bool = False
    desk_folder: str = ""
    idle_minutes: int = 10
    adviser: str = ""
    letterhead: str = ""


class Settings(Protocol):
    """Keeps the preferences of this person on this computer."""

    def load(self) -> Preferences:
        """Return the kept preferences; the defaults when there are none or they are damaged."""
        ...

    def save(self, preferences: Preferences) -> None:
        """Keep the preferences; a folder that cannot be written is no error."""
        ...


class PractitionerDirectory(Protocol):
    """Asks the public directory of practitioners: the only port that sends something out."""

    def find(
        self,
        name: PractitionerName,
        key: str,
        *,
        cancel: CancelToken | None = None,
    ) -> tuple[ListedPractitioner, ...]:
        """Return who bears `name`; raise a `LookUpError` leaf. Blocks: never on the GUI thread."""
        ...


@dataclass(frozen=True, slots=True)
class LookUpPorts:
    """What a look-up of a practitioner's name asks: the directory, and the key's keyring."""

    directory: PractitionerDirectory
    secrets: SecretStore


@dataclass(frozen=True, slots=True)
class KeepingPorts:
    """What keeping a case asks: the keyring, and the log of what happened."""

    secrets: SecretStore
    log: EventLog


@dataclass(frozen=True, slots=True)
class WindowServices:
    """What `app.py` hands to the window.

    `make_look_up` is called at the first look-up, `make_keeping` with the first case that is kept
    or opened. `today` tells the day as `Clock` does; without it, the computer's own calendar does.
    """

    reader: NoticeReader
    settings: Settings
    make_look_up: Callable[[], LookUpPorts] | None = None
    today: Callable[[], date] | None = None
    make_keeping: Callable[[], KeepingPorts] | None = None
