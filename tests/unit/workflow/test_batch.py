import os
import stat
from pathlib import Path

import pytest

from patient_check.workflow.batch import COLUMNS, Table, files_in


def cells(name: str, size: int = 1) -> list[object]:
    return [name, size, *["x"] * (len(COLUMNS) - 2)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notices"
    for name in ("b.txt", "a/2.eml", "a/1.eml", ".hidden", "a/.git/x", ".cache/y"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    return folder


def test_the_files_of_a_folder_come_in_order_without_hidden_ones(folder: Path) -> None:
    table = folder / "table.csv"
    table.touch()
    found = files_in(folder, frozenset({table}))
    assert found == [str(folder / name) for name in ("a/1.eml", "a/2.eml", "b.txt")]


def test_a_link_to_a_folder_is_not_followed(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert len(files_in(folder, frozenset())) == 3


def test_the_table_is_there_at_the_end_only(tmp_path: Path) -> None:
    table = Table(tmp_path / "t.csv")
    (tmp_path / "t.csv").write_text("the table of yesterday")
    with table:
        table.add(cells("a"))
        assert (tmp_path / "t.csv").read_text() == "the table of yesterday"
        table.finish()
    lines = (tmp_path / "t.csv").read_bytes().split(b"\r\n")
    assert lines == [",".join(COLUMNS).encode(), b"a,1," + b",".join([b"x"] * 18), b""]
    assert [entry.name for entry in tmp_path.iterdir()] == ["t.csv"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "t.csv").stat().st_mode) == 0o600


def test_a_table_of_a_long_name_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 124 + ".csv")
    with Table(path) as table:
        table.finish()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_spreadsheet_set_to_french_opens_it_as_columns(tmp_path: Path) -> None:
    with Table(tmp_path / "t.csv", for_spreadsheet=True) as table:
        table.add(cells("é"))
        table.finish()
    content = (tmp_path / "t.csv").read_bytes()
    assert content.startswith("\ufefffile;size_bytes;".encode())
    assert "\r\né;1;x;".encode() in content


@pytest.mark.parametrize("for_spreadsheet", [False, True])
@pytest.mark.parametrize("cut", [0, 1, 7])
def test_what_was_written_before_an_interruption_is_kept(
    *, cut: int, for_spreadsheet: bool, folder: Path, tmp_path: Path
) -> None:
    """Also when the last line was cut in the middle."""
    names = files_in(folder, frozenset())
    table = Table(tmp_path / "t.csv", for_spreadsheet=for_spreadsheet)
    with table:
        for name in names[:2]:
            table.add(cells(name))
    os.truncate(table.unfinished, table.unfinished.stat().st_size - cut)
    again = Table(tmp_path / "t.csv", for_spreadsheet=for_spreadsheet)
    with again:
        left = again.left_of(names, str)
        assert left == names[2 if not cut else 1 :]
        for name in left:
            again.add(cells(name))
        again.finish()
    lines = (tmp_path / "t.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(again._separator)[0] for line in lines] == ["file", *names]


def test_a_file_that_changed_meanwhile_is_read_again(folder: Path, tmp_path: Path) -> None:
    names = files_in(folder, frozenset())
    with Table(tmp_path / "t.csv") as table:
        for name in names:
            table.add(cells(name))
    Path(names[1]).write_bytes(b"longer")
    with Table(tmp_path / "t.csv") as table:
        assert table.left_of(names, str) == [names[1]]
        table.add(cells(names[1], 6))
        table.finish()
    lines = (tmp_path / "t.csv").read_text("utf-8").splitlines()
    assert sorted(line.split(",")[0] for line in lines) == sorted(["file", *names])


@pytest.mark.parametrize("content", ["other,columns\r\na,1\r\n", "\x00\x01", "file"])
def test_the_rest_of_something_else_is_begun_anew(content: str, tmp_path: Path) -> None:
    table = Table(tmp_path / "t.csv")
    table.unfinished.write_text(content)
    with table:
        table.finish()
    assert (tmp_path / "t.csv").read_text() == ",".join(COLUMNS) + "\n"
