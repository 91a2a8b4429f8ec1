"""E-mail messages, their nested messages and their attachments, joined in reading order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header
from email.message import Message

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.limits import MAX_NESTING, MAX_PARTS
from patient_check.intake.protocol import ReadStatus
from patient_check.sandbox import html
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.plain import decode

_SHOWN = (("From", "De"), ("Subject", "Objet"), ("Date", "Date"))
_STUB_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Part:
    """One readable part: its name ("" for the message itself), format, text and warnings."""

    name: str
    format: NoticeFormat
    text: str
    warnings: tuple[str, ...] = ()


AttachmentReader = Callable[[bytes, str], list[Part]]


def header(value: object) -> str:
    """Return a header as text, whatever its encoding claims to be."""
    raw = str(value).encode("ascii", "surrogateescape")
    try:
        chunks = decode_header(str(value)) if b"=?" in raw else [(raw, None)]
        text = "".join(
            chunk if isinstance(chunk, str) else decode(chunk, charset) for chunk, charset in chunks
        )
    except (ValueError, LookupError):
        text = decode(raw)
    return re.sub(r"\s+", " ", text).strip()


def _body(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    charset = part.get_content_charset()
    content = _body(part)
    if part.get_content_type() == "text/html":
        return html.read(content, charset)
    return decode(content, charset)


def _alternatives(message: Message) -> str:
    """Return the richer of the versions of one text: a plain stub gives way to the HTML."""
    plain = rich = ""
    for part in _leaves(message, 0):
        if part.get_content_type() == "text/plain":
            plain = plain or _text(part)
        elif part.get_content_type() == "text/html":
            rich = rich or _text(part)
    return (
        plain if len(plain.strip()) >= _STUB_SHARE * len(rich.strip()) and plain.strip() else rich
    )


def _children(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [p for p in payload if isinstance(p, Message)] if isinstance(payload, list) else []


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    if depth > MAX_NESTING:
        return
    if message.is_multipart():
        for child in _children(message):
            yield from _leaves(child, depth + 1)
    else:
        yield message


def _parts(message: Message, read_attachment: AttachmentReader, depth: int) -> Iterator[Part]:
    kind = message.get_content_type()
    if depth > MAX_NESTING:
        yield Part("", NoticeFormat.EML, "", ("attachment_skipped",))
    elif kind == "multipart/alternative" or (kind == "multipart/related" and _is_one_text(message)):
        yield Part("", NoticeFormat.EML, _alternatives(message))
        for leaf in _leaves(message, 0):
            if leaf.get_filename() and leaf.get_content_maintype() == "application":
                yield from _attachment(leaf, read_attachment)
    elif kind == "message/rfc822":
        for child in _children(message):
            yield Part("", NoticeFormat.EML, _heading(child))
            yield from _parts(child, read_attachment, depth + 1)
    elif message.is_multipart():
        for child in _children(message):
            yield from _parts(child, read_attachment, depth + 1)
    elif (
        message.get_content_maintype() == "text"
        and not message.get_filename()
        and kind != "text/calendar"
    ):
        yield Part("", NoticeFormat.EML, _text(message))
    else:
        yield from _attachment(message, read_attachment)


def _is_one_text(message: Message) -> bool:
    return all(leaf.get_content_maintype() in {"text", "image"} for leaf in _leaves(message, 0))


def _attachment(message: Message, read_attachment: AttachmentReader) -> Iterator[Part]:
    if (
        message.get_content_maintype() in {"image", "audio", "video"}
        or message.get_content_type() == "text/calendar"
    ):
        yield Part("", NoticeFormat.EML, "", ("attachment_skipped",))
        return
    name = header(message.get_filename() or "")
    yield from read_attachment(_body(message), name)


def _heading(message: Message) -> str:
    lines = [f"{label} : {header(message[field])}" for field, label in _SHOWN if message[field]]
    return "\n".join(lines)


def parts_of(message: Message, read_attachment: AttachmentReader) -> list[Part]:
    """Return the readable parts of `message`, its header lines first."""
    found = [Part("", NoticeFormat.EML, _heading(message))]
    for part in _parts(message, read_attachment, 0):
        found.append(part)
        if len(found) > MAX_PARTS:
            found.append(Part("", NoticeFormat.EML, "", ("truncated",)))
            break
    return found


def read(content: bytes, read_attachment: AttachmentReader) -> list[Part]:
    """Return the parts of a message file."""
    try:
        return parts_of(message_from_bytes(content.lstrip()), read_attachment)
    except RecursionError as error:
        raise ReadFailure(ReadStatus.TOO_LONG) from error


def read_msg(content: bytes, read_attachment: AttachmentReader) -> list[Part]:
    """Return the parts of an Outlook message, turned into an ordinary one."""
    from aspose.email_foss.cfb.reader import CFBReader  # noqa: PLC0415 - only this format
    from aspose.email_foss.msg import MapiMessage, MsgDocument, MsgReader  # noqa: PLC0415

    try:
        with MsgReader(CFBReader(content)) as reader:
            outlook = MapiMessage.from_msg_document(MsgDocument.from_reader(reader))
        raw = outlook.to_email_message().as_bytes()
    except Exception as error:  # a young library on untrusted bytes may raise anything
        raise ReadFailure(ReadStatus.DAMAGED) from error
    return read(raw, read_attachment)
