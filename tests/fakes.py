"""Stand-ins for what the window is handed from outside."""

from collections.abc import Callable
from typing import TypeVar

from patient_check.domain.directory import ListedPractitioner, PractitionerName
from patient_check.domain.errors import (
    LookUpCancelled,
    LookUpError,
    NoticeError,
    PatientCheckError,
    SecretError,
)
from patient_check.domain.notice import NoticeFormat, NoticePart, NoticeText, TextSpan
from patient_check.workflow.ports import CancelToken, LogEvent, Preferences, Progress

T = TypeVar("T")


class MemorySettings:
    """Keeps the preferences for as long as the object lives; `saved` has every one of them."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self.preferences = preferences or Preferences(language="fr", theme="light")
        self.saved: list[Preferences] = []

    def load(self) -> Preferences:
        return self.preferences

    def save(self, preferences: Preferences) -> None:
        self.preferences = preferences
        self.saved.append(preferences)


class MemorySecrets:
    """A keyring for as long as the object lives, or one that raises the error it was given."""

    def __init__(self, error: SecretError | None = None, **kept: str) -> None:
        self.kept = {name.replace("_", "-"): secret for name, secret in kept.items()}
        self.error = error

    def read(self, name: str) -> str | None:
        if self.error is not None:
            raise self.error
        return self.kept.get(name)

    def keep(self, name: str, secret: str) -> None:
        if self.error is not None:
            raise self.error
        self.kept[name] = secret

    def forget(self, name: str) -> None:
        if self.error is not None:
            raise self.error
        self.kept.pop(name, None)


class MemoryLog:
    """A log for as long as the object lives: events, codes of errors, numbers."""

    def __init__(self) -> None:
        self.lines: list[tuple[LogEvent, str | None, int | None]] = []

    def record(
        self, event: LogEvent, *, error: PatientCheckError | None = None, count: int | None = None
    ) -> None:
        self.lines.append((event, error.code if error else None, count))


class FakeDirectory:
    """A directory that knows the practitioners it was given, or raises the error it was given.

    `asked` has every name and key that it was asked with.
    """

    def __init__(self, *known: ListedPractitioner, error: LookUpError | None = None) -> None:
        self.known = known
        self.error = error
        self.asked: list[tuple[PractitionerName, str]] = []

    def find(
        self, name: PractitionerName, key: str, *, cancel: CancelToken | None = None
    ) -> tuple[ListedPractitioner, ...]:
        self.asked.append((name, key))
        if cancel is not None and cancel.is_cancelled():
            raise LookUpCancelled
        if self.error is not None:
            raise self.error
        return self.known


class FakeReader:
    """Takes the bytes for the text itself, or raises the error it was given."""

    def __init__(self, error: NoticeError | None = None) -> None:
        self.error = error
        self.is_closed = False

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: CancelToken | None = None,  # noqa: ARG002 - the protocol has it
        progress: Progress | None = None,
    ) -> NoticeText:
        if progress is not None:
            progress("page", 0.5)
        if self.error is not None:
            raise self.error
        text = untrusted_content.decode("utf-8")
        part = NoticePart("", NoticeFormat.TEXT, TextSpan(0, len(text)))
        return NoticeText(text, NoticeFormat.TEXT, (part,))

    def close(self) -> None:
        self.is_closed = True


class DirectRunner:
    """Runs the work at once, where it stands."""

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Callable[[NoticeError], None],
        on_progress: Progress,
    ) -> None:
        try:
            result = work(on_progress)
        except NoticeError as error:
            on_error(error)
        else:
            on_done(result)

    def close(self) -> None:
        """Nothing runs."""


class HeldRunner:
    """Keeps the work until `release`: what a slow reading looks like."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] = []
        self.is_closed = False

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Callable[[NoticeError], None],
        on_progress: Progress,
    ) -> None:
        def go() -> None:
            DirectRunner().run(work, on_done, on_error, on_progress)

        self._held.append(go)

    def release(self) -> None:
        """Do all the work that was held, in its order."""
        held, self._held = self._held, []
        for go in held:
            go()

    def close(self) -> None:
        self.is_closed = True
