"""The bundle: one folder with the two programs and everything that they load."""

import shutil
from pathlib import Path
from typing import Final

from targets.elf import is_elf
from targets.holes import close_holes
from targets.icu import keep_our_languages
from targets.licences import licences
from targets.parts import parts
from targets.plan import NAME, BuildError, Plan
from targets.search_paths import forget_search_paths
from targets.source import set_moment

LARGEST_BYTES: Final = 230_000_000
PROGRAMS: Final = (NAME, f"{NAME}-reader")
_WARM: Final = (
    ("analyze", "--json", "{samples}"),
    ("explain", "--json", "cardiologue"),
)
"""Commands that make what is kept beside the modules, so that nobody's first start is slow."""


def build(plan: Plan) -> Path:
    """Build the bundle and return its folder."""
    plan.run(
        *(plan.python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
        *("--distpath", plan.bundle.parent, "--workpath", plan.work / "pyinstaller"),
        plan.packaging / "pyinstaller" / "patient-check.spec",
        PYINSTALLER_CONFIG_DIR=str(plan.work / "pyinstaller-cache"),
    )
    inside = plan.bundle / "_internal"
    strip(plan, inside)
    set_moment(plan.bundle, plan.moment)
    warm(plan, inside)
    text = licences(plan, parts(plan))
    (plan.bundle / "licences.txt").write_text(text, encoding="utf-8", newline="\n")
    set_moment(plan.bundle, plan.moment)
    size = size_of(plan.bundle)
    if size > LARGEST_BYTES:
        raise BuildError(f"the bundle has {size:,} bytes, more than {LARGEST_BYTES:,}")
    return plan.bundle


def strip(plan: Plan, folder: Path) -> None:
    """Take out of the libraries what only a debugger reads. The programs carry a tail: not they."""
    for path in sorted(folder.rglob("*.so*")):
        if is_elf(path):
            plan.run("strip", "--strip-unneeded", path)
            keep_our_languages(path)
            close_holes(path)
            forget_search_paths(path)
            path.chmod(0o644)  # it is loaded, never started


def warm(plan: Plan, inside: Path) -> None:
    """Let our modules parse and compile their records once, and keep the result in the bundle."""
    samples = sorted((inside / "patient_check" / "_resources" / "samples").iterdir())
    launch = (
        f"import sys; sys.path.insert(0, {str(inside)!r}); sys.dont_write_bytecode = False; "
        "from patient_check.app import main; sys.exit(main(sys.argv[1:]))"
    )
    for command in _WARM:
        filled: list[str | Path] = []
        for word in command:
            filled += samples if word == "{samples}" else [word]
        plan.run(plan.python, "-I", "-c", launch, *filled)
    shutil.rmtree(inside / "patient_check" / "__pycache__", ignore_errors=True)
    if not list(inside.rglob("*.prepared")):
        raise BuildError("nothing was prepared: the first start would be slow")


def size_of(folder: Path) -> int:
    """Return the bytes of all the files in a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
