"""What the workflow asks of the outside, as protocols; `app.py` hands in the real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from patient_check.domain.directory import ListedPractitioner, PractitionerName
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


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that outlives the window: how it looks, never what was read in it.

    `language` is "fr", "en" or "" (the system's). `theme` is "system", "light", "dark" or
    "contrast". `text_percent` is 100 to 200. `geometry` is Qt's saved geometry in base 64, or "".
    """

    language: str = ""
    theme: str = "system"
    text_percent: int = 100
    geometry: str = ""


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
class WindowServices:
    """What `app.py` hands to the window."""

    reader: NoticeReader
    settings: Settings
