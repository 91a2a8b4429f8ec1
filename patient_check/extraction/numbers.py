"""French figures: digits with spaces, points or commas, "millions", and words."""

import re
from collections.abc import Iterator

from patient_check.extraction.places import matches_at, places

FIGURE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f.'’]\d{3}){1,3}(?!\d)|\d{1,9}(?:[.,]\d{1,3})?(?![\d]))"
    r"(?:\s{0,2}(?P<scale>millions?|milliards?|mille\b|[km]\b(?!['’])))?"
    r"(?P<and_half>\s{1,2}et\s{1,2}demie?\b)?"
    r"|(?P<half>un\s{1,2}demi[ -]million)\b"
    r"|une\s{1,2}(?P<about>dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine"
    r"|soixantaine|centaine)(?!s?\s{1,2}de\s{1,2}milliers?)\b"
    r"|(?P<words>(?:(?:vingt|trente|quarante|cinquante|soixante|cent|deux|trois|quatre|cinq|six|"
    r"sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|un|une|et|mille|millions?|cents|"
    r"vingts)[ -]{1,2}){0,7}(?:vingts?|trente|quarante|cinquante|soixante|cents?|deux|trois|quatre|"
    r"cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|une?|mille|millions?)\b)(?P<and_a_half>\s{1,2}et\s{1,2}demie?\b)?)"
)
"""One figure in folded text; `digits` with its `scale`, or `words`."""

_SCALES = {
    "million": 1_000_000,
    "milliard": 1_000_000_000,
    "mille": 1_000,
    "k": 1_000,
    "m": 1_000_000,
}
_ABOUT = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
}
_TO_SIXTEEN = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_UNITS = {word: value for value, word in enumerate(_TO_SIXTEEN.split(), start=1)} | {
    "une": 1,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
}
_HUNDRED, _FOURSCORE = 100, 4
_OPENERS = (
    *("vingt", "trente", "quarante", "cinquante", "soixante", "cent", "mille", "million"),
    *(word for word in _TO_SIXTEEN.split() if word != "un"),
    *("un million", "un demi", *(f"une {about}" for about in _ABOUT)),
)
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.'’]\d{3})+")


def words_value(words: str) -> int:
    """Return the value of a number in words, such as "trente-trois millions"."""
    total = current = 0
    for word in re.split(r"[ -]+", words.strip()):
        singular = word.rstrip("s") if word not in {"trois", "six"} else word
        if singular == "cent":
            current = max(current, 1) * _HUNDRED
        elif singular in {"mille", "million"}:
            total += max(current, 1) * _SCALES[singular]
            current = 0
        elif singular == "vingt" and current % _HUNDRED == _FOURSCORE:
            current += 80 - _FOURSCORE
        else:
            current += _UNITS.get(singular, 0)
    return total + current


def figure_value(match: re.Match[str]) -> int:
    """Return the value of a match of `FIGURE`; a decimal without a scale loses its decimals."""
    if match.group("half"):
        return _SCALES["million"] // 2
    if match.group("about"):
        return _ABOUT[match.group("about")]
    if match.group("words"):
        whole = words_value(match.group("words"))
        is_million = "million" in match.group("words")
        return whole + (_SCALES["million"] // 2 if match.group("and_a_half") and is_million else 0)
    digits, scale = match.group("digits"), match.group("scale")
    if _GROUPED.fullmatch(digits) and not (scale and re.fullmatch(r"\d+\.\d{3}", digits)):
        value = float(re.sub(r"\D", "", digits))
    else:
        value = float(digits.replace(",", "."))
    value += 0.5 if scale and match.group("and_half") else 0
    return round(value * (_SCALES[scale.rstrip("s")] if scale else 1))


def figures(folded: str) -> Iterator[re.Match[str]]:
    """Yield the figures of a folded text, in order, without "un" and "une" that count nothing."""
    return matches_at(FIGURE, folded, places(folded, _OPENERS))
