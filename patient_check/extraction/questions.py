"""Questions about data ("Et mon RIB ?"), held back until their answer comes."""

import re

from patient_check.domain.category import ExposureStatus
from patient_check.extraction.document import Document, Unit
from patient_check.extraction.frames import Frame, Stance
from patient_check.extraction.mentions import Mention
from patient_check.extraction.results import Qualified
from patient_check.extraction.spotting import Spots

_ABOUT_MINE = re.compile(r"\W*(?:et |mes |mon |ma |vos |votre |quid |qu'en )")
_ABOUT_DATA = re.compile(r"\W*(?:les? |la |l'|nos |des )")
_SHORT = 14
_NO = re.compile(r"(?:non\b|aucun|pas\b|rien\b|jamais)")
_PRONOUN = re.compile(r"(?:ils?|elles?|cela|ce|ces|celles?-ci|ceux-ci|ni)\b")
_A_LIST = 3
_DIRECT = 3


class Questions:
    """The questions of one document that still wait for an answer."""

    def __init__(self, document: Document, folded: str, cues: Spots) -> None:
        self._text = document.text
        self._folded = folded
        self._cues = cues
        self._asked: list[Qualified] = []

    def is_question(self, unit: Unit) -> bool:
        """Tell whether `unit` ends with a question mark, quotation marks aside."""
        return self._text[unit.start : unit.end].rstrip(' »"').endswith("?")

    def ask(self, unit: Unit, mentions: list[Mention], results: list[Qualified]) -> list[Qualified]:
        """Return `results` of a statement at once; hold back those of a question."""
        if not self.is_question(unit) or not mentions:
            return results
        words = self._folded[unit.start : unit.end]
        is_about_leak = any(
            self._cues.search(family, unit.start, unit.end) for family in ("expose", "refer")
        )
        is_short = unit.last - unit.first <= _SHORT
        is_about_data = _ABOUT_MINE.match(words) or (is_short and _ABOUT_DATA.match(words))
        if is_about_leak or is_about_data:
            held = {r.mention: r.frame for r in results}
            unsure = Frame(
                Stance.UNKNOWN, is_hedged=True, rule="question", start=unit.end - 1, end=unit.end
            )
            self._asked += [
                Qualified(m, ExposureStatus.POSSIBLE, held.get(m, unsure), 1) for m in mentions
            ]
        return []

    def answer(self, unit: Unit, frames: list[Frame]) -> list[Qualified]:
        """Return what `unit` settles of the questions before it."""
        if not self._asked or self.is_question(unit):
            return []
        words = self._folded[unit.start : unit.end]
        decided = next((f for f in frames if f.stance is not Stance.NONE), Frame(Stance.NONE))
        is_denied = decided.stance is Stance.DENIED and _PRONOUN.match(words)
        denies = bool(_NO.match(words) or is_denied)
        if not denies and not re.match(r"oui\b", words):
            return self.give_up()
        status = ExposureStatus.NOT_EXPOSED if denies else ExposureStatus.EXPOSED
        stance = Stance.DENIED if denies else Stance.AFFIRMED
        said = Frame(
            stance, rule="answer", start=unit.start, end=unit.start + len(words.split()[0])
        )
        asked, self._asked = self._asked, []
        return [Qualified(q.mention, status, said, _DIRECT) for q in asked]

    def give_up(self) -> list[Qualified]:
        """Return an unanswered list of data as possible; one word in a title asks nothing."""
        asked, self._asked = self._asked, []
        return asked if len(asked) >= _A_LIST else []
