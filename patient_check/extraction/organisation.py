"""Who had the breach, as the notice names them."""

import re
from collections import Counter
from dataclasses import dataclass

from patient_check.domain.finding import Organisation
from patient_check.extraction.document import FOLD
from patient_check.extraction.sentences import Reading, reading_of
from patient_check.knowledge.facts import load_facts

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_WORD = rf"(?:[{_CAPITAL}][\w'’&+-]*|\d[\w-]*)"
_NAME = rf"{_WORD}(?:(?:[ ]|[ ]?[-–&][ ]?|[ ](?:de|du|des|d['’]|la|le|les|et|l['’]|à|en|sur|aux|pour)[ ]?(?:l['’]|la |le |les )?)(?=[{_CAPITAL}]){_WORD})*"
_KIND = (
    r"(?:(?:le|la|l['’]|du|au|notre|de la|de l['’]|un|une)\s?)?(?P<kind>CHU|CHRU|CH|EPSM|EPHAD|EHPAD|centre hospitalier(?: universitaire| régional| intercommunal)?|Centre hospitalier(?: universitaire| régional| intercommunal)?|hôpital|Hôpital|clinique|Clinique|"
    r"polyclinique|Polyclinique|laboratoire|Laboratoire|mutuelle|Mutuelle|pharmacie|Pharmacie|cabinet|Cabinet|"
    r"université|Université|mairie|Mairie|ville|Ville|commune|Commune|département|Département|région|Région|institut|Institut|centre|Centre|"
    r"fédération|Fédération|association|Association|ministère|Ministère|groupe|Groupe|rectorat|Rectorat|caisse|Caisse|résidence|Résidence|maison|Maison|maternité|Maternité|agence|Agence)"
)
_KIND_NAME = re.compile(
    rf"{_KIND}(?P<rest>(?:[ ](?:[a-zéèêàç'’-]+[ ]?){{0,4}}?|[ ]?d['’]|[ ])(?=[{_CAPITAL}]){_NAME})"
)
_SUBJECT = re.compile(
    rf"(?P<name>{_NAME})(?:[ ]?\([^)]{{1,40}}\))?,?[ ](?:[^.;:!?]{{0,45}}?,[ ])?(?:vous |nous |l['’]|en |y |s['’]|qui |a |ont )*(?:avait |avoir |donc |bien |également |aussi )*(?:a été|ont été|a subi|ont subi|subi|annonce|annoncé|confirme|confirmé|reconnaît|reconnu|informe|informé|découvert|constaté|détecté|admet|alerte|assure|indique|précise|déplore|explique|prévient|prévenu|victime|cible|révèle|révélé|averti|avertit|fait savoir|piratée?s?|frappée?s?|a laissé|met en garde|porte plainte|savait|traverse|confie|notifié|signale|dit|fait l['’]objet|a dû|prend)"
)
_INTRODUCED = re.compile(
    rf"(?:chez|contre|prestataire|sous-traitant|société|Société|entreprise|enseigne|opérateur|éditeur|plateforme|fournisseur|assureur|logiciel|service|distributeur|transporteur|réseau|groupe|marque|site|par|visant|visé|frappé|touché|ciblé|au sein d[eu]|victime|vous informe|données d[eu]|données d['’]|clients? d[eu']|patients? d[eu]|piratage d[eu]|cyberattaque d[eu]|fuite de données chez|attaque d[eu]|portail|application|outil)(?:,? (?:la |le |l['’]|les |notre |son |de |du |d['’]|des |tiers |technique |externe |informatique )*| d['’]|[ ])(?P<name>{_NAME})"
)
_FROM = re.compile(r"^(?:De|From|Expéditeur) ?: ?(?P<name>[^<\n]{2,70}?)\s*(?:<|$)", re.MULTILINE)
_SIGNATURE = re.compile(
    rf"(?:L['’]équipe|Les équipes|Le service client|Votre|La direction d[eu]|Service client|L['’]équipe d[eu]s?|Le directeur d[eu]|Direction générale d[eu])[ ](?:de |du |d['’]|l['’]|la )?(?P<name>{_NAME})"
)
_MAX_NAME = 70
_SENDER_WEIGHT = 7.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    start: int
    weight: float


def find_organisation(text: str) -> Organisation | None:
    """Return the organisation that had the breach, or None."""
    reading = reading_of(text)
    candidates = [
        c for c in (*_introduced(reading), *_named(reading), *_heads(reading)) if _is_name(c.name)
    ]
    if not candidates:
        return None
    frequency = Counter[str]()
    folded = reading.folded
    for name in {c.name for c in candidates}:
        frequency[name] = min(folded.count(_fold(name)), 6)
    totals: dict[str, float] = {}
    for candidate in candidates:
        totals[candidate.name] = totals.get(candidate.name, 0.0) + candidate.weight
    ranked = sorted(
        totals, key=lambda n: (min(totals[n], 14) + frequency[n] * 0.8, len(n)), reverse=True
    )
    chosen = ranked[0]
    start = next(c.start for c in candidates if c.name == chosen)
    return Organisation(chosen, (reading.evidence(start, start + len(chosen)),))


def _fold(text: str) -> str:
    return text.lower().translate(FOLD)


def _is_name(name: str) -> bool:
    """Tell a name from a word that only begins a sentence."""
    if not 2 <= len(name) <= _MAX_NAME or name.isdigit():  # noqa: PLR2004
        return False
    folded = _fold(name)
    first = re.split(r"[ '’]", folded)[0]
    stop = load_facts()["not_organisation"]
    return not (
        stop.fullmatch(folded)
        or (stop.fullmatch(first) and " " not in folded)
        or stop.fullmatch(first) is not None
        and first not in {"le", "la", "les", "du", "service", "france"}
    )


def _clean(name: str) -> str:
    return name.strip(" ,.;:–-'’")


def _introduced(reading: Reading) -> list[_Candidate]:
    """Return the subjects of the verbs of an incident, and the names after "chez", "société"…"""
    found = []
    for match in _SUBJECT.finditer(reading.text):
        weight = (
            5.0
            if re.search(
                r"subi|été|victime|reconn|annonc|découvert|piraté|frapp|laissé|admet|confirm",
                match.group(),
            )
            else 3.0
        )
        found.append(_Candidate(_clean(match["name"]), match.start("name"), weight))
    found.extend(
        _Candidate(_clean(match["name"]), match.start("name"), 3.0)
        for match in _INTRODUCED.finditer(reading.text)
    )
    return found


def _named(reading: Reading) -> list[_Candidate]:
    """Return the names that begin with a kind of organisation ("CHU de…", "Mutuelle…")."""
    found = []
    for match in _KIND_NAME.finditer(reading.text):
        start = match.start("kind")
        name = _clean(reading.text[start : match.end()])
        found.append(_Candidate(name, start, 4.0 if start < 400 else 2.5))  # noqa: PLR2004
    return found


def _heads(reading: Reading) -> list[_Candidate]:
    """Return the sender, the letterhead and the signature."""
    found = [
        _Candidate(_clean(m["name"].strip('" ')), m.start("name"), _SENDER_WEIGHT)
        for m in _FROM.finditer(reading.text[:3000])
        if "@" not in m["name"]
    ]
    first = reading.units[0] if reading.units else None
    if first is not None and first.kind != "sentence":
        line = reading.text[first.start : first.end].split("\n")[0]
        name = _clean(re.split(r"\s[–|—-]\s|,|\s:\s", line)[0])
        if len(name.split()) <= 8 and name[:1].isupper():  # noqa: PLR2004
            found.append(_Candidate(name, first.start, 6.0))
    found.extend(
        _Candidate(_clean(m["name"]), m.start("name"), 4.0)
        for m in _SIGNATURE.finditer(reading.text)
    )
    return found
