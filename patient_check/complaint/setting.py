"""A template and its values to the blocks of a letter.

In a body, an empty line parts paragraphs; `## ` begins a heading, `- ` and `1) ` the items of a
list. An item that is a lone list variable gives one item for each value. What a value brings in
is never read as a mark.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from patient_check.complaint.values import Values
from patient_check.domain.complaint import Block, Heading, ItemList, Line, Paragraph, Run
from patient_check.knowledge.letter_grammar import Template, Variable, Words, chosen, lines
from patient_check.knowledge.letters import load_letter_words

_MARK: Final = re.compile(r"(## |- |1\) )")
_HEADING: Final = "## "
_NUMBERED: Final = "1) "

_Parts = tuple[Words | Variable, ...]


def set_line(template: Template, values: Values) -> Line:
    """Return a template of one line as runs; nothing when its conditions drop all its words."""
    return _runs(tuple(chosen(template, values.flags)), values)


def set_body(template: Template, values: Values) -> tuple[Block, ...]:
    """Return the body of a letter as blocks."""
    groups: list[tuple[str, list[_Parts]]] = []
    is_open = False
    for parts in lines(list(chosen(template, values.flags))):
        if _is_space(parts):
            is_open = False
            continue
        mark, rest = _marked(parts)
        # A dropped item leaves an empty line: a list goes on all the same.
        goes_on = groups and groups[-1][0] == mark != _HEADING and (is_open or mark)
        if not goes_on:
            groups.append((mark, []))
        groups[-1][1].append(rest)
        is_open = True
    return tuple(block for mark, kept in groups for block in _blocks(mark, kept, values))


def _marked(parts: _Parts) -> tuple[str, _Parts]:
    first = parts[0] if parts else None
    found = _MARK.match(first.text) if isinstance(first, Words) else None
    if found is None or not isinstance(first, Words):
        return "", parts
    rest = first.text[found.end() :]
    return found[1], ((Words(rest), *parts[1:]) if rest else parts[1:])


def _is_space(parts: _Parts) -> bool:
    return all(isinstance(part, Words) and not part.text.strip() for part in parts)


def _blocks(mark: str, kept: Sequence[_Parts], values: Values) -> Iterator[Block]:
    if mark == _HEADING:
        yield from (Heading(_runs(parts, values)) for parts in kept)
    elif mark:
        items = tuple(item for parts in kept for item in _items(parts, values))
        yield ItemList(items, is_numbered=mark == _NUMBERED)
    else:
        joined = [part for parts in kept for part in (*parts, Words(" "))]
        yield Paragraph(_runs(tuple(joined), values))


def _items(parts: _Parts, values: Values) -> Iterator[Line]:
    shared = load_letter_words()
    only = parts[0] if len(parts) == 1 else None
    if isinstance(only, Variable) and only.name in shared.lists:
        yield from ((item,) for item in values.items(only.name))
        return
    runs = _runs(parts, values)
    if runs:
        yield runs


def _runs(parts: _Parts, values: Values) -> Line:
    """Return words and values as runs: neighbours joined, spaces tidied, ends trimmed."""
    joined: list[Run] = []
    for part in parts:
        run = part.text if isinstance(part, Words) else values.run(part.name)
        if isinstance(run, str) and joined and isinstance(joined[-1], str):
            joined[-1] += run
        else:
            joined.append(run)
    tidied = [re.sub(r"[ \n]+", " ", run) if isinstance(run, str) else run for run in joined]
    if tidied and isinstance(tidied[0], str):
        tidied[0] = tidied[0].lstrip(" ")
    if tidied and isinstance(tidied[-1], str):
        tidied[-1] = tidied[-1].rstrip(" ")
    return tuple(run for run in tidied if run != "")
