"""Takes out of libraries the folders of the computer that built them.

A Python that was compiled at home tells the loader to look in its own folder. On another computer
that folder is missing, or is somebody else's.
"""

import struct
from pathlib import Path
from typing import Final

_HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")
_ENTRY: Final = struct.Struct("<qQ")
_ELF64_LITTLE: Final = b"\x7fELF\x02\x01"
_LOAD, _DYNAMIC = 1, 2
_NULL, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29
_RELATIVE: Final = b"$ORIGIN"


def forget_search_paths(path: Path) -> bool:
    """Remove from a library the search paths that are not beside it; tell whether it had any."""
    content = path.read_bytes()
    forgotten = without_search_paths(content)
    if forgotten == content:
        return False
    path.write_bytes(forgotten)
    return True


def without_search_paths(content: bytes) -> bytes:
    """Return a library without absolute search paths: neither the entry nor its words."""
    if content[:6] != _ELF64_LITTLE:
        return content
    header = _HEADER.unpack_from(content)
    rows = [_SEGMENT.unpack_from(content, header[5] + _SEGMENT.size * n) for n in range(header[10])]
    dynamic = next((row for row in rows if row[0] == _DYNAMIC), None)
    if dynamic is None:
        return content
    entries = _entries(content, dynamic[2], dynamic[5])
    strings = _place(rows, next((value for tag, value in entries if tag == _STRINGS), 0))
    result = bytearray(content)
    kept: list[tuple[int, int]] = []
    for tag, value in entries:
        words = _words(content, strings + value) if tag in {_RPATH, _RUNPATH} else _RELATIVE
        if words.startswith(_RELATIVE):
            kept.append((tag, value))
        else:
            folders = words.rfind(b"/") + 1  # a name may share the last letters
            result[strings + value : strings + value + folders] = bytes(folders)
    kept += [(_NULL, 0)] * (len(entries) - len(kept))
    table = b"".join(_ENTRY.pack(*entry) for entry in kept)
    result[dynamic[2] : dynamic[2] + len(table)] = table
    return bytes(result)


def _entries(content: bytes, start: int, length: int) -> list[tuple[int, int]]:
    """Return the entries of the table up to the one that ends it."""
    found: list[tuple[int, int]] = []
    for place in range(start, start + length, _ENTRY.size):
        tag, value = _ENTRY.unpack_from(content, place)
        if tag == _NULL:
            break
        found.append((tag, value))
    return found


def _place(rows: list[tuple[int, ...]], address: int) -> int:
    """Return where in the file an address of the memory comes from."""
    for kind, _, offset, start, _, length, *_ in rows:
        if kind == _LOAD and start <= address < start + length:
            return offset + address - start
    return address


def _words(content: bytes, start: int) -> bytes:
    return content[start : content.index(b"\0", start)]
