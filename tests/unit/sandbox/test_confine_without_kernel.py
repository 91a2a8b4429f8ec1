"""A layer that the kernel lacks is named; this program plays a kernel without it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.linux, pytest.mark.sandbox]
ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
from patient_check.sandbox import confine, landlock, seccomp
def fails(libc): raise OSError(38, "no such call")
def absent(libc): return False
for name in sys.argv[2].split():
    if name == "network": confine.leave_network = lambda: False
    if name == "landlock": landlock.lock = fails
    if name == "seccomp": seccomp.lock = absent
    if name == "limits": confine._limit = lambda: False
    if name == "system": confine.is_linux = lambda: False
os.write(1, json.dumps(confine.confine()).encode())
"""


@pytest.mark.parametrize(
    ("lacking", "codes"),
    [
        ("landlock", {"landlock"}),
        ("seccomp", {"seccomp"}),
        ("limits", {"limits"}),
        ("network seccomp", {"network", "seccomp"}),
        ("network", set()),
        ("landlock seccomp limits network", {"landlock", "seccomp", "limits", "network"}),
        ("system", {"system"}),
    ],
)
def test_a_missing_layer_has_its_code(lacking: str, codes: set[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, ROOT, lacking],
        stdout=subprocess.PIPE, timeout=60, check=True,
    )  # fmt: skip
    assert set(json.loads(done.stdout)) == {f"confinement_{code}_missing" for code in codes}
