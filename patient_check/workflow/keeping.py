"""Cases kept with the computer's keyring or a passphrase: which key opens what, and what is erased.

A case of a person's own has a key of its own in the keyring; a help desk has one for its folder.
When the keyring cannot be used, a `SecretError` leaf says why, and a passphrase does instead.
Nothing here belongs on the window's own thread: a keyring may wait for its password.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from patient_check.domain.errors import SecretError
from patient_check.workflow.ports import LogEvent

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from patient_check.cases.folder import CaseFolder
    from patient_check.cases.keys import NamedKey, Unlock
    from patient_check.cases.store import CaseFile
    from patient_check.domain.case import Case, CaseId, CaseSummary
    from patient_check.workflow.ports import CaseStore, EventLog, SecretStore


def keep_own_case(
    path: Path, case: Case, *, secrets: SecretStore | None, passphrase: str | None
) -> CaseFile:
    """Write a person's own case, closed with a key in the keyring, a passphrase, or both.

    Raises:
        ValueError: neither a keyring nor a passphrase was given.
        SecretError: the keyring cannot be used; nothing was written.
        CaseFileError: the file could not be written; no key is left in the keyring.
    """
    from patient_check.cases.keys import new_key  # noqa: PLC0415 - most sittings keep nothing
    from patient_check.cases.store import create_case  # noqa: PLC0415 - the same

    if secrets is None:
        return create_case(path, case, passphrase=passphrase)
    key = new_key(_own_name(case.id))
    secrets.keep(key.name, key.to_text())
    try:
        return create_case(path, case, key=key, passphrase=passphrase)
    except BaseException:
        with suppress(SecretError):
            secrets.forget(key.name)
        raise


def open_own_case(path: Path, *, secrets: SecretStore, passphrase: str | None = None) -> CaseFile:
    """Open a case file with what the keyring has, or with a passphrase.

    Raises:
        SecretError, CaseKeyMissing: without a passphrase, it does not open.
        CaseFileError: it cannot be opened, read or locked.
    """
    from patient_check.cases.store import open_case  # noqa: PLC0415 - most sittings keep nothing

    return open_case(path, _unlock(secrets, passphrase))


def erase_own_case(file: CaseFile, *, secrets: SecretStore, log: EventLog) -> bool:
    """Remove a person's own case, its key included; return False when the keyring kept its key.

    The key alone opens nothing. Raise a `CaseFileError` leaf when the file cannot be removed.
    """
    name = _own_name(file.case.id)
    file.erase()
    log.record(LogEvent.CASE_ERASED)
    try:
        secrets.forget(name)
    except SecretError as error:
        log.record(LogEvent.KEYRING_NOT_USED, error=error)
        return False
    return True


def found_help_desk(folder: Path, passphrase: str, *, secrets: SecretStore) -> CaseFolder:
    """Make a folder the folder of a new help desk, and open it.

    This computer keeps the key where it has a keyring; elsewhere the passphrase is typed each
    time. Raise as `cases.desk.found_desk` does.
    """
    from patient_check.cases.desk import found_desk  # noqa: PLC0415 - most sittings keep nothing
    from patient_check.cases.folder import CaseFolder  # noqa: PLC0415 - the same

    key = found_desk(folder, passphrase)
    _remember(key, secrets)
    return CaseFolder(folder, key)


def open_help_desk(
    folder: Path, *, secrets: SecretStore, passphrase: str | None = None
) -> CaseFolder:
    """Open the folder of a help desk; the passphrase is wanted once a computer that has a keyring.

    Raises:
        SecretError, CaseKeyMissing: without the passphrase, it does not open.
        CaseFileError: it cannot be opened or read.
    """
    from patient_check.cases.desk import open_desk  # noqa: PLC0415 - most sittings keep nothing
    from patient_check.cases.folder import CaseFolder  # noqa: PLC0415 - the same

    key = open_desk(folder, _unlock(secrets, passphrase))
    if passphrase is not None:
        _remember(key, secrets)
    return CaseFolder(folder, key)


def erase_desk_case(store: CaseStore, case_id: CaseId, *, log: EventLog) -> None:
    """Remove a case of a help desk for good; raise a `CaseFileError` leaf."""
    store.erase(case_id)
    log.record(LogEvent.CASE_ERASED)


def erase_due_cases(store: CaseStore, today: date, *, log: EventLog) -> tuple[CaseSummary, ...]:
    """Remove every case whose day has come, and return what was removed; the adviser asked for it.

    A case that is open somewhere stays, and is due again next time. What was removed is noted as
    a number, also when the folder fails half-way and a `CaseFileError` leaf is raised.
    """
    from patient_check.cases.retention import due_for_deletion  # noqa: PLC0415 - not at the start
    from patient_check.domain.errors import CaseFileInUse  # noqa: PLC0415 - the same

    erased: list[CaseSummary] = []
    try:
        for summary in due_for_deletion(store.summaries(), today):
            with suppress(CaseFileInUse):
                store.erase(summary.id)
                erased.append(summary)
    finally:
        if erased:
            log.record(LogEvent.CASES_ERASED_AT_TERM, count=len(erased))
    return tuple(erased)


def _own_name(case_id: CaseId) -> str:
    return f"case-{case_id}"


def _unlock(secrets: SecretStore, passphrase: str | None) -> Unlock:
    from patient_check.cases.keys import (  # noqa: PLC0415 - most sittings keep nothing
        Unlock,
        key_from_text,
    )

    return Unlock(lambda name: key_from_text(name, secrets.read(name)), passphrase)


def _remember(key: NamedKey, secrets: SecretStore) -> None:
    with suppress(SecretError):  # no keyring here: the passphrase is asked for each time
        secrets.keep(key.name, key.to_text())
