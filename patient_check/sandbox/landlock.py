"""Landlock: this process may read the program and its libraries, and no other file."""

import contextlib
import ctypes
import importlib.util
import os
import struct
import sys
from pathlib import Path

from patient_check.assets import asset

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_FILE_RIGHTS_SINCE_5 = 16
_NETWORK_SINCE, _NETWORK_RIGHTS = 4, 3
_SCOPES_SINCE, _SCOPES = 6, 3
_SYSTEM_LIBRARIES = ("/usr/lib", "/usr/lib64", "/lib", "/lib64")
_PACKAGES = ("pypdfium2_raw", "pypdfium2_cfg", "aspose", "tesserocr")


def lock(libc: ctypes.CDLL) -> bool:
    """Deny every file but the code itself; return False when the kernel has no Landlock."""
    version = libc.syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION))
    if version <= 0:
        return False
    attributes = _attributes(version)
    size = ctypes.c_size_t(len(attributes))
    ruleset = libc.syscall(_CREATE, attributes, size, ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    try:
        for path in _readable():
            _allow(libc, ruleset, path)
        return bool(libc.syscall(_RESTRICT, ruleset, ctypes.c_uint32(0)) == 0)
    finally:
        os.close(ruleset)


def _attributes(version: int) -> bytes:
    """Return what is governed: every file right, ports, and signals to other processes."""
    rights = (1 << _FILE_RIGHTS.get(version, _FILE_RIGHTS_SINCE_5)) - 1
    attributes = struct.pack("<Q", rights)
    if version >= _NETWORK_SINCE:
        attributes += struct.pack("<Q", _NETWORK_RIGHTS)
    if version >= _SCOPES_SINCE:
        attributes += struct.pack("<Q", _SCOPES)
    return attributes


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path) -> None:
    with contextlib.suppress(OSError):  # it went away meanwhile: then nobody reads it
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        rights = _READ_FILE | _READ_FOLDER if path.is_dir() else _READ_FILE
        rule = struct.pack("<Qi", rights, descriptor)
        libc.syscall(_ADD, ruleset, _PATH_BENEATH, rule, ctypes.c_uint32(0))
        os.close(descriptor)


def _readable() -> list[Path]:
    """Return where Python, the packages of the readers and our own code live.

    Late imports must find them; a folder around them may hold a person's files.
    """
    found = {Path(__file__).resolve().parent.parent, Path(os.__file__).resolve().parent}
    found.add(asset("ocr").resolve())
    found.update(_frozen())
    for name in _PACKAGES:
        with contextlib.suppress(ImportError, ValueError):
            spec = importlib.util.find_spec(name)
            if spec is not None:
                folders = [Path(folder) for folder in spec.submodule_search_locations or ()]
                found.update(folders)
                found.update(folder.with_name(f"{name}.libs") for folder in folders)
    return sorted(found | {Path(folder) for folder in _SYSTEM_LIBRARIES if Path(folder).is_dir()})


def _frozen() -> list[Path]:
    """Return the folder of an installed program without a Python of its own, and the program.

    Its modules are in both, and no file of a person is.
    """
    folder = getattr(sys, "_MEIPASS", None)
    return [Path(folder).resolve(), Path(sys.executable).resolve()] if folder else []
