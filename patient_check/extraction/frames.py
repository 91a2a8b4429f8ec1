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
    r"(?<![\w'])(?:n'|ne )(?!vous demand"
    r"|(?:savons|savent|sait|pouvons|pouvez|peut pas (?:etre )?exclu))"
)
_CLOSED = re.compile(
    r"\b(?:pas|plus|jamais|aucun\w*|rien|ni|nullement|guere|point|en rien|en aucun cas)\b"
)
_ONLY = re.compile(r"\b(?:n'|ne )[^,;.]{1,60}?\b(?:que|qu'|uniquement|seulement)\b")
_NOMINAL = re.compile(
    r"(?<![\w])(?:aucune?s?\b|ni (?!plus ni)"
    r"|pas (?:de |d'|vos |votre |les |le |la |l'|plus |davantage)"
    r"|(?<!ou )non (?!seulement|autoris|identifi|habilit|conform)"
    r"|rien (?:de|d'|qui)\b|nulle? )"
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


def _is_misuse(text: str) -> bool:
    """Tell whether what is denied is a use of the data, not their leak."""
    cues = load_cues()
    return bool(
        re.search(
            r"(?:n'|ne )[^,;.]{0,40}(?:ete |etre )?(?:modifi|alter|utilis|reutilis"
            r"|exploit|supprim|detrui|efface|perdu)",
            text,
        )
    ) and not cues["refer"].search(re.sub(r"donnees? personnelles?", "", text))


_CONDITIONAL = re.compile(
    r"\b(?!retir|tir|attir|admir|inspir|expir|respir|vir)\w{2,}(?:[^é\W]er|e[rv]r|ir|dr|rr)"
    r"(?:ait|aient)\b|\b(?:au|se|fe)r(?:ait|aient)\b"
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
    """Return what the clause itself says, before anything is inherited.

    `folded` is the whole text in lower case without accents, `low` the same with its accents.
    """
    if clause.link is Link.EXCEPTION:
        return Frame(Stance.NONE, rule="exception", start=clause.start, end=clause.start)
    text = folded[clause.start : clause.end]
    hedge = _hedge(text, low[clause.start : clause.end])
    stance, rule, words = _stance(text)
    if words is None and hedge is not None:
        rule, words = "hedge", hedge
    if words is None:
        return Frame(stance)
    start, end = words.span()
    is_hedged = hedge is not None or stance is Stance.UNKNOWN
    return Frame(stance, is_hedged, rule, clause.start + start, clause.start + end)


_Reading = tuple[Stance, str, re.Match[str] | None]


def _stance(text: str) -> _Reading:
    """Return the stance of the words of a clause, with the rule and words that decided."""
    cues = load_cues()
    exposed, referred = cues["expose"].search(text), cues["refer"].search(text)
    unsure = _opinion_or_doubt(text, is_about_leak=bool(exposed or referred))
    if unsure:
        return unsure
    denial = _denial(text)
    aside = _set_aside(text)
    denies_a_leak = denial and (exposed or referred) and not _advises(text)
    if aside and not denies_a_leak and not _asserts(text):
        return Stance.SET_ASIDE, *aside
    if denial or cues["spared"].search(text):
        return _denied(text, denial, exposed)
    if exposed:
        return Stance.AFFIRMED, "exposed", exposed
    if referred:
        return Stance.REFERRED, "referred", referred
    return Stance.NONE, "", None


def _opinion_or_doubt(text: str, *, is_about_leak: bool) -> _Reading | None:
    """Return the reading of a clause that only judges the data, or does not know, else None."""
    cues = load_cues()
    comment = cues["comment"].search(text)
    if comment:
        return Stance.SET_ASIDE, "comment", comment
    doubt = cues["doubt"].search(text) if is_about_leak else None
    return (Stance.UNKNOWN, "doubt", doubt) if doubt else None


def _denied(text: str, denial: re.Match[str] | None, exposed: re.Match[str] | None) -> _Reading:
    """Return what a denial denies: the leak, or only a misuse of what leaked."""
    spared = load_cues()["spared"].search(text)
    if spared and not (denial and _NE.search(text)):
        return Stance.DENIED, "spared", spared
    if denial and not _is_misuse(text):
        return Stance.DENIED, "negation", denial
    if denial and exposed and _asserts(text[: denial.start()]):
        return Stance.AFFIRMED, "exposed", exposed
    return Stance.SET_ASIDE, "misuse", denial


def inherit(parent: Frame, own: Frame) -> Frame:
    """Return the frame of a clause that hangs on `parent`; a hedge of its own stays."""
    is_hedged = parent.is_hedged or own.is_hedged
    return Frame(parent.stance, is_hedged, parent.rule, parent.start, parent.end)


def flipped(around: Frame, own: Frame) -> Frame:
    """Return the frame of an exception to what `around` says."""
    if around.stance is Stance.SET_ASIDE:
        return around
    if around.stance is Stance.DENIED:
        return Frame(Stance.AFFIRMED, around.is_hedged, "exception", own.start, own.end)
    return Frame(Stance.DENIED, rule="exception", start=own.start, end=own.end)


_ASSERTS = re.compile(
    r"\b(?:(?:a|ont|avait|avaient|aurai(?:en)?t) (?:[a-z]+ment |egalement |aussi )?"
    r"(?:pu )?(?:ete |etre )?"
    r"(?:vole|derob|expos|compromi|consult|extrai|exfiltr|copi|publi|diffus"
    r"|divulgu|fuit|pirat|touch|recuper|pris|lu|telecharg|concern|impact)\w*"
    r"|(?:est|sont|etaient|etait|seraient|serait) (?:[a-z]+ment |egalement |aussi |donc |bien )?"
    r"(?:concern|touch|impact|vise|affect|en cause)\w*"
    r"|portai?e?n?t? sur"
    r"|on (?:peut )?y (?:lit|voit|trouve|lire|voir|trouver)"
    r"|compren(?:d|nent)|s'agi(?:t|ssait)|figurent|contien|conten(?:ait|aient))"
)


def _asserts(text: str) -> bool:
    """Tell whether the clause states the leak itself, whatever else it says."""
    return bool(_ASSERTS.search(text)) and not _advises(text)


_IMPERATIVE = re.compile(
    r"^[\s,;:«\"-]*(?:et |puis |ou |alors |donc |enfin |aussi |merci de "
    r"|(?:ne|n'|n)\s?)?(?!avez|etes|aviez|auriez)\w{2,}ez\b"
)


def _advises(text: str) -> bool:
    return bool(_IMPERATIVE.search(text)) or bool(
        re.search(
            r"\b(?:recommand|conseil|invit(?:ons|e|ent) a|preconis|vigilan|mefi"
            r"|demander(?:a|ont|ons|ait|aient|ez) (?:jamais )?|attentif"
            r"|ne (?:communiquez|transmettez|donnez|cliquez|repondez))",
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
