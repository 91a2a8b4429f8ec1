"""How a camera was held: the orientation mark that JPEG, PNG and WebP files carry (Exif)."""

import struct
from collections.abc import Iterator

UPRIGHT = 1
_ORIENTATION_TAG = 0x0112
_SHORT = 3
_LAST = 8
_MOST_ENTRIES = 200
_MOST_CHUNKS = 500
_JPEG, _PNG, _RIFF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF"
_START_OF_SCAN = 0xDA
_APP1 = 0xE1
_HEAD = b"Exif\x00\x00"


def orientation(content: bytes) -> int:
    """Return the mark, 1 to 8 as Exif counts; 1 (upright) when there is none or it is damaged."""
    try:
        for block in _blocks(content):
            return _mark(block.removeprefix(_HEAD))
    except (struct.error, IndexError):
        pass
    return UPRIGHT


def _blocks(content: bytes) -> Iterator[bytes]:
    """Yield what the file keeps as Exif data."""
    if content.startswith(_JPEG):
        yield from _in_jpeg(content)
    elif content.startswith(_PNG):
        yield from _in_chunks(content, len(_PNG), b"eXIf", is_png=True)
    elif content.startswith(_RIFF):
        yield from _in_chunks(content, 12, b"EXIF", is_png=False)


def _in_jpeg(content: bytes) -> Iterator[bytes]:
    at = len(_JPEG)
    for _ in range(_MOST_CHUNKS):
        marker, kind, size = struct.unpack_from(">BBH", content, at)
        if marker != 0xFF or kind == _START_OF_SCAN:  # noqa: PLR2004 - every marker begins so
            return
        if kind == _APP1 and content.startswith(_HEAD, at + 4):
            yield content[at + 4 : at + 2 + size]
        at += 2 + size


def _in_chunks(content: bytes, at: int, wanted: bytes, *, is_png: bool) -> Iterator[bytes]:
    for _ in range(_MOST_CHUNKS):
        if is_png:
            size, kind = struct.unpack_from(">I4s", content, at)
        else:
            kind, size = struct.unpack_from("<4sI", content, at)
        if kind == wanted:
            yield content[at + 8 : at + 8 + size]
        at += 8 + size + (4 if is_png else size % 2)


def _mark(block: bytes) -> int:
    order = "<" if block[:2] == b"II" else ">"
    (first,) = struct.unpack_from(order + "I", block, 4)
    (count,) = struct.unpack_from(order + "H", block, first)
    for number in range(min(count, _MOST_ENTRIES)):
        tag, kind, _, value = struct.unpack_from(order + "HHIH", block, first + 2 + 12 * number)
        if tag == _ORIENTATION_TAG and kind == _SHORT and UPRIGHT <= value <= _LAST:
            return int(value)
    return UPRIGHT
