"""The cases of a help desk: a folder of encrypted files that several desks may share."""

from pathlib import Path
from typing import Final

from patient_check.cases.atomic import remove_leftovers
from patient_check.cases.breaches import Breaches
from patient_check.cases.ciphers import random_bytes
from patient_check.cases.counts import Counts, counted, counts_of
from patient_check.cases.index import Index, file_name
from patient_check.cases.keys import NamedKey, unlock_with
from patient_check.cases.lock import take_lock
from patient_check.cases.shared_file import WAIT_SECONDS
from patient_check.cases.store import CaseFile, create_case, erase_file, open_case, read_case
from patient_check.domain.case import Case, CaseId, CaseSummary, UnreadableCase

_ID_BYTES: Final = 16


def new_case_id() -> CaseId:
    """Return an id that no other case has, and that says nothing."""
    return CaseId(random_bytes(_ID_BYTES).hex())


class CaseFolder:
    """The cases of one folder, opened with the key of its desk; see `desk.open_desk`."""

    def __init__(self, folder: Path, key: NamedKey, *, wait_seconds: float = WAIT_SECONDS) -> None:
        self.folder = folder
        self._key = key
        self._index = Index(folder, key, self.read, wait_seconds=wait_seconds)
        self._unreadable: tuple[UnreadableCase, ...] = ()
        self.breaches = Breaches(folder, key, wait_seconds=wait_seconds)
        self.counts = Counts(folder, key, wait_seconds=wait_seconds)

    @property
    def unreadable(self) -> tuple[UnreadableCase, ...]:
        """The files that the last list could not read, and why."""
        return self._unreadable

    def summaries(self, *, rebuild: bool = False) -> tuple[CaseSummary, ...]:
        """Return the list of cases as the folder is now; raise `FolderUnavailable`.

        `rebuild` reads every file again, whatever the list says.
        """
        lines = self._index.rebuild() if rebuild else self._index.refresh()
        whats = [line.what for line in lines.values()]
        self._unreadable = tuple(what for what in whats if isinstance(what, UnreadableCase))
        return tuple(what for what in whats if isinstance(what, CaseSummary))

    def create(self, case: Case) -> CaseFile:
        """Keep a new case, and leave it open; raise as `store.create_case` does."""
        return create_case(self._path(case.id), case, key=self._key)

    def open(self, case_id: CaseId) -> CaseFile:
        """Open a case, which nobody else can open until it is closed; raise as `open_case` does."""
        return open_case(self._path(case_id), unlock_with(self._key))

    def read(self, case_id: CaseId) -> Case:
        """Return a case as it is on the disk; raise as `store.open_case` does."""
        return read_case(self._path(case_id), unlock_with(self._key))

    def erase(self, case_id: CaseId) -> None:
        """Remove a case for good: its file, even a damaged one, and its line of the list.

        Raises:
            CaseFileInUse: it is open somewhere, or others hold the list.
            NoSpaceLeft, FolderNotWritable, FolderUnavailable: it could not be removed.
        """
        path = self._path(case_id)
        with take_lock(path):
            remove_leftovers(path)
            erase_file(path)
        self._index.drop(case_id)

    def count(self, file: CaseFile) -> None:
        """Bring the anonymous counts up to date with an open case, as the person agrees.

        A person who no longer agrees is no longer counted. The case is saved first: a power cut
        in between leaves something uncounted, and counts nothing twice. Raise as `CaseFile.save`
        and `Counts.change` do.
        """
        case = file.case
        wanted = counts_of(case) if case.may_count else frozenset()
        added, removed = wanted - case.counted, case.counted - wanted
        if added or removed:
            file.save(counted(case, wanted))
            self.counts.change(added, removed)

    def _path(self, case_id: CaseId) -> Path:
        path = self.folder / file_name(case_id)
        if path.parent != self.folder or path.name.startswith("."):
            raise ValueError("an id is no path")
        return path
