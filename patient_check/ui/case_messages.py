"""What to tell the person when a case cannot be kept, opened or removed: the only place.

Each leaf of the two families has one message: what happened, what is safe, what to do next.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from patient_check.domain import errors
from patient_check.ui.messages import Message

translate = QCoreApplication.translate

KeepingError = errors.CaseFileError | errors.SecretError


def _saved_is_safe() -> str:
    return translate("CaseMessage", "What was saved before is still there, unchanged.")


def _nothing_written() -> str:
    return translate(
        "CaseMessage", "Nothing was written, and what is on the screen is still there."
    )


def _wrong_passphrase(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This passphrase does not open the file."),
        translate("CaseMessage", "The file is whole, and nothing was changed in it."),
        translate(
            "CaseMessage",
            "Type it again: capitals, accents and spaces count. Nobody can open the file without "
            "it, not even this program.",
        ),
    )


def _too_short(error: errors.PassphraseTooShort) -> Message:
    return Message(
        translate("CaseMessage", "This passphrase is too short."),
        _nothing_written(),
        translate(
            "CaseMessage",
            "Choose at least {minimum} characters: four or five words that have nothing to do with "
            "one another are easy to remember.",
        ).format(minimum=error.minimum),
    )


def _key_missing(error: errors.CaseKeyMissing) -> Message:
    title = translate("CaseMessage", "The key of this file is not on this computer.")
    safe = translate("CaseMessage", "The file is whole: it was closed on another computer.")
    if error.has_passphrase:
        next_step = translate("CaseMessage", "Type the passphrase that was chosen for it.")
    else:
        next_step = translate(
            "CaseMessage",
            "Open it on the computer where it was saved. There you can give it a passphrase, with "
            "which it opens everywhere.",
        )
    return Message(title, safe, next_step)


def _damaged(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This file is damaged: it is no longer as it was written."),
        translate("CaseMessage", "Nothing was changed in it, and no other case is concerned."),
        translate(
            "CaseMessage",
            "If you have a copy (backup, USB stick, e-mail), open the copy. A copy over the "
            "network may also have stopped half-way: copy the file again.",
        ),
    )


def _not_a_case(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This is not a case that this program saved."),
        translate("CaseMessage", "Nothing was changed in the file."),
        translate("CaseMessage", "Choose a file whose name ends in .patientcheck."),
    )


def _newer(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This file was saved by a more recent version of the program."),
        translate("CaseMessage", "It is whole, and nothing was changed in it."),
        translate("CaseMessage", "Bring the program up to date, then open the file again."),
    )


def _in_use(error: errors.CaseFileInUse) -> Message:
    if error.holder:
        title = translate(
            "CaseMessage", "This case is open already, on the computer “{holder}”."
        ).format(holder=error.holder)
    else:
        title = translate("CaseMessage", "This case is open already, somewhere else.")
    return Message(
        title,
        _saved_is_safe(),
        translate("CaseMessage", "Close it there, then open it again here."),
    )


def _changed(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This case was saved from another computer in the meantime."),
        translate(
            "CaseMessage", "Both are there: the one that was saved, and yours on the screen."
        ),
        translate(
            "CaseMessage",
            "Save yours under another name, open the other one, and bring together what differs.",
        ),
    )


def _missing(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This case is no longer there."),
        translate("CaseMessage", "Nothing else was changed."),
        translate(
            "CaseMessage",
            "It may have been moved or erased. If you need it still, save what is on the screen "
            "under a new name.",
        ),
    )


def _exists(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "There is a file of that name already."),
        translate("CaseMessage", "It was not touched."),
        translate("CaseMessage", "Choose another name."),
    )


def _no_space(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "The disk is full: the case could not be saved."),
        _saved_is_safe(),
        translate(
            "CaseMessage", "Make room on the disk, or save in another folder, before you close."
        ),
    )


def _not_writable(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "Nothing may be written in this folder."),
        _saved_is_safe(),
        translate(
            "CaseMessage",
            "Save in a folder of your own, or ask whoever looks after this computer for the right "
            "to write there.",
        ),
    )


def _unavailable(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "This folder does not answer."),
        translate("CaseMessage", "What is on the screen is still there."),
        translate(
            "CaseMessage",
            "Check that the USB stick is in its place, or that the network works. You can also "
            "save in another folder.",
        ),
    )


def _no_keyring(error: errors.NoSecretStore) -> Message:
    if error.reason == "unsafe":
        title = translate(
            "CaseMessage", "The keyring of this computer does not protect what is put in it."
        )
    elif error.reason == "failed":
        title = translate("CaseMessage", "The keyring of this computer answered with an error.")
    else:
        title = translate(
            "CaseMessage",
            "This computer has no keyring, the protected place where passwords are kept.",
        )
    return Message(title, _nothing_written(), _with_passphrase())


def _keyring_locked(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "The keyring of this computer stayed locked."),
        _nothing_written(),
        translate(
            "CaseMessage", "Try again and type its password, or choose a passphrase instead."
        ),
    )


def _keyring_timed_out(_: KeepingError) -> Message:
    return Message(
        translate("CaseMessage", "The keyring of this computer did not answer."),
        _nothing_written(),
        translate(
            "CaseMessage",
            "A window may be waiting for its password behind this one. You can also choose a "
            "passphrase instead.",
        ),
    )


def _with_passphrase() -> str:
    return translate(
        "CaseMessage", "Choose a passphrase: the file then opens with it, on any computer."
    )


CASE_MESSAGES: Final[dict[type[KeepingError], Callable[[Any], Message]]] = {
    errors.WrongPassphrase: _wrong_passphrase,
    errors.PassphraseTooShort: _too_short,
    errors.CaseKeyMissing: _key_missing,
    errors.DamagedCaseFile: _damaged,
    errors.NotACaseFile: _not_a_case,
    errors.NewerFormat: _newer,
    errors.CaseFileInUse: _in_use,
    errors.CaseChangedElsewhere: _changed,
    errors.CaseMissing: _missing,
    errors.CaseExists: _exists,
    errors.NoSpaceLeft: _no_space,
    errors.FolderNotWritable: _not_writable,
    errors.FolderUnavailable: _unavailable,
    errors.NoSecretStore: _no_keyring,
    errors.SecretStoreLocked: _keyring_locked,
    errors.SecretStoreTimedOut: _keyring_timed_out,
}


def case_message_for(error: KeepingError) -> Message:
    """Return what to tell the person about a case that was not kept, opened or removed."""
    return CASE_MESSAGES[type(error)](error)
