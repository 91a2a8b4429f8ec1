"""The list of cases in memory: found by a few letters, put in order, at once for ten thousand."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from patient_check.domain.case import BreachId, CaseStatus, CaseSummary

_BETWEEN_WORDS = re.compile(r"[\W_]+")


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
        self._words = [_fold(f"{case.name} {case.organisation}") for case in self._cases]
        self._names = {
            case.id: (_fold(case.name), _fold(case.organisation)) for case in self._cases
        }

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
            case
            for case, words in zip(self._cases, self._words, strict=True)
            if all(word in words for word in wanted)
            and (status is None or case.status is status)
            and (breach is None or case.breach == breach)
        ]
        return self._ordered(found, order, today)

    def _ordered(
        self, found: list[CaseSummary], order: CaseOrder, today: date
    ) -> tuple[CaseSummary, ...]:
        names, statuses = self._names, list(CaseStatus)
        found.sort(key=lambda case: (*names[case.id], case.id))
        match order:
            case CaseOrder.DEADLINE:
                found.sort(key=lambda case: case.next_deadline(today) or date.max)
            case CaseOrder.CHANGED:
                found.sort(key=lambda case: case.changed_on, reverse=True)
            case CaseOrder.ORGANISATION:
                found.sort(key=lambda case: names[case.id][1])
            case CaseOrder.STATUS:
                found.sort(key=lambda case: statuses.index(case.status))
            case CaseOrder.NAME:
                pass
        return tuple(found)


def _fold(said: str) -> str:
    bare = unicodedata.normalize("NFKD", said.casefold())
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub(" ", letters)
