"""What GDPR article 34(2) asks a notice to say, and whether it is there."""

import re

from patient_check.domain.finding import Article34Check, Article34Element
from patient_check.extraction.sentences import Reading, reading_of
from patient_check.knowledge.facts import load_facts

_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?:\+33 ?|0)\s?\d(?:[ .-]?\d{2}){4}(?!\d)|(?<!\d)0 ?8\d{2}[ .]?\d{3}[ .]?\d{3}|(?<!\d)3\d ?\d{2}(?!\d)"
)
_POSTAL = re.compile(r"\b\d{5} [a-z]|\bcs \d|\bbp \d")
_HEADER = re.compile(r"^(?:de|from|a|to|expediteur|cc|objet) ?:")


def check_article34(text: str) -> tuple[Article34Check, ...]:
    """Return one check for each of the four elements, with the sentence that fulfils it."""
    reading = reading_of(text)
    finders = {
        Article34Element.NATURE: _nature,
        Article34Element.DPO_CONTACT: _contact,
        Article34Element.CONSEQUENCES: _consequences,
        Article34Element.MEASURES: _measures,
    }
    checks = []
    for element, finder in finders.items():
        span = finder(reading)
        evidence = (reading.evidence(*span),) if span else ()
        checks.append(Article34Check(element, span is not None, evidence))
    return tuple(checks)


def _nature(reading: Reading) -> tuple[int, int] | None:
    facts = load_facts()
    for family in ("leak", "incident"):
        for unit in reading.units:
            if facts[family].search(reading.words(unit)):
                return unit.start, unit.end
    return None


def _contact(reading: Reading) -> tuple[int, int] | None:
    """Return the sentence that gives an address or number for questions."""
    facts = load_facts()
    for unit in reading.units:
        words = reading.words(unit)
        if (
            _HEADER.match(words)
            or "transferez" in words
            or "signalez" in words
            or "signaler" in words
        ):
            continue
        has_dpo = re.search(r"\b(?:dpo|dpd|deleguee? a la protection)", words)
        if _ADDRESS.search(words) and facts["contact_words"].search(words):
            return unit.start, unit.end
        if has_dpo and (_POSTAL.search(words) or _ADDRESS.search(words)):
            return unit.start, unit.end
    return None


def _consequences(reading: Reading) -> tuple[int, int] | None:
    """Return the sentence that names a harm as possible; mere advice names none."""
    facts = load_facts()
    section = False
    for unit in reading.units:
        words = reading.words(unit)
        if unit.kind == "heading":
            section = bool(re.search(r"consequences|risques?|craindre", words))
        harm = facts["harm"].search(words)
        if not harm:
            continue
        if _only_advises(words):
            continue
        if section or facts["possibility"].search(words):
            return unit.start, unit.end
    return None


def _only_advises(words: str) -> bool:
    """Tell whether the sentence only tells the reader what to do or what did not happen."""
    return bool(
        re.match(
            r"^(?:nous vous (?:recommand|conseil|invit)|(?:soyez|restez|mefiez|verifiez|surveillez|evitez|ne )|par (?:precaution|prudence))",
            words,
        )
        and not re.search(r"pourrai(?:t|ent)|risque|peuvent|peut ", words)
    ) or bool(
        re.search(
            r"\b(?:aucun|n'a pas|ne (?:connaissons|constat)|rien n'indique|rien ne montre|n'avons (?:pas|aucun))",
            words,
        )
        and not re.search(r"pourrai|peuvent|risque", words)
    )


def _measures(reading: Reading) -> tuple[int, int] | None:
    facts = load_facts()
    for unit in reading.units:
        words = reading.words(unit)
        found = facts["measures"].search(words)
        if found and not re.match(r"^(?:changez|activez|nous vous)", words):
            return unit.start, unit.end
    return None
