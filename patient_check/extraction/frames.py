"""What one clause says of the data it names: affirmed, denied, hedged, advised, or nothing."""

import re
from enum import StrEnum
from typing import NamedTuple

from patient_check.extraction.clauses import Clause, Link
from patient_check.extraction.spotting import Spots


class Stance(StrEnum):
    """What a clause does with the data it names."""

    AFFIRMED = "affirmed"
    REFERRED = "referred"
    DENIED = "denied"
    UNKNOWN = "unknown"
    SET_ASIDE = "set_aside"
    NONE = "none"


class Frame(NamedTuple):
    """The stance of a clause, whether it is hedged, and the rule and words behind both.

    `start` and `end` are the characters of the deciding words, equal when there are none.
    """

    stance: Stance
    is_hedged: bool = False
    rule: str = ""
    start: int = 0
    end: int = 0


_NE = re.compile(
    r"(?<![\w'])(?<!que ce )(?<!quand ce )(?<!si ce )(?:n'|ne )(?!vous demand|y manqu|manqu"
    r"|(?:savons|savent|sait|pouvons|pouvez|peut pas (?:etre )?exclu))"
)
_CLOSED = re.compile(
    r"\b(?:pas|plus|jamais|aucun\w*|rien|ni|nullement|guere|point|en rien|en aucun cas)\b"
)
_ONLY = re.compile(r"\b(?:n'|ne )[^,;.]{1,60}?\b(?:que|qu'|uniquement|seulement)\b")
_NOMINAL = re.compile(
    r"(?<![\w])(?:aucune?s?\b|ni (?!plus ni)"
    r"|(?<!est )(?<!sont )(?<!etait )(?<!etaient )"
    r"pas (?:de |d'|vos |votre |les |le |la |l'|plus |davantage)"
    r"|(?<!ou )non (?!seulement|autoris|identifi|habilit|conform)"
    r"|rien (?:de(?! plus\b)|d'|qui)\b|nulle? |zero )"
)
_NOMINAL_PARTS = ("auc", "ni ", "pas ", "non ", "rien ", "nul", "zero ")
"""Each match of `_NOMINAL` holds one of these."""
_CONDITIONAL = re.compile(
    r"\b(?!retir|tir|attir|admir|inspir|expir|respir|vir)\w{2,}(?:[^é\W]er|e[rv]r|ir|dr|rr)"
    r"(?:ait|aient)\b|\b(?:au|se|fe)r(?:ait|aient)\b"
)
"""The conditional mood, on text that keeps its accents ("opérait" is an imperfect)."""
_NOT_A_HEDGE = re.compile(
    r"(?:demand|souhait|voudr|devr|permett|serv|paraitr|paraîtr|réclam|cherch|prétend|viendr)\w*$"
)
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
_IMPERATIVE = re.compile(
    r"[\s,;:«\"-]*(?:et |puis |ou |alors |donc |enfin |aussi |merci de "
    r"|(?:ne|n'|n)\s?)?(?!avez|etes|aviez|auriez|chez|assez|nez|rendez|voyez)\w{2,}ez\b"
)
_NOTHING = re.compile(r"\b(?:aucun\w*|ni|rien)\b")
_MISUSED = re.compile(
    r"(?:n'|ne )[^,;.]{0,40}(?:ete |etre )?(?:modifi|alter|utilis|reutilis"
    r"|exploit|supprim|detrui|efface|perdu)"
)
_INCAPABLE = re.compile(
    r"\bne (?:\w+ )?(?:peu(?:t|vent)|permet(?:tent|trait|traient)?|suffi(?:t|sent|rait)"
    r"|serv(?:ent|ait|aient)|sert)\b(?! (?:\w+ ){0,3}(?:avoir|etre))"
)
_PERSONAL_DATA = re.compile(r"donnees? personnelles?")
_COUNSEL = re.compile(
    r"\b(?:recommand|conseil|invit(?:ons|e|ent) a|preconis|vigilan|mefi"
    r"|demander(?:a|ont|ons|ait|aient|ez) (?:jamais )?|attentif"
    r"|ne (?:communiquez|transmettez|donnez|cliquez|repondez))"
)

Span = tuple[int, int]
Words = re.Match[str] | None
_Reading = tuple[Stance, str, Words]


class FrameReader:
    """Reads what each clause of one text says, before anything is inherited.

    `folded` is the text in lower case without accents, `low` the same with its accents, `cues`
    where its words that qualify stand.
    """

    def __init__(self, folded: str, low: str, cues: Spots) -> None:
        self._folded = folded
        self._low = low
        self._cues = cues
        self._apart: list[Span] = []
        self._here = cues.within(0, 0)

    def read(self, clauses: list[Clause]) -> list[Frame]:
        """Return what each clause of a unit itself says."""
        self._apart = [(c.start, c.end) for c in clauses if c.link is Link.PARENTHESIS]
        return [self._read(clause) for clause in clauses]

    def _read(self, clause: Clause) -> Frame:
        if clause.link is Link.EXCEPTION:
            return Frame(Stance.NONE, rule="exception", start=clause.start, end=clause.start)
        span = (clause.start, clause.end)
        self._here = self._cues.within(*span)
        hedge = self._hedge(span)
        stance, rule, words = self._stance(span)
        if words is None and hedge is not None:
            rule, words = "hedge", hedge
        if words is None:
            return Frame(stance)
        is_hedged = hedge is not None or stance is Stance.UNKNOWN
        return Frame(stance, is_hedged, rule, words.start(), words.end())

    def _hedge(self, span: Span) -> Words:
        """Return the words that keep the clause from being certain, or None."""
        found = self._here.search("hedge")
        if found:
            return found
        if not self._holds(span, "ait", "aient"):
            return None
        for match in _CONDITIONAL.finditer(self._low, *span):
            if not _NOT_A_HEDGE.match(match.group()):
                return match
        return None

    def _stance(self, span: Span) -> _Reading:
        """Return the stance of the words of a clause, with the rule and words that decided."""
        exposed, referred = self._here.search("expose"), self._here.search("refer")
        unsure = self._opinion_or_doubt(is_about_leak=bool(exposed or referred))
        if unsure:
            return unsure
        denial = self._denial(span)
        aside = self._set_aside(span)
        denies_a_leak = denial and (exposed or referred) and not self._advises(span)
        if aside and not denies_a_leak and not self._asserts(span):
            return Stance.SET_ASIDE, *aside
        spared = self._here.search("spared")
        if denial or spared:
            return self._denied(span, denial, spared, exposed)
        if exposed:
            return Stance.AFFIRMED, "exposed", exposed
        if referred:
            return Stance.REFERRED, "referred", referred
        return Stance.NONE, "", None

    def _opinion_or_doubt(self, *, is_about_leak: bool) -> _Reading | None:
        """Return the reading of a clause that only judges the data, or does not know, else None."""
        comment = self._here.search("comment")
        if comment:
            return Stance.SET_ASIDE, "comment", comment
        doubt = self._here.search("doubt") if is_about_leak else None
        return (Stance.UNKNOWN, "doubt", doubt) if doubt else None

    def _denial(self, span: Span) -> Words:
        """Return the words that deny the clause, or None."""
        ne = self._outside(_NE, span) if self._holds(span, "n'", "ne ") else None
        if ne and _CLOSED.search(self._folded, *span):
            only = _ONLY.search(self._folded, *span)
            if (
                only
                and not _NOTHING.search(self._folded, *span)
                and not re.search(r"\bpas\b", only.group())
            ):
                return None
            return ne
        return self._outside(_NOMINAL, span) if self._holds(span, *_NOMINAL_PARTS) else None

    def _holds(self, span: Span, *parts: str) -> bool:
        """Tell, far quicker than an expression does, whether one of `parts` is there at all."""
        start, end = span
        for part in parts:  # noqa: SIM110 - a generator costs more than what is saved here
            if self._folded.find(part, start, end) >= 0:
                return True
        return False

    def _outside(self, pattern: re.Pattern[str], span: Span) -> Words:
        """Return the first match that no aside within the clause holds."""
        found = pattern.search(self._folded, *span)
        while found and any(a <= found.start() < b and (a, b) != span for a, b in self._apart):
            found = pattern.search(self._folded, found.end(), span[1])
        return found

    def _denied(self, span: Span, denial: Words, spared: Words, exposed: Words) -> _Reading:
        """Return what a denial denies: the leak, or only a misuse of what leaked."""
        if spared and not (denial and _NE.search(self._folded, *span)):
            return Stance.DENIED, "spared", spared
        if denial and not exposed and self._is_incapable(span):
            return Stance.SET_ASIDE, "misuse", denial
        if denial and not self._is_misuse(span):
            return Stance.DENIED, "negation", denial
        if denial and exposed and self._asserts((span[0], denial.start())):
            return Stance.AFFIRMED, "exposed", exposed
        return Stance.SET_ASIDE, "misuse", denial

    def _is_incapable(self, span: Span) -> bool:
        """Tell whether what is denied is what one can do with data: "on ne peut pas débiter"."""
        return bool(_INCAPABLE.search(self._folded, *span)) and not self._here.search("refer")

    def _is_misuse(self, span: Span) -> bool:
        """Tell whether what is denied is a use of the data, not their leak."""
        if not _MISUSED.search(self._folded, *span):
            return False
        personal = [m.span() for m in _PERSONAL_DATA.finditer(self._folded, *span)]
        referred = self._cues.find("refer", *span)
        return all(any(a <= m.start() < b for a, b in personal) for m in referred)

    def _asserts(self, span: Span) -> bool:
        """Tell whether the clause states the leak itself, whatever else it says."""
        return bool(_ASSERTS.search(self._folded, *span)) and not self._advises(span)

    def _advises(self, span: Span) -> bool:
        is_order = _IMPERATIVE.match(self._folded, *span)
        return bool(is_order or _COUNSEL.search(self._folded, *span))

    def _set_aside(self, span: Span) -> tuple[str, re.Match[str]] | None:
        """Return the rule and words of advice, contact, harm to come or way in, or None."""
        imperative = _IMPERATIVE.match(self._folded, *span) if self._holds(span, "ez") else None
        if imperative:
            return "advice", imperative
        for family in ("advice", "consequence", "vector", "contact"):
            match = self._here.search(family)
            if match:
                return family, match
        return None


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
