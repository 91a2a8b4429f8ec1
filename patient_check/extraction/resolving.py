"""What each clause of a unit says once it has heard the others: its parent, a later pronoun."""

import re

from patient_check.extraction.clauses import Clause, Link
from patient_check.extraction.document import Unit, UnitKind
from patient_check.extraction.frames import Frame, Stance, flipped, inherit

_HANGING = frozenset((Link.COLON, Link.PARENTHESIS, Link.SEMICOLON, Link.SPLIT, Link.BUT))
_THEY = re.compile(
    r"[\s,;:]*(?:(?:mais|et|or|donc|toutefois|cependant) )?"
    r"(?:il (?:se peut|est possible|n'est pas exclu) (?:\w+ )?qu')?"
    r"(?:ils|elles|celles-ci|ceux-ci|celle-ci|celui-ci|ces (?:donnees|elements|informations|"
    r"documents|fichiers)|l'ensemble|le tout|tout cela)\b(?! (?:pouv|peuv|pourr|perm|serv))"
)
_REACHED = re.compile(
    r"\b(?:touch|concern|compromi|attein|consult|acced|access|affect|impact|expos|vole|derob|copi"
    r"|extrai|exfiltr|lus?\b|lues?\b|vise)(?!.*\b(?:publi|diffus|vend|divulg|utilis))"
)
"""What is denied of data that did not leave; unpublished data may well have been copied."""
_TOLD = frozenset((Stance.DENIED, Stance.AFFIRMED, Stance.UNKNOWN))


class Resolver:
    """Resolves the frames of the clauses of one folded text."""

    def __init__(self, folded: str) -> None:
        self._folded = folded

    def resolve(
        self, unit: Unit, clauses: list[Clause], frames: list[Frame], lead: Frame
    ) -> list[Frame]:
        """Give every clause without a stance the one it hangs on.

        `lead` is what the line that introduces the unit says.
        """
        resolved = list(frames)
        for index, clause in enumerate(clauses):
            own = frames[index]
            if clause.link is Link.EXCEPTION:
                resolved[index] = flipped(_around(index, frames) or lead, own)
            elif index and clause.parent >= 0:
                resolved[index] = _hung(clause, own, resolved[_holder(clauses, frames, index)])
        for index in range(1, len(clauses)):
            if self.takes_up(clauses[index], frames[index]):
                before = [_told_later(frame, frames[index]) for frame in resolved[:index]]
                resolved = before + resolved[index:]
        if resolved and resolved[0].stance is Stance.NONE and unit.kind is not UnitKind.ITEM:
            later = next((f for f in resolved[1:] if f.stance is not Stance.NONE), None)
            if later is not None and later.stance is not Stance.SET_ASIDE and self._opens(clauses):
                resolved[0] = inherit(later, resolved[0])
        return resolved

    def _opens(self, clauses: list[Clause]) -> bool:
        """Tell whether the first clause only names what the second speaks of."""
        link = clauses[1].link
        is_adverb = link is Link.BUT and not self._folded.startswith("mais", clauses[1].start)
        return is_adverb or link in {Link.COLON, Link.EXCEPTION}

    def takes_up(self, clause: Clause, own: Frame) -> bool:
        """Tell whether a clause says of the data before what became of them: "elles n'ont pas…"."""
        if own.stance not in _TOLD or not _THEY.match(self._folded, clause.start, clause.end):
            return False
        return own.stance is not Stance.DENIED or bool(
            _REACHED.search(self._folded, clause.start, clause.end)
        )


def _holder(clauses: list[Clause], frames: list[Frame], index: int) -> int:
    """Return the clause that one hangs on; items parted by semicolons hang on what opens them."""
    parent = clauses[index].parent
    if clauses[index].link is Link.SEMICOLON:
        while (
            clauses[parent].link is Link.SEMICOLON
            and frames[parent].stance is Stance.NONE
            and clauses[parent].parent >= 0
        ):
            parent = clauses[parent].parent
    return parent


def _around(index: int, frames: list[Frame]) -> Frame | None:
    """Return the frame of the statement that an exception is taken from."""
    nearest = [*reversed(frames[:index]), *frames[index + 1 :]]
    return next((frame for frame in nearest if frame.stance is not Stance.NONE), None)


def _told_later(own: Frame, later: Frame) -> Frame:
    """Return what a clause that only names its data says once a pronoun has taken them up."""
    return later if own.stance in {Stance.NONE, Stance.REFERRED} else own


def _hung(clause: Clause, own: Frame, parent: Frame) -> Frame:
    """Return the frame of a clause once it has heard the one it hangs on."""
    if own.stance is Stance.NONE and clause.link in _HANGING:
        return inherit(parent, own)
    is_list = own.stance is Stance.REFERRED and clause.link is Link.COLON
    if is_list and parent.stance in {Stance.AFFIRMED, Stance.UNKNOWN, Stance.DENIED}:
        return inherit(parent, own)
    return own
