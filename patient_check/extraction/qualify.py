"""Each mention gets its status: from its clause, else from what the clause hangs on.

The order of authority is the reader's own: the words beside the mention ("si vous l'aviez
renseigné"), its clause, the clause before it, the line that introduces the list, the heading.
"""

import re

from patient_check.domain.category import ExposureStatus
from patient_check.extraction.asides import (
    is_about_leak,
    is_channel,
    is_of_relative,
    is_of_staff,
    is_supported,
    is_way_in,
)
from patient_check.extraction.binding import Binder, followed_by_list
from patient_check.extraction.clauses import Clause, Link, split
from patient_check.extraction.context import Context
from patient_check.extraction.document import Document, Unit, UnitKind
from patient_check.extraction.frames import Frame, FrameReader, Stance, inherit
from patient_check.extraction.mentions import Mention
from patient_check.extraction.patterns import fold, lowered
from patient_check.extraction.questions import Questions
from patient_check.extraction.resolving import Resolver
from patient_check.extraction.results import Qualified
from patient_check.extraction.spotting import spots

_SPEAKING = frozenset((Stance.DENIED, Stance.AFFIRMED, Stance.REFERRED, Stance.UNKNOWN))
_CELL = re.compile(
    r"[\s|:]((?:non )?(?:copie|expose|concerne|touche|consulte|compromis|vole|derobe|extrait)e?s?"
    r"|oui|non|tou(?:s|tes)(?: les \w+)?|possible|selon les cas|dans certains cas"
    r"|jamais (?:demande|collecte|stocke|enregistre|saisi)e?s?"
    r"|pour \d[\d ]* \w+)(?!\w)"
)
_ACTS = frozenset(("imaging", "test_results", "treatment"))
_DIRECT, _INTRODUCED, _LISTED = 3, 2, 1
_A_LIST = 3

Decision = tuple[Frame, int] | None


class Qualifier:
    """Reads the units of one document in order, and keeps what they hand down."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._folded = fold(document.text)
        self._cues = spots("cues", self._folded)
        self._frames = FrameReader(self._folded, lowered(document.text), self._cues)
        self._resolver = Resolver(self._folded)
        self._context = Context(document, self._folded, self._cues)
        self._held: list[Qualified] = []
        self._unsaid: list[Mention] = []
        self._questions = Questions(document, self._folded, self._cues)

    def read(self, unit: Unit, mentions: list[Mention]) -> list[Qualified]:
        """Return the qualified mentions of the unit before, and keep those of `unit`.

        A sentence may say of the data that the one before it named what became of them.
        """
        here = self._cues.within(unit.start, unit.end)
        clauses = split(self._folded, here)
        frames = self._resolver.resolve(
            unit, clauses, self._frames.read(clauses), self._context.lead.frame
        )
        if here.search("same"):
            frames = [self._context.previous] * len(clauses)
        results = [
            result
            for mention in mentions
            if (result := self._qualify(unit, mention, mentions, (clauses, frames))) is not None
        ]
        answers = self._questions.answer(unit, frames)
        results = answers + self._questions.ask(unit, mentions, results)
        self._context.hand_down(unit, frames, mentions, here)
        if results and results[-1].frame.rule == "list":
            self._context.note_list(results[-1].frame)
        ready, self._held = self._held, results
        if clauses and not mentions and self._resolver.takes_up(clauses[0], frames[0]):
            ready = [self._told_next(item, frames[0]) for item in ready]
            status = self._status(frames[0])
            ready += [Qualified(m, status, frames[0], _INTRODUCED) for m in self._unsaid]
        is_unsaid = not results and all(frame.stance is Stance.NONE for frame in frames)
        self._unsaid = [m for m in mentions if not m.record.is_weak] if is_unsaid else []
        return ready

    def finish(self) -> list[Qualified]:
        """Return the mentions of the last unit, and what was asked and never answered."""
        ready, self._held = self._held, []
        return ready + self._questions.give_up()

    def _told_next(self, item: Qualified, told: Frame) -> Qualified:
        """Return a mention that its own sentence only names, as the next sentence tells it."""
        if item.frame.stance is not Stance.REFERRED or item.local_rule:
            return item
        return Qualified(item.mention, self._status(told), told, item.strength)

    def _qualify(
        self,
        unit: Unit,
        mention: Mention,
        mentions: list[Mention],
        parts: tuple[list[Clause], list[Frame]],
    ) -> Qualified | None:
        if is_channel(self._document, self._folded, mention):
            return None
        index = _clause_of(self._document.tokens[mention.first].start, parts[0])
        clause = parts[0][index]
        decision = self._decide(unit, mentions, clause, parts[1][index])
        if is_of_staff(self._folded, clause) or is_of_relative(self._document, mention, mentions):
            return None
        if decision is None or is_way_in(self._folded, mention, clause, decision[0]):
            return None
        decided, strength = decision
        is_cell = decided.rule == "cell"
        if (
            mention.record.is_weak
            and not is_cell
            and not is_supported(self._document, unit, mention, mentions, strength)
        ):
            return None
        if clause.link is Link.PARENTHESIS and self._is_example(mention, mentions, clause):
            return None
        status = self._status(decided)
        local = None
        if status is not ExposureStatus.NOT_EXPOSED:
            local = self._local(unit, mention, mentions, clause)
        return Qualified(mention, local or status, decided, strength, str(local) if local else "")

    def _is_example(self, mention: Mention, mentions: list[Mention], clause: Clause) -> bool:
        """Tell whether an act in brackets only says which reasons there are: "(IRM, scanner…)"."""
        if not _ACTS.issuperset(mention.categories):
            return False
        before = [m for m in mentions if self._end(m) <= clause.start]
        return bool(before) and (
            "appointment_reason" in before[-1].categories
            and clause.start - self._end(before[-1]) <= 1
        )

    def _end(self, mention: Mention) -> int:
        return self._document.tokens[mention.last - 1].end

    def _local(
        self, unit: Unit, mention: Mention, mentions: list[Mention], clause: Clause
    ) -> ExposureStatus | None:
        """Return the condition, scope or doubt that the words beside the mention add."""
        bound = Binder(self._document, self._folded, self._cues, unit, mentions).status(
            mention, clause
        )
        if bound is None and unit.kind is UnitKind.ITEM:
            bound = self._context.lead.scope
        end = self._document.tokens[mention.last - 1].end
        if bound is None and mention.record.is_possible:
            return None if followed_by_list(self._folded, end) else ExposureStatus.POSSIBLE
        return bound

    def _decide(self, unit: Unit, mentions: list[Mention], clause: Clause, own: Frame) -> Decision:
        """Return the frame that rules the clause and how directly, or None for no datum."""
        cell = self._cell(unit, mentions)
        if cell is not None:
            return cell, _DIRECT
        if own.stance is Stance.SET_ASIDE:
            return None
        is_list = unit.kind is UnitKind.ITEM or self._context.is_listing(unit)
        lead = self._context.lead.frame if is_list else Frame(Stance.NONE)
        if lead.stance in _SPEAKING and _obeys(own, lead):
            return inherit(lead, own), _INTRODUCED
        if own.stance is not Stance.NONE:
            return self._spoken(clause, own)
        return None if lead.stance is Stance.SET_ASIDE else self._unspoken(unit, mentions, own)

    def _spoken(self, clause: Clause, own: Frame) -> Decision:
        """Decide for a clause that speaks; under "n'a pas fuité" a mere list is denied."""
        if own.rule == "negation" and not is_about_leak(self._folded, self._cues, clause):
            return None
        section = self._context.section.frame
        if own.stance is Stance.REFERRED and section.stance is Stance.DENIED:
            return inherit(section, own), _INTRODUCED
        return own, _DIRECT

    def _unspoken(self, unit: Unit, mentions: list[Mention], own: Frame) -> Decision:
        """Decide for a clause that says nothing itself: by its section, or as a mere list."""
        section = self._context.section.frame
        if section.stance in _SPEAKING:
            return inherit(section, own), _LISTED
        if section.stance is Stance.SET_ASIDE and section.rule == "advice":
            return None
        strong = {c for m in mentions if not m.record.is_weak for c in m.categories}
        lead = self._context.lead
        is_item = unit.kind is UnitKind.ITEM and lead.unit is not None
        named = {c for m in mentions for c in m.categories}
        is_long = len(strong) >= _A_LIST or (strong and len(named) > _A_LIST)
        if is_item or is_long or self._context.goes_on(unit, mentions):
            is_hedged = own.is_hedged or (is_item and lead.frame.is_hedged)
            return Frame(Stance.REFERRED, is_hedged, "list"), _LISTED
        return None

    def _cell(self, unit: Unit, mentions: list[Mention]) -> Frame | None:
        """Read a row of a table by the cell after the data: "Adresse | oui", "Photo : non"."""
        if unit.kind is UnitKind.SENTENCE:
            return None
        last = self._document.tokens[mentions[-1].last - 1].end
        cells = _CELL.finditer(self._folded, last, unit.end)
        text = self._document.text
        found = next(
            (
                c
                for c in cells
                if text[c.start(1)].isupper()
                or c.end() == unit.end
                or self._folded.startswith(" (", c.end())
            ),
            None,
        )
        if found is None:
            return None
        answer = found.group(1)
        is_denied = answer.startswith(("non", "jamais"))
        stance = Stance.DENIED if is_denied else Stance.AFFIRMED
        if answer == "possible":
            stance = Stance.UNKNOWN
        return Frame(stance, stance is Stance.UNKNOWN, "cell", found.start(1), found.end(1))

    def _status(self, decided: Frame) -> ExposureStatus:
        if decided.stance is Stance.DENIED:
            return ExposureStatus.NOT_EXPOSED
        is_doubtful = decided.stance is Stance.REFERRED and self._context.event_is_doubtful()
        if decided.stance is Stance.UNKNOWN or decided.is_hedged or is_doubtful:
            return ExposureStatus.POSSIBLE
        return ExposureStatus.EXPOSED


def _obeys(own: Frame, lead: Frame) -> bool:
    """Tell whether a list item says no more than the line that introduces its list."""
    if own.stance is Stance.AFFIRMED:
        return lead.stance is Stance.DENIED
    return own.stance in {Stance.NONE, Stance.REFERRED}


def _clause_of(start: int, clauses: list[Clause]) -> int:
    """Return the index of the clause that holds `start`, brackets before what holds them."""
    holders = [i for i, c in enumerate(clauses) if c.start <= start < c.end]
    inner = [i for i in holders if clauses[i].link is Link.PARENTHESIS]
    return (inner[-1:] or holders[:1] or [0])[0]
