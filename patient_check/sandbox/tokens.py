"""What recognition takes for a word and is none: scraps of ruled lines, specks, odd bullets."""

import re

_FLAT = 0.4
_THIN = 0.12
_TALL = 1.5
_LOW = 0.3
_NO_WORD = 12.0
_ENOUGH_LETTERS = 4
_NO_SIGN = 50.0
_DOUBTFUL = 75.0
_SMALL = 0.7
_DASHES = re.compile(r"[-_–—=~]{1,4}")
_SIGN_BULLET = re.compile(r"[*+·•●■▪°¤»«©®@¢¥§£]{1,2}[_.\-]{0,2}")
_LETTER_BULLET = re.compile(r"[eoO0aEsQ.]")
_GLUED_BULLET = re.compile(r"[*•●■▪][_.\-]{0,2}(?=\w)")
_RULE = frozenset("|_\\/[]{}!")


def cleaned(
    text: str, confidence: float, size: tuple[int, int], rise: float, *, is_first: bool
) -> str:
    """Return a recognised word, a bullet as "•" or "-", or "" for what is no word.

    `size` is the width and height of its ink, `rise` how far the letters of its line reach above
    it, `is_first` tells the first word of a line.
    """
    width, height = size
    if is_first and (bullet := _bullet(text, confidence, width, height, rise)):
        return bullet
    if not any(map(str.isalnum, text)):
        return "" if _is_scrap(text, confidence, height, rise) else text
    is_stroke = width < _THIN * rise and not _LOW * rise < height < _TALL * rise
    is_short = sum(map(str.isalnum, text)) < _ENOUGH_LETTERS
    if (is_short and confidence < _NO_WORD) or height < _FLAT * rise or is_stroke:
        return ""
    return _GLUED_BULLET.sub("• ", text, count=1) if is_first else text.lstrip("_")


def _bullet(text: str, confidence: float, width: int, height: int, rise: float) -> str:
    """Return the mark that begins an item of a list, "" when `text` is none."""
    if _DASHES.fullmatch(text) and width > height:
        return "-"
    if _SIGN_BULLET.fullmatch(text) and height > _THIN * rise:
        return "•"
    is_small = max(width, height) < _SMALL * rise
    return "•" if is_small and confidence < _DOUBTFUL and _LETTER_BULLET.fullmatch(text) else ""


def _is_scrap(text: str, confidence: float, height: int, rise: float) -> bool:
    if _DASHES.fullmatch(text):
        return confidence < _NO_SIGN or "_" in text
    return confidence < _NO_SIGN or height < _LOW * rise or _RULE.issuperset(text)
