"""What is written down of what happened: events of a list, never a word of a case.

A line has the time, the event, and at most the code of one of our errors and a number. Nothing
else can be given: there is no place for a name, a path or a text.
"""

import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from patient_check.domain.errors import PatientCheckError
from patient_check.host.clock import SystemClock
from patient_check.workflow.ports import LogEvent

LOG_FILE: Final = "events.log"
LARGEST_BYTES: Final = 128 << 10


def log_folder() -> Path:
    """Return the folder in which the system wants what programs note for themselves."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
        return Path(local) / "Patient Check"
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / "Patient Check"
    return Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "patient-check"


class FileLog:
    """An `EventLog` in one file, with the one before it; a log that cannot be written is none."""

    def __init__(self, folder: Path | None = None, clock: SystemClock | None = None) -> None:
        self._file = (folder or log_folder()) / LOG_FILE
        self._clock = clock or SystemClock()

    def record(
        self, event: LogEvent, *, error: PatientCheckError | None = None, count: int | None = None
    ) -> None:
        """Add a line; of an error, only its code is written."""
        words = line_of(self._clock.now(), event, error=error, count=count)
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._file.exists() and self._file.stat().st_size > LARGEST_BYTES:
                self._file.replace(self._file.with_suffix(".1.log"))
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            descriptor = os.open(self._file, flags, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(words)


def line_of(
    moment: datetime, event: LogEvent, *, error: PatientCheckError | None, count: int | None
) -> str:
    """Return one line of the log: what is not one of our events, errors or numbers is refused."""
    parts = [moment.isoformat(timespec="seconds"), LogEvent(event).value]
    if error is not None:
        parts.append(f"error={type(error).code}")
    if count is not None:
        parts.append(f"count={int(count)}")
    return " ".join(parts) + "\n"
