"""Outlook messages (.msg): their header, body and attachments, as those of any message."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.limits import MAX_NESTING, MAX_PARTS
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import without_marks
from patient_check.sandbox import html, mail, rtf
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.part import Part
from patient_check.sandbox.rtf_compressed import decompress

_SENDER_NAME, _SENDER_ADDRESS, _SENDER_SMTP = 0x0C1A, 0x0C1F, 0x5D01
_SENT, _DELIVERED = 0x0039, 0x0E06
_HTML, _RTF = 0x1013, 0x1009
_CODEPAGE = 0x3FDE
_TIME, _BINARY, _INTEGER = 0x0040, 0x0102, 0x0003


def read(content: bytes, read_attachment: mail.AttachmentReader) -> list[Part]:
    """Return the parts of an Outlook message."""
    from aspose.email_foss.cfb.reader import CFBReader  # noqa: PLC0415 - only this format
    from aspose.email_foss.msg import MapiMessage, MsgDocument, MsgReader  # noqa: PLC0415

    try:
        with MsgReader(CFBReader(content)) as reader:
            outlook = MapiMessage.from_msg_document(MsgDocument.from_reader(reader))
        return list(_parts(outlook, read_attachment, 0))[: MAX_PARTS + 2]
    except ReadFailure:
        raise
    except Exception as error:  # a young library on untrusted bytes may raise anything
        raise ReadFailure(ReadStatus.DAMAGED) from error


def _parts(outlook: Any, read_attachment: mail.AttachmentReader, depth: int) -> Iterator[Part]:
    yield _heading(outlook)
    yield Part("", NoticeFormat.MSG, _body(outlook))
    for attachment in outlook.attachments:
        name = without_marks(attachment.filename or "")
        if attachment.is_embedded_message and attachment.embedded_message is not None:
            if depth < MAX_NESTING:
                inner = list(_parts(attachment.embedded_message, read_attachment, depth + 1))
                title = attachment.embedded_message.subject or name or "message"
                yield Part(without_marks(title), NoticeFormat.MSG, inner[0].text, is_own=False)
                yield from inner[1:]
        elif not attachment.content_id:
            kind = (attachment.mime_type or "").lower()
            yield from mail.attached(kind, bytes(attachment.data or b""), name, read_attachment)


def _property(outlook: Any, number: int, kind: int) -> Any:
    found = outlook.properties.get(number, kind)
    return found.value if found is not None else None


def _string(outlook: Any, number: int) -> str:
    for kind in (0x001F, 0x001E):
        value = _property(outlook, number, kind)
        if isinstance(value, str) and value.strip():
            return without_marks(" ".join(value.split()))
    return ""


def _heading(outlook: Any) -> Part:
    name = _string(outlook, _SENDER_NAME)
    address = _string(outlook, _SENDER_SMTP) or _string(outlook, _SENDER_ADDRESS)
    if "@" not in address or address == name:
        address = ""  # an address of the organisation's own server tells nothing
    sender = f"{name} <{address}>" if name and address else name or address
    moments = (_property(outlook, number, _TIME) for number in (_SENT, _DELIVERED))
    date = next((mail.day_of(moment) for moment in moments if isinstance(moment, datetime)), "")
    part = mail.heading(sender, without_marks(" ".join((outlook.subject or "").split())), date)
    return Part("", NoticeFormat.MSG, part.text, is_own=False)


def _body(outlook: Any) -> str:
    plain = without_marks(outlook.body or "")
    raw = _property(outlook, _HTML, _BINARY)
    if isinstance(raw, bytes) and raw.strip(b"\x00 \r\n"):
        codepage = _property(outlook, _CODEPAGE, _INTEGER)
        declared = f"cp{codepage}" if isinstance(codepage, int) and codepage > 0 else None
        return mail.richer(plain, html.read(raw.rstrip(b"\x00"), _declared(declared)).text)
    markup = outlook.body_html
    if markup:
        return mail.richer(plain, html.text_of(markup))
    packed = _property(outlook, _RTF, _BINARY)
    if not plain.strip() and isinstance(packed, bytes):
        return rtf.read(decompress(packed)).text
    return plain


def _declared(codepage: str | None) -> str | None:
    return "utf-8" if codepage == "cp65001" else codepage
