"""The data with which scans are read: where they come from, and whether they are the right ones.

They are the "fast" models of Tesseract for French and English (Apache-2.0), as Debian and Ubuntu
pack them. They are not kept in the repository: a copy that the system has is taken, else the
packages are downloaded, unpacked aside and thrown away. Nothing is installed, and what does not
have the very content expected is refused. Standard library only.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

CONTENT: Final = {
    "fra.traineddata": "ced037562e8c80c13122dece28dd477d399af80911a28791a66a63ac1e3445ca",
    "eng.traineddata": "7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2",
}
"""Each file, and its SHA-256."""
PACKAGES: Final = ("tesseract-ocr-fra", "tesseract-ocr-eng")
_SYSTEM: Final = (Path("/usr/share/tesseract-ocr"), Path("/usr/share/tessdata"))


def missing(folder: Path) -> list[str]:
    """Return the files that `folder` lacks, or has with another content."""
    return [name for name in CONTENT if not _is_right(folder / name)]


def provide(folder: Path, places: Iterable[Path] = _SYSTEM) -> list[str]:
    """Put into `folder` what it lacks; return what could not be found anywhere."""
    _take(folder, places)
    if missing(folder) and shutil.which("apt-get") and shutil.which("dpkg-deb"):
        with tempfile.TemporaryDirectory() as aside:
            if _download(aside) or (
                os.geteuid() == 0 and _apt(aside, "update") and _download(aside)
            ):
                _take(folder, _unpacked(Path(aside)))
    return missing(folder)


def _is_right(file: Path) -> bool:
    if not file.is_file():
        return False
    return hashlib.sha256(file.read_bytes()).hexdigest() == CONTENT[file.name]


def _take(folder: Path, places: Iterable[Path]) -> None:
    """Copy from `places` the files that are the right ones, each whole or not at all."""
    for place in places:
        for name in missing(folder):
            for found in sorted(place.rglob(name)) if place.is_dir() else ():
                if _is_right(found):
                    folder.mkdir(parents=True, exist_ok=True)
                    beside = folder / f".{name}.{os.getpid()}"
                    shutil.copyfile(found, beside)
                    beside.replace(folder / name)
                    break


def _download(aside: str) -> bool:
    return _apt(aside, "download", *PACKAGES)


def _apt(aside: str, *arguments: str) -> bool:
    done = subprocess.run(
        ["apt-get", "-q", *arguments], cwd=aside, capture_output=True, check=False
    )
    return done.returncode == 0


def _unpacked(aside: Path) -> list[Path]:
    """Unpack every package of a folder, beside the others; return where."""
    folders = []
    for package in sorted(aside.glob("*.deb")):
        folder = aside / package.stem
        subprocess.run(
            ["dpkg-deb", "-x", str(package), str(folder)], capture_output=True, check=False
        )
        folders.append(folder)
    return folders
