"""The language that this computer speaks to this person."""

import sys
from collections.abc import Mapping
from typing import Literal

Language = Literal["fr", "en"]
_FRENCH_ON_WINDOWS = 0x0C


def system_language(environment: Mapping[str, str]) -> Language:
    """Return "fr" or "en", as the locale of `environment` says; English when it says nothing.

    The locale of messages is the first set of LC_ALL, LC_MESSAGES and LANG; the list in LANGUAGE
    comes before it, except in the locale "C".
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    if not locale:
        return _language_of_desktop()
    if locale.split(".", 1)[0] not in {"C", "POSIX"}:
        locale = environment.get("LANGUAGE", "").split(":", 1)[0] or locale
    return "fr" if locale.lower().startswith("fr") else "en"


def _language_of_desktop() -> Language:
    """Return the language of a system that does not say it in the environment."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        language = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return "fr" if language & 0x3FF == _FRENCH_ON_WINDOWS else "en"
    return "en"
