"""Builds small libraries byte by byte, for the tests of what reads and mends them."""

import struct
from typing import Final

HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
SEGMENT: Final = struct.Struct("<IIQQQQQQ")
SECTION: Final = struct.Struct("<IIQQQQIIQQ")
LOAD, DYNAMIC = 1, 2
FAR: Final = 0x200000


def header(segments: int, sections: int = 0, section_place: int = 0) -> bytes:
    magic = b"\x7fELF\x02\x01\x01" + bytes(9)
    return HEADER.pack(
        magic, 3, 62, 1, 0, HEADER.size, section_place, 0, 64, 56, segments, 64, sections, 0
    )


def segment(kind: int, place: int, length: int, address: int | None = None) -> bytes:
    return SEGMENT.pack(kind, 6, place, address or place, address or place, length, length, FAR)


def with_hole(near: bytes, far: bytes, unloaded: bytes = b"") -> bytes:
    """Return a library whose second segment is two megabytes after the first."""
    start = HEADER.size + 2 * SEGMENT.size
    tail = FAR + len(far)
    rows = segment(LOAD, 0, start + len(near)) + segment(LOAD, FAR, len(far))
    table = SECTION.pack(0, 1, 2, FAR, FAR, len(far), 0, 0, 1, 0)
    table += SECTION.pack(0, 1, 0, 0, tail, len(unloaded), 0, 0, 1, 0)
    head = header(2, 2, tail + len(unloaded)) + rows + near
    return head + bytes(FAR - len(head)) + far + unloaded + table


def loaded(content: bytes) -> list[tuple[int, bytes, int]]:
    """Return what a program finds in memory: the address, the bytes, and the place within a page.

    The header and the table of segments are left out: they are for the loader alone.
    """
    fields = HEADER.unpack_from(content)
    rows = [SEGMENT.unpack_from(content, fields[5] + 56 * number) for number in range(fields[10])]
    shown = bytearray(content)
    shown[: HEADER.size] = bytes(HEADER.size)
    shown[fields[5] : fields[5] + 56 * fields[10]] = bytes(56 * fields[10])
    content = bytes(shown)
    return [
        (row[3], content[row[2] : row[2] + row[5]], row[2] % 4096) for row in rows if row[0] == 1
    ]


def with_search_path(words: bytes, tag: int = 29, *, others: int = 2) -> bytes:
    """Return a library whose dynamic table names a search path between `others` entries."""
    strings = b"\0libother.so\0" + words + b"\0"
    entries = [(1, 1)] * (others - 1) + [(5, 0x100), (tag, 13), (1, 1), (0, 0), (0, 0)]
    dynamic = b"".join(struct.pack("<qQ", *entry) for entry in entries)
    place = 0x100 + len(strings)
    rows = segment(LOAD, 0, place + len(dynamic)) + segment(DYNAMIC, place, len(dynamic))
    head = header(2) + rows
    return head + bytes(0x100 - len(head)) + strings + dynamic


def entries_of(content: bytes) -> list[tuple[int, int]]:
    fields = HEADER.unpack_from(content)
    rows = [SEGMENT.unpack_from(content, fields[5] + 56 * number) for number in range(fields[10])]
    (row,) = (row for row in rows if row[0] == DYNAMIC)
    return [struct.unpack_from("<qQ", content, row[2] + 16 * n) for n in range(row[5] // 16)]
