"""Words as they are compared: no accents, case or punctuation, and at most one slip of a key."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def fold(said: str) -> str:
    """Return `said` in lower case, without accents, its words separated by single spaces."""
    bare = unicodedata.normalize("NFKD", said.lower().translate(_LIGATURES))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return _BETWEEN_WORDS.sub(" ", letters).strip()


def is_one_slip(typed: str, meant: str) -> bool:
    """Say whether one letter added, left out, replaced or swapped turns `meant` into `typed`."""
    short, long = sorted((typed, meant), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    first = 0
    while first < len(short) and short[first] == long[first]:
        first += 1
    if len(short) < len(long):
        return short[first:] == long[first + 1 :]
    if short[first + 1 :] == long[first + 1 :]:
        return True
    is_swapped = short[first : first + 2] == long[first : first + 2][::-1]
    return is_swapped and short[first + 2 :] == long[first + 2 :]
