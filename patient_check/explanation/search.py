"""From words as a person types them to the records that they may name.

Tried in turn, the surest first: the whole words, one slip of a key in them, their beginning,
known words inside them, some words of a longer name, and one slip in a single word. Words with
several readings give them all: the answer is then a question, never the heavier meaning.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from patient_check.domain.specialty import AmbiguousCandidate, SpecialtyId
from patient_check.explanation.folding import fold
from patient_check.explanation.index import Readings, load_index
from patient_check.knowledge.search_words import load_search_words
from patient_check.knowledge.specialties import load_specialties

_MOST_CANDIDATES = 8
_SHORTEST_SURE_SLIP = 5
_SHORTEST_SLIP = 3
_SHORTEST_BEGINNING = 3
_MOST_CORRECTIONS = 3
_MOST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Found:
    """The readings of the words, the lightest first; `is_sure` when there is a single, safe one."""

    readings: Readings = ()
    is_sure: bool = False


_NOTHING = Found()

BY_ID = "id:"
"""Before a record's id, it names that record whatever else the word could mean."""


def search(said: str) -> Found:
    """Return what `said` may name: nothing, one sure record, or readings to ask about."""
    records = load_specialties().specialties
    name = SpecialtyId(said.strip().removeprefix(BY_ID))
    if said.strip().startswith(BY_ID) and name in records:
        return _record(name)
    typed = fold(said[:_MOST_LETTERS])
    core = _without(typed, load_search_words().filler) or typed
    if not typed or {typed, core} & load_index().ignored:
        return _NOTHING
    # An id can also be a word for something else ("act"): what people mean comes first.
    others = {reading.id for reading in load_index().readings(typed)} - {name}
    if name in records and not others:
        return _record(name)
    capitals = frozenset(fold(word) for word in said.split() if word.isupper())
    for step in _STEPS:
        found = step(typed, core, capitals)
        if found.readings:
            return found
    return _NOTHING


def suggest(said: str, most: int = _MOST_CANDIDATES) -> tuple[SpecialtyId, ...]:
    """Return the records to propose while somebody types, the likeliest first."""
    typed = fold(said[:_MOST_LETTERS])
    if not typed:
        return ()
    index = load_index()
    names = [reading.id for reading in index.readings(typed)]
    for term in index.terms_from(typed):
        names += [reading.id for reading in index.readings(term)]
    names += [reading.id for reading in search(said).readings]
    return tuple(dict.fromkeys(names))[:most]


def _whole(typed: str, core: str, _capitals: frozenset[str]) -> Found:
    index = load_index()
    return _answer(index.readings(typed) or index.readings(core))


def _one_slip(typed: str, core: str, _capitals: frozenset[str]) -> Found:
    """Accept a slip in words long enough; ask about it in short ones, which are too alike."""
    index = load_index()
    for words in dict.fromkeys((typed, core)):
        if len(words) >= _SHORTEST_SLIP and (terms := index.terms_near(words)):
            is_long = len(words) >= _SHORTEST_SURE_SLIP
            return _answer(_together(terms), may_be_sure=is_long)
    return _NOTHING


def _beginning(typed: str, core: str, _capitals: frozenset[str]) -> Found:
    index = load_index()
    for words in dict.fromkeys((typed, core)):
        if len(words) >= _SHORTEST_BEGINNING and (terms := index.terms_from(words)):
            return _answer(_together(terms), may_be_sure=len(words) * 2 >= len(terms[0]))
    return _NOTHING


def _inside(typed: str, _core: str, capitals: frozenset[str]) -> Found:
    """Take the longest known terms in the words; generic ones say too little yet."""
    generic = load_search_words().generic
    return _shared(t for t in _terms_inside(typed.split(), capitals) if t not in generic)


def _generic_inside(typed: str, _core: str, capitals: frozenset[str]) -> Found:
    return _shared(_terms_inside(typed.split(), capitals))


def _shared(terms: Iterable[str]) -> Found:
    """Return the readings that all the terms share, or else every reading."""
    sets = [load_index().readings(term) for term in terms]
    if not sets:
        return _NOTHING
    shared = [r for r in sets[0] if all(r.id in {o.id for o in other} for other in sets[1:])]
    return _answer(tuple(shared) or _lightest_first(r for readings in sets for r in readings))


def _terms_inside(words: list[str], capitals: frozenset[str]) -> list[str]:
    index, filler = load_index(), load_search_words().filler
    found: list[str] = []
    first = 0
    while first < len(words):
        for last in range(len(words), first, -1):
            term = " ".join(words[first:last])
            is_word = term in index.acronyms and term not in capitals
            if index.readings(term) and term not in filler and not is_word:
                found.append(term)
                first = last - 1
                break
        first += 1
    return found


def _some_words(_typed: str, core: str, _capitals: frozenset[str]) -> Found:
    """Take the terms that hold every telling word, those with the fewest other words first."""
    known = load_search_words()
    said = _without(core, known.generic).split()
    if not said or " ".join(said) in load_index().ignored:
        return _NOTHING
    terms = set.intersection(*(load_index().terms_with(one) for one in said))
    if not terms:
        return _NOTHING
    other_words = {
        term: len(_without(term, known.filler | known.generic).split()) for term in terms
    }
    fewest = min(other_words.values())
    best = sorted(term for term, count in other_words.items() if count == fewest)
    share = len("".join(said)) * 2
    is_most = any(share >= len(_without(t, known.filler).replace(" ", "")) for t in best)
    return _answer(_together(best), may_be_sure=is_most)


def _corrected(typed: str, core: str, capitals: frozenset[str]) -> Found:
    """Correct each unknown word of a sentence by one slip, and look inside again."""
    index = load_index()
    filler = load_search_words().filler
    words = typed.split()
    for place, word in enumerate(words):
        if len(word) < _SHORTEST_SURE_SLIP or word in filler:
            continue
        for near in index.words_near(word)[:_MOST_CORRECTIONS]:
            now = " ".join([*words[:place], near, *words[place + 1 :]])
            core = _without(now, filler) or now
            for step in (_whole, _inside, _some_words):
                found = step(now, core, capitals)
                if found.readings:
                    return found
    return _NOTHING


_STEPS: tuple[Callable[[str, str, frozenset[str]], Found], ...] = (
    _whole,
    _one_slip,
    _beginning,
    _inside,
    _some_words,
    _corrected,
    _generic_inside,
)


def _record(name: SpecialtyId) -> Found:
    return Found((AmbiguousCandidate(name, {}),), is_sure=True)


def _answer(readings: Readings, *, may_be_sure: bool = True) -> Found:
    return Found(readings[:_MOST_CANDIDATES], is_sure=may_be_sure and len(readings) == 1)


def _together(terms: Iterable[str]) -> Readings:
    """Return the readings of several terms; a single term keeps its own order."""
    sets = [load_index().readings(term) for term in terms]
    if len(sets) == 1:
        return sets[0]
    return _lightest_first(reading for readings in sets for reading in readings)


def _lightest_first(readings: Iterable[AmbiguousCandidate]) -> Readings:
    records = load_specialties().specialties
    by_name: dict[SpecialtyId, AmbiguousCandidate] = {}
    for reading in readings:
        by_name.setdefault(reading.id, reading)
    return tuple(sorted(by_name.values(), key=lambda reading: records[reading.id].level))


def _without(words: str, unwanted: frozenset[str]) -> str:
    return " ".join(word for word in words.split() if word not in unwanted)
