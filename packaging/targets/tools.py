"""The system's programs that a build calls, and the packages of Debian that bring them."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from typing import Final

from targets.plan import BuildError

PACKAGES: Final = {
    "strip": "binutils",
    "objdump": "binutils",
    "ldd": "libc-bin",
    "dpkg-deb": "dpkg",
    "rpmbuild": "rpm",
    "rpm": "rpm",
    "xz": "xz-utils",
    "debootstrap": "debootstrap",
    "lintian": "lintian",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "xmllint": "libxml2-utils",
    "Xvfb": "xvfb",
    "xwd": "x11-apps",
    "man": "man-db",
}


def missing_packages(programs: Iterable[str]) -> list[str]:
    """Return the packages of those programs that are not here, each once."""
    missing = (name for name in programs if shutil.which(name) is None)
    return sorted({PACKAGES[name] for name in missing})


def provide(*programs: str) -> None:
    """Install what is missing, as root on Debian; otherwise say what to type."""
    packages = missing_packages(programs)
    if not packages:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise BuildError("missing: " + " ".join(packages) + "\n    sudo " + " ".join(line))
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], line):
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        if done.returncode != 0:
            raise BuildError(os.fsdecode(done.stdout + done.stderr))
