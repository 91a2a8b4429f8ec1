"""Where the word patterns of a file match in a text, tried only where they can begin.

A notice is looked at for some sixty families of words, sentence after sentence. One walk over its
words notes which families each may open; a search then tries those places alone, and finds what
`re.Pattern.search` would.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from patient_check.extraction.heads import LONGEST
from patient_check.extraction.patterns import load_heads, load_patterns
from patient_check.knowledge.cues import load_cues

_WORD: Final = re.compile(r"\w+")
_SAID: Final = re.compile(
    r",? (?:reconnai|expliqu|dit|admet|repond|precis|affirm|confi|declar|assur|indiqu|soulign)"
)
_SHORT_QUOTATION: Final = 100


class Spotter:
    """The patterns of one file by family, with the heads of their matches."""

    def __init__(
        self, patterns: Mapping[str, re.Pattern[str]], heads: Mapping[str, list[str]]
    ) -> None:
        self.patterns = patterns
        self.spotted = tuple(name for name in patterns if heads[name])
        self.opened_by = _Openings({name: heads[name] for name in self.spotted})


class _Openings(dict[str, tuple[tuple[str, ...], int]]):
    """The first characters of a word, to the families of which a match may begin with them.

    The number holds one bit for each of these families, by their rank in `bits`.
    """

    def __init__(self, heads: Mapping[str, list[str]]) -> None:
        super().__init__()
        self.bits = {name: 1 << rank for rank, name in enumerate(heads)}
        self._families: dict[str, set[str]] = defaultdict(set)
        for name, beginnings in heads.items():
            for head in beginnings:
                self._families[head].add(name)

    def __missing__(self, head: str) -> tuple[tuple[str, ...], int]:
        found = (self._families.get(head[:size], set()) for size in range(1, LONGEST + 1))
        families = tuple(set[str]().union(*found))
        opening = self[head] = families, sum(self.bits[name] for name in families)
        return opening


class Spots:
    """The places of one folded text where each family may match."""

    __slots__ = ("_masks", "_patterns", "_places", "_starts", "_text", "bits")

    def __init__(self, spotter: Spotter, folded: str) -> None:
        self._text = folded
        self._patterns = spotter.patterns
        self._places: dict[str, list[int]] = {name: [] for name in spotter.spotted}
        self.bits = spotter.opened_by.bits
        self._starts: list[int] = []
        self._masks: list[int] = []
        places, opened_by = self._places, spotter.opened_by
        for start, head in _words(folded):
            families, mask = opened_by[head]
            if mask:
                self._starts.append(start)
                self._masks.append(mask)
                for name in families:
                    places[name].append(start)

    def within(self, start: int, end: int) -> "Stretch":
        """Return the same for one stretch of the text, where many families are looked for."""
        low = bisect_left(self._starts, start)
        mask = 0
        for one in self._masks[low : bisect_left(self._starts, end, low)]:
            mask |= one
        return Stretch(self, start, end, mask)

    def search(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first match of a family that lies within `start..end`, or None."""
        places = self._places.get(name)
        if places is None:
            return self._patterns[name].search(self._text, start, end)
        for at in range(bisect_left(places, start), len(places)):
            if (place := places[at]) >= end:
                break
            match = self._patterns[name].match(self._text, place, end)
            if match is not None:
                return match
        return None

    def find(self, name: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches of a family within `start..end`, in order, none over another."""
        while (match := self.search(name, start, end)) is not None:
            yield match
            start = max(match.end(), match.start() + 1)

    def is_quoted(self, place: int, start: int) -> bool:
        """Tell whether a place stands in a short quotation opened since `start`."""
        opened = self._text.rfind("«", start, place)
        if opened <= self._text.rfind("»", start, place):
            return False
        closed = self._text.find("»", place)
        if not 0 <= closed - opened < _SHORT_QUOTATION:
            return False
        return not _SAID.match(self._text, closed + 1)


class Stretch:
    """A part of a text, where most families have no place to begin at all."""

    __slots__ = ("_mask", "_spots", "end", "start")

    def __init__(self, spots: Spots, start: int, end: int, mask: int) -> None:
        self._spots = spots
        self._mask = mask
        self.start = start
        self.end = end

    def may_hold(self, name: str) -> bool:
        """Tell whether a match of a family may begin here; False is certain."""
        bit = self._spots.bits.get(name)
        return bit is None or bool(self._mask & bit)

    def find(self, name: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a family within this part, in order, none over another."""
        return self._spots.find(name, self.start, self.end) if self.may_hold(name) else iter(())

    def search(self, name: str) -> re.Match[str] | None:
        """Return the first match of a family that lies within this part, or None."""
        bit = self._spots.bits.get(name)
        if bit is not None and not self._mask & bit:
            return None
        return self._spots.search(name, self.start, self.end)


@lru_cache(maxsize=2)
def _words(folded: str) -> list[tuple[int, str]]:
    """Return where each word starts, and its first characters."""
    starts = [match.start() for match in _WORD.finditer(folded)]
    return [(start, folded[start : start + LONGEST]) for start in starts]


@lru_cache(maxsize=8)
def _spotter(name: str) -> Spotter:
    patterns = load_cues() if name == "cues" else load_patterns(name)
    return Spotter(patterns, load_heads(name, patterns))


@lru_cache(maxsize=8)
def spots(name: str, folded: str) -> Spots:
    """Return where the families of `resources/patterns/fr/<name>.toml` may match in a text."""
    return Spots(_spotter(name), folded)
