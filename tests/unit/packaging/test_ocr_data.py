import hashlib
from pathlib import Path

import ocr_data
import pytest

WORDS = {"fra.traineddata": b"du francais", "eng.traineddata": b"some English"}


@pytest.fixture(autouse=True)
def _other_content(monkeypatch: pytest.MonkeyPatch) -> None:
    hashes = {name: hashlib.sha256(words).hexdigest() for name, words in WORDS.items()}
    monkeypatch.setattr(ocr_data, "CONTENT", hashes)
    monkeypatch.setenv("PATH", "")  # neither apt-get nor dpkg-deb


def put(folder: Path, words: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True)
    for name, content in words.items():
        (folder / name).write_bytes(content)
    return folder


def test_nothing_is_missing_where_all_is_right(tmp_path: Path) -> None:
    assert ocr_data.missing(put(tmp_path / "ocr", WORDS)) == []


def test_another_content_counts_as_missing(tmp_path: Path) -> None:
    folder = put(tmp_path / "ocr", WORDS | {"fra.traineddata": b"something else"})
    assert ocr_data.missing(folder) == ["fra.traineddata"]


def test_what_the_system_has_is_taken(tmp_path: Path) -> None:
    put(tmp_path / "usr" / "5" / "tessdata", WORDS)
    folder = tmp_path / "ocr"
    assert ocr_data.provide(folder, [tmp_path / "usr"]) == []
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == WORDS


def test_a_wrong_copy_is_left_where_it_is(tmp_path: Path) -> None:
    put(tmp_path / "usr", {"fra.traineddata": b"an older model"})
    folder = tmp_path / "ocr"
    assert ocr_data.provide(folder, [tmp_path / "usr"]) == ["fra.traineddata", "eng.traineddata"]
    assert not folder.exists()


def test_without_any_source_the_missing_files_are_named(tmp_path: Path) -> None:
    assert ocr_data.provide(tmp_path / "ocr", [tmp_path / "nowhere"]) == list(WORDS)
