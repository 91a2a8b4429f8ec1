"""Keeps of ICU's tables the languages that the program speaks.

Qt loads ICU, whose data are one archive of tables inside a library: 32 MB, of which most are the
names of currencies, units, zones and languages in 700 languages. A language that is missing is
answered by the common tables, as ICU does for any language that it never knew. Tables that are of
no language (alphabets, sorting, upper and lower case, character sets) all stay.
"""

import re
import struct
from pathlib import Path
from typing import Final

from targets.holes import without_holes

_LANGUAGES: Final = ("fr", "en")
_ARCHIVE: Final = b"\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD\x01"
_ALIGNED: Final = 16
_ROW: Final = struct.Struct("<II")
_LANGUAGE: Final = re.compile(r"[^/]+/(?:(?:unit|zone|curr|lang|region|rbnf|coll)/)?"
                              r"([a-z]{2,3})(?:_\w+)?\.res")  # fmt: skip
_HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_LOAD: Final = 1


def keep_our_languages(path: Path) -> int:
    """Make a library of ICU's tables smaller; return how many bytes it lost, 0 if it is none."""
    content = path.read_bytes()
    kept = with_our_languages(content)
    if len(kept) < len(content):
        path.write_bytes(kept)
    return len(content) - len(kept)


def is_kept(name: str) -> bool:
    """Tell whether a table stays: it is of our languages, or of none."""
    language = _LANGUAGE.fullmatch(name)
    return language is None or language[1] in _LANGUAGES


def with_our_languages(content: bytes) -> bytes:
    """Return the library without the tables of other languages; another library as it was."""
    found = content.find(_ARCHIVE)
    if found < 0 or not content.startswith(b"\x7fELF\x02\x01"):
        return content
    head = found - 2  # the length of its header comes first
    start = head + int.from_bytes(content[head:found], "little")
    segment = _segment_of(content, start)
    if segment is None:
        return content
    place, end = segment
    archive = smaller_archive(content[start:end])
    freed = end - start - len(archive)
    result = bytearray(content[:start] + archive + bytes(freed) + content[end:])
    for offset in (place + 32, place + 40):  # its length in the file and in memory
        (length,) = struct.unpack_from("<Q", result, offset)
        struct.pack_into("<Q", result, offset, length - freed)
    _shorten_section(result, end, freed)
    return without_holes(bytes(result))


def smaller_archive(archive: bytes) -> bytes:
    """Return an archive of tables with those that stay, in the same order."""
    (count,) = struct.unpack_from("<I", archive)
    rows = [_ROW.unpack_from(archive, 4 + _ROW.size * number) for number in range(count)]
    ends = [row[1] for row in rows[1:]] + [len(archive)]
    tables: list[tuple[bytes, bytes]] = []
    for (name_place, place), end in zip(rows, ends, strict=True):
        name = archive[name_place : archive.index(b"\0", name_place)]
        if is_kept(name.decode("ascii")):
            tables.append((name, archive[place:end]))
    free = 4 + _ROW.size * len(tables)
    index, names = struct.pack("<I", len(tables)), b""
    after = free + sum(len(name) + 1 for name, _ in tables)
    data = bytes(-after % _ALIGNED)
    for name, table in tables:
        index += _ROW.pack(free + len(names), after + len(data))
        names += name + b"\0"
        data += table + bytes(-len(table) % _ALIGNED)
    return index + names + data


def _segment_of(content: bytes, place: int) -> tuple[int, int] | None:
    """Return where the segment around `place` is described, and where it ends in the file."""
    fields = _HEADER.unpack_from(content)
    for number in range(fields[10]):
        row = fields[5] + 56 * number
        kind, _, offset, _, _, length = struct.unpack_from("<IIQQQQ", content, row)
        if kind == _LOAD and offset <= place < offset + length:
            return row, offset + length
    return None


def _shorten_section(content: bytearray, end: int, freed: int) -> None:
    """Let the section that ended with the archive end with it again, and empty ones follow."""
    fields = _HEADER.unpack_from(content)
    for number in range(fields[12]):
        row = fields[6] + 64 * number
        place, length = struct.unpack_from("<QQ", content, row + 24)
        if length > freed and place + length == end:
            struct.pack_into("<Q", content, row + 32, length - freed)
        elif place == end and not length:
            struct.pack_into("<Q", content, row + 24, end - freed)
