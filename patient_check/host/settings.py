"""The few preferences that outlive the window, in the folder that the system gives programs."""

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from patient_check.workflow.ports import Preferences


def settings_folder() -> Path:
    """Return the folder of this program's settings for this person."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "Patient Check"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Patient Check"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "patient-check"


class FileSettings:
    """Preferences in one JSON file; a damaged or missing file gives the defaults."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or settings_folder()) / "preferences.json"

    def load(self) -> Preferences:
        """Return the kept preferences."""
        try:
            raw = json.loads(self._file.read_text(encoding="utf-8"))
            known = {f.name: type(getattr(Preferences(), f.name)) for f in fields(Preferences)}
            kept = {k: v for k, v in raw.items() if k in known and type(v) is known[k]}
            return Preferences(**kept)
        except (OSError, ValueError, AttributeError):
            return Preferences()

    def save(self, preferences: Preferences) -> None:
        """Keep the preferences: written beside, then put in place at once."""
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            beside = self._file.with_name(f"{self._file.name}.{os.getpid()}")
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(asdict(preferences), file)
            beside.replace(self._file)
