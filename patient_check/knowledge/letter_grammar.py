"""The grammar of letter templates, parsed to a tree once.

`{name}` is a variable. `[flag>words]` keeps its words when the flag is true, `[!flag>words]` when
it is not; conditions nest. Everything else stands as written. Nothing that a variable brings in is
ever read as grammar.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(
    r"\{(?P<variable>\w+)\}|\[(?P<not>!?)(?P<flag>\w+)>|(?P<close>\])|(?P<stray>[\[{}])"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A place for a value of the case."""

    name: str


@dataclass(frozen=True, slots=True)
class Optional:
    """Words kept when `flag` is true (or not true, when `is_negated`)."""

    flag: str
    is_negated: bool
    parts: tuple["Node", ...]


Node = Words | Variable | Optional
Template = tuple[Node, ...]


def parse(source: str) -> Template:
    """Return the tree of a template; raise ValueError for a bracket that has no pair."""
    open_parts: list[list[Node]] = [[]]
    open_flags: list[tuple[str, bool]] = []
    end = 0
    for token in _TOKEN.finditer(source):
        if token.start() > end:
            open_parts[-1].append(Words(source[end : token.start()]))
        end = token.end()
        if token["variable"]:
            open_parts[-1].append(Variable(token["variable"]))
        elif token["flag"]:
            open_flags.append((token["flag"], bool(token["not"])))
            open_parts.append([])
        elif token["close"] and open_flags:
            parts = tuple(open_parts.pop())
            open_parts[-1].append(Optional(*open_flags.pop(), parts))
        else:
            raise ValueError(f"has a stray {token[0]} at {token.start()}")
    if open_flags:
        raise ValueError(f"does not close [{open_flags[-1][0]}>")
    if end < len(source):
        open_parts[-1].append(Words(source[end:]))
    return tuple(open_parts[0])


def names(template: Template) -> Iterator[tuple[str, bool]]:
    """Yield each name of a template, and whether it is a flag."""
    for node in template:
        if isinstance(node, Variable):
            yield node.name, False
        elif isinstance(node, Optional):
            yield node.flag, True
            yield from names(node.parts)


def chosen(template: Template, flags: frozenset[str]) -> Iterator[Words | Variable]:
    """Yield the words and variables that stay, once the conditions are decided."""
    for node in template:
        if not isinstance(node, Optional):
            yield node
        elif (node.flag in flags) != node.is_negated:
            yield from chosen(node.parts, flags)


def lines(nodes: Sequence[Words | Variable]) -> Iterator[tuple[Words | Variable, ...]]:
    """Yield the lines of a template, empty ones included; only its own line feeds part them."""
    line: list[Words | Variable] = []
    for node in nodes:
        if isinstance(node, Variable):
            line.append(node)
            continue
        first, *others = node.text.split("\n")
        if first:
            line.append(Words(first))
        for piece in others:
            yield tuple(line)
            line = [Words(piece)] if piece else []
    yield tuple(line)
