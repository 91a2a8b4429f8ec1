"""E-mail messages, their nested messages and their attachments, joined in reading order."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from patient_check.domain.notice import NoticeFormat
from patient_check.intake.limits import MAX_NESTING, MAX_PARTS
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox import html
from patient_check.sandbox.failure import ReadFailure
from patient_check.sandbox.part import Part
from patient_check.sandbox.plain import decode

_MARK = b"\xef\xbb\xbf"
_SHOWN = ("From", "Subject", "Date")
_SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature",
                         "application/pgp-signature", "application/pgp-keys"})  # fmt: skip
_UNREAD = frozenset({"audio", "video", "font", "model"})
_STUB_SHARE = 0.7
_HIDDEN = re.compile(f"{HIDDEN_START}[^{HIDDEN_END}]*{HIDDEN_END}")
_QUOTED = re.compile(r"(?m)^(?:> ?){1,9}")
_QUOTED_LINES = 3
_WORD = re.compile(r"\w{3,}")

AttachmentReader = Callable[[bytes, str], list[Part]]


def read(content: bytes, read_attachment: AttachmentReader) -> list[Part]:
    """Return the parts of a message file, its header lines first."""
    try:
        return parts_of(message_from_bytes(content.removeprefix(_MARK).lstrip()), read_attachment)
    except RecursionError as error:
        raise ReadFailure(ReadStatus.DAMAGED) from error


def parts_of(message: Message, read_attachment: AttachmentReader) -> list[Part]:
    """Return the readable parts of `message`, its header lines first."""
    found = [_heading(message)]
    for part in _parts(message, read_attachment, 0):
        found.append(part)
        if len(found) > MAX_PARTS:
            found.append(Part("", NoticeFormat.EML, "", ("truncated",), is_own=False))
            break
    return found


# -- Header -------------------------------------------------------------------------------------


def header(value: object) -> str:
    """Return a header as text, whatever its encoding claims to be."""
    unfolded = re.sub(r"[\r\n]+[ \t]*", " ", str(value))
    raw = unfolded.encode("utf-8", "surrogateescape")
    try:
        chunks = decode_header(unfolded) if b"=?" in raw else [(raw, None)]
        text = "".join(
            chunk if isinstance(chunk, str) else decode(chunk, charset) for chunk, charset in chunks
        )
    except (ValueError, LookupError, MessageError):
        text = decode(raw)
    return without_marks(re.sub(r"\s+", " ", text).strip())


def heading(sender: str, subject: str, date: str) -> Part:
    """Return who wrote, about what and when, as the first lines of the text."""
    shown = (("De", sender), ("Objet", subject), ("Date", date))
    lines = [f"{label} : {value}" for label, value in shown if value]
    return Part("", NoticeFormat.EML, "\n".join(lines), is_own=False)


def _heading(message: Message) -> Part:
    written = dict(reversed([(name.title(), value) for name, value in message.raw_items()]))
    fields = [header(written.get(field, "")) for field in _SHOWN]
    return heading(fields[0], fields[1], _day(fields[2]))


def day_of(moment: datetime) -> str:
    """Return a moment as a French reader writes it, in its own time zone."""
    return f"{moment.day:02}/{moment.month:02}/{moment.year} {moment.hour:02}:{moment.minute:02}"


def _day(date: str) -> str:
    """Return the day of a date header; as it is written when it cannot be read."""
    try:
        return day_of(parsedate_to_datetime(date))
    except (ValueError, TypeError, IndexError, OverflowError):
        return date


# -- Body ---------------------------------------------------------------------------------------


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    charset = part.get_content_charset()
    if part.get_content_type() == "text/html":
        return html.read(_bytes(part), charset).text
    text = decode(_bytes(part), charset)
    if part.get_content_type() == "text/enriched":
        text = re.sub(r"<[^<>]{1,80}>", "", text)
    text = _unquoted(text)
    return without_marks(_unflowed(text) if part.get_param("format") == "flowed" else text)


def _unquoted(text: str) -> str:
    """Take the marks of a quoted message away, which stand before each of its lines."""
    if len(_QUOTED.findall(text)) < _QUOTED_LINES:
        return text
    return _QUOTED.sub("", text)


def _unflowed(text: str) -> str:
    """Join the lines that a mail program folded (RFC 3676): they end with a space."""
    return re.sub(r"(?<=\S) \r?\n(?!-- |>)", " ", text)


def _alternatives(message: Message) -> str:
    """Return one of the versions of one text."""
    plain = rich = ""
    for part in _leaves(message, 0):
        kind = part.get_content_type()
        if kind == "text/plain" and not part.get_filename():
            plain = plain or _text(part)
        elif kind == "text/html" and not part.get_filename():
            rich = rich or _text(part)
    return richer(plain, rich)


def _shows_picture(message: Message) -> bool:
    pages = (part for part in _leaves(message, 0) if part.get_content_type() == "text/html")
    return any(html.shows_picture(_bytes(page)) for page in pages)


def richer(plain: str, rich: str) -> str:
    """Return `plain`, unless the HTML shows words that it leaves out."""
    shown = _WORD.findall(_HIDDEN.sub(" ", rich))
    if not plain.strip() or not shown:
        return plain if plain.strip() else rich
    said = set(_WORD.findall(plain))
    share = sum(1 for word in shown if word in said) / len(shown)
    return plain if share >= _STUB_SHARE else rich


def _children(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [p for p in payload if isinstance(p, Message)] if isinstance(payload, list) else []


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    if depth > MAX_NESTING:
        return
    if message.is_multipart() and message.get_content_type() != "message/rfc822":
        for child in _children(message):
            yield from _leaves(child, depth + 1)
    else:
        yield message


def _parts(message: Message, read_attachment: AttachmentReader, depth: int) -> Iterator[Part]:
    if depth > MAX_NESTING:
        yield _skipped()
    elif _is_one_text(message):
        yield _body(_alternatives(message), message)
        others = [leaf for leaf in _leaves(message, 0) if not _is_version(leaf)]
        yield from (p for leaf in others for p in _attachment(leaf, read_attachment, depth))
    elif message.get_content_maintype() == "message" and _children(message):
        yield from _nested(message, read_attachment, depth)
    elif message.is_multipart():
        for child in sorted(_children(message), key=_is_attached):
            yield from _parts(child, read_attachment, depth + 1)
    elif _is_body(message):
        yield _body(_text(message), message)
    else:
        yield from _attachment(message, read_attachment, depth)


def _is_version(leaf: Message) -> bool:
    return leaf.get_content_maintype() in {"text", "image", "multipart"}


def _body(text: str, message: Message) -> Part:
    return Part("", NoticeFormat.EML, text, has_picture=_shows_picture(message))


def _is_one_text(message: Message) -> bool:
    """Tell whether the parts of a message are versions of one text, with its pictures."""
    kind = message.get_content_type()
    leaves = (leaf.get_content_maintype() for leaf in _leaves(message, 0))
    is_page = kind == "multipart/related" and {"text", "image"}.issuperset(leaves)
    return kind == "multipart/alternative" or is_page


def _nested(message: Message, read_attachment: AttachmentReader, depth: int) -> Iterator[Part]:
    """Yield a message within a message: a part of its own, named by its subject."""
    for child in _children(message):
        heading = _heading(child)
        name = header(_title(child) or message.get_filename() or "message")
        yield Part(name, NoticeFormat.EML, heading.text, is_own=False)
        yield from _parts(child, read_attachment, depth + 1)


def _title(message: Message) -> object:
    return next((v for name, v in message.raw_items() if name.lower() == "subject"), "")


def _is_attached(message: Message) -> bool:
    """Tell an attachment, which is read after the words of the message itself."""
    return not message.is_multipart() and not _is_body(message)


def _is_body(message: Message) -> bool:
    return (
        message.get_content_maintype() == "text"
        and not message.get_filename()
        and message.get_content_disposition() != "attachment"
        and message.get_content_type() != "text/calendar"
    )


# -- Attachments --------------------------------------------------------------------------------


def _skipped(code: str = "attachment_skipped") -> Part:
    return Part("", NoticeFormat.EML, "", (code,), is_own=False)


def _attachment(message: Message, read_attachment: AttachmentReader, depth: int) -> Iterator[Part]:
    kind = message.get_content_type()
    if kind in _SIGNATURES:
        return
    if message.get_content_maintype() == "message" and _children(message):
        yield from _nested(message, read_attachment, depth)
    elif message.get_content_disposition() == "attachment" or not message["Content-ID"]:
        name = header(message.get_filename() or "")
        yield from attached(kind, _bytes(message), name, read_attachment)


def attached(
    kind: str, content: bytes, name: str, read_attachment: AttachmentReader
) -> Iterator[Part]:
    """Yield the parts of an attachment of MIME type `kind`; calendars and sounds are left out."""
    main = kind.partition("/")[0]
    if kind == "text/calendar" or main in _UNREAD:
        yield _skipped()
    else:
        yield from read_attachment(content, name)
