"""Word sequences found in tokens: a trie on folded words, built once from the shipped terms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from patient_check.extraction.document import Token, parse, word_stem
from patient_check.knowledge.terms import TermRecord, load_terms

SKIPPED = frozenset(
    "de du des d la le les l un une votre vos leur leurs son sa ses notre nos mon ma mes a au aux "
    "en ce cette ces chaque quelque certain certains certaines cet".split()
)
"""Small words that may stand between the words of a term ("numéro de votre téléphone")."""


@dataclass(slots=True)
class _Node:
    record: TermRecord | None = None
    next: dict[str, "_Node"] = field(default_factory=dict)


class Lexicon:
    """Terms as sequences of stems; `match` finds the longest one that starts at a token."""

    def __init__(self, records: Iterable[TermRecord]) -> None:
        self._root = _Node()
        for record in records:
            for term in record.terms:
                self._add(term, record)

    def _add(self, term: str, record: TermRecord) -> None:
        node = self._root
        words = stems(term)
        for word in words:
            node = node.next.setdefault(word, _Node())
        if words and (node.record is None or not record.categories):
            node.record = record

    def starts_with(self, word: str) -> bool:
        """Tell whether some term begins with the stem `word`."""
        return word in self._root.next

    def match(
        self, tokens: Sequence[Token], start: int, stop: int, prefix: Sequence[str] = ()
    ) -> tuple[int, TermRecord] | None:
        """Return (end, record) of the longest term at `start`, within `stop`, or None.

        `prefix` are stems to suppose before `start`: the head that an enumeration shares.
        """
        node: _Node | None = self._root
        for word in prefix:
            node = node.next.get(word) if node else None
        if node is None:
            return None
        found: tuple[int, TermRecord] | None = None
        at = start
        while at < stop and node is not None:
            token = tokens[at]
            following = node.next.get(token.stem)
            if following is not None and token.kind != "mark":
                node = following
                if node.record is not None:
                    found = (at + 1, node.record)
            elif not (token.norm.rstrip("'") in SKIPPED and at > start):
                break
            at += 1
        return found

    def lookup(self, words: Sequence[str]) -> TermRecord | None:
        """Return the record of exactly these stems, or None."""
        node: _Node | None = self._root
        for word in words:
            node = node.next.get(word) if node else None
        return node.record if node else None


def stems(term: str) -> list[str]:
    """Return the stems of the content words of `term`."""
    if term.replace(" ", "").isalpha():  # the quick road: almost every term is plain words
        return [word_stem(word) for word in term.split() if word not in SKIPPED]
    return [
        token.stem
        for token in parse(term).tokens
        if token.kind != "mark" and token.norm not in SKIPPED
    ]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of the shipped French terms, built on first use."""
    return Lexicon(load_terms())
