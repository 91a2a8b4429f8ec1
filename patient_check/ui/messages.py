"""What to tell the person when a notice cannot be read: the only place.

Each leaf of the error tree has one message: what happened, what is safe, what to do next.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from patient_check.domain import errors

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Message:
    """What happened (`title`), what is safe, and what to do next."""

    title: str
    safe: str
    next_step: str


def _file_is_safe() -> str:
    return translate(
        "Message", "Your file was not changed, and nothing was sent. Nothing else was opened."
    )


def _unsupported() -> Message:
    return Message(
        translate("Message", "The program does not know this kind of file."),
        _file_is_safe(),
        translate(
            "Message",
            "It reads PDF, e-mail (.eml, .msg), Word (.docx), LibreOffice (.odt), RTF, web pages "
            "and plain text. You can also open the notice where you received it, copy its text "
            "and paste it here.",
        ),
    )


def _damaged() -> Message:
    return Message(
        translate("Message", "This file is damaged: it cannot be read to its end."),
        _file_is_safe(),
        translate(
            "Message",
            "Download or save the notice again, then try the new file. If the notice opens in "
            "another program, copy its text and paste it here.",
        ),
    )


def _encrypted() -> Message:
    return Message(
        translate("Message", "This document is locked by a password."),
        _file_is_safe(),
        translate(
            "Message",
            "Open it with its password in your usual program, copy the text and paste it here. "
            "The password is never asked by this program.",
        ),
    )


def _empty() -> Message:
    return Message(
        translate("Message", "There is no text in it."),
        _file_is_safe(),
        translate(
            "Message",
            "Check that it is the right file. If you see text when you open it, copy that text "
            "and paste it here.",
        ),
    )


def _too_large() -> Message:
    return Message(
        translate("Message", "This file is too large for a notice."),
        _file_is_safe(),
        translate(
            "Message",
            "A notice is usually one to four pages. Choose the notice alone, or copy its text "
            "and paste it here.",
        ),
    )


def _too_long() -> Message:
    return Message(
        translate("Message", "This document is too long for a notice."),
        _file_is_safe(),
        translate(
            "Message",
            "Copy only the passage that tells you about the leak, and paste it here.",
        ),
    )


def _no_text_layer() -> Message:
    return Message(
        translate("Message", "No words could be read in this picture."),
        _file_is_safe(),
        translate(
            "Message",
            "Take the picture again: closer, flat, with more light and no shadow. "
            "You can also open the e-mail instead, or tick the data yourself.",
        ),
    )


def _timed_out() -> Message:
    return Message(
        translate("Message", "The reading took too long and was stopped."),
        _file_is_safe(),
        translate("Message", "Try once more. If it stops again, paste the text of the notice."),
    )


def _reader_failed() -> Message:
    return Message(
        translate("Message", "The reading stopped before its end."),
        translate(
            "Message",
            "The file was read apart, in a closed compartment: it could touch nothing else. "
            "Nothing was sent.",
        ),
        translate("Message", "Try once more. If it stops again, paste the text of the notice."),
    )


def _cancelled() -> Message:
    return Message(
        translate("Message", "You stopped the reading."),
        _file_is_safe(),
        translate("Message", "Choose a notice whenever you like."),
    )


def _not_readable() -> Message:
    return Message(
        translate("Message", "This file cannot be opened."),
        _file_is_safe(),
        translate(
            "Message",
            "It may have been moved, be a folder, or belong to somebody else. Copy it to your "
            "desktop, then choose it there.",
        ),
    )


MESSAGES: Final[dict[type[errors.NoticeError], Callable[[], Message]]] = {
    errors.UnsupportedFormat: _unsupported,
    errors.DamagedFile: _damaged,
    errors.PasswordProtected: _encrypted,
    errors.EmptyDocument: _empty,
    errors.TooLarge: _too_large,
    errors.TooLong: _too_long,
    errors.NoTextLayer: _no_text_layer,
    errors.ReaderTimedOut: _timed_out,
    errors.ReaderFailed: _reader_failed,
    errors.ReadingCancelled: _cancelled,
    errors.FileNotReadable: _not_readable,
}


def message_for(error: errors.NoticeError) -> Message:
    """Return what to tell the person about a failed reading."""
    return MESSAGES[type(error)]()
