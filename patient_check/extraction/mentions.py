"""Where the words of a data category stand in a text, enumerations included.

French shares words across an enumeration: a head ("adresses e-mail et postale", "donnée bancaire,
postale ni de santé") or a complement ("date et lieu de naissance", "nom et spécialité du
médecin"). Both are put back before the words are looked up.
"""

from typing import NamedTuple

from patient_check.domain.category import DataCategoryId
from patient_check.extraction.document import Document, Unit, stem
from patient_check.extraction.lexicon import SKIPPED, Lexicon
from patient_check.knowledge.terms import TermRecord

_HEADS = frozenset(
    stem(word)
    for word in "adresse coordonnee donnee information numero nom prenom date identifiant copie "
    "lieu heure motif montant detail historique contenu resultat type nature code compte "
    "situation localisation stade rang ville nombre specialite reference element identite "
    "carte document".split()
)
_DATUM = stem("donnee")
_JOINTS = frozenset(
    ("et", "ou", "ni", "/", ",", "ainsi", "que", "&", "aussi", "bien", "puis", "voire")
)
_PAIR_JOINTS = frozenset(("et", "ou", "/", "&", "ni"))


class Mention(NamedTuple):
    """Tokens `first` to `last` (excluded) name `categories`; no category means a decoy."""

    first: int
    last: int
    categories: tuple[DataCategoryId, ...]
    record: TermRecord


class MentionFinder:
    """Finds mentions unit by unit; `contexts` are the kinds of notice that the text belongs to."""

    def __init__(self, document: Document, words: Lexicon, contexts: frozenset[str]) -> None:
        self._tokens = document.tokens
        self._words = words
        self._contexts = contexts

    def find(self, unit: Unit) -> list[Mention]:
        """Return the mentions of `unit`, in order, decoys left out."""
        found: list[Mention] = []
        at, head = unit.first, ""
        while at < unit.last:
            if not head:
                token = self._tokens[at]
                if token.low == "ni":
                    head = _DATUM  # "ni financières ni médicales": the data of the sentence
                elif token.stem not in _HEADS and not self._words.starts_with(token.stem):
                    at += 1  # the quick road: most words open no term
                    continue
            mention = self._at(at, unit.last, head)
            if mention is None:
                token = self._tokens[at]
                if head and token.low not in _JOINTS and token.norm.rstrip("'") not in SKIPPED:
                    head = ""
                at += 1
                continue
            first_stem = self._tokens[mention.first].stem
            if first_stem in _HEADS and mention.last - mention.first > 1:
                head = first_stem
            elif mention.first != at or first_stem in _HEADS:
                head = first_stem if first_stem in _HEADS else head
            if mention.categories:
                found.append(mention)
            at = mention.last
        return found

    def _at(self, at: int, stop: int, head: str) -> Mention | None:
        plain = self._words.match(self._tokens, at, stop)
        shared = self._shared_complement(at, stop)
        if shared is not None and (plain is None or plain[0] - at <= 1):
            return self._mention(at, shared[0], shared[1])
        if head and self._tokens[at].stem != head and self._is_joined(at):
            virtual = self._words.match(self._tokens, at, stop, (head,))
            if virtual is not None and (plain is None or virtual[0] > plain[0]):
                return self._mention(at, virtual[0], virtual[1])
        return self._mention(at, plain[0], plain[1]) if plain else None

    def _is_joined(self, at: int) -> bool:
        """Tell whether a comma, "et", "ou" or "ni" stands right before the word at `at`."""
        before = at - 1
        while before >= 0 and self._tokens[before].norm.rstrip("'") in SKIPPED:
            before -= 1
        return before >= 0 and self._tokens[before].low in _JOINTS

    def _shared_complement(self, at: int, stop: int) -> tuple[int, TermRecord] | None:
        """Read "date" in "date et lieu de naissance" as "date de naissance"."""
        head = self._tokens[at].stem
        if head not in _HEADS:
            return None
        nearby = self._next_head(at + 1, stop)
        if nearby is None:
            return None
        following = self._words.match(self._tokens, nearby, stop)
        if following is None or not following[1].can_share:
            return None
        complement = [
            token.stem
            for token in self._tokens[nearby + 1 : following[0]]
            if token.norm.rstrip("'") not in SKIPPED and token.kind != "mark"
        ]
        record = self._words.lookup([head, *complement]) if complement else None
        if record is None or not record.can_share or not record.categories:
            return None
        return at + 1, record

    def _next_head(self, at: int, stop: int) -> int | None:
        """Return the index of the word that "et" or "ou" joins to the one before `at`."""
        joined = False
        while at < stop:
            token = self._tokens[at]
            if token.low in _PAIR_JOINTS or (token.low == "," and not joined):
                joined = True
            elif token.norm.rstrip("'") not in SKIPPED:
                return at if joined and token.kind == "word" else None
            at += 1
        return None

    def _mention(self, first: int, last: int, record: TermRecord) -> Mention:
        categories = record.categories
        if record.when and record.when not in self._contexts:
            categories = record.otherwise
        return Mention(first, last, categories, record)
