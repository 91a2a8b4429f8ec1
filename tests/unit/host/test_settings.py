import os
from pathlib import Path

import pytest

from patient_check.host.settings import FileSettings
from patient_check.workflow.ports import Preferences

CHOSEN = Preferences(language="fr", theme="dark", text_percent=150, geometry="AAA=")


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    FileSettings(tmp_path / "new").save(CHOSEN)
    assert FileSettings(tmp_path / "new").load() == CHOSEN
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["preferences.json"]


@pytest.mark.parametrize(
    "content", ["", "[]", "null", "{", '{"text_percent": "150"}', '{"unknown": 1}', "\x00\xff"]
)
def test_a_damaged_file_gives_the_defaults(content: str, tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text(content, encoding="latin-1")
    assert FileSettings(tmp_path).load() == Preferences()


def test_one_damaged_value_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"theme": "dark", "text_percent": true}')
    assert FileSettings(tmp_path).load() == Preferences(theme="dark")


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    FileSettings(tmp_path / "file" / "below").save(CHOSEN)
    assert FileSettings(tmp_path / "file" / "below").load() == Preferences()


def test_nobody_else_may_read_the_preferences(tmp_path: Path) -> None:
    FileSettings(tmp_path / "new").save(CHOSEN)
    if os.name == "posix":
        assert (tmp_path / "new").stat().st_mode & 0o077 == 0
        assert (tmp_path / "new" / "preferences.json").stat().st_mode & 0o077 == 0
