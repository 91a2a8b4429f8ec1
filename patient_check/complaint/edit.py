"""A person's own words in a letter: kept when the case changes, and set again as blocks."""

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from patient_check.domain.complaint import (
    Blank,
    Block,
    EditQuestion,
    Heading,
    ItemList,
    Letter,
    LetterEdit,
    Line,
    Paragraph,
    Run,
)

_BREAK: Final = re.compile(r"\n[^\S\n]*\n\s*")
_BLANK: Final = re.compile(r"\[… ([^\]\n]+)\]")
_UNDERLINE: Final = re.compile(r"-{3,}")
_BULLET: Final = re.compile(r"[•–-] +")
_NUMBER: Final = re.compile(r"\d{1,2}[).] +")
_HEADING_LINES: Final = 2


def merge_edit(edit: LetterEdit, letter: Letter) -> Letter | EditQuestion:
    """Return the letter with the person's text, or a question when the case changed under it.

    The person's text is never overwritten: where the new draft differs from the one they began
    from, both are handed back with the paragraphs that came and went.
    """
    fresh = letter.body_text
    if edit.edited in {edit.drafted, fresh}:
        return letter
    if edit.drafted == fresh:
        return with_body_text(letter, edit.edited)
    added, dropped = _differences(edit.drafted, fresh)
    return EditQuestion(edit.kind, edit.edited, fresh, added, dropped)


def with_body_text(letter: Letter, text: str) -> Letter:
    """Return the letter with another body, given as plain text; blanks in it stay blanks."""
    return replace(letter, body=body_from_text(text))


def body_from_text(text: str) -> tuple[Block, ...]:
    """Return plain text as blocks: the inverse of `Letter.body_text`."""
    parts = (part.strip("\n") for part in _BREAK.split(text.replace("\r\n", "\n").strip()))
    return tuple(block for part in parts if part.strip() for block in _blocks(part))


def _differences(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    old, new = _BREAK.split(before), _BREAK.split(after)
    added: list[str] = []
    dropped: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            dropped += old[i1:i2]
            added += new[j1:j2]
    return tuple(added), tuple(dropped)


def _blocks(part: str) -> tuple[Block, ...]:
    found = part.split("\n")
    if len(found) >= _HEADING_LINES and _UNDERLINE.fullmatch(found[1].strip()):
        heading = Heading(_runs(found[0]))
        rest = "\n".join(found[_HEADING_LINES:])
        return (heading, *_blocks(rest)) if rest.strip() else (heading,)
    for mark, is_numbered in ((_BULLET, False), (_NUMBER, True)):
        if all(mark.match(line) for line in found):
            items = tuple(_runs(mark.sub("", line, count=1)) for line in found)
            return (ItemList(items, is_numbered=is_numbered),)
    return (Paragraph(_runs(" ".join(line.strip() for line in found))),)


def _runs(line: str) -> Line:
    runs: list[Run] = []
    end = 0
    for match in _BLANK.finditer(line):
        runs += [line[end : match.start()], Blank(match[1])]
        end = match.end()
    runs.append(line[end:])
    return tuple(run for run in runs if run != "")
