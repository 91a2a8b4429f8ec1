"""Bytes without any sense, and known starts followed by such bytes, through the real child."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patient_check.domain.errors import NoticeError, ReaderFailed, ReaderTimedOut
from patient_check.intake.reader import IsolatedReader

pytestmark = pytest.mark.sandbox
STARTS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"{\\rtf1", b"<html>", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf",
     b"From: a\nSubject: b\nMIME-Version: 1.0\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
     b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"]
)  # fmt: skip
SCRAPS = st.sampled_from(
    [b"{", b"}", b"\\u-1", b"\\bin9", b"\\'", b"<!", b"<![", b"<style>", b"</", b"&#", b"--x\n",
     b"--x--", b"Content-Type: text/html\n\n", b"=?utf-8?q?", b"=\n", b"\x00", b"obj", b"stream",
     b"\xe9", b"mot ", b"-\n", b"\xc2\xad", b"\xee\x80\x80", b"\xee\x80\x81", b"<td>", b"<table>"]
)  # fmt: skip


@pytest.fixture(scope="module")
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader() as shared:
        yield shared


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STARTS, st.lists(SCRAPS | st.binary(max_size=6), max_size=25))
def test_nothing_makes_the_child_fail(
    reader: IsolatedReader, start: bytes, scraps: list[bytes]
) -> None:
    try:
        notice = reader.read(start + b"".join(scraps) or b"x")
    except (ReaderFailed, ReaderTimedOut) as error:
        raise AssertionError(error.code) from error
    except NoticeError:
        return
    for span in (*notice.hidden, *(part.span for part in notice.parts)):
        assert 0 <= span.start <= span.end <= len(notice.text)
