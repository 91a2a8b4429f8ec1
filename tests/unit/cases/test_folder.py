import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patient_check.cases.case_list import CaseList
from patient_check.cases.folder import CaseFolder, new_case_id
from patient_check.cases.header import FileKind
from patient_check.cases.index import (
    CASE_SUFFIX,
    ENOUGH_CHANGES,
    INDEX_FILE,
    Line,
    Stamp,
    lines_to_raw,
    summary_of,
)
from patient_check.cases.lock import take_lock
from patient_check.cases.shared_file import SharedFile
from patient_check.domain.case import Case, CaseId, CaseStatus, CountKind, UnreadableCase
from patient_check.domain.errors import CaseFileInUse, CaseMissing, FolderUnavailable
from tests.unit.cases.made import KEY, OTHER_KEY, full_case

TODAY = date(2026, 11, 24)
DESK = Path(__file__).with_name("desk_program.py")


@pytest.fixture
def cases(tmp_path: Path) -> CaseFolder:
    return CaseFolder(tmp_path, KEY, wait_seconds=0)


def kept(cases: CaseFolder, name: str) -> Case:
    case = full_case(new_case_id(), name)
    cases.create(case).close()
    return case


def listed(cases: CaseFolder) -> set[str]:
    return {summary.name for summary in cases.summaries()}


def test_the_list_follows_what_is_made_saved_and_erased(cases: CaseFolder) -> None:
    assert cases.summaries() == ()
    first, second = kept(cases, "première"), kept(cases, "seconde")
    assert listed(cases) == {"première", "seconde"}
    with cases.open(first.id) as file:
        file.save(replace(file.case, name="une autre", status=CaseStatus.CLOSED))
    assert listed(cases) == {"une autre", "seconde"}
    cases.erase(first.id)
    assert listed(cases) == {"seconde"}
    assert cases.summaries() == (summary_of(second),)
    assert cases.read(second.id) == second
    with pytest.raises(CaseMissing):
        cases.open(first.id)


def test_an_unchanged_folder_is_listed_without_reading_a_case(
    cases: CaseFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {str(number) for number in range(ENOUGH_CHANGES)}
    for name in names:
        kept(cases, name)
    assert listed(cases) == names
    again = CaseFolder(tmp_path, KEY)
    before = (tmp_path / INDEX_FILE).read_bytes()
    for folder in (cases, again):
        monkeypatch.setattr(folder._index, "_read", None)
        assert listed(folder) == names
    assert (tmp_path / INDEX_FILE).read_bytes() == before


def test_an_erased_name_leaves_the_list_at_the_next_look_of_any_desk(
    cases: CaseFolder, tmp_path: Path
) -> None:
    made = [kept(cases, str(number)) for number in range(ENOUGH_CHANGES)]
    cases.summaries()
    (tmp_path / f"{made[0].id}.patientcheck").unlink()  # as another desk, whose list is its own
    assert len(cases.summaries()) == ENOUGH_CHANGES - 1
    raw = SharedFile(tmp_path / INDEX_FILE, FileKind.LIST, KEY).read()
    assert made[0].id not in {line[0] for line in raw}


@pytest.mark.parametrize("content", [None, b"", b"nonsense", b"\x89PCK\r\n\x1a\n\x00\x01"])
def test_a_list_that_is_lost_or_damaged_is_made_anew(
    content: bytes | None, cases: CaseFolder, tmp_path: Path
) -> None:
    names = {str(number) for number in range(ENOUGH_CHANGES)}
    for name in names:
        kept(cases, name)
    path = tmp_path / INDEX_FILE
    if content is not None:
        path.write_bytes(content)
    assert listed(CaseFolder(tmp_path, KEY)) == names
    assert len(SharedFile(path, FileKind.LIST, KEY).read()) == ENOUGH_CHANGES


def test_a_case_saved_by_another_desk_shows_and_a_copied_folder_too(
    cases: CaseFolder, tmp_path: Path
) -> None:
    case = kept(cases, "a")
    (tmp_path / "elsewhere").mkdir()
    elsewhere = CaseFolder(tmp_path / "elsewhere", KEY)
    elsewhere.create(replace(case, name="changé ailleurs")).close()
    shutil.copy(tmp_path / "elsewhere" / f"{case.id}.patientcheck", tmp_path)
    assert listed(cases) == {"changé ailleurs"}
    assert [summary.name for summary in cases.summaries(rebuild=True)] == ["changé ailleurs"]


def test_what_cannot_be_read_is_said_and_not_read_again_and_again(
    cases: CaseFolder, tmp_path: Path
) -> None:
    case = kept(cases, "a")
    damaged, foreign = CaseId("damaged"), CaseId("foreign")
    copy = CaseId(f"{case.id} (copie en conflit)")
    whole = (tmp_path / f"{case.id}.patientcheck").read_bytes()
    (tmp_path / f"{damaged}.patientcheck").write_bytes(whole[:-1])
    (tmp_path / f"{copy}.patientcheck").write_bytes(whole)
    CaseFolder(tmp_path, OTHER_KEY).create(full_case(foreign)).close()
    assert listed(cases) == {"a"}
    assert set(cases.unreadable) == {
        UnreadableCase(damaged, "case_damaged"),
        UnreadableCase(foreign, "case_key_missing"),
        UnreadableCase(copy, "case_changed"),
    }
    for case_id in (damaged, copy, foreign):
        cases.erase(case_id)
    assert listed(cases) == {"a"}
    assert cases.unreadable == ()


@pytest.mark.parametrize("case_id", ["../a", "a/b", ".hidden", "..", "/a"])
def test_an_id_leads_nowhere_else(case_id: str, cases: CaseFolder) -> None:
    with pytest.raises(ValueError, match="no path"):
        cases.erase(CaseId(case_id))


def test_an_open_case_is_not_erased_and_a_held_list_stops_no_saving(
    cases: CaseFolder, tmp_path: Path
) -> None:
    case = kept(cases, "a")
    with cases.open(case.id) as file:
        with pytest.raises(CaseFileInUse):
            cases.erase(case.id)
        with take_lock(tmp_path / INDEX_FILE):
            file.save(replace(case, name="b"))
            assert [one.name for one in cases.summaries(rebuild=True)] == ["b"]
    assert cases.read(case.id).name == "b"


@pytest.mark.linux
def test_a_file_that_goes_while_the_folder_is_listed_hides_no_other(
    cases: CaseFolder, tmp_path: Path
) -> None:
    kept(cases, "Mme A.")
    # Listed, and not there: what another desk leaves that erases a case at the same moment.
    (cases.folder / f"gone{CASE_SUFFIX}").symlink_to(tmp_path / "nowhere")
    assert listed(cases) == {"Mme A."}


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderUnavailable):
        CaseFolder(tmp_path / "unplugged", KEY).summaries()


def test_erasing_leaves_nothing_of_the_case_in_the_folder(
    cases: CaseFolder, tmp_path: Path
) -> None:
    case = kept(cases, "a")
    cases.erase(case.id)
    cases.erase(case.id)
    assert [entry.name for entry in tmp_path.iterdir()] == [INDEX_FILE]
    assert SharedFile(tmp_path / INDEX_FILE, FileKind.LIST, KEY).read() == []


def test_counts_follow_the_persons_word_and_outlive_the_case(cases: CaseFolder) -> None:
    case = replace(full_case(new_case_id()), counted=frozenset(), may_count=False)
    with cases.create(case) as file:
        cases.count(file)
        assert cases.counts.read() == {}
        file.save(replace(file.case, may_count=True))
        for _ in range(2):  # counted once however often it is saved
            cases.count(file)
            file.save(file.case)
        numbers = cases.counts.read()
        assert {(key.kind, key.id): number for key, number in numbers.items()} == {
            (CountKind.CASE, ""): 1,
            (CountKind.CATEGORY, "last_name"): 1,
            (CountKind.CATEGORY, "email"): 1,
            (CountKind.STEP, "change_password"): 1,
        }
        assert file.case.counted == numbers.keys()
    cases.erase(case.id)
    assert cases.counts.read() == numbers


def test_who_no_longer_agrees_is_no_longer_counted(cases: CaseFolder) -> None:
    with cases.create(replace(full_case(new_case_id()), counted=frozenset())) as file:
        cases.count(file)
        assert cases.counts.read()
        file.save(replace(file.case, may_count=False))
        cases.count(file)
        assert cases.counts.read() == {}
        assert file.case.counted == frozenset()


def test_two_desks_in_one_folder_lose_nothing(tmp_path: Path) -> None:
    count = 12
    desks = [
        subprocess.Popen(
            [sys.executable, DESK, tmp_path, desk, str(count)],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        )
        for desk in ("nord", "sud")
    ]
    assert [desk.wait() for desk in desks] == [0, 0]
    expected = {f"{desk} {number} revu" for desk in ("nord", "sud") for number in range(count)}
    cases = CaseFolder(tmp_path, KEY)
    assert listed(cases) == expected
    assert {summary.name for summary in cases.summaries(rebuild=True)} == expected
    assert cases.unreadable == ()
    assert len(cases.breaches.all()) == 2 * count
    by_kind = {key.kind: number for key, number in cases.counts.read().items()}
    assert by_kind[CountKind.CASE] == 2 * count
    assert not [entry for entry in tmp_path.iterdir() if entry.suffix in {".tmp", ".lock"}]


def test_ten_thousand_cases_are_listed_and_found_at_once(tmp_path: Path) -> None:
    """The target is a tenth of a second for each; what is asserted leaves room for a busy day."""
    count = 10_000
    summary = summary_of(full_case())
    lines = {}
    for number in range(count):
        path = tmp_path / f"{number:032x}.patientcheck"
        path.touch()
        stamp = Stamp(path.stat().st_mtime_ns, 0)
        case_id, name = CaseId(f"{number:032x}"), f"Mme Élise Œuvrard {number}"
        lines[case_id] = Line(stamp, replace(summary, id=case_id, name=name))
    shared = SharedFile(tmp_path / INDEX_FILE, FileKind.LIST, KEY)
    shared.change(lambda _: lines_to_raw(lines))
    cases = CaseFolder(tmp_path, KEY)
    found = CaseList(cases.summaries())
    assert len(found) == count
    quickest = min(_seconds(found, "elise 4242 clinique") for _ in range(3))
    assert [one.name for one in found.find("ELISE 4242 clin", today=TODAY)] == [
        "Mme Élise Œuvrard 4242"
    ]
    assert quickest < 0.1


def _seconds(found: CaseList, typed: str) -> float:
    started = time.process_time()
    found.find(typed, today=TODAY)
    return time.process_time() - started
