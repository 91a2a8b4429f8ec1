"""Read the runs of capitals that may be names, and the capitals that mean nothing."""

from functools import cached_property
from itertools import pairwise

from patient_check.extraction.document import Document, Unit
from patient_check.extraction.naming.words import NameWords, load_words

_LONGEST_NUMBER, _MOST_PARTICLES = 3, 3
_ORDINALS = frozenset({"er", "ere", "e", "eme", "nd", "h", "min", "go", "mo", "ko", "km", "m", "x"})
_SHORTEST_ORDER, _POSTCODE = 5, 5
_JOINING = frozenset("'’&+")


class Capitals:
    """Reads the capitals of one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._tokens = document.tokens
        self._units = document.units
        self._words: NameWords = load_words()

    def _is_capital(self, at: int, stop: int) -> bool:
        token = self._tokens[at]
        if token.kind == "word":
            return self._text[token.start].isupper()
        glued = at + 1 < stop and self._tokens[at + 1].start == token.end
        if token.kind != "number" or not glued or self._tokens[at + 1].kind != "word":
            return False
        return self._tokens[at + 1].norm not in _ORDINALS  # "1er septembre", "8h12"

    def _is_joined(self, at: int) -> bool:
        """Tell whether no line break stands before the token."""
        previous, token = self._tokens[at - 1], self._tokens[at]
        return "\n" not in self._text[previous.end : token.start]

    def _is_acronym(self, at: int) -> bool:
        written = self._text[self._tokens[at].start : self._tokens[at].end]
        return len(written) > 1 and written.isupper()

    def _opens(self, at: int, unit: Unit) -> bool:
        if at == unit.first:
            return True
        previous = self._tokens[at - 1]
        return previous.kind == "mark" and previous.low not in {",", ")", "'", "’", "/"}

    def _is_person(self, at: int, unit: Unit) -> bool:
        before = [t.norm for t in self._tokens[max(unit.first, at - 2) : at]]
        return bool(before) and (
            before[-1] in self._words.persons
            or before[-1] in self._words.greetings
            or (before[-1] == "." and before[0] in self._words.persons)
        )

    def _is_no_brand(self, at: int, unit: Unit, *, opens: bool) -> bool:
        """Tell whether the word that might open a brand opens a sentence or names a person."""
        words, norm = self._words, self._tokens[at].norm
        if not self._is_capital(at, unit.last) or norm in words.never:
            return True
        if (opens and norm in words.common) or norm in words.breach:
            return True
        if at > unit.first and self._is_counted_or_titled(at):
            return True
        if len(norm) == 1 and at + 1 < unit.last and self._tokens[at + 1].low == ".":
            return True  # "J. Morel"
        return (opens and self._is_order(norm)) or self._is_person(at, unit)

    def _is_counted_or_titled(self, at: int) -> bool:
        """Tell whether the word before makes a capital no name: "20 000 Lyonnais", "NOTE GRAVE"."""
        previous, text = self._tokens[at - 1], self._text
        if previous.kind == "number" and len(previous.low) != _POSTCODE:
            return not text[previous.end : previous.end + 1].isalnum() and not self._is_acronym(at)
        return (
            previous.norm in self._words.common
            and len(previous.norm) > _SHORTEST_ORDER
            and self._is_acronym(at)
            and text[previous.start : previous.end].isupper()
        )

    @staticmethod
    def _is_order(norm: str) -> bool:
        return norm.endswith("ez") and len(norm) > _SHORTEST_ORDER  # "Demandez", "Vérifiez"

    def _is_plain(self, at: int, stop: int, *, opens: bool) -> bool:
        """Tell whether a lone word owes its capital to its place, or stands for a name."""
        words, norm = self._words, self._tokens[at].norm
        if norm in words.common or norm in words.labels:
            return True
        if norm in words.nouns and not self._is_acronym(at) and norm not in self._named:
            return True  # "la Maison", when no one is named so in full
        return opens and self._is_completed(at + 1, stop)

    def _is_completed(self, at: int, stop: int) -> bool:
        """Tell whether the word that opens a sentence is a noun: "Acte de malveillance"."""
        if at >= stop or self._is_acronym(at - 1):
            return False
        return self._tokens[at].norm in {"de", "d", "du", "des"}

    @cached_property
    def _named(self) -> frozenset[str]:
        """The nouns with which the text names an organisation in full: "la Ville de …"."""
        words = self._words
        return frozenset(
            token.norm
            for token, after in pairwise(self._tokens)
            if token.norm in words.nouns
            and (after.norm in words.particles or after.norm in words.adjectives)
        )

    def _chain(self, at: int, stop: int) -> int:
        """Return the end of the run of capitals that starts at `at`, with their particles."""
        last = at + 1
        if self._tokens[at].kind == "number":
            last += 1
        while last < stop and self._is_joined(last):
            after = self._follow(last, stop)
            if after is None:
                break
            last = after
        return last

    def _follow(self, at: int, stop: int) -> int | None:
        """Return the end of the run once token `at` and what it brings are part of it, or None."""
        words, token = self._words, self._tokens[at]
        if token.kind == "mark":
            return self._past_mark(at, stop)
        if token.norm in words.menu:
            return None
        if token.kind == "number":
            is_led = self._is_acronym(at - 1) or (
                at + 1 < stop and self._is_capital(at + 1, stop)  # "Paris 1 Panthéon"
            )
            is_part = is_led and len(token.low) <= _LONGEST_NUMBER
            return at + 1 if is_part else None
        capital = at
        while capital < min(stop, at + _MOST_PARTICLES) and not self._is_capital(capital, stop):
            if self._tokens[capital].norm not in words.particles:
                return None
            capital += 1
        is_name = capital < stop and self._is_capital(capital, stop)
        return capital + 1 if is_name and self._tokens[capital].norm not in words.never else None

    def _past_mark(self, at: int, stop: int) -> int | None:
        """Return the end of "& Plus", "'Sport" or "+", or None for a mark that ends the name."""
        token = self._tokens[at]
        if token.low not in _JOINING:
            return None
        if token.low == "+":
            return at + 1 if token.start == self._tokens[at - 1].end else None
        return at + 2 if at + 1 < stop and self._is_capital(at + 1, stop) else None
