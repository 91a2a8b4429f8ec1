import subprocess
from pathlib import Path

import pytest
import qt_libraries
from qt_libraries import PACKAGES, is_t64_release, missing_libraries, packages_of


def test_what_the_loader_finds_is_not_missing() -> None:
    assert missing_libraries(lambda _: True) == []
    assert missing_libraries(lambda name: name != "libEGL.so.1") == ["libEGL.so.1"]


def test_the_loader_itself_is_asked(tmp_path: Path) -> None:
    broken = tmp_path / "libbroken.so.1"
    broken.write_bytes(b"not a library")
    assert not qt_libraries.loads(str(broken))
    assert not qt_libraries.loads("libnobodyhasthis.so.99")


def test_a_package_is_named_once() -> None:
    both = ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1"]
    assert packages_of(both, has_t64=False) == ["libglib2.0-0", "libegl1"]


def test_newer_releases_have_another_name_for_one_package() -> None:
    names = packages_of(PACKAGES, has_t64=True)
    assert "libglib2.0-0t64" in names
    assert "libglib2.0-0" not in names
    assert [name for name in names if name.endswith("t64")] == ["libglib2.0-0t64"]


@pytest.mark.parametrize(
    ("release", "is_newer"),
    [
        ('ID=debian\nVERSION_ID="12"\n', False),
        ('ID=debian\nVERSION_ID="13"\n', True),
        ("ID=debian\nPRETTY_NAME=sid\n", True),
        ('NAME="Ubuntu"\nID=ubuntu\nVERSION_ID="22.04"\n', False),
        ('ID=ubuntu\nVERSION_ID="24.04"\n', True),
        ('ID=fedora\nVERSION_ID="41"\n', False),
        ("", False),
    ],
)
def test_the_release_tells_which_name_it_uses(release: str, *, is_newer: bool) -> None:
    assert is_t64_release(release) is is_newer


@pytest.mark.parametrize(
    ("known", "is_newer"), [("libglib2.0-0t64", True), ("libglib2.0-0", False)]
)
def test_the_package_lists_know_better(
    known: str, *, is_newer: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def show(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        found = command[-1] == known
        return subprocess.CompletedProcess(command, 0 if found else 100, b"Package" * found)

    monkeypatch.setattr(subprocess, "run", show)
    assert qt_libraries.has_t64() is is_newer


def test_qt_loads_where_these_tests_run() -> None:
    assert qt_libraries.first_failure() is None
