import sys
from pathlib import Path

import pytest

from patient_check.intake.child import command
from patient_check.sandbox import landlock


def test_a_checkout_starts_its_own_python_isolated() -> None:
    line = command("--serve", "3")

    assert line[:4] == [sys.executable, "-I", "-S", "-c"]
    assert line[-2:] == ["--serve", "3"]


def test_an_installed_program_starts_the_reader_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "patient-check"))

    program, *arguments = command("--serve", "3")

    assert Path(program).parent == tmp_path
    assert Path(program).stem == "patient-check-reader"
    assert arguments == ["--serve", "3"]


@pytest.mark.linux
def test_the_reader_of_an_installed_program_may_read_its_own_folder_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder, program = tmp_path / "app" / "_internal", tmp_path / "app" / "patient-check-reader"
    folder.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    monkeypatch.setattr(sys, "executable", str(program))

    readable = landlock._readable()

    assert {folder, program} <= set(readable)
    assert tmp_path not in readable
    assert program.parent not in readable
    assert Path.home() not in readable
