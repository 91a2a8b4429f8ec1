"""What went wrong with a look-up, and what to do: one sentence or two for each leaf."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from patient_check.domain import errors

translate = QCoreApplication.translate

LOOK_UP_ERRORS: Final[dict[type[errors.PatientCheckError], Callable[[], str]]] = {
    errors.NoKey: lambda: translate(
        "LookUp",
        "There is no key for the directory on this computer: nothing was sent. Paste yours "
        "below, then ask again.",
    ),
    errors.RefusedKey: lambda: translate(
        "LookUp",
        "The directory does not accept this key. Check it on the page where you made it, then "
        "paste it again.",
    ),
    errors.NoNetwork: lambda: translate(
        "LookUp",
        "The directory cannot be reached: this computer may be offline. Everything else works "
        "without it.",
    ),
    errors.UnsafeConnection: lambda: translate(
        "LookUp",
        "The directory could not prove that it is the directory: nothing was sent. Another "
        "network may help.",
    ),
    errors.LookUpTimedOut: lambda: translate(
        "LookUp", "The directory did not answer in time. Try again a little later."
    ),
    errors.LookUpCancelled: lambda: translate("LookUp", "You stopped the question."),
    errors.DirectoryBusy: lambda: translate(
        "LookUp", "The directory cannot answer for now. Try again a little later."
    ),
    errors.UnreadableAnswer: lambda: translate(
        "LookUp",
        "What came back cannot be read as an answer of the directory. It was thrown away.",
    ),
    errors.TooManyResults: lambda: translate(
        "LookUp", "Too many people bear this name. Add the first name, then ask again."
    ),
    errors.NobodyFound: lambda: translate(
        "LookUp",
        "The directory lists nobody of this name. Check the spelling; some people are not in it.",
    ),
    errors.NoSecretStore: lambda: translate(
        "LookUp",
        "This computer has no keyring that keeps a key safe. The look-up cannot be used here.",
    ),
    errors.SecretStoreLocked: lambda: translate(
        "LookUp", "The computer’s keyring is locked. Unlock it, then ask again."
    ),
    errors.SecretStoreTimedOut: lambda: translate(
        "LookUp",
        "The computer’s keyring did not answer. It may be waiting for its password in another "
        "window.",
    ),
}


def look_up_error_words(error: errors.PatientCheckError) -> str:
    """Return what to say of an error."""
    say = LOOK_UP_ERRORS.get(type(error))
    if say is not None:
        return say()
    return translate("LookUp", "The question could not be asked. Nothing was kept.")
