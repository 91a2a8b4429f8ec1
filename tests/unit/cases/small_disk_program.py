"""Saves a case on a disk that is full, or read-only; in a mount namespace of its own."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from patient_check.cases.keys import unlock_with
from patient_check.cases.store import create_case, open_case, read_case
from patient_check.domain.case import KeptNotice
from patient_check.domain.errors import FolderNotWritable, NoSpaceLeft
from patient_check.domain.review import NoticeOrigin
from tests.unit.cases.made import KEY, full_case

CASE = full_case()
LARGE = replace(CASE, notice=KeptNotice(NoticeOrigin.FILE, "large", None, bytes(200_000)))


def mount(folder: Path, *options: str) -> None:
    subprocess.run(["mount", *options, "tmpfs", folder], check=True)


def on_a_full_disk(path: Path) -> None:
    with create_case(path, CASE, key=KEY) as file:
        fails(lambda: file.save(LARGE), NoSpaceLeft)
        assert read_case(path, unlock_with(KEY)) == CASE
        filler = path.with_name("filler")
        with filler.open("wb", buffering=0) as full:
            fails_to_write(full)
        fails(lambda: file.save(replace(CASE, name="autre")), NoSpaceLeft)
    assert read_case(path, unlock_with(KEY)) == CASE
    with open_case(path, unlock_with(KEY)) as file:
        assert file.case == CASE
        filler.unlink()
        file.save(replace(CASE, name="autre"))
    assert sorted(entry.name for entry in path.parent.iterdir()) == [path.name]
    assert read_case(path, unlock_with(KEY)).name == "autre"


def on_a_read_only_disk(path: Path) -> None:
    create_case(path, CASE, key=KEY).close()
    mount(path.parent, "-o", "remount,ro")
    with open_case(path, unlock_with(KEY)) as file:
        assert file.is_read_only
        assert file.case == CASE
        fails(lambda: file.save(LARGE), FolderNotWritable)
        fails(file.erase, FolderNotWritable)
    new = path.with_name("new.patientcheck")
    fails(lambda: create_case(new, CASE, key=KEY), FolderNotWritable)
    assert read_case(path, unlock_with(KEY)) == CASE


def fails(work: object, error: type[Exception]) -> None:
    assert callable(work)
    try:
        work()
    except error:
        return
    raise AssertionError(error)


def fails_to_write(file: object) -> None:
    write = getattr(file, "write")  # noqa: B009 - any raw file
    try:
        while True:
            write(bytes(4096))
    except OSError:
        return


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    mount(folder, "-t", "tmpfs", "-o", "size=64k")
    work = {"full": on_a_full_disk, "read_only": on_a_read_only_disk}[sys.argv[2]]
    work(folder / "case.patientcheck")
    sys.stdout.write("as it should\n")
