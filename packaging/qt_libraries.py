"""The system libraries that Qt needs on Linux: which are missing, and what brings them.

The loader itself is asked, so that a library found anywhere counts. Standard library only.
"""

import contextlib
import ctypes
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

PACKAGES: Final = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The name that the loader looks for, and the Debian or Ubuntu package that has it."""

_GLIB: Final = "libglib2.0-0"
_T64: Final = "t64"
_FIRST_WITH_T64: Final = {"debian": (13,), "ubuntu": (24, 4)}
_PLUGINS: Final = ("libqxcb.so", "libqwayland.so", "libqoffscreen.so")


def loads(library: str) -> bool:
    """Tell whether the loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(has: Callable[[str], bool] = loads) -> list[str]:
    """Return the libraries of the table that the loader does not find."""
    return [library for library in PACKAGES if not has(library)]


def packages_of(libraries: Iterable[str], *, has_t64: bool) -> list[str]:
    """Return the packages that bring `libraries`, each once.

    Newer releases call one of them by another name, since times count in 64 bits.
    """
    names = dict.fromkeys(PACKAGES[library] for library in libraries)
    return [name + _T64 if name == _GLIB and has_t64 else name for name in names]


def is_t64_release(os_release: str) -> bool:
    """Tell whether the system that describes itself in `os_release` has the newer name."""
    facts = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    facts = {name: value.strip().strip('"') for name, value in facts.items()}
    first = _FIRST_WITH_T64.get(facts.get("ID", ""))
    numbers = tuple(int(part) for part in facts.get("VERSION_ID", "").split(".") if part.isdigit())
    return first is not None and (not numbers or numbers >= first)


def has_t64() -> bool:
    """Tell which name this system uses: its package lists know, else its release does."""
    with contextlib.suppress(OSError):
        for name, answer in ((_GLIB + _T64, True), (_GLIB, False)):
            known = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
            if known.returncode == 0 and known.stdout:
                return answer
    with contextlib.suppress(OSError):
        return is_t64_release(Path("/etc/os-release").read_text(encoding="utf-8"))
    return False


def first_failure() -> str | None:
    """Load Qt and its platforms; return what the loader says of the first that fails, or None."""
    try:
        import PySide6.QtSvg  # noqa: PLC0415
        import PySide6.QtWidgets  # noqa: PLC0415

        folder = Path(PySide6.__path__[0], "Qt", "plugins", "platforms")
        for plugin in _PLUGINS:
            ctypes.CDLL(str(folder / plugin))
    except (ImportError, OSError) as error:
        return str(error)
    return None


if __name__ == "__main__":
    failure = first_failure()
    if failure is not None:
        print(failure)
        sys.exit(1)
