"""What to tell the person when a letter or a calendar could not be written: the only place.

Each leaf has one message: what happened, what is safe, what to do next.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from patient_check.domain import errors
from patient_check.ui.messages import Message

translate = QCoreApplication.translate

ExportProblem = errors.ExportError | errors.CaseFileError


def _is_safe() -> str:
    return translate(
        "ExportMessage",
        "Nothing was written. Your text and your answers are still here, on the screen.",
    )


def _failed() -> Message:
    return Message(
        translate("ExportMessage", "This file could not be made."),
        _is_safe(),
        translate(
            "ExportMessage",
            "Save it as plain text, or copy the text and paste it in your usual program.",
        ),
    )


def _exists() -> Message:
    return Message(
        translate("ExportMessage", "There is a file of that name already."),
        translate("ExportMessage", "It was not touched, and your text is still here."),
        translate("ExportMessage", "Choose another name."),
    )


def _not_a_file() -> Message:
    return Message(
        translate("ExportMessage", "This name is that of a folder or of a device, not of a file."),
        _is_safe(),
        translate("ExportMessage", "Choose another name, in your documents for example."),
    )


def _no_space() -> Message:
    return Message(
        translate("ExportMessage", "The disk is full."),
        _is_safe(),
        translate("ExportMessage", "Choose another disk or a USB stick, or make some room first."),
    )


def _not_writable() -> Message:
    return Message(
        translate("ExportMessage", "Nothing may be written in this folder."),
        _is_safe(),
        translate("ExportMessage", "Choose a folder of your own, your documents for example."),
    )


def _unavailable() -> Message:
    return Message(
        translate("ExportMessage", "This folder does not answer."),
        _is_safe(),
        translate(
            "ExportMessage",
            "Check that the USB stick is in its place or that the network works, or choose "
            "another folder.",
        ),
    )


EXPORT_MESSAGES: Final[dict[type[ExportProblem], Callable[[], Message]]] = {
    errors.ExportFailed: _failed,
    errors.FileExists: _exists,
    errors.NotAFile: _not_a_file,
    errors.NoSpaceLeft: _no_space,
    errors.FolderNotWritable: _not_writable,
    errors.FolderUnavailable: _unavailable,
}


def export_message_for(error: ExportProblem) -> Message:
    """Return what to tell the person about a file that was not written."""
    return EXPORT_MESSAGES.get(type(error), _failed)()
