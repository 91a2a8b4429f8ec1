import errno
import fcntl
import os
import platform
import time
from dataclasses import replace
from pathlib import Path

import pytest

from patient_check.cases import lock
from patient_check.cases.keys import unlock_with
from patient_check.cases.lock import lock_path, take_lock
from patient_check.cases.store import create_case, open_case
from patient_check.domain.errors import (
    CaseChangedElsewhere,
    CaseFileInUse,
    FolderUnavailable,
    NoSpaceLeft,
)
from tests.unit.cases.made import KEY, full_case


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.patientcheck"


def test_a_lock_is_held_once_and_leaves_nothing(path: Path) -> None:
    with take_lock(path) as held:
        assert held.is_exclusive
        with pytest.raises(CaseFileInUse):
            take_lock(path)
        with pytest.raises(CaseFileInUse):
            take_lock(path, wait_seconds=0.03)
        take_lock(path.with_name("b.patientcheck")).release()
    held.release()
    assert list(path.parent.iterdir()) == []


def test_who_waits_gets_the_lock_when_it_is_released(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = take_lock(path)
    waits: list[float] = []

    def release(seconds: float) -> None:
        waits.append(seconds)
        held.release()

    monkeypatch.setattr(time, "sleep", release)
    take_lock(path, wait_seconds=5).release()
    assert len(waits) == 1


def test_a_lock_on_a_file_that_its_last_holder_removed_bars_nobody_and_is_taken_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = lock._lock
    removed: list[Path] = []

    def removes_once(descriptor: int) -> bool:
        if not removed:
            removed.append(lock_path(path))
            removed[0].unlink()
        return real(descriptor)

    monkeypatch.setattr(lock, "_lock", removes_once)
    with take_lock(path):
        assert lock_path(path).exists()
        with pytest.raises(CaseFileInUse):
            take_lock(path)


@pytest.mark.linux
def test_a_folder_without_locks_is_said_and_changes_are_still_seen(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(fcntl, "flock", unknown)
    case = full_case()
    create_case(path, case, key=KEY).close()
    with open_case(path, unlock_with(KEY)) as first, open_case(path, unlock_with(KEY)) as second:
        first.save(replace(case, name="première"))
        with pytest.raises(CaseChangedElsewhere):
            second.save(replace(case, name="seconde"))


@pytest.mark.linux
@pytest.mark.parametrize(
    ("number", "meaning"),
    [
        (errno.EACCES, CaseFileInUse),
        (errno.EWOULDBLOCK, CaseFileInUse),
        (errno.EIO, FolderUnavailable),
        (errno.ENOSPC, NoSpaceLeft),
    ],
)
def test_every_refusal_of_a_lock_has_its_error(
    number: int, meaning: type[Exception], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(meaning):
        take_lock(path)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderUnavailable):
        take_lock(tmp_path / "gone" / "a.patientcheck")


def test_the_lock_names_the_computer_and_nothing_else(path: Path) -> None:
    with take_lock(path):
        assert lock_path(path).read_text("utf-8") == platform.node()
