"""The package for Debian 12 and 13 and Ubuntu 24.04."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from email.utils import formatdate
from pathlib import Path
from typing import Final

import qt_libraries
from targets.elf import Needs, needs
from targets.plan import NAME, BuildError, Plan, debian_machine
from targets.source import set_moment
from targets.tree import fill, pack_text

MAINTAINER: Final = "Patient Check maintainers <maintainers@patient-check.example>"
"""Replaced by the variable PATIENT_CHECK_MAINTAINER: whoever publishes a package answers for it."""

LARGEST_BYTES: Final = 75_000_000
_C_LIBRARY: Final = {
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1",
    "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1",
}  # fmt: skip
_MORE: Final = {"libgobject-2.0.so.0": "libglib2.0-0", "libgio-2.0.so.0": "libglib2.0-0"}
_RENAMED: Final = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}
_DESCRIPTION: Final = """\
Description: reads a data-breach notice and helps with what comes next
 Patient Check reads the letter by which a hospital, an insurer or a platform
 announces that personal data have leaked. It lists what leaked, with the words
 of the letter that say so, explains what a medical visit may let others
 suppose, and prepares the letters that the law provides for.
 .
 It works without the Internet, keeps nothing unless asked to, and opens each
 document in a confined process of its own.
"""


def build(plan: Plan) -> Path:
    """Build the package and return its path."""
    root = plan.work / "deb"
    fill(plan, root)
    papers = root / "usr" / "share" / "doc" / NAME
    recipes = plan.packaging / "deb"
    (papers / "copyright").write_bytes((recipes / "copyright").read_bytes())
    pack_text(papers / "changelog.gz", changelog(plan))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    overrides.write_bytes((recipes / "lintian-overrides").read_bytes())
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(plan, root), encoding="utf-8")
    (control / "md5sums").write_text(_sums(root), encoding="utf-8")
    set_moment(root, plan.moment)
    path = plan.out / f"{NAME}_{plan.version}_{debian_machine()}.deb"
    # The number of threads is fixed: it changes the bytes.
    plan.run("dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=2", "--build", root, path)
    if path.stat().st_size > LARGEST_BYTES:
        raise BuildError(f"{path.name} has {path.stat().st_size:,} bytes")
    return path


def dependencies(found: Needs, packages: Mapping[str, str] = qt_libraries.PACKAGES) -> list[str]:
    """Return what the package depends on; raise `BuildError` for a library that no line knows."""
    known = {**packages, **_MORE}
    asked = found.libraries - _C_LIBRARY
    unknown = sorted(asked - known.keys())
    if unknown:
        raise BuildError(f"no package is known for {' '.join(unknown)}")
    names = {known[library] for library in asked}
    major, minor = found.glibc
    return [f"libc6 (>= {major}.{minor})", *sorted(_RENAMED.get(name, name) for name in names)]


def _control(plan: Plan, root: Path) -> str:
    kilobytes = sum(_blocks(path) for path in root.rglob("*") if "DEBIAN" not in path.parts)
    fields = {
        "Package": NAME,
        "Version": plan.version,
        "Architecture": debian_machine(),
        "Maintainer": os.environ.get("PATIENT_CHECK_MAINTAINER", MAINTAINER),
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(dependencies(needs(plan.bundle))),
        "Recommends": "xdg-utils, gnome-keyring | kwalletmanager | keepassxc",
        "Section": "utils",
        "Priority": "optional",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items()) + _DESCRIPTION


def _blocks(path: Path) -> int:
    """Return what one file takes in kilobytes, as Debian counts."""
    if path.is_symlink() or path.is_dir():
        return 1
    return -(-path.stat().st_size // 1024)


def _sums(root: Path) -> str:
    files: Iterable[Path] = sorted((root / "usr").rglob("*"))
    lines = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(root).as_posix()}\n"
        for path in files
        if path.is_file() and not path.is_symlink()
    ]
    return "".join(lines)


def changelog(plan: Plan) -> str:
    """Return Debian's form of the changelog: one entry, which leads to the whole one."""
    maintainer = os.environ.get("PATIENT_CHECK_MAINTAINER", MAINTAINER)
    when = formatdate(plan.moment, localtime=False, usegmt=False).replace("-0000", "+0000")
    return (
        f"{NAME} ({plan.version}) unstable; urgency=medium\n\n"
        f"  * Version {plan.version}: what changed is told in CHANGELOG.md of the sources.\n\n"
        f" -- {maintainer}  {when}\n"
    )
