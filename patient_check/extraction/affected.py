"""How many people, appointments or documents a notice counts."""

import re
from dataclasses import dataclass

from patient_check.domain.finding import AffectedCount, AffectedUnit, Evidence
from patient_check.domain.notice import TextSpan
from patient_check.extraction.numbers import figure_value, figures
from patient_check.extraction.patterns import fold, load_patterns

_READ = 60_000
_AHEAD, _AROUND, _BESIDE, _LED = 52, 170, 60, 100
_FEWEST, _FEWEST_IN_WORDS, _LARGE = 5, 10, 1000
_TIED, _LEAST = 3, 2
_LINK = re.compile(
    r"\s{0,9}(?:(?:de|d'|des|de (?:nos|ses|leurs))\s?)?(?:[a-z'-]{2,16}\s{1,9}){0,2}"
)
_OWNERS = re.compile(r"^\sde (?:nos|ses|leurs)\b")
_STRAY = re.compile(r"\b(?:le|la|les|nos|vos|a|au|et|ou|en|un|une|que|qui|notre|ce|ces|pour|sur)\b")
_CUT = re.compile(r"[.;:!?,(|]\s|\s{2}")
_SENTENCE = re.compile(r"[.!?;]\s")
_WHO = r"(?:personnes|patients|clients|adherents|abonnes|assures|usagers|victimes|salaries|eleves)"
_LABEL = re.compile(
    r"(?:(?:nombre|total) (?:[a-z]{4,14} )?(?:de |d')[a-z ]{3,40}\s?"
    r"(?:[:|]\s{0,4}|(?:s'eleve a|est de|atteint) )"
    rf"|\bcombien (?:(?:de |d'){_WHO}|sommes-nous|etes-vous|sont|y a-t-il)"
    r"[a-z' -]{0,40}\?\s{1,4}"
    rf"|\b{_WHO} (?:concern|touch|vis|affect|impact)[a-z]{{1,4}}\s?"
    r"(?:\([a-z ]{1,25}\)\s?)?[:|(]\s?"
    r"|\b(?:(?:ils|elles) sont|vous etes|nous sommes) )"
    r"(?:(?:environ|pres de|plus de|quelque|au moins)\s{1,3})?$"
)
_STRUCK = re.compile(
    r"\s(?:d'entre (?:eux|elles|vous) )?(?:sont|seraient|ont ete|auraient ete|pourraient etre) "
    r"(?:\w+ )?(?:concern|touch|vis|affect|impact|victim)"
)
_PEOPLE_BEFORE = re.compile(rf"\b{_WHO}\b[^.!?]{{0,80}}$")
_RATE = re.compile(r"\s{0,3}(?:par|chaque) (?:jour|mois|semaine|an|annee)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SUBSET = re.compile(
    r"\b(?:pour|dont|seuls?|chez|(?<!porte )(?<!portent )sur)\s{1,9}(?:[a-z]+\s{1,9})?$"
)
_ALL = re.compile(r"\b(?:tous|toutes|tout le monde)\b")
_NARROWED = re.compile(r"\bsoit\s{1,9}(?:environ\s{1,9})?$")
_ASIDE = re.compile(r"\w\s?\(\s?(?:(?:plus|pres) de |environ )?$")
_OPENED = re.compile(r"(?: [a-z]{3,14})?\s?\(\s?(?:(?:plus|pres) de |environ )?")
_OF_THINGS = re.compile(r"\d [a-z]+(?: [a-z]+)? \(\s?(?:soit |pour |de )?$")
_EXACT = re.compile(r"\b(?:exactement|precisement|au juste)\s{1,9}$")
_ONE_IS_YOURS = re.compile(
    r"\s(?:[a-z]{3,12} ){0,2}[a-z]{3,}s(?: [a-z' -]{0,40})?"
    r"(?:, (?:dont|y compris) (?:le|la) votre\b"
    r"|[.,;:] {1,2}(?:le|la) votre (?:(?:en|y) (?:fait|est)|figure|contient|comprend|comporte))"
)
_PEOPLE_OF = re.compile(
    r"\s(?:de |d['’])?[A-ZÀ-Ý][a-zà-ÿ-]{3,}(?:ais|ois|ens|ennes|aises|oises|ains|aines)\b"
)
_DATA_ON = re.compile(
    r"\b(?:donnees|informations|renseignements|elements|fichiers?|fiches) (?:[a-z]+ ){0,2}"
    r"sur (?:(?:plus|pres) de |environ |quelque )?$"
)
_LISTED = re.compile(
    r"[^.!?;:]{0,40}\s?:\s{1,3}(?:l[ea]s? |leurs? |vos )?(?:nom|prenom|identite|adresse|civilite)"
)
_DATA_OF = re.compile(
    r"\b(?:donnees|informations|renseignements|coordonnees) (?:[a-z]+ ){0,2}"
    r"(?:de |d')(?:(?:plus|pres) de |environ |quelque )?$"
)
_PERSONAL = re.compile(r"compte|espace|profil|fiche|dossier")
_UNITS = tuple(unit for unit in AffectedUnit if unit is not AffectedUnit.PEOPLE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    value: int
    unit: AffectedUnit
    start: int
    end: int


def _counted(folded: str, at: int, figure: str) -> tuple[AffectedUnit, int, str] | None:
    """Return what the figure that ends at `at` counts, where that word ends, and the word."""
    patterns = load_patterns("affected")
    cut = _CUT.search(folded, at, at + _AHEAD)
    limit = cut.start() if cut else min(len(folded), at + _AHEAD)
    best: tuple[int, AffectedUnit, int, str] | None = None
    for unit in (AffectedUnit.PEOPLE, *_UNITS):
        match = patterns[unit.value].search(folded, at, limit)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), unit, match.end(), match.group())
    if best is None:
        return None
    gap = folded[at : best[0]]
    if not _LINK.fullmatch(gap) or _STRAY.search(_OWNERS.sub("", gap)):
        return None
    if _YEAR.fullmatch(figure) and len(gap.split()) > 0:
        return None
    return best[1:]


def _one_of_a_kind(folded: str, match: re.Match[str]) -> tuple[AffectedUnit, int, str] | None:
    """Read things of any kind of which the reader has one: "900 carnets, dont le vôtre"."""
    found = _ONE_IS_YOURS.match(folded, match.end())
    if found is None or _YEAR.fullmatch(match.group()):
        return None
    return AffectedUnit.PEOPLE, match.end(), ""


def _named_for_a_place(text: str, match: re.Match[str]) -> tuple[AffectedUnit, int, str] | None:
    """Read "20 000 Lyonnais": a capital after a figure makes a noun of people."""
    found = _PEOPLE_OF.match(text, match.end())
    return (AffectedUnit.PEOPLE, found.end(), "") if found else None


def _tie(before: str, after: str) -> int:
    """Return how closely the words of its sentence tie a figure to the leak."""
    patterns = load_patterns("affected")
    score = _TIED if patterns["leak"].search(before) or patterns["leak"].search(after) else 0
    struck = patterns["struck"].search(after[:_BESIDE])
    if struck and (score or "le sont" in struck.group()):
        score += 2
    if patterns["reader"].search(before[-_BESIDE:]) or patterns["reader"].search(after):
        score += 2
    return score


def _is_total(before: str, after: str) -> bool:
    """Tell whether the figure counts all those whom the organisation knows."""
    patterns = load_patterns("affected")
    if _ALL.search(after[:40]) or patterns["among"].search(before[-_BESIDE:]):
        return False
    if _DATA_ON.search(before):  # "des informations sur plus de 500 000 personnes"
        return False
    return patterns["total"].search(before[-_BESIDE:]) is not None


def _names_them(before: str) -> bool:
    """Tell whether an aside counts those just named: "nos licenciés (240 judokas)"."""
    near = before[-_BESIDE:]
    if _OF_THINGS.search(near):  # "31 000 documents (12 400 patients)"
        return True
    for match in load_patterns("affected")["people"].finditer(near):
        if _OPENED.fullmatch(near, match.end()):
            return not _is_total(near[: match.start()], "")
    return False


def _score(folded: str, start: int, end: int, unit: AffectedUnit, noun: str) -> int:
    patterns = load_patterns("affected")
    before = _SENTENCE.split(folded[max(0, start - _AROUND) : start])[-1]
    after = _SENTENCE.split(folded[end : end + _AROUND])[0]
    score = _tie(before, after) + (unit is AffectedUnit.PEOPLE)
    if patterns["own"].search(folded, end, end + _AROUND):
        score += _TIED + 1
    if _EXACT.search(before):
        score += _TIED + _TIED
    elif _is_total(before, after):
        score -= 6
    if _ASIDE.search(before[-20:]) and after.lstrip()[:1] == ")":
        score += _TIED if _names_them(before) else -6
    score -= 6 if _RATE.match(after) else 0
    score += _TIED if unit is AffectedUnit.PEOPLE and _LISTED.match(after) else 0
    score -= 5 if patterns["boast"].search(before) else 0
    score -= 2 if _SUBSET.search(before[-24:]) else 0
    score += 4 if _NARROWED.search(before[-24:]) else 0
    return score - (2 if patterns["others"].fullmatch(noun) else 0)


def _candidate(folded: str, text: str, match: re.Match[str]) -> _Candidate | None:
    value = figure_value(match)
    if value < (_FEWEST_IN_WORDS if match.group("words") else _FEWEST):  # "deux personnes"
        return None
    counted = _counted(folded, match.end(), match.group())
    is_label = _LABEL.search(folded, max(0, match.start() - _LED), match.start()) or (
        _STRUCK.match(folded, match.end())
        and _PEOPLE_BEFORE.search(folded, max(0, match.start() - _LED), match.start())
    )
    if counted is None and not is_label:
        counted = _one_of_a_kind(folded, match) or _named_for_a_place(text, match)
    if counted is None and (not is_label or _YEAR.fullmatch(match.group())):
        return None
    unit, end, noun = counted or (AffectedUnit.PEOPLE, match.end(), "")
    if _PERSONAL.match(noun) and load_patterns("affected")["own"].search(
        folded, end, end + _AROUND
    ):
        unit = AffectedUnit.PEOPLE  # "1 200 comptes, dont le vôtre"
    elif unit is AffectedUnit.ACCOUNTS and _DATA_OF.search(
        folded, max(0, match.start() - _LED), match.start()
    ):
        unit = AffectedUnit.PEOPLE  # "les données de 3 millions de comptes"
    score = _score(folded, match.start(), end, unit, noun) + (_TIED if is_label else 0)
    return _Candidate(score, value, unit, match.start(), end)


def _best(found: list[_Candidate]) -> _Candidate | None:
    """Return the main figure: people before things, then the closest to the leak, then the most.

    A large number of people that nothing ties to the leak is kept only when it stands alone.
    """
    tied = [c for c in found if c.score >= _LEAST]
    people = [c for c in tied if c.unit is AffectedUnit.PEOPLE and c.score > _LEAST]
    if people or tied:
        return max(people or tied, key=lambda c: (c.score, c.value, -c.start))
    loose = [c for c in found if c.unit is AffectedUnit.PEOPLE and c.score > 0]
    return loose[0] if len(loose) == 1 and loose[0].value >= _LARGE else None


def find_affected(text: str) -> AffectedCount | None:
    """Return the main figure of those, or of what, the leak reached; None when none is tied to it.

    Totals of customers, claims of the attackers and counts of other people are left aside. Only
    the first 60 000 characters are read.
    """
    folded = fold(text)[:_READ]
    found = [c for m in figures(folded) if (c := _candidate(folded, text, m))]
    best = _best(found)
    if best is None:
        return None
    quote = Evidence(TextSpan(best.start, best.end), text[best.start : best.end])
    return AffectedCount(best.value, best.unit, (quote,))
