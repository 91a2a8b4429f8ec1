"""What the bundle is made of: packages of Python, parts inside their wheels, system libraries."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final

from targets.elf import programs_in
from targets.plan import Plan

_LICENCE_FILE: Final = re.compile(r"(?i)(?:^|/)(?:licen[cs]es?|copying|notice)\b[^/]*$|/licenses/")
_COMMON: Final = Path("/usr/share/common-licenses")
_QT_LICENCES: Final = ("LGPL-3", "GPL-3")
_PARTLY_SHIPPED: Final = "pyinstaller"
"""Builds the bundle, and leaves its starter in it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that the bundle contains and others wrote.

    `address` is a package URL, `licence` an expression as its author gives it, `texts` the full
    texts by name. `inside` are the names, versions and licences of what it holds in turn.
    """

    name: str
    version: str
    address: str
    licence: str
    texts: Mapping[str, str] = field(default_factory=dict)
    inside: tuple["Part", ...] = ()


def parts(plan: Plan) -> list[Part]:
    """Return everything of others in the bundle, in a fixed order."""
    return [*_packages(plan), _python(plan), *_system_libraries(plan)]


def _packages(plan: Plan) -> Iterator[Part]:
    lock = (plan.packaging / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    locked = {plain(name) for name in re.findall(r"(?m)^([\w.-]+)(?:\[\S+\])?==", lock)}
    (folder,) = (plan.python.parents[1] / "lib").glob("python3*/site-packages")
    for found in sorted(distributions(path=[str(folder)]), key=lambda one: plain(one.name)):
        if plain(found.name) in locked | {_PARTLY_SHIPPED}:
            yield _package(found)


def plain(name: str) -> str:
    """Return the name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _package(found: Distribution) -> Part:
    name = plain(found.name)
    texts = {}
    inside: list[Part] = []
    for file in found.files or ():
        place = file.as_posix()
        if ".dist-info/" not in place:
            continue
        if "/sboms/" in place:
            inside += _of_bill(json.loads(file.read_text(encoding="utf-8")))
        elif _LICENCE_FILE.search(place):
            texts[place.split(".dist-info/")[1]] = decoded(file.read_binary())
    if not texts and name.startswith(("pyside6", "shiboken6")):
        texts = {one: (_COMMON / one).read_text(encoding="utf-8") for one in _QT_LICENCES}
    unique = {(one.name, one.version): one for one in inside if one.name != name}
    holds = tuple(unique[key] for key in sorted(unique))
    return Part(name, found.version, f"pkg:pypi/{name}@{found.version}", licence_of(found),
                dict(sorted(texts.items())), holds)  # fmt: skip


def decoded(content: bytes) -> str:
    """Return a licence as text; a few are older than UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def licence_of(found: Distribution) -> str:
    """Return what the metadata say of the licence, in the newest form that is there."""
    told = found.metadata
    for name in ("License-Expression", "License"):
        if name in told:
            return told[name].splitlines()[0]
    classes = told.get_all("Classifier") or []
    return ", ".join(one.split(" :: ")[-1] for one in classes if one.startswith("License"))


def _of_bill(bill: Mapping[str, Any]) -> Iterator[Part]:
    """Yield what a wheel says of its own contents, from its bill of materials."""
    for one in bill.get("components", ()):
        choices = one.get("licenses", ())
        named = (c.get("expression") or c.get("license", {}).get("id") or "" for c in choices)
        yield Part(one["name"], one.get("version", ""), one.get("purl", ""), " AND ".join(named))


def _python(plan: Plan) -> Part:
    ask = (
        "import sys, sysconfig; print(sysconfig.get_path('stdlib')); print(sys.version.split()[0])"
    )
    folder, version = plan.run(plan.python, "-I", "-c", ask).split("\n")[:2]
    names = (Path(folder) / "LICENSE.txt", Path("/usr/share/doc/python3/copyright"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in names if path.is_file()}
    address = f"pkg:generic/cpython@{version}"
    return Part("cpython", version, address, "PSF-2.0", dict(list(texts.items())[:1]))


def _system_libraries(plan: Plan) -> Iterator[Part]:
    """Yield the packages of the building system whose libraries are in the bundle."""
    found = {path.name for path in programs_in(plan.bundle / "_internal")}
    names = {name for name in found if not name.startswith("libpython")}
    for package in sorted(_owners(names)):
        asked = ["dpkg-query", "-W", "-f", "${Version} ${source:Package}", package]
        version, source = subprocess.check_output(asked, text=True).split()
        text = Path("/usr/share/doc", package.split(":")[0], "copyright").read_text("utf-8")
        short = sorted(set(re.findall(r"(?m)^License: *([\w.+-][\w.+/() -]{0,60})$", text)))
        name = package.split(":")[0]
        address = f"pkg:deb/debian/{name}@{version}?upstream={source}"
        yield Part(name, version, address, ", ".join(short) or "see the text", {"copyright": text})


def _owners(names: set[str]) -> set[str]:
    """Return the packages that own libraries of these names in the system's folders."""
    folders = [Path("/usr/lib", f"{machine}-linux-gnu") for machine in ("x86_64", "aarch64")]
    files = [str(folder / name) for folder in folders for name in names if (folder / name).exists()]
    found: set[str] = set()
    for file in files:
        for spelling in (file, file.removeprefix("/usr")):
            done = subprocess.run(["dpkg", "-S", spelling], capture_output=True, check=False)
            found |= {line.split(": ")[0] for line in done.stdout.decode().splitlines()}
    return found
