import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.intake.limits import MAX_FILE_BYTES
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.rtf_compressed import decompress

# The two examples of the format's specification, [MS-OXRTFCP] 3.1.1 and 3.1.2.
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
    "0af32068656c090020627705b06c647d0a800fa0"
)
CYCLE = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def header(kind: int, size: int) -> bytes:
    return struct.pack("<IIII", 12, size, kind, 0)


def test_the_examples_of_the_specification() -> None:
    assert decompress(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert decompress(CYCLE) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_rtf_that_is_not_compressed_is_returned() -> None:
    assert decompress(header(0x414C454D, 8) + b"{\\rtf1 }more") == b"{\\rtf1 }"


@pytest.mark.parametrize(
    ("packed", "status"),
    [
        (b"", ReadStatus.DAMAGED),
        (header(0x12345678, 4) + b"....", ReadStatus.DAMAGED),
        (header(0x75465A4C, MAX_FILE_BYTES + 1), ReadStatus.TOO_LARGE),
    ],
)
def test_what_is_no_compressed_rtf_is_refused(packed: bytes, status: ReadStatus) -> None:
    with pytest.raises(ReadFailure) as caught:
        decompress(packed)
    assert caught.value.status is status


@given(st.binary(max_size=200), st.integers(0, 2000))
def test_any_bytes_give_no_more_than_announced(body: bytes, size: int) -> None:
    assert len(decompress(header(0x75465A4C, size) + body)) <= size + 17
