"""What a program for Linux asks of the system: libraries, and how new the C library must be."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"(?m)^\s+NEEDED\s+(\S+)")
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
_MAGIC = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Needs:
    """The libraries that are looked for outside, by name, and the oldest C library that will do."""

    libraries: frozenset[str]
    glibc: tuple[int, int]


def programs_in(folder: Path) -> list[Path]:
    """Return the programs and libraries in a folder, in a fixed order."""
    return sorted(path for path in folder.rglob("*") if is_elf(path))


def is_elf(path: Path) -> bool:
    """Tell whether a file is a program or a library of Linux; links are not."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def needs(folder: Path) -> Needs:
    """Return what everything in `folder` together asks of the system."""
    dumps = [_dump(path) for path in programs_in(folder)]
    asked = {name for dump in dumps for name in _NEEDED.findall(dump)}
    own = {path.name for path in folder.rglob("*") if ".so" in path.name}
    return Needs(frozenset(asked - own), newest_glibc(dumps))


def newest_glibc(dumps: Iterable[str]) -> tuple[int, int]:
    """Return the newest version of the C library that any of `dumps` names."""
    found = (pair for dump in dumps for pair in _GLIBC.findall(dump))
    return max(((int(major), int(minor)) for major, minor in found), default=(2, 0))


def _dump(path: Path) -> str:
    done = subprocess.run(["objdump", "-p", str(path)], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")
