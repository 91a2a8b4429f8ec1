"""Saves a case again and again in children that are killed at random moments; see `test_killed.py`.

A child says each number once its saving has returned. After each kill the case must be whole, and
hold the last number that was said, or the next one.
"""

import os
import random
import select
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from patient_check.cases.folder import CaseFolder
from patient_check.cases.keys import unlock_with
from patient_check.cases.store import read_case
from patient_check.domain.case import Case, CaseId
from patient_check.domain.complaint import LetterEdit, LetterKind
from tests.unit.cases.made import KEY, full_case

SHORTEST, LONGEST = 0.0002, 0.012
CASE_ID = CaseId("00ff")
NUMBER_BYTES = 4


def numbered(number: int) -> Case:
    """Return a case of a few pages, every part of which follows from `number`."""
    words = f"{number} " * 2000
    return replace(
        full_case(CASE_ID, name=str(number)), letters=(LetterEdit(LetterKind.DPO, "", words),)
    )


def save_for_ever(folder: Path, first: int, told: int) -> NoReturn:
    with CaseFolder(folder, KEY).open(CASE_ID) as file:
        number = first
        while True:
            file.save(numbered(number))
            os.write(told, number.to_bytes(NUMBER_BYTES, "big"))
            number += 1


def run_and_kill(folder: Path, first: int, seconds: float) -> int:
    """Return the last number that a child said before it was killed, or the one before `first`."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        save_for_ever(folder, first, told)
    os.close(told)
    said = bytearray()
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0 and select.select([heard], [], [], left)[0]:
        said += os.read(heard, 4096)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(heard, 4096):
        said += more
    os.close(heard)
    return int.from_bytes(said[-NUMBER_BYTES:], "big") if said else first - 1


def main(folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - moments, not keys
    CaseFolder(folder, KEY).create(numbered(0)).close()
    path = folder / f"{CASE_ID}.patientcheck"
    last, saved, left_behind = 0, 0, 0
    for _ in range(kills):
        said = run_and_kill(folder, last + 1, chance.uniform(SHORTEST, LONGEST))
        case = read_case(path, unlock_with(KEY))
        number = int(case.name)
        assert said <= number <= said + 1, (said, number)
        assert case == numbered(number)
        left_behind += any(entry.suffix == ".tmp" for entry in folder.iterdir())
        saved, last = saved + number - last, number
    cases = CaseFolder(folder, KEY)
    assert [summary.name for summary in cases.summaries()] == [str(last)]
    cases.open(CASE_ID).close()
    names = sorted(entry.name for entry in folder.iterdir())
    assert path.name in names
    assert not [name for name in names if name.startswith(f".{path.name}")], names
    sys.stdout.write(f"{kills} kills, {saved} saved, {left_behind} in the middle\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
