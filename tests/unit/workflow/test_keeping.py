from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patient_check.cases.folder import CaseFolder, new_case_id
from patient_check.domain.case import CaseId
from patient_check.domain.errors import (
    CaseExists,
    CaseFileError,
    CaseKeyMissing,
    FolderUnavailable,
    NoSecretStore,
    PatientCheckError,
    SecretStoreLocked,
    WrongPassphrase,
)
from patient_check.workflow.keeping import (
    erase_desk_case,
    erase_due_cases,
    erase_own_case,
    found_help_desk,
    keep_own_case,
    open_help_desk,
    open_own_case,
)
from patient_check.workflow.ports import LogEvent
from tests.fakes import MemorySecrets
from tests.unit.cases.made import OTHER_WORDS, PASSPHRASE, full_case

CASE = full_case()
TODAY = date(2026, 11, 24)


class MemoryLog:
    def __init__(self) -> None:
        self.lines: list[tuple[LogEvent, str | None, int | None]] = []

    def record(
        self, event: LogEvent, *, error: PatientCheckError | None = None, count: int | None = None
    ) -> None:
        self.lines.append((event, error.code if error else None, count))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.patientcheck"


def test_the_keyring_opens_ones_own_case_and_erasing_takes_its_key_away(path: Path) -> None:
    secrets, log = MemorySecrets(), MemoryLog()
    keep_own_case(path, CASE, secrets=secrets, passphrase=None).close()
    assert list(secrets.kept) == [f"case-{CASE.id}"]
    with open_own_case(path, secrets=secrets) as file:
        assert file.case == CASE
        assert erase_own_case(file, secrets=secrets, log=log)
    assert secrets.kept == {}
    assert not path.exists()
    assert log.lines == [(LogEvent.CASE_ERASED, None, None)]


def test_without_a_keyring_a_passphrase_does(path: Path) -> None:
    closed = MemorySecrets(SecretStoreLocked())
    with pytest.raises(SecretStoreLocked):
        keep_own_case(path, CASE, secrets=closed, passphrase=None)
    assert not path.exists()
    keep_own_case(path, CASE, secrets=None, passphrase=PASSPHRASE).close()
    with open_own_case(path, secrets=closed, passphrase=PASSPHRASE) as file:
        assert file.case == CASE
    with pytest.raises(WrongPassphrase):
        open_own_case(path, secrets=closed, passphrase=OTHER_WORDS)


def test_a_keyring_that_is_locked_later_is_told_and_the_passphrase_still_opens(path: Path) -> None:
    secrets = MemorySecrets()
    keep_own_case(path, CASE, secrets=secrets, passphrase=PASSPHRASE).close()
    secrets.error = SecretStoreLocked()
    with pytest.raises(SecretStoreLocked):
        open_own_case(path, secrets=secrets)
    open_own_case(path, secrets=secrets, passphrase=PASSPHRASE).close()
    secrets.error, secrets.kept = None, {}
    with pytest.raises(CaseKeyMissing) as caught:
        open_own_case(path, secrets=secrets)
    assert caught.value.has_passphrase


def test_a_case_that_could_not_be_written_leaves_no_key(path: Path) -> None:
    secrets = MemorySecrets()
    path.touch()
    with pytest.raises(CaseExists):
        keep_own_case(path, CASE, secrets=secrets, passphrase=None)
    assert secrets.kept == {}


def test_a_case_is_erased_also_when_the_keyring_keeps_its_key(path: Path) -> None:
    secrets, log = MemorySecrets(), MemoryLog()
    file = keep_own_case(path, CASE, secrets=secrets, passphrase=None)
    secrets.error = NoSecretStore("failed")
    assert not erase_own_case(file, secrets=secrets, log=log)
    assert not path.exists()
    assert log.lines[-1] == (LogEvent.KEYRING_NOT_USED, "no_secret_store", None)


def test_the_desk_types_its_passphrase_once_a_computer(tmp_path: Path) -> None:
    first, second = MemorySecrets(), MemorySecrets()
    found_help_desk(tmp_path, PASSPHRASE, secrets=first).create(CASE).close()
    assert open_help_desk(tmp_path, secrets=first).read(CASE.id) == CASE
    with pytest.raises(CaseKeyMissing):
        open_help_desk(tmp_path, secrets=second)
    open_help_desk(tmp_path, secrets=second, passphrase=PASSPHRASE)
    assert second.kept == first.kept
    assert open_help_desk(tmp_path, secrets=second).read(CASE.id) == CASE


def test_a_desk_without_a_keyring_types_it_each_time(tmp_path: Path) -> None:
    none = MemorySecrets(NoSecretStore("none"))
    found_help_desk(tmp_path, PASSPHRASE, secrets=none).create(CASE).close()
    with pytest.raises(NoSecretStore):
        open_help_desk(tmp_path, secrets=none)
    assert open_help_desk(tmp_path, secrets=none, passphrase=PASSPHRASE).read(CASE.id) == CASE


@pytest.fixture
def desk(tmp_path: Path) -> CaseFolder:
    return found_help_desk(tmp_path, PASSPHRASE, secrets=MemorySecrets())


def test_what_is_due_is_erased_on_request_and_noted_as_a_number(desk: CaseFolder) -> None:
    days = (date(2026, 11, 1), TODAY, date(2026, 11, 25), date(2026, 10, 1))
    made = [replace(CASE, id=new_case_id(), name=str(day), review_on=day) for day in days]
    for case in made:
        desk.create(case).close()
    log = MemoryLog()
    with desk.open(made[0].id):
        erased = erase_due_cases(desk, TODAY, log=log)
    assert [summary.name for summary in erased] == ["2026-10-01", "2026-11-24"]
    assert {summary.name for summary in desk.summaries()} == {"2026-11-01", "2026-11-25"}
    assert log.lines == [(LogEvent.CASES_ERASED_AT_TERM, None, 2)]
    assert len(erase_due_cases(desk, TODAY, log=log)) == 1
    assert erase_due_cases(desk, TODAY, log=log) == ()
    assert len(log.lines) == 2


def test_what_was_erased_before_a_failure_is_noted(
    desk: CaseFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        desk.create(replace(CASE, id=new_case_id(), review_on=TODAY)).close()
    log = MemoryLog()
    erase, calls = desk.erase, iter(range(9))

    def erase_once(case_id: CaseId) -> None:
        if next(calls):
            raise FolderUnavailable
        erase(case_id)

    monkeypatch.setattr(desk, "erase", erase_once)
    with pytest.raises(FolderUnavailable):
        erase_due_cases(desk, TODAY, log=log)
    assert log.lines == [(LogEvent.CASES_ERASED_AT_TERM, None, 1)]


def test_one_case_is_erased(desk: CaseFolder) -> None:
    desk.create(CASE).close()
    log = MemoryLog()
    erase_desk_case(desk, CASE.id, log=log)
    assert desk.summaries() == ()
    assert log.lines == [(LogEvent.CASE_ERASED, None, None)]
    with desk.create(CASE), pytest.raises(CaseFileError):
        erase_desk_case(desk, CASE.id, log=log)
    assert len(log.lines) == 1
