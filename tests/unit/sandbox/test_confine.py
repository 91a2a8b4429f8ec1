"""The lock of the reader child, tried from inside by a program that wants out."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from patient_check.intake.reader import IsolatedReader

pytestmark = [pytest.mark.linux, pytest.mark.sandbox]
PROBE = Path(__file__).with_name("probe_program.py")
ROOT = Path(__file__).resolve().parents[3]
SYSTEM_CALLS = [
    "socket", "local_socket", "write", "create_empty", "delete", "rename", "make_folder",
    "change_mode", "fork", "run", "spawn", "signal_parent", "process_vm_readv", "ptrace",
    "memfd_create", "mount",
]  # fmt: skip
FILES = ["read_home", "list_home", "read_passwd", "read_process"]
LIMITS = ["two_gigabytes", "raise_limit"]
NEEDED = ["late_import", "thread"]
LAYERS = {
    "confinement_seccomp_missing": SYSTEM_CALLS,
    "confinement_landlock_missing": FILES,
    "confinement_limits_missing": LIMITS,
}
"""What stops each attempt; only a layer that says it is missing may let its attempts through."""


@pytest.fixture(params=[[], ["--born-offline"]], ids=["alone", "of the server"])
def answer(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, object]:
    home, free = tmp_path / "home", tmp_path / "free"
    home.mkdir()
    free.mkdir()
    (home / "secret").write_text("secret")
    done = subprocess.run(
        [sys.executable, PROBE, ROOT, home / "secret", free, *request.param],
        stdout=subprocess.PIPE, timeout=60, check=True,
    )  # fmt: skip
    assert (home / "secret").read_text() == "secret"
    assert list(free.iterdir()) == []
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_each_attempt_is_refused_unless_its_layer_says_that_it_is_missing(
    answer: dict[str, object],
) -> None:
    missing, results = answer["missing"], answer["results"]
    assert isinstance(missing, list)
    assert isinstance(results, dict)
    assert set(results) == {*SYSTEM_CALLS, *FILES, *LIMITS, *NEEDED}
    for layer, attempts in LAYERS.items():
        if layer not in missing:
            assert {results[attempt] for attempt in attempts} & {"done"} == set(), results
    assert [results[name] for name in NEEDED] == ["done", "done"]


def test_the_child_of_the_program_reports_the_same_layers(answer: dict[str, object]) -> None:
    with IsolatedReader() as reader:
        for _ in range(2):
            assert list(reader.read(b"Votre nom a fui.").warnings) == answer["missing"]
