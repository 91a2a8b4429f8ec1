"""What goes into the bundle, and what stays out: rules, not lists, so that new modules come along.

Used by `patient-check.spec` while PyInstaller runs. An entry is PyInstaller's own: the place in
the bundle, the file it comes from, and its kind. Standard library only.
"""

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import Final

Entry = tuple[str, str, str]
NeededNames = Callable[[str], Iterable[str]]
"""Takes the path of a library and gives the names of the libraries that it loads."""

_PLUGINS: Final = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg", "qjpeg", "qico"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
}
"""Qt's plugins by folder: windows on each system, input methods, and the pictures of the screens.
Left out: frame buffers, GPU surfaces, network, GTK (a window of Qt needs none of them)."""

LANGUAGES: Final = ("fr", "en")

_OF_THE_INSTALLER: Final = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}
"""What pip notes about the computer it installs on: another one at each build."""

EXCLUDED: Final = (
    "tkinter", "_tkinter", "numpy", "PIL", "pandas", "matplotlib", "IPython", "setuptools",
    "pkg_resources", "pip", "lxml.objectify", "lxml.isoschematron", "lxml.html", "cssselect",
    "lxml.sax", "test", "unittest", "pydoc", "doctest", "lib2to3", "ensurepip", "venv", "idlelib",
)  # fmt: skip
"""Modules that packages offer to use when they are there; the program never does."""

_OF_THE_SYSTEM: Final = re.compile(
    r"lib(?:GL|EGL|X11|X11-xcb|Xau|Xdmcp|bsd|md|dbus-1|systemd|cap|gcrypt|gpg-error|lz4|fontconfig"
    r"|freetype|png16|brotli\w+|glib-2\.0|gthread-2\.0|gobject-2\.0|gio-2\.0|gmodule-2\.0|pcre2-8"
    r"|xkbcommon|xkbcommon-x11|wayland-\w+"
    r"|xcb|xcb-(?:glx|randr|render|shape|shm|sync|xfixes|xkb))\.so\b"
)
"""Libraries that must be the system's own: they speak with its display, its fonts and its bus."""


def qt_modules(folder: Path) -> frozenset[str]:
    """Return the modules of PySide6 that the sources in `folder` import, such as "QtWidgets"."""
    pattern = re.compile(r"(?m)^\s*(?:from|import) PySide6\.(\w+)")
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    return frozenset(name for text in texts for name in pattern.findall(text))


def is_wanted(place: str, modules: frozenset[str]) -> bool:
    """Tell whether the file that belongs at `place` of the bundle is of any use there."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.parent.suffix == ".dist-info" and path.name in _OF_THE_INSTALLER:
        return False
    if "PySide6" not in path.parts:
        return "__pycache__" not in path.parts and path.suffix not in {".pyi", ".pxd", ".h"}
    if "plugins" in path.parts:
        known = _PLUGINS.get(path.parent.name, set())
        return path.name.split(".")[0].removeprefix("lib") in known
    if "translations" in path.parts:
        return path.name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if path.parent.name == "PySide6" and path.name.startswith("Qt"):
        return path.name.split(".")[0] in modules
    return path.suffix not in {".pyi", ".json"} and "qml" not in path.parts


def is_of_the_system(place: str) -> bool:
    """Tell whether a library is left to the system that the bundle runs on (Linux)."""
    return bool(_OF_THE_SYSTEM.match(PurePosixPath(place).name))


def _is_loaded_by_others(place: str) -> bool:
    """Tell libraries that are only there for others from modules and plugins."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.parent.name == "plugins" or "plugins" in path.parts:
        return False
    if re.search(r"\.(?:cpython-\d+\S*|abi3)\.so$|\.pyd$", path.name):
        return False
    is_library = ".so" in path.name or path.suffix in {".dylib", ".dll"}
    is_top = path.parent == PurePosixPath() or "Qt" in path.parts
    return is_library and is_top and not path.name.startswith(("libpython", "python"))


def chosen(entries: Iterable[Entry], modules: frozenset[str], needed: NeededNames) -> list[Entry]:
    """Return the entries that the bundle needs: what is wanted, and the libraries that it loads."""
    wanted = [entry for entry in entries if is_wanted(entry[0], modules)]
    if sys.platform.startswith("linux"):
        wanted = [entry for entry in wanted if not is_of_the_system(entry[0])]
    files = [(place, source) for place, source, kind in wanted if kind != "SYMLINK"]
    libraries = {Path(place).name: source for place, source in files}
    waiting = [source for place, source in files if not _is_loaded_by_others(place)]
    reached: set[str] = set()
    while waiting:
        for name in {Path(found).name for found in needed(waiting.pop())}:
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    return sorted(
        entry
        for entry in wanted
        if not _is_loaded_by_others(entry[0]) or Path(entry[0]).name in reached
    )
