"""The specialties, services and places of care that a notice names, with the words that do."""

import os
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, Final

from patient_check.domain.finding import Evidence, NamedSpecialty
from patient_check.domain.notice import TextSpan
from patient_check.domain.specialty import SpecialtyId
from patient_check.extraction import document as documents
from patient_check.extraction.document import Document
from patient_check.extraction.lexicon import SKIPPED, stems
from patient_check.extraction.surroundings import Surroundings
from patient_check.knowledge.named_words import NamedWord, Naming, read_named_words, sources
from patient_check.prepared import kept

_HERE: Final = ""
"""The key of a node under which the word that ends there is kept: no stem is empty."""
_BETWEEN: Final = SKIPPED | {","}
_MOST_QUOTES: Final = 8
_MOST_TRIES: Final = 40
"""Places of one record that are looked at: its first ones tell whether it counts."""
_READ: Final = 60_000

# A node maps a stem to the next node; under `_HERE`, an end: id, naming, beside. Plain values,
# so that the whole can be kept.
_Node = dict[str, Any]
_End = tuple[str, int, str]
_Waiting = tuple[str, str, int, TextSpan]


@lru_cache(maxsize=1)
def _words() -> tuple[_Node, dict[str, int], dict[str, str]]:
    """Return the words as a trie of stems, the level of each record, and who absorbs whom."""
    paths = (*map(str, sources()), documents.__file__, __file__)
    return kept("specialty-words", tuple(map(_state, paths)), _build)


def _state(path: str) -> tuple[int, int]:
    state = os.stat(path)  # noqa: PTH116 - two dozen files at each start
    return state.st_mtime_ns, state.st_size


def _build() -> tuple[_Node, dict[str, int], dict[str, str]]:
    named = read_named_words()
    root: _Node = {}
    for word in named.words:
        for writing in _writings(word.term):
            node = root
            for stem in stems(writing):
                node = node.setdefault(stem, {})
            if node is not root:
                node.setdefault(_HERE, _end(word))
    absorbed = {other: name for name, others in named.absorbs.items() for other in others}
    return root, dict(named.levels), absorbed


def _end(word: NamedWord) -> _End:
    return word.id, int(word.naming), word.beside


def _writings(term: str) -> Iterator[str]:
    """Yield a term with its hyphens and without, with "œ" and "oe"."""
    for writing in dict.fromkeys((term, term.replace("œ", "oe"))):
        yield writing
        if "-" in writing:
            yield writing.replace("-", " ")
            yield writing.replace("-", "")


def find_specialties(document: Document) -> tuple[NamedSpecialty, ...]:
    """Return what the notice names of the reader's care, in the order of its first words.

    What it only denies, offers as help, or says of its own activity is left out. Only the first
    60 000 characters are read.
    """
    root, _, absorbed = _words()
    around: Surroundings | None = None
    found: dict[str, list[TextSpan]] = {}
    waiting: list[_Waiting] = []
    certain: set[int] = set()
    tried: Counter[str] = Counter()
    for number, first, last, (name, naming, beside) in _matches(document, root):
        tried[name] += 1
        if tried[name] > _MOST_TRIES:
            continue
        around = around or Surroundings(document)
        if not around.names(number, first, last, Naming(naming)):
            continue
        start = document.tokens[around.head(number, first)].start
        span = TextSpan(start, document.tokens[last - 1].end)
        if beside or naming == Naming.REPEATED:
            waiting.append((name, beside, number, span))
        else:
            certain.add(number)
            found.setdefault(name, []).append(span)
    for name, span in _supported(waiting, found.keys(), certain):
        found.setdefault(name, []).append(span)
    named = [
        NamedSpecialty(SpecialtyId(name), _evidence(document.text, spans))
        for name, spans in _merged(found, absorbed).items()
    ]
    return tuple(sorted(named, key=_first))


def _supported(
    waiting: list[_Waiting], found: Collection[str], certain: set[int]
) -> list[tuple[str, TextSpan]]:
    """Return the everyday words that another word confirms, or the notice repeats."""
    counted = Counter(name for name, beside, _, _ in waiting if not beside)
    return [
        (name, span)
        for name, beside, number, span in waiting
        if (beside in found if beside else name in found or counted[name] > 1 or number in certain)
    ]


def level_of(specialty: SpecialtyId) -> int:
    """Return the level of a record, 0 to 4."""
    return _words()[1][specialty]


def _matches(document: Document, root: _Node) -> Iterator[tuple[int, int, int, _End]]:
    """Yield (unit, first token, end, word) of every longest word, decoys left out."""
    tokens = document.tokens
    for number, unit in enumerate(document.units):
        if unit.start > _READ:
            return
        at = unit.first
        while at < unit.last:
            if tokens[at].stem not in root:
                at += 1
                continue
            match = _longest(document, root, at, unit.last)
            if match is None:
                at += 1
                continue
            last, end = match
            if end[1] != Naming.DECOY:
                yield number, at, last, end
            at = last


def _longest(document: Document, root: _Node, at: int, stop: int) -> tuple[int, _End] | None:
    node, found = root, None
    for place in range(at, stop):
        token = document.tokens[place]
        following = node.get(token.stem)
        if following is not None:
            node = following
            if _HERE in node:
                found = place + 1, node[_HERE]
        elif place == at or token.norm.rstrip("'") not in _BETWEEN:
            break
    return found


def _merged(
    found: dict[str, list[TextSpan]], absorbed: dict[str, str]
) -> dict[str, list[TextSpan]]:
    """Return one entry where the same reading would count two."""
    result: dict[str, list[TextSpan]] = {}
    for name, spans in found.items():
        owner = absorbed.get(name, name)
        result.setdefault(owner if owner in found else name, []).extend(spans)
    return result


def _evidence(text: str, spans: list[TextSpan]) -> tuple[Evidence, ...]:
    ordered = sorted(dict.fromkeys(spans), key=_start)[:_MOST_QUOTES]
    return tuple(Evidence(span, text[span.start : span.end]) for span in ordered)


def _start(span: TextSpan) -> int:
    return span.start


def _first(specialty: NamedSpecialty) -> int:
    return specialty.evidence[0].span.start
