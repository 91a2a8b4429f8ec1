"""Advice on a new passphrase: long enough for the file, and not one of the first to be tried."""

from enum import StrEnum
from typing import Final

from patient_check.cases.keys import SHORTEST_PASSPHRASE

_FEW_LETTERS: Final = 6
_ENOUGH_WORDS: Final = 4
_LONG: Final = 20
_SHORTEST_WORD: Final = 3


class PassphraseAdvice(StrEnum):
    """What to say of the words typed so far."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    GUESSABLE = "guessable"
    """Long enough, but made of few signs, or of figures alone: a date, a number, `aaaa…`."""
    FAIR = "fair"
    GOOD = "good"
    """Four words or more, or a long mixture."""


def advise_on(passphrase: str) -> PassphraseAdvice:
    """Return the advice on a passphrase; only one that is too short is refused."""
    words = passphrase.strip()
    if not words:
        return PassphraseAdvice.EMPTY
    if len(words) < SHORTEST_PASSPHRASE:
        return PassphraseAdvice.TOO_SHORT
    signs = {sign.casefold() for sign in words if not sign.isspace()}
    if len(signs) < _FEW_LETTERS or not any(sign.isalpha() for sign in signs):
        return PassphraseAdvice.GUESSABLE
    different = {word.casefold() for word in words.split() if len(word) >= _SHORTEST_WORD}
    is_mixed = len(words) >= _LONG and any(not sign.isalpha() for sign in signs)
    return (
        PassphraseAdvice.GOOD
        if len(different) >= _ENOUGH_WORDS or is_mixed
        else (PassphraseAdvice.FAIR)
    )


def missing_letters(passphrase: str) -> int:
    """Return how many characters a passphrase still lacks; 0 when it is long enough."""
    return max(0, SHORTEST_PASSPHRASE - len(passphrase.strip()))
