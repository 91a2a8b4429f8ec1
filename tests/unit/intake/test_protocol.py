import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.intake.limits import MAX_ANSWER_BYTES, MAX_FRAME_BYTES, MAX_FRAMES
from patient_check.intake.protocol import ProtocolError, encode, frames

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=8,
)
MESSAGES = st.dictionaries(st.text(st.characters(codec="utf-8")), JSON, max_size=4)


class Trickle(io.BytesIO):
    """Gives one byte at a time, as a pipe may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 1))


@given(st.lists(MESSAGES, max_size=5))
def test_what_is_written_is_read(messages: list[dict[str, object]]) -> None:
    stream = b"".join(map(encode, messages))
    assert list(frames(io.BytesIO(stream))) == messages
    assert list(frames(Trickle(stream))) == messages


@given(st.binary(max_size=300))
def test_random_bytes_are_frames_or_an_error(untrusted: bytes) -> None:
    try:
        found = list(frames(io.BytesIO(untrusted)))
    except ProtocolError:
        return
    assert all(isinstance(message, dict) for message in found)


@given(st.lists(MESSAGES, min_size=1, max_size=3), st.data())
def test_a_stream_cut_anywhere_gives_whole_frames_then_an_error(
    messages: list[dict[str, object]], data: st.DataObject
) -> None:
    stream = b"".join(map(encode, messages))
    cut = data.draw(st.integers(0, len(stream) - 1))
    ends = [len(b"".join(map(encode, messages[:count]))) for count in range(len(messages) + 1)]
    found = []
    try:
        for message in frames(io.BytesIO(stream[:cut])):
            found.append(message)  # noqa: PERF402 - what came before the error counts
    except ProtocolError:
        assert cut not in ends
    else:
        assert cut in ends
    assert found == messages[: len(found)]
    assert len(found) == sum(1 for end in ends[1:] if end <= cut)


@pytest.mark.parametrize(
    "body", [b"", b"1", b"[]", b'"x"', b"null", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a":NaN,}']
)
def test_a_frame_that_is_no_object_is_an_error(body: bytes) -> None:
    stream = len(body).to_bytes(4, "big") + body
    with pytest.raises(ProtocolError):
        list(frames(io.BytesIO(stream)))


def test_a_frame_over_the_limit_is_refused_before_it_is_read() -> None:
    stream = io.BytesIO((MAX_FRAME_BYTES + 1).to_bytes(4, "big") + b"x" * 100)
    with pytest.raises(ProtocolError):
        list(frames(stream))
    assert stream.tell() == 4


def test_all_frames_together_have_a_limit() -> None:
    frame = encode({"x": "a" * (MAX_ANSWER_BYTES // 3)})
    with pytest.raises(ProtocolError):
        list(frames(io.BytesIO(frame * 3)))


def test_the_number_of_frames_has_a_limit() -> None:
    frame = encode({})
    assert len(list(frames(io.BytesIO(frame * MAX_FRAMES)))) == MAX_FRAMES
    with pytest.raises(ProtocolError):
        list(frames(io.BytesIO(frame * (MAX_FRAMES + 1))))


def test_a_lone_surrogate_does_not_stop_the_child() -> None:
    body = encode({"text": "a\ud800b"})[4:]
    assert json.loads(body) == {"text": "a?b"}
