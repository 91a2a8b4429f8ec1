"""Whether a window can be shown here, asked before Qt is: Qt itself would end the program."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

Obstacle = Literal["window_no_display", "window_missing_library", "window_display_refused"]


class DisplayProblem(NamedTuple):
    """Why no window can open; `detail` names the display, or what the loader said."""

    obstacle: Obstacle
    detail: str = ""


def find_display_problem(environment: Mapping[str, str]) -> DisplayProblem | None:
    """Return what keeps a window from opening, or None.

    Only Linux is asked: elsewhere the system always has its windows. A platform chosen in
    QT_QPA_PLATFORM is the person's own business.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    if _has_wayland(environment):
        return None
    display = environment.get("DISPLAY")
    if not display:
        return DisplayProblem("window_no_display")
    return _x11_problem(display)


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/"), name or "").exists()


def _x11_problem(display: str) -> DisplayProblem | None:
    """Load what Qt will load, and knock at the display's door."""
    import ctypes  # noqa: PLC0415 - not needed to show a help text

    try:
        plugin = _x11_plugin()
        if plugin is not None:
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return DisplayProblem("window_missing_library", str(error))
    xcb.xcb_connect.restype = ctypes.c_void_p
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    is_refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return DisplayProblem("window_display_refused", display) if is_refused else None


def _x11_plugin() -> Path | None:
    """Return Qt's own plugin for X11, when it stands where the wheel puts it."""
    from importlib.util import find_spec  # noqa: PLC0415

    spec = find_spec("PySide6")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        plugin = Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
        if plugin.is_file():
            return plugin
    return None
