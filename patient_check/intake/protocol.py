"""What crosses the wall: frames of a length (4 bytes, big-endian) and a JSON object.

The child writes `progress` frames (the step "page" begins a page whose words are recognised in a
picture), then one `end` frame: either the text with its parts, or a
status. Only a status from the closed list below crosses, never a sentence.
"""

import json
import struct
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, BinaryIO

from patient_check.intake.limits import MAX_ANSWER_BYTES, MAX_FRAME_BYTES, MAX_FRAMES

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
    PICTURE_FORMAT = "picture_format"
    PICTURE_ILLEGIBLE = "picture_illegible"
    NO_RECOGNITION = "no_recognition"
    OUT_OF_TIME = "timed_out"
    INTERNAL = "reader_failed"


class ProtocolError(Exception):
    """The child wrote something that is no frame of this protocol."""


def encode(message: dict[str, Any]) -> bytes:
    """Return `message` as one frame."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return _LENGTH.pack(len(body)) + body


def frames(stream: BinaryIO) -> Iterator[dict[str, Any]]:
    """Yield the frames of an untrusted stream until its end.

    Nothing but the shape is checked here: the values stay untrusted.

    Raises:
        ProtocolError: the stream is cut, is no frame of JSON, or is over a limit.
    """
    budget = MAX_ANSWER_BYTES
    for _ in range(MAX_FRAMES):
        head = stream.read(_LENGTH.size)
        if not head:
            return
        if len(head) < _LENGTH.size:
            head += _read_exactly(stream, _LENGTH.size - len(head))
        (length,) = _LENGTH.unpack(head)
        budget -= length
        if length > MAX_FRAME_BYTES or budget < 0:
            raise ProtocolError("over the limit of bytes")
        yield _decoded(_read_exactly(stream, length))
    if stream.read(1):
        raise ProtocolError("over the limit of frames")


def _read_exactly(stream: BinaryIO, count: int) -> bytes:
    chunks: list[bytes] = []
    while count:
        chunk = stream.read(count)
        if not chunk:
            raise ProtocolError("the stream is cut")
        chunks.append(chunk)
        count -= len(chunk)
    return b"".join(chunks)


def _decoded(untrusted_body: bytes) -> dict[str, Any]:
    try:
        message = json.loads(untrusted_body)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("no JSON") from error
    if not isinstance(message, dict):
        raise ProtocolError("no object")
    return message
