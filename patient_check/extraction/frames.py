"""What one clause says of the data it names: affirmed, denied, hedged, advised, or nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum

from patient_check.extraction.clauses import Clause, Link
from patient_check.knowledge.cues import load_cues


class Stance(StrEnum):
    """What a clause does with the data it names."""

    AFFIRMED = "affirmed"
    REFERRED = "referred"
    DENIED = "denied"
    UNKNOWN = "unknown"
    SET_ASIDE = "set_aside"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Frame:
    """The stance of a clause, whether it is hedged, and the rule and words behind both.

    `start` and `end` are the characters of the deciding words, equal when there are none.
    """

    stance: Stance
    is_hedged: bool = False
    rule: str = ""
    start: int = 0
    end: int = 0


_NE = re.compile(
    r"(?<![\w'])(?:n'|ne )(?!vous demand|(?:savons|savent|sait|pouvons|pouvez|peut pas (?:etre )?exclu))"
)
_CLOSED = re.compile(
    r"\b(?:pas|plus|jamais|aucun\w*|rien|ni|nullement|guere|point|en rien|en aucun cas)\b"
)
_ONLY = re.compile(r"\b(?:n'|ne )[^,;.]{1,60}?\b(?:que|qu'|uniquement|seulement)\b")
_NOMINAL = re.compile(
    r"(?<![\w])(?:aucune?s?\b|ni (?!plus ni)|pas (?:de |d'|vos |votre |les |le |la |l'|plus |davantage)"
    r"|(?<!ou )non (?!seulement|autoris|identifi|habilit|conform)"
    r"|rien (?:de|d'|qui)\b|nulle? )"
)
_NOTHING_SHOWS = re.compile(
    r"\b(?:rien|aucun (?:element|indice)|pas de preuve)[^,;.]{0,40}(?:indiqu|montr|laiss|permet|suggere)"
)


def _denial(text: str) -> re.Match[str] | None:
    """Return the words that deny the clause, or None."""
    ne = _NE.search(text)
    if ne and _CLOSED.search(text):
        only = _ONLY.search(text)
        if (
            only
            and not re.search(r"\b(?:aucun\w*|ni|rien)\b", text)
            and not re.search(r"\bpas\b", only.group())
        ):
            return None
        return ne
    return _NOMINAL.search(text)


def _only(text: str) -> bool:
    return bool(_ONLY.search(text)) and not re.search(r"\bpas\b[^,;.]{0,20}\bque\b", text)


def _is_misuse(text: str) -> bool:
    """Tell whether what is denied is a use of the data, not their leak."""
    cues = load_cues()
    return bool(
        re.search(
            r"(?:n'|ne )[^,;.]{0,40}(?:ete |etre )?(?:modifi|alter|utilis|reutilis|exploit|supprim|detrui|efface|perdu)",
            text,
        )
    ) and not cues["refer"].search(re.sub(r"donnees? personnelles?", "", text))


_CONDITIONAL = re.compile(
    r"\b(?!retir|tir|attir|admir|inspir|expir|respir|vir)\w{2,}(?:[^é\W]er|e[rv]r|ir|dr|rr)(?:ait|aient)\b|\b(?:au|se|fe)r(?:ait|aient)\b"
)
"""The conditional mood, on text that keeps its accents ("opérait" is an imperfect)."""
_NOT_A_HEDGE = re.compile(
    r"(?:demand|souhait|voudr|devr|permett|serv|paraitr|paraîtr|réclam|cherch|prétend|viendr)\w*$"
)


def _hedge(folded: str, low: str) -> re.Match[str] | None:
    """Return the words that keep the clause from being certain, or None."""
    found = load_cues()["hedge"].search(folded)
    if found:
        return found
    for match in _CONDITIONAL.finditer(low):
        if not _NOT_A_HEDGE.match(match.group()):
            return match
    return None


def frame(folded: str, clause: Clause, low: str = "") -> Frame:
    """Return what the clause itself says, before anything is inherited."""
    cues = load_cues()
    text = folded[clause.start : clause.end]
    hedge = _hedge(text, low[clause.start : clause.end])
    if clause.link is Link.EXCEPTION:
        return Frame(Stance.NONE, rule="exception", start=clause.start, end=clause.start)

    def made(stance: Stance, rule: str, match: re.Match[str]) -> Frame:
        return Frame(
            stance, bool(hedge), rule, clause.start + match.start(), clause.start + match.end()
        )

    doubt = cues["doubt"].search(text)
    if doubt and (cues["expose"].search(text) or cues["refer"].search(text)):
        return Frame(
            Stance.UNKNOWN, True, "doubt", clause.start + doubt.start(), clause.start + doubt.end()
        )  # noqa: FBT003
    exposed = cues["expose"].search(text)
    referred = cues["refer"].search(text)
    aside = _set_aside(text)
    denial = _denial(text)
    if (
        aside
        and not (denial and not _advises(text) and (exposed or referred))
        and not _asserts(text)
    ):
        return made(Stance.SET_ASIDE, aside[0], aside[1])
    spared = cues["spared"].search(text)
    if spared and not (denial and _NE.search(text)):
        return made(Stance.DENIED, "spared", spared)
    if denial and not _is_misuse(text):
        return made(Stance.DENIED, "negation", denial)
    if denial:
        if exposed and _asserts(text[: denial.start()]):
            return made(Stance.AFFIRMED, "exposed", exposed)
        return made(Stance.SET_ASIDE, "misuse", denial)
    if exposed:
        return made(Stance.AFFIRMED, "exposed", exposed)
    if referred:
        return made(Stance.REFERRED, "referred", referred)
    if hedge:
        return made(Stance.NONE, "hedge", hedge)
    return Frame(Stance.NONE)


_ASSERTS = re.compile(
    r"\b(?:(?:a|ont|avait|avaient|aurai(?:en)?t) (?:[a-z]+ment |egalement |aussi )?(?:pu )?(?:ete |etre )?(?:vole|derob|expos|compromi|consult|extrai|exfiltr|copi|publi|diffus"
    r"|divulgu|fuit|pirat|touch|recuper|pris|lu|telecharg|concern|impact)\w*|(?:est|sont|etaient|etait|seraient|serait) (?:[a-z]+ment |egalement |aussi |donc |bien )?(?:concern|touch|impact|vise|affect|en cause)\w*"
    r"|portai?e?n?t? sur|compren(?:d|nent)|s'agi(?:t|ssait)|figurent|contien|conten(?:ait|aient))"
)


def _asserts(text: str) -> bool:
    """Tell whether the clause states the leak itself, whatever else it says."""
    return bool(_ASSERTS.search(text)) and not _advises(text)


_IMPERATIVE = re.compile(
    r"^[\s,;:«\"-]*(?:et |puis |ou |alors |donc |enfin |aussi |merci de |(?:ne|n'|n)\s?)?(?!avez|etes|aviez|auriez)\w{2,}ez\b"
)


def _advises(text: str) -> bool:
    return bool(_IMPERATIVE.search(text)) or bool(
        re.search(
            r"\b(?:recommand|conseil|invit(?:ons|e|ent) a|preconis|vigilan|mefi|demander(?:a|ont|ons|ait|aient|ez) (?:jamais )?|attentif|ne (?:communiquez|transmettez|donnez|cliquez|repondez))",
            text,
        )
    )


def _set_aside(text: str) -> tuple[str, re.Match[str]] | None:
    """Return the rule and words of advice, contact, harm to come or way in, or None."""
    cues = load_cues()
    imperative = _IMPERATIVE.search(text)
    if imperative:
        return "advice", imperative
    for family in ("advice", "consequence", "vector", "contact"):
        match = cues[family].search(text)
        if match:
            return family, match
    return None
