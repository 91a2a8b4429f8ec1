"""Words of the law, of health and of computers, and what each means in one sentence."""

from dataclasses import dataclass
from typing import NewType

from patient_check.domain.specialty import Source, Text, TextList

TermId = NewType("TermId", str)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A word and its meaning. `words` are the forms under which it stands in a text.

    A form in capitals counts only in capitals. `sources` is empty where nothing is said of the
    law.
    """

    id: TermId
    term: Text
    words: TextList
    meaning: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Every term, by its id; `reviewed_on` is the day, as an ISO date, they were all read over."""

    terms: dict[TermId, GlossaryTerm]
    reviewed_on: str


@dataclass(frozen=True, slots=True, order=True)
class TermPlace:
    """Where a text uses a term: the characters from `start` up to, not including, `end`."""

    start: int
    end: int
    term: TermId
