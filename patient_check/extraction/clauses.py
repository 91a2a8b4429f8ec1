"""Clauses: the stretches of a unit over which one verb, one denial or one hedge reigns."""

import re
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from patient_check.extraction.spotting import Stretch


class Link(StrEnum):
    """How a clause hangs on the one before it."""

    START = "start"
    SEMICOLON = "semicolon"
    COLON = "colon"
    BUT = "but"
    EXCEPTION = "exception"
    PARENTHESIS = "parenthesis"
    SPLIT = "split"


class Clause(NamedTuple):
    """Characters `start..end` of the text; `parent` is the index of the clause it hangs on."""

    start: int
    end: int
    link: Link
    parent: int


_CUT = re.compile(r";|:(?!\d)|, ce qui\b")
_PARENTHESIS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_ADVERBS = r"[a-z]+ment |egalement |aussi |donc |bien "
_VERB = re.compile(
    r"\b(?:n'|ne )?(?:(?:a|ont|avait|avaient|aurai(?:en)?t) (?:ete |pu etre |pu |" + _ADVERBS + ")*"
    r"(?:ete |pu )?\w{2,}(?:e|es|ee|ees|i|is|it|u|us|ue|ues|t|ts)\b"
    r"|(?:est|sont|etait|etaient|serai(?:en)?t) (?:pas |plus |en aucun cas |" + _ADVERBS + ")*"
    r"(?:concern|touch|vis|impact|affect|en cause|compromi|expos|access|stock|conserv|presen"
    r"|chiffr|protege|dans)\w*"
    r"|figur\w+|compren\w+|contien\w+|conten(?:ait|aient)|comport\w+|mentionn\w+"
    r"|affich(?:e|ait|ent|aient)|port(?:e|ent|ait|aient) (?:[a-z]+ment )?sur)"
)
_NE = re.compile(
    r"(?<![\w'])(?:n'|ne (?!serai))(?!(?:(?!pas |plus |jamais |aucun)[a-z']+ ){1,3}qu(?:e |'))"
)
_RELATIVE = re.compile(r"\s*(?:,\s*)?(?:lesquel|qui\b|dont\b|puisqu|parce qu|car\b)")
_ASIDE = re.compile(
    r",(?= (?:qui|que|qu'|dont|ou|lesquels|lesquelles) [^,;:.()]{0,50}\b(?:ne |n'))[^,;:.()]{4,90}"
    r",(?! (?:et|ou|ni|mais|ainsi|les?|la|l'|vos|votre|des|du|son|sa|ses|leurs?|aucun|pas)\b)"
)
"""A denial in a relative clause, closed before the verb of the main one."""
_SEPARATOR = re.compile(r",| et (?!/)| puis |\s[–—-]\s")


def _blank(folded: str, start: int, end: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the unit with its brackets blanked out, and where they were."""
    unit, brackets = folded[start:end], []
    if "(" in unit or "[" in unit:
        brackets = [m.span() for m in _PARENTHESIS.finditer(folded, start, end)]
    if _may_deny(unit):
        brackets += [(m.start(), m.end() - 1) for m in _ASIDE.finditer(folded, start, end)]
    for a, b in brackets:
        unit = unit[: a - start] + " " * (b - a) + unit[b - start :]
    return unit, brackets


def _may_deny(unit: str) -> bool:
    return "n'" in unit or "ne " in unit


def _exception_end(unit: str, start: int, cut: int) -> int:
    """Return where an exception closes: at the comma before the main verb, else at `cut`."""
    if start <= 3:  # noqa: PLR2004 - at the head of the sentence: the first comma before the main clause
        opening = unit.find(", ", start, cut)
        while opening >= 0 and not re.match(
            r", (?:auc|nous|votre|vos|les|la|le|l'|il|elle|tou|rien|pas|on )", unit[opening:]
        ):
            opening = unit.find(", ", opening + 1, cut)
        return opening if opening >= 0 else cut
    verb = _VERB.search(unit, start, cut)
    if verb:
        comma = unit.rfind(",", start, verb.start())
        if comma > start:
            return comma
    return cut


def _cuts(unit: str, here: Stretch) -> list[tuple[int, Link]]:
    """Return the position and link of every cut, in order; `unit` is the text of `here`."""
    found = [
        (m.start(), Link.COLON if m.group() == ":" else Link.SEMICOLON) for m in _CUT.finditer(unit)
    ]
    for family, link in (("but", Link.BUT), ("exception", Link.EXCEPTION)):
        spans = (m.span() for m in here.find(family))
        start = here.start
        found += [(a - start, link) for a, b in spans if unit[a - start : b - start].strip()]
    return sorted(found)


def _polarity_splits(unit: str, start: int, end: int) -> list[int]:
    """Return where a clause passes from an affirmed verb to a denied one, or back."""
    events: list[tuple[int, int, bool]] = []
    for verb in _VERB.finditer(unit, start, end):
        is_denied = bool(_NE.match(verb.group())) or bool(
            _NE.search(unit, max(start, verb.start() - 12), verb.start())
        )
        events.append((verb.start(), verb.end(), is_denied))
    for ne in _NE.finditer(unit, start, end):
        if not any(a - 12 <= ne.start() < b for a, b, _ in events):
            events.append((ne.start(), ne.end(), True))
    events.sort()
    splits = []
    for (_, left_end, left), (right_start, _, right) in pairwise(events):
        if left == right:
            continue
        separators = list(_SEPARATOR.finditer(unit, left_end, right_start))
        if not separators:
            continue
        if right and re.match(r"\s*(?:n'|ne )", unit[separators[-1].end() :]):
            continue  # "sont chiffrés et n'ont pas été lus": one subject, one denial
        chosen = separators[0] if left and not right else separators[-1]
        if left and not right:
            chosen = next((m for m in separators if _RELATIVE.match(unit, m.end())), chosen)
        if not left and right:
            chosen = _before_subject(unit, separators)
        splits.append(chosen.end())
    return splits


def _before_subject(unit: str, separators: list[re.Match[str]]) -> re.Match[str]:
    """Return the separator that opens the denied subject.

    It is the first one after the affirmed verb when an enumeration of subjects follows, else the
    last.
    """
    last = separators[-1]
    return next(
        (
            m
            for m in separators
            if re.match(r"\s*(?:et )?(?:vos|les|la|le|l'|votre|aucun|ni|il|elle)", unit[m.end() :])
            and unit[m.start()] == ","
        ),
        last,
    )


def split(folded: str, here: Stretch) -> list[Clause]:
    """Return the clauses of a unit of `folded`; `here` are the cues of that unit."""
    start, end = here.start, here.end
    unit, brackets = _blank(folded, start, end)
    clauses: list[Clause] = []
    spans: list[tuple[int, int, Link]] = []
    at, link = 0, Link.START
    for position, kind in _cuts(unit, here):
        if position > at or kind is Link.EXCEPTION:
            spans.append((at, position, link))
        at, link = position, kind
        if kind is Link.EXCEPTION:
            close = _exception_end(unit, position, len(unit))
            spans.append((position, close, kind))
            at, link = close, Link.START if position <= 3 else Link.SPLIT  # noqa: PLR2004
    spans.append((at, len(unit), link))
    for a, b, kind in spans:
        if not unit[a:b].strip(" ,;:."):
            continue
        is_whole = kind is Link.EXCEPTION or not _may_deny(unit)
        pieces = [a, b] if is_whole else [a, *_polarity_splits(unit, a, b), b]
        for index, (left, right) in enumerate(pairwise(pieces)):
            parent = len(clauses) - 1
            clauses.append(
                Clause(start + left, start + right, kind if index == 0 else Link.SPLIT, parent)
            )
    for a, b in brackets:
        holder = next((i for i, c in enumerate(clauses) if c.start <= a < c.end), 0)
        clauses.append(Clause(a, b, Link.PARENTHESIS, holder))
    return clauses
