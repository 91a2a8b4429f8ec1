"""The files as Linux distributions lay them out; the .deb and the .rpm have the same ones."""

import gzip
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from targets.icons import SIDES
from targets.plan import NAME, Plan
from targets.source import set_moment

APPLICATION_ID: Final = "fr.patientcheck.PatientCheck"
PROGRAM_FOLDER: Final = f"usr/lib/{NAME}"
_MANUALS: Final = {"": "patient-check.1", "fr": "patient-check.fr.1"}


def fill(plan: Plan, root: Path) -> None:
    """Lay out the program, its desktop entry, icons, file type, manual pages and papers."""
    shutil.rmtree(root, ignore_errors=True)
    share = root / "usr" / "share"
    shutil.copytree(plan.bundle, root / PROGRAM_FOLDER, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    common = plan.packaging / "common"
    _copy(common / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(common / f"{NAME}.mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    metainfo = share / "metainfo" / f"{APPLICATION_ID}.metainfo.xml"
    _write(metainfo, release_of(plan, (common / metainfo.name).read_text(encoding="utf-8")))
    _icons(plan, share / "icons" / "hicolor")
    for language, name in _MANUALS.items():
        page = release_of(plan, (common / name).read_text(encoding="utf-8"))
        pack_text(share / "man" / language / "man1" / f"{NAME}.1.gz", page)
    _move(root / PROGRAM_FOLDER / "licences.txt", share / "doc" / NAME / "licences.txt")
    set_moment(root, plan.moment)


def release_of(plan: Plan, text: str) -> str:
    """Return a text with the version and the date of this build in their places."""
    day = datetime.fromtimestamp(plan.moment, UTC).date().isoformat()
    return text.replace("@VERSION@", plan.version).replace("@DATE@", day)


def _icons(plan: Plan, folder: Path) -> None:
    drawing = plan.source / "resources" / "icons" / f"{NAME}.svg"
    _copy(drawing, folder / "scalable" / "apps" / f"{NAME}.svg")
    for side in SIDES:
        picture = plan.work / "icons" / f"{side}.png"
        _copy(picture, folder / f"{side}x{side}" / "apps" / f"{NAME}.png")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")


def pack_text(target: Path, text: str) -> None:
    """Write a text compressed, without the name and the hour that gzip likes to add."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
