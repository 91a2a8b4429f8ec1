"""The compressed RTF of Outlook messages (MS-OXRTFCP), the only body of a few of them."""

import struct

from patient_check.intake.limits import MAX_FILE_BYTES
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox.failure import ReadFailure

_HEADER = struct.Struct("<IIII")
_COMPRESSED = 0x75465A4C
_PLAIN = 0x414C454D
_WINDOW = 4096
_PRELOADED = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def decompress(packed: bytes) -> bytes:
    """Return the RTF that `packed` holds; raise `ReadFailure` when it holds none."""
    if len(packed) < _HEADER.size:
        raise ReadFailure(ReadStatus.DAMAGED)
    _, size, kind, _ = _HEADER.unpack_from(packed)
    if size > MAX_FILE_BYTES:
        raise ReadFailure(ReadStatus.TOO_LARGE)
    if kind == _PLAIN:
        return packed[_HEADER.size : _HEADER.size + size]
    if kind != _COMPRESSED:
        raise ReadFailure(ReadStatus.DAMAGED)
    return _unpacked(packed, size)


def _unpacked(packed: bytes, size: int) -> bytes:
    window = bytearray(_PRELOADED.ljust(_WINDOW, b"\0"))
    at, place = _HEADER.size, len(_PRELOADED)
    out = bytearray()
    while at < len(packed) and len(out) < size:
        control = packed[at]
        at += 1
        for bit in range(8):
            if at >= len(packed) or len(out) >= size:
                break
            if control >> bit & 1:
                if at + 1 >= len(packed):
                    return bytes(out)
                pair = packed[at] << 8 | packed[at + 1]
                at += 2
                start, length = pair >> 4, (pair & 15) + 2
                if start == place:
                    return bytes(out)
                for step in range(length):
                    byte = window[(start + step) % _WINDOW]
                    out.append(byte)
                    window[place] = byte
                    place = (place + 1) % _WINDOW
            else:
                out.append(packed[at])
                window[place] = packed[at]
                place = (place + 1) % _WINDOW
                at += 1
    return bytes(out)
