"""The words around names, from `resources/patterns/fr/organisation.toml`."""

from dataclasses import dataclass, fields
from functools import lru_cache

from patient_check.domain.errors import InvalidRecords
from patient_check.prepared import read_records

_FILE = "organisation.toml"


class WordSet:
    """Folded words; one that ends with "*" in the file stands for all its continuations."""

    __slots__ = ("_stems", "_words")

    def __init__(self, source: str) -> None:
        entries = source.replace("-", "").split()
        self._words = frozenset(e for e in entries if not e.endswith("*"))
        self._stems = tuple(e[:-1] for e in entries if e.endswith("*"))

    @property
    def whole(self) -> frozenset[str]:
        """Return the words that stand for themselves alone."""
        return self._words

    def __contains__(self, word: str) -> bool:
        return word in self._words or word.startswith(self._stems)


@dataclass(frozen=True, slots=True)
class NameWords:
    """Every list of the file; `known` are word sequences, `acronyms` give a full name.

    `starters` are the words that can open a name without a capital, and `openers` those that
    begin a known one.
    """

    kinds: WordSet
    labels: WordSet
    providers: WordSet
    bodies: WordSet
    adjectives: WordSet
    particles: WordSet
    articles: WordSet
    never: WordSet
    places: WordSet
    generic: WordSet
    first_names: WordSet
    titles: WordSet
    practitioners: WordSet
    common: WordSet
    breach: WordSet
    victim: WordSet
    announce: WordSet
    aggressor: WordSet
    possessed: WordSet
    targeted: WordSet
    claimed: WordSet
    signing: WordSet
    greetings: WordSet
    hosting: WordSet
    gangs: WordSet
    persons: WordSet
    between: WordSet
    authorities: WordSet
    menu: WordSet
    desk: WordSet
    offices: WordSet
    makers: WordSet
    known: frozenset[tuple[str, ...]]
    acronyms: dict[str, str]
    starters: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> NameWords:
    """Return the lists; raise `InvalidRecords` when one is missing or unknown."""
    raw = read_records("patterns", "fr", _FILE)
    names = {field.name for field in fields(NameWords)} - {"starters", "openers"}
    problems = tuple(f"{_FILE}: {name}" for name in sorted(names.symmetric_difference(raw)))
    if problems:
        raise InvalidRecords(problems)
    sets = {name: WordSet(value) for name, value in raw.items() if isinstance(value, str)}
    known = frozenset(tuple(entry.split()) for entry in raw["known"])
    openers = frozenset(entry[0] for entry in known)
    starters = sets["kinds"].whole | sets["labels"].whole | openers
    acronyms = raw["acronyms"]
    return NameWords(**sets, known=known, acronyms=acronyms, starters=starters, openers=openers)
