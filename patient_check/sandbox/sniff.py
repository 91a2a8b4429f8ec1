"""The kind of a document, by its content and never by its name."""

import re
import struct

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.plain import decode, wide_encoding

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_OTHER_PICTURES = (b"GIF87a", b"GIF89a", b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51", b"8BPS",
                   b"II+\x00", b"MM\x00+")  # fmt: skip
_HEIF = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"})
_OTHERS = (b"\x7fELF", b"MZ", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite", b"\xca\xfe\xba\xbe",
           b"OggS", b"ID3", b"BZh", b"\xfd7zXZ", b'x\x9f>"', b"!<arch>", b"\x28\xb5\x2f\xfd",
           b"%!PS")  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_HEADER = 512
_OLE_SHIFTS = (9, 12)
_OLE_NO_SECTOR, _OLE_FREE = 0xFFFFFFFA, 0xFFFFFFFF
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:[^\r\n]{0,4000}\r?\n"
_HEADER = re.compile(
    rb"\s*(?:From [^\r\n]{1,200}\r?\n)?(?:%b(?:[ \t]+[^\r\n]{1,4000}\r?\n){0,400}){2,}?" % _FIELD
)
_MAIL_FIELD = re.compile(
    rb"^(received|return-path|message-id|mime-version|date|from|subject|to|delivered-to|reply-to"
    rb"|content-type|content-transfer-encoding|x-[\w-]{1,60}|dkim-signature|sender|cc):",
    re.MULTILINE | re.IGNORECASE,
)
_TELLING = frozenset({b"received", b"return-path", b"message-id", b"mime-version",
                      b"dkim-signature", b"delivered-to"})  # fmt: skip
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|style|center|span|h[1-6])\b",
    re.IGNORECASE,
)
_ENOUGH_FIELDS = 3
_HEAD = 4_096
_MOST_CONTROLS = 0.02


def sniff(content: bytes) -> NoticeFormat:
    """Return the format of `content`; raise `ReadFailure` for kinds that no reader knows."""
    head = content[:_HEAD]
    if _is_picture(head):
        return NoticeFormat.PICTURE
    if _is_other_picture(head):
        raise ReadFailure(ReadStatus.PICTURE_FORMAT)
    if head.startswith(b"%PDF-"):
        return NoticeFormat.PDF
    if head.startswith(_OLE):
        return _ole(content)
    if head.startswith(_ZIPS):
        return _zip(content)
    if head.startswith(_OTHERS):
        raise ReadFailure(ReadStatus.UNSUPPORTED)
    return _textual(content, head)


def _is_picture(head: bytes) -> bool:
    is_bitmap = head.startswith(b"BM") and head[6:10] == bytes(4)
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return head.startswith(_PICTURES) or is_bitmap or is_webp


def _is_other_picture(head: bytes) -> bool:
    """Tell the pictures that no library here decodes: HEIC needs one that is seldom allowed."""
    return head.startswith(_OTHER_PICTURES) or (head[4:8] == b"ftyp" and head[8:12] in _HEIF)


def _textual(content: bytes, head: bytes) -> NoticeFormat:
    stripped = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if stripped.startswith(b"{\\rtf"):
        return NoticeFormat.RTF
    if _is_mail(stripped):
        return NoticeFormat.EML
    if b"%PDF-" in head[:1024]:
        return NoticeFormat.PDF
    if not content[:2].startswith((b"\xff\xfe", b"\xfe\xff")) and wide_encoding(content) is None:
        controls = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\f\x0b\x1b")  # noqa: PLR2004
        if controls > len(head) * _MOST_CONTROLS:
            raise ReadFailure(ReadStatus.UNSUPPORTED)
    start = decode(head[: len(head) & ~1]).lstrip("\ufeff \t\r\n")
    is_html = start[:1] == "<" and _HTML.search(start)
    return NoticeFormat.HTML if is_html else NoticeFormat.TEXT


def _is_mail(stripped: bytes) -> bool:
    """Tell a message from a text that starts with lines such as "De : …": real fields."""
    if not _HEADER.match(stripped):
        return False
    header = re.split(rb"\r?\n\r?\n", stripped, maxsplit=1)[0]
    fields = {match.group(1).lower() for match in _MAIL_FIELD.finditer(header)}
    return len(fields) >= _ENOUGH_FIELDS or bool(fields & _TELLING)


def _ole(content: bytes) -> NoticeFormat:
    """Tell an Outlook message, and an encrypted document, from other OLE files."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ReadFailure(ReadStatus.ENCRYPTED)
    if "__properties_version1.0".encode("utf-16-le") in content:
        return NoticeFormat.MSG
    raise ReadFailure(ReadStatus.DAMAGED if _is_cut(content) else ReadStatus.UNSUPPORTED)


def _is_cut(content: bytes) -> bool:
    """Tell whether an OLE file ends before the last sector that its table says is in use."""
    if len(content) < _OLE_HEADER:
        return True
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in _OLE_SHIFTS:
        return False
    size, last = 1 << shift, 0
    for number, sector in enumerate(struct.unpack_from("<109I", content, 76)):
        if sector >= _OLE_NO_SECTOR:
            break
        table = content[(sector + 1) * size : (sector + 2) * size]
        if len(table) < size:
            return True
        entries = struct.unpack(f"<{size // 4}I", table)
        used = [place for place, entry in enumerate(entries) if entry != _OLE_FREE]
        last = number * len(entries) + used[-1] if used else last
    return bool((last + 1) * size >= len(content))


def _zip(content: bytes) -> NoticeFormat:
    from patient_check.sandbox.archive import Archive  # noqa: PLC0415 - only for zip archives

    archive = Archive(content)
    if "word/document.xml" in archive.names:
        return NoticeFormat.DOCX
    if "mimetype" in archive.names and archive.read("mimetype")[:60].startswith(
        b"application/vnd.oasis.opendocument.text"
    ):
        return NoticeFormat.ODT
    raise ReadFailure(ReadStatus.UNSUPPORTED)
