import logging
import os
import stat
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from patient_check.cases.folder import new_case_id
from patient_check.cases.keys import unlock_with
from patient_check.cases.store import open_case
from patient_check.domain import errors
from patient_check.domain.errors import CaseFileError, CaseFileInUse, DamagedCaseFile
from patient_check.host.clock import SystemClock
from patient_check.host.logs import LARGEST_BYTES, LOG_FILE, FileLog, line_of
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
from tests.unit.cases.made import KEY, PASSPHRASE, full_case

MOMENT = datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=UTC)
PRIVATE = (
    "Élise", "Œuvrard", "Brest", "Clinique", "cardio", "courrier", "Madame", "Port",
    "dpo@", "Doctolib", PASSPHRASE, "mineur",
)  # fmt: skip


class FixedClock(SystemClock):
    def now(self) -> datetime:
        return MOMENT


def test_a_line_has_a_moment_an_event_a_code_and_a_number(tmp_path: Path) -> None:
    log = FileLog(tmp_path / "state", FixedClock())
    log.record(LogEvent.CASE_ERASED)
    log.record(LogEvent.CASES_ERASED_AT_TERM, count=3)
    log.record(LogEvent.CASE_NOT_OPENED, error=CaseFileInUse("poste de Mme Œuvrard"))
    file = tmp_path / "state" / LOG_FILE
    assert file.read_text("utf-8").splitlines() == [
        "2026-11-24T09:30:15+00:00 case_erased",
        "2026-11-24T09:30:15+00:00 cases_erased_at_term count=3",
        "2026-11-24T09:30:15+00:00 case_not_opened error=case_in_use",
    ]
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "more",
    [
        {"event": "Mme Œuvrard"},
        {"event": LogEvent.CASE_ERASED, "count": "Mme Œuvrard"},
        {"event": LogEvent.CASE_ERASED, "error": "Mme Œuvrard"},
        {"event": LogEvent.CASE_ERASED, "error": ValueError("Mme Œuvrard")},
    ],
)
def test_there_is_no_place_for_words(more: dict[str, Any], tmp_path: Path) -> None:
    log = FileLog(tmp_path)
    with pytest.raises((ValueError, AttributeError, TypeError)):
        log.record(**more)
    assert list(tmp_path.iterdir()) == []


def test_a_log_stays_small_and_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    log = FileLog(tmp_path)
    (tmp_path / LOG_FILE).write_text("x" * (LARGEST_BYTES + 1))
    log.record(LogEvent.PROGRAM_FAILED)
    assert (tmp_path / LOG_FILE).stat().st_size < 100
    assert len(list(tmp_path.iterdir())) == 2
    (tmp_path / "file").touch()
    FileLog(tmp_path / "file" / "below").record(LogEvent.PROGRAM_FAILED)


def test_an_error_of_ours_says_no_more_than_its_code() -> None:
    for error in (DamagedCaseFile(), CaseFileInUse("Mme Œuvrard"), errors.NoSecretStore("unsafe")):
        line = line_of(MOMENT, LogEvent.CASE_NOT_OPENED, error=error, count=None)
        assert line.endswith(f"case_not_opened error={error.code}\n")


def test_a_whole_life_of_cases_leaves_no_word_of_them(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    log, secrets = FileLog(tmp_path / "state"), MemorySecrets()
    (tmp_path / "desk").mkdir()
    own = tmp_path / "own.patientcheck"
    case = replace(full_case(), id=new_case_id(), review_on=date(2026, 11, 1))
    keep_own_case(own, case, secrets=secrets, passphrase=PASSPHRASE).close()
    with pytest.raises(CaseFileError):
        open_case(own, unlock_with(KEY))
    assert erase_own_case(open_own_case(own, secrets=secrets), secrets=secrets, log=log)
    found_help_desk(tmp_path / "desk", PASSPHRASE, secrets=secrets)
    desk = open_help_desk(tmp_path / "desk", secrets=secrets)
    for _ in range(2):
        with desk.create(replace(case, id=new_case_id(), counted=frozenset())) as file:
            desk.count(file)
    erase_desk_case(desk, desk.summaries()[0].id, log=log)
    assert len(erase_due_cases(desk, date(2026, 11, 24), log=log)) == 1
    written = (tmp_path / "state" / LOG_FILE).read_text("utf-8")
    assert len(written.splitlines()) == 3
    said = written + caplog.text + "".join(capfd.readouterr())
    for word in PRIVATE:
        assert word not in said
    assert case.id not in said
