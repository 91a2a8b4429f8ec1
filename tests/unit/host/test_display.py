from pathlib import Path

import pytest

from patient_check.host import display
from patient_check.host.display import DisplayProblem, find_display_problem

pytestmark = pytest.mark.linux


def test_no_display_is_a_problem() -> None:
    assert find_display_problem({}) == DisplayProblem("window_no_display")


def test_a_chosen_platform_is_the_person_s_own_business() -> None:
    assert find_display_problem({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_a_wayland_socket_is_a_display(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert find_display_problem(environment) is None
    environment["WAYLAND_DISPLAY"] = "wayland-1"
    assert find_display_problem(environment) == DisplayProblem("window_no_display")


def test_a_library_that_the_loader_misses_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin = tmp_path / "libqxcb.so"
    plugin.write_bytes(b"not a library")
    monkeypatch.setattr(display, "_x11_plugin", lambda: plugin)
    problem = find_display_problem({"DISPLAY": ":0"})
    assert problem is not None
    assert problem.obstacle == "window_missing_library"
    assert "libqxcb.so" in problem.detail
