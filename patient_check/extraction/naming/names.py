"""Find what can be the name of an organisation: brands, acronyms, "centre hospitalier de…"."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from patient_check.extraction.document import Unit
from patient_check.extraction.naming.capitals import Capitals

_LONGEST_LINK = 7
_LONGEST_BODY = 9
_SHOUTED, _DESK = 9, 3


class Mention(NamedTuple):
    """Tokens `first..last` (excluded) of one unit that may name an organisation.

    `core` are the words that tell it from others of its kind. `label` is the word before a brand
    that says what it is ("société", "prestataire"). A `is_timid` one is a single word that opens
    a sentence, and may owe its capital to that alone.
    """

    unit: int
    first: int
    last: int
    core: frozenset[str]
    has_kind: bool = False
    label: str = ""
    is_timid: bool = False
    is_shouted: bool = False


class NameFinder(Capitals):
    """Reads the units of one document."""

    def find(self) -> Iterator[Mention]:
        """Yield the mentions in order."""
        opening = self._opening()
        for number, unit in enumerate(self._units):
            if self._is_shouted(unit):
                yield from self._shouted(number, unit)
                continue
            first = bisect_left(opening, unit.first)
            last = bisect_left(opening, unit.last, first)
            if last > first:
                yield from self._in_unit(number, unit, opening[first:last])

    def _opening(self) -> list[int]:
        """Return the tokens that may open a name: nearly all words open none."""
        starters, text = self._words.starters, self._text
        return [
            at
            for at, token in enumerate(self._tokens)
            if token.norm in starters or text[token.start].isupper() or token.kind == "number"
        ]

    def _is_shouted(self, unit: Unit) -> bool:
        words = self._text[unit.start : unit.end]
        return words.isupper() and unit.last - unit.first > 1

    def _shouted(self, number: int, unit: Unit) -> Iterator[Mention]:
        """Read a line in capitals, where only the words tell a name from a title."""
        words, first = self._words, unit.first
        for at in range(unit.first, unit.last - 2):
            if self._tokens[at].low == ":":
                first = at + 1
        is_led = first + 1 < unit.last and self._tokens[first].norm in words.articles
        if is_led and self._tokens[first + 1].norm in words.kinds:
            first += 1
        last = first
        while last < unit.last and self._tokens[last].kind in {"word", "elision"}:
            norm = self._tokens[last].norm
            is_verb = norm in words.announce or norm in words.victim
            if is_verb and last > first + 1 and norm not in words.common:
                break  # "LE CHU DE MARVILLE INFORME SES PATIENTS"
            last += 1
        tokens = self._tokens[first:last]
        plain = [t for t in tokens if t.kind == "word" and t.norm not in words.particles]
        is_title = any(t.norm in words.common or t.norm in words.breach for t in plain)
        is_desk = number == 0 and len(plain) > _DESK and tokens[0].norm == "service"
        if is_title and not is_desk and tokens[0].norm not in words.kinds:
            first = self._shouted_kind(first, last)
        if not 1 <= last - first <= _SHOUTED or self._tokens[first].norm in words.never:
            return
        has_kind = self._tokens[first].norm in words.kinds or is_desk
        yield self._mention(number, first, last, has_kind=has_kind, is_shouted=True)

    def _shouted_kind(self, first: int, last: int) -> int:
        """Return where "CABINET DU PORT" starts in "AUX PATIENTS DU CABINET DU PORT", or `last`."""
        for at in range(first + 1, last - 1):
            is_led = self._tokens[at - 1].norm in self._words.particles
            if is_led and self._tokens[at].norm in self._words.kinds:
                return at
        return last

    def _in_unit(self, number: int, unit: Unit, opening: list[int]) -> Iterator[Mention]:
        free, words = unit.first, self._words
        for at in opening:
            if at < free:
                continue
            found, norm = None, self._tokens[at].norm
            if norm in words.starters:
                found = self._known(number, at, unit.last) or self._of_a_kind(number, at, unit.last)
            elif at == unit.first and norm in words.common:
                continue  # nearly all sentences begin so
            found = found or self._brand(number, at, unit)
            if found is not None:
                yield found
                free = found.last

    def _mention(
        self, number: int, first: int, last: int, *, has_kind: bool, is_shouted: bool = False
    ) -> Mention:
        words = self._words
        norms = [t.norm for t in self._tokens[first:last] if t.kind != "mark"]
        content = [n for n in norms if n not in words.particles] or norms
        own = [n for n in content if n not in words.kinds and n not in words.adjectives]
        return Mention(
            number, first, last, frozenset(own or content), has_kind, is_shouted=is_shouted
        )

    def _known(self, number: int, at: int, stop: int) -> Mention | None:
        low = self._tokens
        if low[at].norm not in self._words.openers:
            return None
        for length in (3, 2):
            if at + length <= stop:
                sequence = tuple(t.norm for t in low[at : at + length])
                if sequence in self._words.known:
                    return Mention(number, at, at + length, frozenset(sequence))
        return None

    def _of_a_kind(self, number: int, at: int, stop: int) -> Mention | None:
        """Return "centre hospitalier de Cannes", "rectorat de l'académie de…", "société X"."""
        words, token = self._words, self._tokens[at]
        is_label = token.norm in words.labels
        if token.kind != "word" or not (is_label or token.norm in words.kinds):
            return None
        if self._is_some(at, stop):
            return None
        link = self._link(at + 1, stop)
        if link is None:
            return self._body(number, at, stop) if token.norm in words.bodies else None
        last = self._chain(link, stop)
        between = [t.norm for t in self._tokens[at + 1 : link]]
        has_adjective = any(n in words.adjectives for n in between)
        if (
            token.norm in words.bodies
            and last < stop
            and self._tokens[last].norm in words.adjectives
            and self._tokens[last].norm.endswith("s")
        ):
            last += 1  # "des Finances publiques"
        has_adjective = has_adjective and (token.norm in words.kinds or token.norm == "service")
        if is_label and not (has_adjective or (between and token.norm in words.kinds)):
            if between and self._is_apposed(at):
                return None  # "X, service de médecine du travail de Tours": a town
            named = self._mention(number, link, last, has_kind=False)
            return Mention(number, link, last, named.core, label=token.norm)
        names_none = self._tokens[link].norm in words.never and last == link + 1
        return None if names_none else self._mention(number, at, last, has_kind=True)

    def _is_some(self, at: int, stop: int) -> bool:
        """Tell whether a kind names no one: "des laboratoires du nord", "la maison mère de X"."""
        token = self._tokens[at]
        if at + 1 < stop and self._tokens[at + 1].norm in self._words.kin:
            return True
        is_plural = token.norm.endswith(("s", "x")) and self._text[token.start].islower()
        return is_plural and at > 0 and self._tokens[at - 1].norm in {"des", "de", "d"}

    def _link(self, at: int, stop: int) -> int | None:
        """Return where the capital comes after the words that bind it to a kind, or None."""
        for position in range(at, min(stop, at + _LONGEST_LINK + 1)):
            token = self._tokens[position]
            if self._is_inner(position, at) or (position == at and token.norm == "et"):
                return None
            if self._is_practitioner(position, at):
                continue
            if token.kind not in {"word", "elision", "number"}:
                return None
            if not self._is_joined(position):
                return None
            if self._is_capital(position, stop):
                return None if token.norm in self._words.never else position
            if self._interrupts(position, stop) or position - at == _LONGEST_LINK:
                return None
        return None

    def _is_practitioner(self, position: int, at: int) -> bool:
        """Tell whether a title leads to the name of a practice: "cabinet dentaire du Dr X"."""
        token, before = self._tokens[position], self._tokens[position - 1].norm
        if position > at and token.norm in self._words.persons:
            return before in {"du", "de", "des"}
        return token.low == "." and before in self._words.persons

    def _is_inner(self, position: int, at: int) -> bool:
        """Tell whether a closer kind takes the name ("un établissement du groupe X")."""
        norm, words = self._tokens[position].norm, self._words
        if norm in words.adjectives or norm in words.bodies or position == at:
            return False
        return norm in words.labels or (norm in words.kinds and norm != "academie")

    def _interrupts(self, position: int, stop: int) -> bool:
        words, token = self._words, self._tokens[position]
        norm = token.norm
        if norm in words.particles or norm in words.adjectives or norm in words.kinds:
            return False
        if norm == "et":
            return position + 1 >= stop or self._tokens[position + 1].norm not in words.particles
        if token.low == "à" or norm in {"sante", "soins", "imagerie", "assurance", "assistance"}:
            return False
        return (
            norm in words.common
            or norm in words.between
            or norm in words.victim
            or norm in words.announce
            or norm in words.breach
            or token.kind == "number"
        )

    def _body(self, number: int, at: int, stop: int) -> Mention | None:
        """Return a public body or federation named in lower case throughout."""
        words, last = self._words, at + 1
        if at and self._tokens[at - 1].norm in {"un", "une"}:  # "un établissement de la région"
            return None
        anchored = self._text[self._tokens[at].start].isupper()
        while last < stop and last - at < _LONGEST_BODY:
            token = self._tokens[last]
            if token.kind not in {"word", "elision"} or not self._is_joined(last):
                break
            if self._interrupts(last, stop) or self._ends_body(at, last):
                break
            if token.norm in words.never and self._text[token.start].isupper():
                break
            anchored = anchored or token.norm in words.adjectives
            last += 1
        while last > at and self._tokens[last - 1].norm in {*"dl", "de", "du", "des", "la", "le"}:
            last -= 1
        has_complement = any(t.norm in words.particles for t in self._tokens[at:last])
        if not (anchored and has_complement):
            return None
        return self._mention(number, at, last, has_kind=True)

    def _ends_body(self, at: int, last: int) -> bool:
        """Tell whether a word goes on after the noun that completes the body's name."""
        words, token = self._words, self._tokens[last]
        previous = self._tokens[last - 1].norm
        if token.norm in words.particles or token.norm in words.adjectives or token.norm == "et":
            return False
        return last - at > 1 and previous not in words.particles

    def _is_apposed(self, at: int) -> bool:
        """Tell whether a comma and a name stand before a word: "Medipax, service…"."""
        before = self._tokens[max(0, at - 2) : at]
        return len(before) == 2 and before[1].low == "," and self._text[before[0].start].isupper()  # noqa: PLR2004

    def _brand(self, number: int, at: int, unit: Unit) -> Mention | None:
        """Return a brand, a place or an acronym, or None where the capital means nothing."""
        words = self._words
        opens = self._opens(at, unit)
        if self._is_no_brand(at, unit, opens=opens):
            return None
        last = self._chain(at, unit.last)
        if last == at + 1 and self._is_plain(at, unit.last, opens=opens):
            return None
        norms = [t.norm for t in self._tokens[at:last] if t.kind != "mark"]
        if "".join(norms) in words.places:
            return None  # "Côtes-d'Armor"
        if not words.kinds.isdisjoint(norms[1:]):  # "Aviron Club de Trémazan"
            return self._mention(number, at, last, has_kind=True)
        found = self._mention(number, at, last, has_kind=False)
        timid = opens and last == at + 1 and not self._is_acronym(at)
        return Mention(number, at, last, found.core, is_timid=timid)
