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
    PICTURE = "picture"


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
class RecognisedWord:
    """A word of a picture: where it stands in the text, and its box in pixels of its page."""

    span: TextSpan
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """A page whose words were recognised in a picture, and how far they can be trusted.

    `number` counts the pages of the file from 1. `width` and `height` are those of the picture as
    it was read: upright and level. `confidence` is the mean of the words, 0 to 100; it stays high
    on a page that lost a part of its words. `unread_ink` is the share, 0 to 1, of what looks like
    letters and lies under no recognised word.
    """

    number: int
    width: int
    height: int
    confidence: float
    unread_ink: float
    words: tuple[RecognisedWord, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeText:
    """Everything the reader found in one file.

    `text` is what the window shows; every offset of the program counts its code points.
    `hidden` are stretches the document kept out of sight. `warnings` are stable codes
    (`attachment_skipped`, `truncated`, `confinement_<layer>_missing`…), never sentences.
    `recognised` are the pages whose words come from a picture: the text may lack some there, so
    that nothing follows from what it does not name.
    """

    text: str
    format: NoticeFormat
    parts: tuple[NoticePart, ...] = ()
    hidden: tuple[TextSpan, ...] = ()
    warnings: tuple[str, ...] = ()
    recognised: tuple[RecognisedPage, ...] = ()
