"""When it happened: the attack, else its detection, else its announcement."""

import re
from dataclasses import dataclass

from patient_check.domain.finding import IncidentDate
from patient_check.extraction.sentences import reading_of
from patient_check.knowledge.facts import load_facts

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("janvier janv", "fevrier fevr", "mars", "avril", "mai", "juin", "juillet juil", "aout",
         "septembre sept", "octobre oct", "novembre nov", "decembre dec"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![\d/])(?P<day>\d{{1,2}})(?:er)?(?P<until> ?(?:au|et|-|ou) (?:le |la nuit du )?\d{{1,2}}(?:er)?)? (?P<month>{_MONTH})\b\.?(?: (?P<year>(?:19|20)\d\d))?"
    rf"|(?<![\d/])(?P<nday>\d{{1,2}})/(?P<nmonth>\d{{1,2}})/(?P<nyear>(?:20)?\d\d)(?![\d/])"
    rf"|(?P<iyear>20\d\d)-(?P<imonth>\d\d)-(?P<iday>\d\d)"
    rf"|\b(?:fin|debut|courant|mi-?|en|mois de|mois d'|depuis|nuit de|de|d'|au mois de|dernier) ?(?P<omonth>{_MONTH})\b(?: (?P<oyear>(?:19|20)\d\d))?"
)
_RANGE = re.compile(
    rf"(?:du|entre le|des le) (?P<day>\d{{1,2}})(?:er)?(?: (?P<month>{_MONTH}))? (?:au|et le|jusqu'au) \d{{1,2}}(?:er)? (?P<other>{_MONTH})(?: (?P<year>20\d\d))?"
)
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_DATELINE = re.compile(
    rf"(?:^|, |le |publie le |date ?: ?)(?:le )?\d{{1,2}}(?:er)? (?:{_MONTH}) (?P<year>20\d\d)"
)
_NEAR = 95


@dataclass(frozen=True, slots=True)
class _Candidate:
    value: str
    start: int
    end: int
    score: float


def find_incident_date(text: str) -> IncidentDate | None:
    """Return the date (`YYYY-MM-DD`, or `YYYY-MM`) that the notice gives its incident, or None."""
    reading = reading_of(text)
    years = [int(year) for year in _YEAR.findall(reading.folded)]
    dateline = _DATELINE.search(reading.folded)
    default = int(dateline["year"]) if dateline else (years[0] if years else None)
    best: _Candidate | None = None
    for index, unit in enumerate(reading.units):
        words = reading.words(unit)
        for match in (*_RANGE.finditer(words), *_DATE.finditer(words)):
            value = _value(match, default, words)
            if value is None:
                continue
            score = _score(words, match, index, len(reading.units))
            candidate = _Candidate(
                value, unit.start + match.start(), unit.start + match.end(), score
            )
            if score > 0 and (best is None or score > best.score):
                best = candidate
    if best is None:
        return None
    return IncidentDate(best.value, (reading.evidence(best.start, best.end),))


def _value(match: re.Match[str], default: int | None, words: str) -> str | None:
    groups = match.groupdict()
    if groups.get("nday"):
        year = int(groups["nyear"]) + (2000 if len(groups["nyear"]) == 2 else 0)  # noqa: PLR2004
        return _written(year, int(groups["nmonth"]), int(groups["nday"]))
    if groups.get("iyear"):
        return _written(int(groups["iyear"]), int(groups["imonth"]), int(groups["iday"]))
    if groups.get("omonth"):
        year = int(groups["oyear"]) if groups["oyear"] else _year(default, words)
        return f"{year:04d}-{_MONTHS[groups['omonth']]:02d}" if year else None
    month = groups.get("month") or groups.get("other")
    year = int(groups["year"]) if groups["year"] else _year(default, words)
    return _written(year, _MONTHS[month], int(groups["day"])) if year and month else None


def _year(default: int | None, words: str) -> int | None:
    """Return the year of a date without one: that of its sentence, else that of the letter."""
    own = _YEAR.search(words)
    return int(own.group()) if own else default


def _written(year: int, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _score(words: str, match: re.Match[str], index: int, units: int) -> float:
    """Return how well the words around a date say that the incident happened then."""
    facts = load_facts()
    before = words[max(0, match.start() - _NEAR) : match.start()]
    after = words[match.end() : match.end() + _NEAR]
    near = before + " " + after
    close = words[max(0, match.start() - 32) : match.start()] + " | " + after[:25]
    if facts["not_incident"].search(close) and not re.search(
        r"attaque|intrusion|subi|decouv|detect|constat", close
    ):
        return 0
    score = 0.0
    if facts["attack"].search(near):
        score = 6
    elif facts["detection"].search(near):
        score = 4
    elif facts["announcement"].search(near):
        score = 2
    if not score:
        return 0
    if facts["announcement"].search(close) and not re.search(
        r"attaque|intrusion|acces|survenu|produit|subi", close
    ):
        score -= 3
    elif facts["detection"].search(close):
        score -= 1
    if match.groupdict().get("omonth"):
        score -= 0.5
    if re.search(r"^publie le|^date ?:|mis a jour", words) or (len(words) < 40 and units > 3):  # noqa: PLR2004
        score -= 5
    if re.search(
        r"(?:deja|precedent|premiere? (?:fois|attaque)|avait deja|en rappel|l'an dernier)", near
    ):
        score -= 3
    return score - index * 0.05
