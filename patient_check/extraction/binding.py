"""Conditions and scopes ("le cas échéant", "pour certains patients") and the data they bind."""

import re
from dataclasses import dataclass

from patient_check.domain.category import ExposureStatus
from patient_check.extraction.clauses import Clause, Link
from patient_check.extraction.document import Document, Unit
from patient_check.extraction.mentions import Mention
from patient_check.extraction.spotting import Spots, Stretch

_FAMILIES = (
    ("if_provided", ExposureStatus.IF_PROVIDED),
    ("some_people", ExposureStatus.SOME_PEOPLE),
)
_OPENING = re.compile(
    r"(?:\bet|\bou|\bvoire|ainsi que|[:;.]|\bmais|\bpuis|\bdont|enfin)"
    r"(?: (?:meme|aussi|surtout|parfois|encore|enfin|plus rarement))?[\s,(]*$"
)
_FOLLOWED = re.compile(
    r"\s*\)?\s*[,:]?\s*(?:l'|le |la |les |vos |votre |leurs? |un |une |des |du |son |sa |ses |de )?"
    r"['\w]"
)
_LIST_AHEAD = re.compile(
    r"[^.;]{0,25}?(?:\(|:|, (?:a savoir|notamment|telles? que|comme|dont (?!les? v|ceux|celles)))"
)
_NOUN = re.compile(r" (?:l'|le |la |les |vos |votre |un |une |des |du |son |sa |ses )?[a-z]{4}")
_A_LIST = 3
_HEAD = 3
_LEAD_IN = 14
_REACH = 40


@dataclass(frozen=True, slots=True)
class Binder:
    """Tells which mentions of one unit a condition or a scope is about."""

    document: Document
    folded: str
    cues: Spots
    unit: Unit
    mentions: list[Mention]

    def status(self, mention: Mention, clause: Clause) -> ExposureStatus | None:
        """Return the condition or scope bound to `mention` by the words beside it, or None."""
        for family, status in _FAMILIES:
            cues = self.cues.find(family, self.unit.start, self.unit.end)
            if any(self._binds(cue.span(), mention, clause) for cue in cues):
                return status
        return None

    def _start(self, mention: Mention) -> int:
        return self.document.tokens[mention.first].start

    def _end(self, mention: Mention) -> int:
        return self.document.tokens[mention.last - 1].end

    def _binds(self, cue: tuple[int, int], mention: Mention, clause: Clause) -> bool:
        cue_start, cue_end = cue
        start = self._start(mention)
        is_inside = (
            clause.link is Link.PARENTHESIS
            and clause.start <= cue_start < clause.end
            and self.folded.count(",", clause.start, clause.end) < _A_LIST
        )
        between = self.folded[cue_end:start]
        if not is_inside and ")" in between and "(" not in between:
            return False  # the condition stays within its brackets
        if self._looks_ahead(cue_start, cue_end):
            return cue_end <= start and not re.search(r";|\bmais\b|\ben revanche\b", between)
        return is_inside or self._looks_back(cue_start, cue_end, mention)

    def _looks_ahead(self, cue_start: int, cue_end: int) -> bool:
        """Tell whether the cue opens its list ("et, le cas échéant, votre…")."""
        lead_in = self.folded[max(self.unit.start, cue_start - _LEAD_IN) : cue_start]
        opens = cue_start - self.unit.start <= _HEAD or _OPENING.search(lead_in)
        if lead_in.endswith(", ") and _NOUN.match(self.folded, cue_end):
            return self.folded.startswith("le cas echeant", cue_start)
        return bool(opens and _FOLLOWED.match(self.folded[cue_end : cue_end + 12]))

    def _looks_back(self, cue_start: int, cue_end: int, mention: Mention) -> bool:
        """Tell whether the cue closes on `mention` ("votre IBAN, si vous réglez ainsi")."""
        previous = [m for m in self.mentions if self._end(m) <= cue_start]
        if not previous:
            return False
        nearest = previous[-1]
        is_announced = nearest.record.is_generic and followed_by_list(self.folded, cue_end)
        if is_announced and self._start(mention) >= cue_end:
            return True
        gap = self.folded[self._end(nearest) : cue_start]
        is_near = len(gap) <= _REACH and not re.search(r"[;.]", gap)
        return is_near and mention in self._bound(previous, cue_start, cue_end)

    def _bound(self, previous: list[Mention], cue_start: int, cue_end: int) -> list[Mention]:
        """Return the last mention, or the last two joined when the pronoun is plural."""
        is_plural = re.search(r"(?:elles|ils|les) ", self.folded[cue_start:cue_end])
        if len(previous) > 1 and is_plural:
            between = self.folded[self._end(previous[-2]) : self._start(previous[-1])]
            if re.search(r"\b(?:et|ou)\b", between):
                return previous[-2:]
        return previous[-1:]


def followed_by_list(folded: str, end: int) -> bool:
    """Tell whether the words that end at `end` are spelt out right after."""
    return bool(_LIST_AHEAD.match(folded[end : end + 45]))


def scope_of(here: Stretch) -> ExposureStatus | None:
    """Return the condition or scope that a line sets for the list it introduces, or None."""
    if here.search("if_provided"):
        return ExposureStatus.IF_PROVIDED
    is_scoped = here.search("scoped")
    return ExposureStatus.SOME_PEOPLE if is_scoped else None
