"""What one unit hands down to the next: the line that introduces a list, the heading, the event."""

import re
from dataclasses import dataclass, field

from patient_check.domain.category import ExposureStatus
from patient_check.extraction.binding import scope_of
from patient_check.extraction.document import Document, Unit, UnitKind
from patient_check.extraction.frames import Frame, Stance
from patient_check.extraction.mentions import Mention
from patient_check.extraction.spotting import Spots, Stretch

_LONGEST_LIST = 40
_ADDS = re.compile(r"\W*(?:ah,? )?(?:et|ainsi que|sans oublier|sans compter|plus|mais aussi)\b")
_TOO = frozenset(("aussi", "egalement", "idem", "itou"))
_HEAD = 6


@dataclass(frozen=True, slots=True)
class Lead:
    """What introduces the list or section under way; `unit` is set when it ends with ":"."""

    frame: Frame = field(default_factory=lambda: Frame(Stance.NONE))
    scope: ExposureStatus | None = None
    unit: Unit | None = None


class Context:
    """The memory of one document, unit after unit."""

    def __init__(self, document: Document, folded: str, cues: Spots) -> None:
        self._document = document
        self._folded = folded
        self._cues = cues
        self.lead = Lead()
        self.section = Lead()
        self._event_is_hedged = False
        self._event_is_certain = False
        self.previous = Frame(Stance.NONE)
        self._paragraph = -1

    def is_listing(self, unit: Unit) -> bool:
        """Tell whether an unmarked line goes on with the list that a line ending in ":" opened."""
        lead = self.lead.unit
        return (
            unit.kind is UnitKind.HEADING
            and lead is not None
            and self._document.text[unit.end - 1] not in ":?"
            and unit.block - lead.block <= _LONGEST_LIST
        )

    def event_is_doubtful(self) -> bool:
        """Tell whether the notice only speaks of the leak as possible."""
        return self._event_is_hedged and not self._event_is_certain

    def goes_on(self, unit: Unit, mentions: list[Mention]) -> bool:
        """Tell whether a sentence without a verb goes on with what the one before it said."""
        if self.previous.stance not in {Stance.AFFIRMED, Stance.REFERRED}:
            return False
        scope = self._cues.search("some_people", unit.start, unit.end)
        scoped = scope is not None and scope.start() == unit.start
        if self._paragraph != unit.paragraph:
            return scoped
        opens = mentions[0].first - unit.first <= _HEAD
        if self._is_too(mentions) or _ADDS.match(self._folded, unit.start, unit.end):
            return True
        provided = self._cues.search("if_provided", unit.start, unit.end)
        return bool(scoped or provided) or (opens and len(mentions) > 1)

    def _is_too(self, mentions: list[Mention]) -> bool:
        """Tell whether "aussi" follows the data: "Votre numéro de portable aussi."."""
        tokens = self._document.tokens
        return any(m.last < len(tokens) and tokens[m.last].norm in _TOO for m in mentions)

    def _speaks_of_data(self, unit: Unit) -> bool:
        """Tell whether a heading that denies something denies it of data."""
        return any(
            self._cues.search(family, unit.start, unit.end)
            for family in ("expose", "refer", "data", "spared")
        )

    def note_list(self, frame: Frame) -> None:
        """Remember a list that needed no verb; what goes on with it counts as told."""
        self.previous = frame

    def hand_down(
        self, unit: Unit, frames: list[Frame], mentions: list[Mention], here: Stretch
    ) -> None:
        """Remember what `unit` says for those that follow; `here` are its cues."""
        last = frames[-1] if frames else Frame(Stance.NONE)
        decided = next((f for f in reversed(frames) if f.stance is not Stance.NONE), last)
        is_lead = self._document.text[unit.end - 1] == ":"
        opener = unit if is_lead else None
        scope = scope_of(here)
        is_listing = self.is_listing(unit)
        if unit.kind is UnitKind.HEADING and decided.rule == "negation" and not mentions:
            decided = decided if self._speaks_of_data(unit) else Frame(Stance.NONE)
        if unit.kind is UnitKind.HEADING and not (is_listing and mentions):
            self.lead = Lead(decided, scope, opener)
            self.section = Lead(decided, None, unit)
        elif unit.kind is not UnitKind.ITEM and not is_listing:
            self.lead = Lead(decided, scope if is_lead else None, opener)
            if not is_lead and decided.stance is not Stance.NONE and not mentions:
                self._note_event(here, frames)
        if unit.kind is not UnitKind.ITEM and (is_lead or mentions):
            self._note_event(here, frames)
        if decided.stance is not Stance.NONE:
            self.previous = decided
        self._paragraph = unit.paragraph

    def _note_event(self, here: Stretch, frames: list[Frame]) -> None:
        """Remember whether the leak of the data is stated as certain or as possible."""
        if here.search("confirmed"):
            self._event_is_certain = True
        if not here.search("data"):
            return
        for each in frames:
            if each.stance is Stance.AFFIRMED:
                self._event_is_hedged = self._event_is_hedged or each.is_hedged
                self._event_is_certain = self._event_is_certain or not each.is_hedged
