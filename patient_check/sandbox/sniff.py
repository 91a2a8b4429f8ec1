"""The kind of a document, by its content and never by its name."""

import re
import zipfile
from io import BytesIO

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox.failure import ReadFailure

_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_BINARY = (
    b"\x7fELF",
    b"MZ",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"SQLite",
    b"\xca\xfe\xba\xbe",
    b"OggS",
    b"ID3",
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = re.compile(
    rb"\A(?:From .{1,200}\r?\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}"
)
_MAIL_FIELDS = re.compile(
    rb"^(?:Received|Return-Path|Message-ID|MIME-Version|Date|From|Subject|To|Delivered-To|X-[\w-]+|Content-Type):",
    re.MULTILINE | re.IGNORECASE,
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b", re.IGNORECASE)
_ENOUGH_FIELDS = 3


def sniff(content: bytes) -> NoticeFormat:
    """Return the format of `content`; raise `ReadFailure` for pictures and unknown kinds."""
    head = content[:4096]
    stripped = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in head[:1024]:
        return NoticeFormat.PDF
    if content.startswith(_OLE):
        return _ole(content)
    if content.startswith(b"PK\x03\x04"):
        return _zip(content)
    if stripped.startswith(b"{\\rtf"):
        return NoticeFormat.RTF
    if (
        content.startswith(_IMAGES)
        or head[4:12] in {b"ftypheic", b"ftypmif1", b"ftypavif"}
        or (content.startswith(b"RIFF") and head[8:12] == b"WEBP")
    ):
        raise ReadFailure(ReadStatus.NO_TEXT_LAYER)
    if content.startswith(_BINARY):
        raise ReadFailure(ReadStatus.UNSUPPORTED)
    return _textual(content, stripped)


def _textual(content: bytes, stripped: bytes) -> NoticeFormat:
    if _HEADER.match(stripped) and _is_mail(stripped):
        return NoticeFormat.EML
    if _HTML.search(stripped[:2048]) and stripped[:1] == b"<":
        return NoticeFormat.HTML
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or _looks_utf16(content):
        return NoticeFormat.TEXT
    controls = sum(1 for byte in content[:8192] if byte < 32 and byte not in b"\t\n\r\f\x0b\x1b")  # noqa: PLR2004
    if controls > len(content[:8192]) // 50:
        raise ReadFailure(ReadStatus.UNSUPPORTED)
    return NoticeFormat.TEXT


def _is_mail(stripped: bytes) -> bool:
    """Tell a message from a text that starts with "De :" lines: real fields, in a real header."""
    header = re.split(rb"\r?\n\r?\n", stripped, maxsplit=1)[0]
    fields = {m.group().lower() for m in _MAIL_FIELDS.finditer(header)}
    return len(fields) >= _ENOUGH_FIELDS or b"mime-version:" in fields


def _looks_utf16(content: bytes) -> bool:
    sample = content[:400]
    zeros = sample[1::2].count(0), sample[::2].count(0)
    return len(sample) >= 4 and max(zeros) > len(sample) // 4 and min(zeros) < len(sample) // 20  # noqa: PLR2004


def _ole(content: bytes) -> NoticeFormat:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ReadFailure(ReadStatus.ENCRYPTED)
    if "__properties_version1.0".encode("utf-16-le") in content:
        return NoticeFormat.MSG
    raise ReadFailure(ReadStatus.UNSUPPORTED)


def _zip(content: bytes) -> NoticeFormat:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            if any(entry.flag_bits & 1 for entry in archive.infolist()):
                raise ReadFailure(ReadStatus.ENCRYPTED)
            if "word/document.xml" in names:
                return NoticeFormat.DOCX
            if "mimetype" in names and archive.read("mimetype")[:60].startswith(
                b"application/vnd.oasis.opendocument.text"
            ):
                return NoticeFormat.ODT
    except ReadFailure:
        raise
    except Exception as error:  # a hostile archive may raise anything
        raise ReadFailure(ReadStatus.DAMAGED) from error
    raise ReadFailure(ReadStatus.UNSUPPORTED)
