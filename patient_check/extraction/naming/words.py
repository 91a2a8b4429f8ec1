"""The words around names, from `resources/patterns/fr/organisation.toml`."""

from dataclasses import dataclass, fields
from functools import lru_cache

from patient_check.domain.errors import InvalidRecords
from patient_check.prepared import read_records

_FILE = "organisation.toml"
_HEAD = 3  # no stem is shorter


class StemSet(frozenset[str]):
    """Folded words, and the beginnings that stand for all their continuations."""

    stems: tuple[str, ...]
    heads: frozenset[str]

    def __contains__(self, word: object) -> bool:
        if frozenset.__contains__(self, word):
            return True
        # Nearly every word is told apart by its first letters.
        return isinstance(word, str) and word[:_HEAD] in self.heads and word.startswith(self.stems)


def _word_set(source: str) -> frozenset[str]:
    """Return the words of a list; one that ends with "*" is a beginning."""
    entries = source.replace("-", "").split()
    words = [e for e in entries if not e.endswith("*")]
    if len(words) == len(entries):
        return frozenset(words)  # by far the quickest to ask
    found = StemSet(words)
    found.stems = tuple(e[:-1] for e in entries if e.endswith("*"))
    found.heads = frozenset(stem[:_HEAD] for stem in found.stems)
    return found


@dataclass(frozen=True, slots=True)
class NameWords:
    """Every list of the file; `known` are word sequences, `acronyms` give a full name.

    `kinds` are the `shorts` ("CHU") and the `nouns` ("clinique") before a name. `starters` are
    the words that can open a name without a capital, and `openers` those that begin a known one.
    """

    shorts: frozenset[str]
    nouns: frozenset[str]
    labels: frozenset[str]
    providers: frozenset[str]
    bodies: frozenset[str]
    adjectives: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    never: frozenset[str]
    places: frozenset[str]
    generic: frozenset[str]
    first_names: frozenset[str]
    titles: frozenset[str]
    practitioners: frozenset[str]
    common: frozenset[str]
    breach: frozenset[str]
    victim: frozenset[str]
    announce: frozenset[str]
    aggressor: frozenset[str]
    possessed: frozenset[str]
    targeted: frozenset[str]
    claimed: frozenset[str]
    signing: frozenset[str]
    greetings: frozenset[str]
    hosting: frozenset[str]
    gangs: frozenset[str]
    persons: frozenset[str]
    between: frozenset[str]
    authorities: frozenset[str]
    menu: frozenset[str]
    desk: frozenset[str]
    offices: frozenset[str]
    makers: frozenset[str]
    writings: frozenset[str]
    pretended: frozenset[str]
    kin: frozenset[str]
    advised: frozenset[str]
    reported: frozenset[str]
    known: frozenset[tuple[str, ...]]
    acronyms: dict[str, str]
    kinds: frozenset[str]
    starters: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> NameWords:
    """Return the lists; raise `InvalidRecords` when one is missing or unknown."""
    raw = read_records("patterns", "fr", _FILE)
    names = {field.name for field in fields(NameWords)} - {"kinds", "starters", "openers"}
    problems = tuple(f"{_FILE}: {name}" for name in sorted(names.symmetric_difference(raw)))
    if problems:
        raise InvalidRecords(problems)
    sets = {name: _word_set(value) for name, value in raw.items() if isinstance(value, str)}
    known = frozenset(tuple(entry.split()) for entry in raw["known"])
    openers = frozenset(entry[0] for entry in known)
    kinds = sets["shorts"] | sets["nouns"]
    starters = kinds | sets["labels"] | openers
    acronyms = raw["acronyms"]
    return NameWords(
        **sets, kinds=kinds, known=known, acronyms=acronyms, starters=starters, openers=openers
    )
