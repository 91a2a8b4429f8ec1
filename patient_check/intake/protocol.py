"""What crosses the wall: frames of a length (4 bytes, big-endian) and a JSON object.

The child writes `progress` frames, then one `end` frame: either the text with its parts, or a
status. Only a status from the closed list below crosses, never a sentence.
"""

import json
import struct
from collections.abc import Iterator
from enum import StrEnum
from typing import IO, Any

from patient_check.intake.limits import MAX_FRAME_BYTES

_LENGTH = struct.Struct(">I")


class ReadStatus(StrEnum):
    """How a reading ended."""

    OK = "ok"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    NO_TEXT_LAYER = "no_text_layer"
    OUT_OF_TIME = "timed_out"
    INTERNAL = "reader_failed"


class ProtocolError(Exception):
    """The child wrote something that is no frame of this protocol."""


def encode(message: dict[str, Any]) -> bytes:
    """Return `message` as one frame."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    return _LENGTH.pack(len(body)) + body


def _read_exactly(stream: IO[bytes], count: int) -> bytes:
    chunks: list[bytes] = []
    while count:
        chunk = stream.read(count)
        if not chunk:
            raise ProtocolError("truncated frame")
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)


def frames(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the frames of an untrusted stream until its end; raise `ProtocolError` on any other.

    Nothing but the shape is checked here: the values stay untrusted.
    """
    while head := stream.read(_LENGTH.size):
        if len(head) < _LENGTH.size:
            head += _read_exactly(stream, _LENGTH.size - len(head))
        (length,) = _LENGTH.unpack(head)
        if length > MAX_FRAME_BYTES:
            raise ProtocolError("frame over the limit")
        body = _read_exactly(stream, length)
        try:
            message = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise ProtocolError("not JSON") from error
        if not isinstance(message, dict):
            raise ProtocolError("not an object")
        yield message
