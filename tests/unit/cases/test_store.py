import errno
import os
import platform
import resource
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from patient_check.cases import atomic, store
from patient_check.cases.keys import Unlock, unlock_with
from patient_check.cases.lock import lock_path
from patient_check.cases.store import create_case, erase_file, open_case, read_bytes, read_case
from patient_check.domain.case import CaseStatus
from patient_check.domain.errors import (
    CaseChangedElsewhere,
    CaseExists,
    CaseFileError,
    CaseFileInUse,
    CaseKeyMissing,
    CaseMissing,
    DamagedCaseFile,
    FolderNotWritable,
    FolderUnavailable,
    NoSpaceLeft,
    NotACaseFile,
    PassphraseTooShort,
    WrongPassphrase,
)
from tests.unit.cases.made import KEY, OTHER_KEY, OTHER_WORDS, PASSPHRASE, full_case

CASE = full_case()
LATER = replace(CASE, name="Mme É. Œ.", status=CaseStatus.CLOSED)
WITH_KEY = unlock_with(KEY)
HOLDER = Path(__file__).with_name("holder_program.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.patientcheck"


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_case_is_kept_changed_and_erased(path: Path) -> None:
    with create_case(path, CASE, key=KEY) as file:
        assert file.case == CASE
        file.save(LATER)
        assert file.case == LATER
    with open_case(path, WITH_KEY) as file:
        assert file.case == LATER
        assert not file.is_read_only
        assert names(path.parent) == [f".{path.name}.lock", path.name]
        file.save(CASE)
    assert read_case(path, WITH_KEY) == CASE
    assert names(path.parent) == [path.name]
    with open_case(path, WITH_KEY) as file:
        file.erase()
    assert names(path.parent) == []
    with pytest.raises(CaseMissing):
        open_case(path, WITH_KEY)
    assert names(path.parent) == []


@pytest.mark.parametrize("name", ["é" * 121 + ".patientcheck", "x" * 242 + ".patientcheck"])
def test_a_name_as_long_as_the_disk_allows_is_kept_and_locked(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with create_case(path, CASE, key=KEY) as file:
        file.save(LATER)
        with pytest.raises(CaseFileInUse):
            open_case(path, WITH_KEY)
    assert read_case(path, WITH_KEY) == LATER
    assert names(tmp_path) == [name]


def test_a_name_that_no_disk_holds_is_an_error_of_ours(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    with pytest.raises(FolderUnavailable):
        open_case(path, WITH_KEY)
    with pytest.raises(FolderUnavailable):
        create_case(path, CASE, key=KEY)
    assert names(tmp_path) == []


def test_nobody_else_may_read_the_file(path: Path) -> None:
    before = os.umask(0)
    try:
        create_case(path, CASE, key=KEY).close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_of_the_person_can_be_read_in_the_folder(path: Path) -> None:
    with create_case(path, CASE, key=KEY) as file:
        for entry in path.parent.iterdir():
            content = entry.name.encode() + entry.read_bytes()
            for word in ("Élise", "Œuvrard", "Clinique", "Brest", "cardio", "courrier"):
                assert word.encode() not in content
        file.save(LATER)


def test_a_passphrase_opens_a_file_beside_the_key_and_alone(path: Path) -> None:
    travels = path.with_name("copy.patientcheck")
    with create_case(path, CASE, key=KEY) as file:
        before = file.has_passphrase
        file.add_passphrase(PASSPHRASE)
        assert (before, file.has_passphrase) == (False, True)
        file.save(LATER)
        file.copy_to(travels, PASSPHRASE)
    by_passphrase = Unlock(passphrase=PASSPHRASE)
    assert read_case(path, by_passphrase) == read_case(path, WITH_KEY) == LATER
    with open_case(travels, by_passphrase) as file:
        file.save(CASE)
    assert read_case(travels, by_passphrase) == CASE
    with pytest.raises(CaseKeyMissing):
        read_case(travels, WITH_KEY)


@pytest.mark.parametrize("passphrase", ["", "court", "12345678901", " " * 30])
def test_a_short_passphrase_is_refused_before_anything_is_written(
    passphrase: str, path: Path
) -> None:
    with pytest.raises(PassphraseTooShort):
        create_case(path, CASE, passphrase=passphrase)
    assert names(path.parent) == []


def test_each_failure_of_opening_has_its_error_and_leaves_no_lock(path: Path) -> None:
    create_case(path, CASE, passphrase=PASSPHRASE).close()
    with pytest.raises(WrongPassphrase):
        open_case(path, Unlock(passphrase=OTHER_WORDS))
    with pytest.raises(CaseKeyMissing):
        open_case(path, unlock_with(OTHER_KEY))
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    with pytest.raises(DamagedCaseFile):
        open_case(path, Unlock(passphrase=PASSPHRASE))
    path.write_bytes(b"Bonjour, je suis un tout autre fichier.")
    with pytest.raises(NotACaseFile):
        open_case(path, Unlock(passphrase=PASSPHRASE))
    path.unlink()
    path.mkdir()
    with pytest.raises(CaseFileError):
        open_case(path, Unlock(passphrase=PASSPHRASE))
    assert names(path.parent) == [path.name]


def test_an_enormous_file_is_not_read_into_memory(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MAX_FILE_BYTES", 1000)
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(DamagedCaseFile):
        read_bytes(path)


def test_a_file_that_is_there_is_not_replaced_unasked(path: Path) -> None:
    create_case(path, CASE, key=KEY).close()
    with pytest.raises(CaseExists):
        create_case(path, LATER, key=KEY)
    assert read_case(path, WITH_KEY) == CASE
    assert names(path.parent) == [path.name]


def test_a_case_is_open_once(path: Path) -> None:
    with create_case(path, CASE, key=KEY):
        for _ in range(2):
            with pytest.raises(CaseFileInUse) as caught:
                open_case(path, WITH_KEY)
            assert caught.value.holder == platform.node()
        assert read_case(path, WITH_KEY) == CASE
    open_case(path, WITH_KEY).close()


def test_two_processes_never_write_the_same_case(path: Path) -> None:
    """The second is refused while the first lives, and goes on from its file once it is killed."""
    create_case(path, CASE, key=KEY).close()
    with subprocess.Popen(
        [sys.executable, HOLDER, path],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(CaseFileInUse) as caught:
            open_case(path, WITH_KEY)
        assert caught.value.holder == platform.node()
        holder.kill()
    assert lock_path(path).exists()
    with open_case(path, WITH_KEY) as file:
        assert file.case == LATER
        file.save(CASE)
    assert names(path.parent) == [path.name]


def test_a_change_made_elsewhere_is_not_written_over(path: Path) -> None:
    """On a folder that is copied between computers no lock holds."""
    with create_case(path, CASE, key=KEY) as file:
        elsewhere = path.with_name("elsewhere.patientcheck")
        create_case(elsewhere, LATER, key=KEY).close()
        elsewhere.replace(path)
        with pytest.raises(CaseChangedElsewhere):
            file.save(CASE)
        path.unlink()
        with pytest.raises(CaseMissing):
            file.save(CASE)
    assert names(path.parent) == []


def test_what_a_killed_writer_left_is_removed(path: Path) -> None:
    create_case(path, CASE, key=KEY).close()
    left = path.with_name(f".{path.name}.0123456789abcdef.tmp")
    of_another = path.with_name(".other.patientcheck.0123456789abcdef.tmp")
    left.touch()
    of_another.touch()
    open_case(path, WITH_KEY).close()
    assert names(path.parent) == [of_another.name, path.name]


@contextmanager
def files_of_at_most(size_bytes: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_loses_nothing(path: Path) -> None:
    with create_case(path, CASE, key=KEY) as file:
        before = path.read_bytes()
        with files_of_at_most(1000), pytest.raises(NoSpaceLeft):
            file.save(LATER)
        assert path.read_bytes() == before
        assert file.case == CASE
        assert names(path.parent) == [f".{path.name}.lock", path.name]
        file.save(LATER)
    assert read_case(path, WITH_KEY) == LATER


@pytest.mark.parametrize(
    ("number", "meaning"),
    [
        (errno.ENOSPC, NoSpaceLeft),
        (errno.EDQUOT, NoSpaceLeft),
        (errno.EROFS, FolderNotWritable),
        (errno.EACCES, FolderNotWritable),
        (errno.EIO, FolderUnavailable),
        (errno.ESTALE, FolderUnavailable),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "fsync"])
def test_every_failure_of_the_disk_has_its_error(
    call: str,
    number: int,
    meaning: type[CaseFileError],
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with create_case(path, CASE, key=KEY) as file:

        def fail(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patch:
            patch.setattr(atomic, "os", _Failing(call, fail))
            with pytest.raises(meaning):
                file.save(LATER)
        assert names(path.parent) == [f".{path.name}.lock", path.name]
    assert read_case(path, WITH_KEY) == CASE


class _Failing:
    """The module `os`, with one call that fails."""

    def __init__(self, call: str, fail: object) -> None:
        self._call = call
        self._fail = fail

    def __getattr__(self, name: str) -> object:
        return self._fail if name == self._call else getattr(os, name)


def test_an_erased_file_opens_no_more_even_when_its_bytes_are_found_again(path: Path) -> None:
    create_case(path, CASE, key=KEY).close()
    second_name = path.with_name("found again")
    second_name.hardlink_to(path)
    erase_file(path)
    erase_file(path)
    with pytest.raises(NotACaseFile):
        read_case(second_name, WITH_KEY)


def _can_mount() -> bool:
    """Say whether a small disk of one's own can be made here: it wants the rights for it."""
    tools = map(shutil.which, ("mount", "unshare"))
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or not all(tools):
        return False
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"],
        capture_output=True,
        check=False,
    )
    return tried.returncode == 0


if _can_mount():
    SMALL_DISK = Path(__file__).with_name("small_disk_program.py")

    @pytest.mark.linux
    @pytest.mark.parametrize("state", ["full", "read_only"])
    def test_on_a_real_disk(state: str, tmp_path: Path) -> None:
        done = subprocess.run(
            ["unshare", "--mount", sys.executable, SMALL_DISK, tmp_path, state],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, "as it should\n"), done.stderr

elif hasattr(os, "geteuid") and os.geteuid() != 0:

    def test_a_folder_that_may_not_be_written_opens_for_reading(path: Path) -> None:
        create_case(path, CASE, key=KEY).close()
        path.parent.chmod(0o500)
        try:
            with open_case(path, WITH_KEY) as file:
                assert file.is_read_only
                with pytest.raises(FolderNotWritable):
                    file.save(LATER)
            with pytest.raises(FolderNotWritable):
                create_case(path.with_name("new.patientcheck"), CASE, key=KEY)
        finally:
            path.parent.chmod(0o700)
