"""How many people, appointments or documents the notice counts."""

import re

from patient_check.domain.finding import AffectedCount, AffectedUnit
from patient_check.extraction.sentences import reading_of
from patient_check.knowledge.cues import load_cues
from patient_check.knowledge.facts import load_facts

_WORDS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30,
    "trente-trois": 33, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "demi": 0.5,
}  # fmt: skip
_SCALES = {
    "million": 1_000_000,
    "millions": 1_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
    "millier": 1000,
    "milliers": 1000,
    "mille": 1000,
}
_NUMBER = re.compile(
    r"(?<![\w./,@-])(?P<figure>\d{1,3}(?:[ .]\d{3})+|\d+(?:,\d+)?)(?!\s?(?:%|h\b|euros?|€|go\b|ko\b|mo\b|ans?\b|jours?|mois|heures?))"
    r"(?:\s(?P<scale>millions?|milliards?|milliers?|mille))?(?P<gap>(?:\s|\sd'|\sde\s|\sd’)(?:[\w'’-]+\s){0,3}?)"
    r"|(?<!\w)(?P<word>(?:un demi|trente-trois|"
    + "|".join(_WORDS)
    + r"))[\s-](?P<wordscale>millions?|milliards?|mille)(?P<wordgap>(?:\s|\sd'|\sde\s)(?:[\w'’-]+\s){0,3}?)"
)
_UNITS = (
    (AffectedUnit.PEOPLE, "people"), (AffectedUnit.APPOINTMENTS, "appointments"),
    (AffectedUnit.ACCOUNTS, "accounts"), (AffectedUnit.HOUSEHOLDS, "households"),
    (AffectedUnit.DOCUMENTS, "documents"), (AffectedUnit.ROWS, "rows"),
)  # fmt: skip
_AROUND = 110
_YEAR = range(1900, 2100)


def _value(match: re.Match[str]) -> int:
    if match["figure"]:
        figure = match["figure"]
        digits = re.sub(r"[ .](?=\d{3}\b)", "", figure).replace(",", ".")
        return round(float(digits) * _SCALES.get(match["scale"] or "", 1))
    number = 0.5 if match["word"] == "un demi" else _WORDS[match["word"]]
    return round(number * _SCALES[match["wordscale"]])


def _unit(folded: str, at: int) -> tuple[AffectedUnit, int] | None:
    facts = load_facts()
    for unit, family in _UNITS:
        found = facts[family].match(folded, at)
        if found:
            return unit, found.end()
    return None


def _score(words: str, at: int, value: int, unit: AffectedUnit) -> int:
    """Return how much the words around a figure speak of those who are concerned."""
    near = words[max(0, at - _AROUND) : at + _AROUND]
    cues, facts = load_cues(), load_facts()
    score = 0
    if cues["expose"].search(near) or re.search(r"victimes?|piratage|fuite", near):
        score += 3
    if re.search(r"concern|touch|impact|vise|affect|figur|recens|port(?:e|ait) sur|en cause", near):
        score += 3
    if facts["total"].search(words[max(0, at - 45) : at]):
        score -= 4
    if re.search(r"\bsoit (?:environ |pres de )?$|chez nous", words[max(0, at - 30) : at]):
        score += 2
    if re.search(
        r"\bpour (?:environ |pres de |quelque |seulement |les )*$", words[max(0, at - 25) : at]
    ):
        score -= 4
    if re.search(r"pirate|hacker|se vante|revendiqu|forum", near) and re.search(
        r"parl|affirm|pretend|selon|vend|annonc|se vante|revendiqu", near
    ):
        score -= 3
    if value < 2:  # noqa: PLR2004
        score -= 5
    return score + (1 if unit is AffectedUnit.PEOPLE else 0)


def find_affected(text: str) -> AffectedCount | None:
    """Return the main figure of the notice with what it counts, or None."""
    reading = reading_of(text)
    best: tuple[int, AffectedCount] | None = None
    for unit in reading.units:
        words = reading.words(unit)
        for match in _NUMBER.finditer(words):
            if (
                match["figure"]
                and match["figure"].isdigit()
                and int(match["figure"]) in _YEAR
                and not match["scale"]
            ):
                continue
            found = _unit(reading.folded, unit.start + match.end())
            if found is None:
                continue
            kind, end = found
            value = _value(match)
            score = _score(words, match.start(), value, kind)
            if best is None or score > best[0]:
                evidence = reading.evidence(unit.start + match.start(), end)
                best = (score, AffectedCount(value, kind, (evidence,)))
    return best[1] if best is not None and best[0] >= 2 else None  # noqa: PLR2004
