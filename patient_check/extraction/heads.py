"""With which characters the matches of an expression can begin.

An expression of a hundred alternatives is slow to try everywhere; knowing how its matches begin
tells where it is worth trying. It is read off the tree that `re` parses: whatever is not
understood ends a head, which then stands for all that may follow, so that no match is lost.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

LONGEST: Final = 10
_MOST_CHOICES: Final = 40
_CATEGORIES: Final = {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "0123456789"}

_Heads = set[str]
"""Heads still growing."""


def heads(source: str) -> list[str]:
    r"""Return the heads of `source`, at most `LONGEST` characters each; none when nothing is known.

    A match begins with one of them. A shorter head may be followed by
    anything. The text is folded: `\s` is a space there, and `\d` is taken for one of ten.
    """
    with suppress(AttributeError, ImportError, TypeError, ValueError):
        tree: Any = import_module("re._parser").parse(source)
        if tree.state.flags & re.IGNORECASE:
            return []
        done: _Heads = set()
        done |= _grow(tree, {""}, done)
        if all(head[:1].isalnum() for head in done):
            return sorted(h for h in done if not any(h[:n] in done for n in range(1, len(h))))
    return []


def _grow(items: Iterable[tuple[Any, Any]], growing: _Heads, done: _Heads) -> _Heads:
    """Return `growing` lengthened by a sequence; heads that can grow no more go to `done`."""
    for operation, value in items:
        if not growing:
            return growing
        growing = _step(str(operation), value, growing, done)
        done |= {head for head in growing if len(head) >= LONGEST}
        growing = {head for head in growing if len(head) < LONGEST}
    return growing


def _step(operation: str, value: Any, growing: _Heads, done: _Heads) -> _Heads:
    match operation:
        case "AT" | "ASSERT" | "ASSERT_NOT":  # without width
            grown = growing
        case "LITERAL":
            grown = {head + chr(value) for head in growing}
        case "IN" if choices := _choices(value):
            grown = {head + choice for head in growing for choice in choices}
        case "SUBPATTERN":
            grown = _grow(value[-1], growing, done)
        case "BRANCH":
            grown = {head for branch in value[1] for head in _grow(branch, growing, done)}
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, repeated = value
            grown = _repeat(repeated, growing, done, is_optional=least == 0, is_once=most == 1)
        case _:
            done |= growing
            grown = set()
    return grown


def _repeat(
    repeated: Any, growing: _Heads, done: _Heads, *, is_optional: bool, is_once: bool
) -> _Heads:
    once = _grow(repeated, growing, done)
    if not is_once:
        done |= once  # what a second turn would add is left open
        once = set()
    return once | growing if is_optional else once


def _choices(members: list[tuple[Any, Any]]) -> str:
    """Return the characters of a set, or "" when they are too many to list."""
    found = ""
    for operation, value in members:
        if str(operation) == "LITERAL":
            found += chr(value)
        elif str(operation) == "RANGE":
            found += "".join(map(chr, range(value[0], min(value[1], value[0] + 99) + 1)))
        elif str(operation) == "CATEGORY" and str(value) in _CATEGORIES:
            found += _CATEGORIES[str(value)]
        else:
            return ""
    return found if len(found) <= _MOST_CHOICES else ""
