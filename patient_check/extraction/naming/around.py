"""The words before and after a name, up to the end of their clause."""

from patient_check.extraction.document import Document, Token, Unit
from patient_check.extraction.naming.names import Mention
from patient_check.extraction.naming.words import load_words

BEHIND = 8
"""How many words before a name are read."""

_AHEAD, _ASIDE = 7, 16
_STOPS = frozenset(".;:!?…")


class Surroundings:
    """Reads the words around the mentions of one document."""

    def __init__(self, document: Document) -> None:
        self._tokens = document.tokens
        self._units = document.units
        self._text = document.text
        self._words = load_words()

    def _behind(self, mention: Mention, unit: Unit) -> list[Token]:
        """Return the words before a mention, nearest first, up to the end of their clause."""
        found: list[Token] = []
        for at in range(mention.first - 1, max(unit.first, mention.first - BEHIND) - 1, -1):
            token = self._tokens[at]
            if token.low in _STOPS:
                break
            if token.kind != "mark":
                found.append(token)
        return found

    def _ahead(self, mention: Mention, unit: Unit) -> list[Token]:
        """Return the words after a mention, without brackets, an aside or a second name."""
        at, stop = mention.last, unit.last
        at = self._past_brackets(at, stop)
        if at < stop and self._tokens[at].low == "," and not mention.is_timid:
            at = self._past_aside(at, stop)
        elif at + 1 < stop and self._tokens[at].norm == "et":
            at = self._past_second(at, stop)
        found = []
        for token in self._tokens[at : min(stop, at + _AHEAD)]:
            if token.low in _STOPS:
                break
            if token.kind != "mark":
                found.append(token)
        return found

    def _past_second(self, at: int, stop: int) -> int:
        """Return the end of "et Y" after a name X."""
        words = self._words
        while at < stop:
            pair = tuple(t.norm for t in self._tokens[at : min(stop, at + 2)])
            if pair in words.known:
                at += 2
            elif (
                pair[0] in words.particles
                or pair[0] == "et"
                or self._text[self._tokens[at].start].isupper()
            ):
                at += 1
            else:
                break
        return at

    def _past_brackets(self, at: int, stop: int) -> int:
        if at < stop and self._tokens[at].low == "(":
            for position in range(at + 1, min(stop, at + _ASIDE)):
                if self._tokens[position].low == ")":
                    return position + 1
        return at

    def _past_aside(self, at: int, stop: int) -> int:
        for position in range(at + 1, min(stop, at + _ASIDE)):
            if self._tokens[position].low == ",":
                return position + 1
        return at
