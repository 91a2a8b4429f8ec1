"""Every word that leads to a record, ready to be searched.

A scan of the words of nearly the same length finds a slip in well under a millisecond: with
about three thousand of them, anything cleverer would only cost time at the start.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from patient_check.domain.specialty import AmbiguousCandidate, Specialty, SpecialtyId
from patient_check.explanation.folding import fold, is_one_slip
from patient_check.knowledge.search_words import load_search_words
from patient_check.knowledge.specialties import load_specialties

Readings = tuple[AmbiguousCandidate, ...]

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LONGEST_ACRONYM = 4
_SHORTEST_BEGINNING = 4


def words_of(record: Specialty) -> Iterator[str]:
    """Yield every way to name a record, its labels included."""
    yield from record.synonyms
    yield from record.typed_synonyms
    yield from record.hidden_synonyms
    yield from record.synonyms_en
    for label in record.label.values():
        yield label
        yield _IN_BRACKETS.sub("", label)


class TermIndex:
    """Looks up folded words; each leads to its readings, the lightest first.

    `acronyms` are the short terms that people write in capitals: inside a sentence, in small
    letters, they are more often an ordinary word. `ignored` terms lead nowhere alone.
    """

    def __init__(self) -> None:
        knowledge = load_specialties()
        claims: dict[str, set[SpecialtyId]] = defaultdict(set)
        self.acronyms: set[str] = set()
        for record in knowledge.specialties.values():
            for said in words_of(record):
                claims[fold(said)].add(record.id)
                if said.isupper() and len(said) <= _LONGEST_ACRONYM:
                    self.acronyms.add(fold(said))

        def weight(name: SpecialtyId) -> tuple[int, str]:
            return knowledge.specialties[name].level, name

        self._readings: dict[str, Readings] = {
            term: tuple(AmbiguousCandidate(name, {}) for name in sorted(names, key=weight))
            for term, names in claims.items()
        }
        for entry in knowledge.ambiguous_words:
            self._readings[fold(entry.word)] = entry.candidates
        self.ignored = {fold(entry.word) for entry in knowledge.ignored_words}
        filler = load_search_words().filler
        self.ignored |= {" ".join(w for w in t.split() if w not in filler) for t in self.ignored}
        self._by_compact = {term.replace(" ", ""): term for term in self._readings}
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._words_by_length: dict[int, list[str]] = defaultdict(list)
        self._terms_of_word: dict[str, set[str]] = defaultdict(set)
        for term in self._readings:
            for word in term.split():
                self._terms_of_word[word].add(term)
        self._words = sorted(self._terms_of_word)
        for term in self._readings:
            self._by_length[len(term)].append(term)
        for word in self._words:
            self._words_by_length[len(word)].append(word)

    def readings(self, term: str) -> Readings:
        """Return the readings of a whole term, with or without its spaces; empty when unknown."""
        return self._readings.get(term) or self._readings.get(
            self._by_compact.get(term.replace(" ", ""), ""), ()
        )

    def terms_from(self, beginning: str) -> list[str]:
        """Return the terms that begin so, those with the fewest letters left first."""
        return sorted((t for t in self._readings if t.startswith(beginning)), key=len)

    def terms_near(self, typed: str) -> list[str]:
        """Return the terms of which `typed` is one slip away."""
        return _near(typed, self._by_length)

    def words_near(self, typed: str) -> list[str]:
        """Return the words inside terms of which `typed` is one slip away; none when it is one."""
        return [] if typed in self._terms_of_word else _near(typed, self._words_by_length)

    def terms_with(self, said: str) -> set[str]:
        """Return the terms with a word that is `said`, or begins so when it is long enough."""
        found = set(self._terms_of_word.get(said, ()))
        if len(said) < _SHORTEST_BEGINNING:
            return found
        place = bisect_left(self._words, said)
        while place < len(self._words) and self._words[place].startswith(said):
            found |= self._terms_of_word[self._words[place]]
            place += 1
        return found


def _near(typed: str, by_length: dict[int, list[str]]) -> list[str]:
    """Return the words one slip away; only those with two letters swapped when there are any."""
    size = len(typed)
    near = [
        term
        for length in (size - 1, size, size + 1)
        for term in by_length.get(length, ())
        if is_one_slip(typed, term)
    ]
    letters = sorted(typed)
    return [term for term in near if sorted(term) == letters] or near


@lru_cache(maxsize=1)
def load_index() -> TermIndex:
    """Return the index of the shipped records; the same object at each call."""
    return TermIndex()
