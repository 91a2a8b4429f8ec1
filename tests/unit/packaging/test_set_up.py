import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import qt_libraries
import set_up
from set_up import Environment, SetUpError, launcher_text, provide_system_packages


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    locks = tmp_path / "packaging" / "requirements"
    locks.mkdir(parents=True)
    for name in set_up.LOCKS.values():
        (locks / name).write_text(f"# {name}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment(checkout: Path) -> Environment:
    made = Environment(checkout, "dev")
    made.programs.mkdir(parents=True)
    made.python.symlink_to(sys.executable)
    return made


def test_a_finished_set_up_has_nothing_left_to_do(environment: Environment) -> None:
    assert not environment.is_ready()
    environment.finish()
    assert environment.is_ready()


def test_the_tests_environment_serves_the_program_too(
    environment: Environment, checkout: Path
) -> None:
    environment.finish()
    assert Environment(checkout, "run").is_ready()


def test_the_program_s_environment_does_not_serve_the_tests(
    environment: Environment, checkout: Path
) -> None:
    program = Environment(checkout, "run")
    program.finish()
    assert program.is_ready()
    assert not environment.is_ready()


def test_another_lock_asks_for_another_set_up(environment: Environment) -> None:
    environment.finish()
    environment.lock.write_text("# newer", encoding="utf-8")
    assert not environment.is_ready()


def test_a_checkout_that_moved_makes_its_environment_again(
    environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.finish()
    moved = tmp_path.parent / f"{tmp_path.name} moved"
    tmp_path.rename(moved)
    elsewhere = Environment(moved, "dev")
    assert not elsewhere.is_ready()
    made: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_: made.append(command))
    elsewhere.make()
    assert made == [[sys.executable, "-m", "venv", str(elsewhere.folder)]]
    assert not elsewhere.python.exists()


@pytest.mark.linux
@pytest.mark.parametrize("folder", ["plain", "with space", "x" * 130])
def test_the_launcher_starts_wherever_the_checkout_is(folder: str, tmp_path: Path) -> None:
    place = tmp_path / folder
    place.mkdir()
    python = place / "python"
    python.write_text('#!/bin/sh\necho "$0|$1|$2|$3"\n', encoding="utf-8")
    python.chmod(0o755)
    launcher = place / "patient-check"
    launcher.write_text(launcher_text(python), encoding="utf-8")
    launcher.chmod(0o755)
    done = subprocess.run([launcher, "a b"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{python}|-I|{launcher}|a b"
    compile(launcher_text(python), "launcher", "exec")


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Pretend that the system lacks two packages; return the calls of apt-get."""
    calls: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 0, b"")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(set_up, "missing_venv_package", lambda: "python3-venv")
    monkeypatch.setattr(qt_libraries, "missing_libraries", lambda: ["libEGL.so.1"])
    monkeypatch.setattr(qt_libraries, "has_t64", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(os, "environ", {"LANG": "fr_FR.UTF-8"})
    return calls


def test_root_installs_what_is_missing(
    bare_machine: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    provide_system_packages()
    update, install = bare_machine
    assert update == ["apt-get", "-q", "update"]
    assert install[-2:] == ["python3-venv", "libegl1"]


def test_anybody_else_is_given_the_very_line(
    bare_machine: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetUpError, match=r"sudo apt-get install python3-venv libegl1$"):
        provide_system_packages()
    assert bare_machine == []


@pytest.mark.usefixtures("bare_machine")
def test_without_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetUpError, match=r"libEGL\.so\.1"):
        provide_system_packages()


def test_a_complete_machine_is_left_alone(
    bare_machine: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "missing_venv_package", lambda: None)
    monkeypatch.setattr(qt_libraries, "missing_libraries", list)
    provide_system_packages()
    assert bare_machine == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_set_up_speaks_both_languages(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"LANG": f"{language}_FR.UTF-8"})
    assert set_up.say("missing_packages", packages="libegl1").endswith("install libegl1")
