import os
from pathlib import Path

import pytest

from patient_check.domain.errors import EmptyDocument, FileNotReadable, TooLarge
from patient_check.intake.files import check_size, read_file
from patient_check.intake.limits import MAX_FILE_BYTES


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "é notice.pdf"
    path.write_bytes(b"\x00abc")
    assert read_file(path) == b"\x00abc"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_file(tmp_path / "b") == b"abc"


def test_a_missing_file_and_a_folder_are_not_readable(tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(FileNotReadable):
            read_file(path)


@pytest.mark.linux
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileNotReadable):
        read_file(tmp_path / "pipe")


@pytest.mark.linux
def test_a_device_is_refused() -> None:
    with pytest.raises(FileNotReadable):
        read_file(Path("/dev/zero"))


def test_an_empty_file_is_empty(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with pytest.raises(EmptyDocument):
        read_file(tmp_path / "empty")


def test_the_largest_file_is_read_and_no_larger_one(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES)
    assert len(read_file(path)) == MAX_FILE_BYTES
    with path.open("ab") as file:
        file.write(b"x")
    with pytest.raises(TooLarge):
        read_file(path)


def test_content_that_is_already_here_has_the_same_limits() -> None:
    assert check_size(b"a") == b"a"
    with pytest.raises(EmptyDocument):
        check_size(b"")
    with pytest.raises(TooLarge):
        check_size(bytes(MAX_FILE_BYTES + 1))
