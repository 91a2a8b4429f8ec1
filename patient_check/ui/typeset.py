"""The shipped records as they are set on the screen: apostrophes, and spaces that do not break."""

import re

from patient_check.domain.specialty import Text, TextList

_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_BEFORE = re.compile(r" (?=[;:?!»%€])")
_AFTER = re.compile(r"(?<=«) ")


def said(text: Text, language: str) -> str:
    """Return a text of the records in one language, well set."""
    return set_well(text[language], language)


def said_each(texts: TextList, language: str) -> tuple[str, ...]:
    """Return the items of a list in one language, well set; nothing when there is no list."""
    return tuple(set_well(one, language) for one in texts.get(language, ()))


def set_well(text: str, language: str) -> str:
    """Return `text` with its apostrophes, and in French its spaces, as a printer sets them."""
    text = _APOSTROPHE.sub("’", text)
    if language != "fr":
        return text
    return _AFTER.sub("\u00a0", _BEFORE.sub("\u00a0", text))


def capital(text: str) -> str:
    """Return `text` with a capital, as the first word of a line."""
    return text[:1].upper() + text[1:]
