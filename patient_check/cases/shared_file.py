"""A small encrypted file that several desks write in turn: the list, the breaches, the counts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from patient_check.cases.atomic import remove_leftovers, write_atomically
from patient_check.cases.codec import CodecError, from_json, to_json
from patient_check.cases.envelope import Envelope, new_envelope, open_envelope
from patient_check.cases.header import FileKind
from patient_check.cases.keys import NamedKey, unlock_with
from patient_check.cases.lock import take_lock
from patient_check.cases.store import read_bytes
from patient_check.domain.errors import (
    CaseKeyMissing,
    CaseMissing,
    DamagedCaseFile,
    NewerFormat,
    NotACaseFile,
)

SCHEMA: Final = 1
WAIT_SECONDS: Final = 5.0
"""How long to wait for another desk: it holds these files for a few hundredths of a second."""


class SharedFile:
    """JSON values in one file, closed with the desk's key, changed under a lock."""

    def __init__(
        self, path: Path, kind: FileKind, key: NamedKey, *, wait_seconds: float = WAIT_SECONDS
    ) -> None:
        self.path = path
        self._kind = kind
        self._key = key
        self._wait_seconds = wait_seconds

    def read(self) -> Any:
        """Return what the file holds, or None when there is none.

        Raises:
            DamagedCaseFile, NotACaseFile, NewerFormat, CaseKeyMissing: it cannot be read.
            FolderUnavailable: the folder does not answer.
        """
        return self._read()[1]

    def change(self, change: Callable[[Any], Any], *, is_copy: bool = False) -> Any:
        """Replace what the file holds by what `change` makes of it; return that.

        Nobody else writes meanwhile. A file that `is_copy`, of what is kept elsewhere, is begun
        anew when it cannot be read; any other stays as it is, and the error is raised.

        Raises:
            CaseFileInUse: others wrote for all the time that we waited.
            NoSpaceLeft, FolderNotWritable, FolderUnavailable: it could not be written.
        """
        with take_lock(self.path, wait_seconds=self._wait_seconds) as lock:
            if lock.is_exclusive:
                remove_leftovers(self.path)
            try:
                envelope, value = self._read()
            except (DamagedCaseFile, NotACaseFile, CaseKeyMissing):
                if not is_copy:
                    raise
                envelope, value = None, None
            changed = change(value)
            if changed != value or envelope is None:
                sealed = (envelope or new_envelope(self._kind, key=self._key)).seal(
                    to_json({"schema": SCHEMA, "value": changed})
                )
                write_atomically(self.path, sealed)
            return changed

    def _read(self) -> tuple[Envelope | None, Any]:
        try:
            untrusted = read_bytes(self.path)
        except CaseMissing:
            return None, None
        envelope, content = open_envelope(untrusted, self._kind, unlock_with(self._key))
        try:
            raw = from_json(content)
            schema, value = raw["schema"], raw["value"]
        except (CodecError, TypeError, KeyError) as error:
            raise DamagedCaseFile from error
        if schema != SCHEMA:
            raise NewerFormat(schema, SCHEMA)
        return envelope, value
