"""The list of cases in memory: found by a few letters, put in order, at once for ten thousand."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache

from patient_check.domain.case import BreachId, CaseStatus, CaseSummary

_STATUSES = tuple(CaseStatus)
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
"""The letters that people type as two; Unicode takes others apart by itself."""


class CaseOrder(StrEnum):
    """What the list is put in order by."""

    DEADLINE = "deadline"
    """The next deadline first; cases without one last."""
    CHANGED = "changed"
    """The last one changed first."""
    NAME = "name"
    ORGANISATION = "organisation"
    STATUS = "status"


class CaseList:
    """Summaries with the words by which they are found."""

    def __init__(self, cases: Iterable[CaseSummary]) -> None:
        self._cases = tuple(cases)
        self._names = [(_fold(case.name), _fold(case.organisation)) for case in self._cases]
        self._words = [" ".join(names) for names in self._names]
        by_name = sorted(range(len(self._cases)), key=lambda at: self._names[at])
        self._by_name = tuple(by_name)

    def __len__(self) -> int:
        return len(self._cases)

    def find(
        self,
        typed: str = "",
        *,
        today: date,
        order: CaseOrder = CaseOrder.DEADLINE,
        status: CaseStatus | None = None,
        breach: BreachId | None = None,
    ) -> tuple[CaseSummary, ...]:
        """Return the cases whose name or organisation has every word typed, in order."""
        wanted = _fold(typed).split()
        found = [
            at
            for at in self._by_name
            if all(word in self._words[at] for word in wanted)
            and (status is None or self._cases[at].status is status)
            and (breach is None or self._cases[at].breach == breach)
        ]
        return self._ordered(found, order, today)

    def _ordered(self, found: list[int], order: CaseOrder, today: date) -> tuple[CaseSummary, ...]:
        """Return the cases at these places; they come in the order of their names."""
        cases = self._cases
        match order:
            case CaseOrder.DEADLINE:
                found.sort(key=lambda at: cases[at].next_deadline(today) or date.max)
            case CaseOrder.CHANGED:
                found.sort(key=lambda at: cases[at].changed_on, reverse=True)
            case CaseOrder.ORGANISATION:
                found.sort(key=lambda at: self._names[at][1])
            case CaseOrder.STATUS:
                found.sort(key=lambda at: _STATUSES.index(cases[at].status))
            case CaseOrder.NAME:
                pass
        return tuple(cases[at] for at in found)


@lru_cache(maxsize=1024)
def _fold(said: str) -> str:
    bare = unicodedata.normalize("NFKD", said.casefold().translate(_LIGATURES))
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub(" ", letters)
