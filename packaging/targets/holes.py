"""Takes the holes out of libraries: zeros between their segments that nobody reads.

Tools that repair wheels space the segments of a library two megabytes apart, in the file as in
memory. In memory that costs nothing; in the file it does. The addresses stay as they are, and the
segments move together in the file: the loader asks for no more than equal places within a page.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PAGE: Final = 4096
_LOAD: Final = 1
_NO_BITS: Final = 8
_ALLOCATED: Final = 2
_HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")
_SECTION: Final = struct.Struct("<IIQQQQIIQQ")
_ELF64_LITTLE: Final = b"\x7fELF\x02\x01"
_LEAST_GAIN: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Move:
    """Bytes `start` to `end` of the file, and how far they move (0 or less)."""

    start: int
    end: int
    by: int


def close_holes(path: Path) -> int:
    """Make a library smaller where that can be done; return how many bytes it lost."""
    content = path.read_bytes()
    closed = without_holes(content)
    gain = len(content) - len(closed)
    if gain < _LEAST_GAIN:
        return 0
    path.write_bytes(closed)
    return gain


def without_holes(content: bytes) -> bytes:
    """Return a library with its segments moved together; anything unusual comes back as it was."""
    if content[:6] != _ELF64_LITTLE:
        return content
    header = list(_HEADER.unpack_from(content))
    segments = _table(content, _SEGMENT, header[5], header[10])
    sections = _table(content, _SECTION, header[6], header[12])
    moves = _moves(segments)
    if not moves:
        return content
    result = bytearray(moves[-1].end + moves[-1].by)
    for move in moves:
        result[move.start + move.by : move.end + move.by] = content[move.start : move.end]
    for segment in segments:
        segment[2] = _moved(segment[2], moves)
        if segment[0] == _LOAD:
            segment[7] = _PAGE
    for section in sections:
        section[4] = _section_place(section, content, moves, result)
    header[5] = _moved(header[5], moves)
    result += bytes(-len(result) % 8)
    header[6] = len(result)
    result += b"".join(_SECTION.pack(*section) for section in sections)
    table = b"".join(_SEGMENT.pack(*segment) for segment in segments)
    result[header[5] : header[5] + len(table)] = table
    result[: _HEADER.size] = _HEADER.pack(*header)
    return bytes(result)


def _table(content: bytes, row: struct.Struct, start: int, count: int) -> list[list[int]]:
    return [list(row.unpack_from(content, start + row.size * number)) for number in range(count)]


def _moves(segments: list[list[int]]) -> list[_Move]:
    """Return where each loaded segment goes; nothing when one overlaps another or begins late."""
    loaded = sorted((one[2], one[3], one[5]) for one in segments if one[0] == _LOAD)
    if not loaded or loaded[0][0] != 0:
        return []
    moves: list[_Move] = []
    free = 0
    for start, address, length in loaded:
        if moves and start < moves[-1].end:
            return []
        place = free + (address - free) % _PAGE
        moves.append(_Move(start, start + length, place - start))
        free = place + length
    return moves


def _moved(place: int, moves: list[_Move]) -> int:
    for move in moves:
        if move.start <= place <= move.end:
            return place + move.by
    return place


def _section_place(
    section: list[int], content: bytes, moves: list[_Move], result: bytearray
) -> int:
    """Return the new place of a section; one that is never loaded is added to the end."""
    _, kind, flags, _, place, length, *_ = section
    if flags & _ALLOCATED or not length or kind == _NO_BITS:
        return _moved(place, moves)
    result += bytes(-len(result) % 8)
    result += content[place : place + length]
    return len(result) - length
