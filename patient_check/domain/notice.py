"""The text of a notice, as it is shown to the person and as every offset counts."""

from dataclasses import dataclass
from enum import StrEnum


class NoticeFormat(StrEnum):
    """The kind of document, decided by its content and never by its name."""

    PDF = "pdf"
    EML = "eml"
    MSG = "msg"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    TEXT = "txt"


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """A stretch of the text: `start` included, `end` excluded, in characters (code points)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NoticePart:
    """One readable part of a file (the message, an attachment), with the stretch it fills."""

    name: str
    format: NoticeFormat
    span: TextSpan


@dataclass(frozen=True, slots=True)
class NoticeText:
    """Everything the reader found in one file.

    `text` is what the window shows; every offset of the program counts its code points.
    `hidden` are stretches the document kept out of sight. `warnings` are stable codes
    (`attachment_skipped`, `truncated`, `confinement_<layer>_missing`…), never sentences.
    """

    text: str
    format: NoticeFormat
    parts: tuple[NoticePart, ...] = ()
    hidden: tuple[TextSpan, ...] = ()
    warnings: tuple[str, ...] = ()
