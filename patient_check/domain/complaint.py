"""Letters as blocks of words, with visible blanks; and a person's own edit of a letter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class LetterKind(StrEnum):
    """The letters that can be drafted. CNIL and CRIMINAL are two roads that never mix."""

    DPO = "dpo"
    FOLLOW_UP = "follow_up"
    CNIL = "cnil"
    CRIMINAL = "criminal"
    HOSPITAL = "hospital"
    BANK = "bank"
    MANDATE = "mandate"
    PARENT = "parent"


@dataclass(frozen=True, slots=True)
class Blank:
    """A place left for the person to fill; `label` says in French what goes there."""

    label: str

    def __str__(self) -> str:
        """Return the blank as it stands in plain text."""
        return f"[… {self.label}]"


Run = str | Blank
Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part of a letter; parts are all of one level."""

    runs: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words."""

    runs: Line


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; numbered from 1 when `is_numbered`, so that an answer can name the item."""

    items: tuple[Line, ...]
    is_numbered: bool = False


Block = Heading | Paragraph | ItemList


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, ready to be set, printed or edited.

    `title` is the document's title; `language` its language code ("fr"). `sender`, `recipient`
    and `enclosures` have one line an item. `place_and_date` stands at the top, `signature` at the
    end. Every run is words, or a `Blank` that must stay visible.
    """

    kind: LetterKind
    title: str
    language: str
    sender: tuple[Line, ...]
    recipient: tuple[Line, ...]
    place_and_date: Line
    subject: Line
    body: tuple[Block, ...]
    signature: Line
    enclosures: tuple[Line, ...] = ()

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """Every blank once, in the order of the letter."""
        found = (run for line in self._lines() for run in line if isinstance(run, Blank))
        return tuple(dict.fromkeys(found))

    @property
    def body_text(self) -> str:
        """The body as plain text: what a person edits. Blocks are parted by an empty line."""
        return "\n\n".join(block_text(block) for block in self.body)

    def to_text(self, *, subject_label: str, enclosures_label: str) -> str:
        """Return the whole letter as plain text, ending in a line feed.

        The labels lead the subject and the list of enclosures, in the letter's language.
        """
        parts = [
            "\n".join(map(line_text, self.sender)),
            "\n".join(map(line_text, self.recipient)),
            line_text(self.place_and_date),
            f"{subject_label} {line_text(self.subject)}",
            self.body_text,
            line_text(self.signature),
        ]
        if self.enclosures:
            listed = "\n".join(f"• {line_text(line)}" for line in self.enclosures)
            parts.append(f"{enclosures_label}\n{listed}")
        return "\n\n".join(part for part in parts if part) + "\n"

    def _lines(self) -> Iterator[Line]:
        yield from self.sender
        yield from self.recipient
        yield self.place_and_date
        yield self.subject
        for block in self.body:
            yield from block.items if isinstance(block, ItemList) else (block.runs,)
        yield self.signature
        yield from self.enclosures


def line_text(runs: Iterable[Run]) -> str:
    """Return runs as plain text, with their blanks in words."""
    return "".join(map(str, runs))


def block_text(block: Block) -> str:
    """Return a block as plain text; a heading is underlined, list items are led by a mark."""
    if isinstance(block, Heading):
        words = line_text(block.runs)
        return f"{words}\n{'-' * len(words)}"
    if isinstance(block, Paragraph):
        return line_text(block.runs)
    marks = (f"{n}) " if block.is_numbered else "• " for n in range(1, len(block.items) + 1))
    return "\n".join(mark + line_text(item) for mark, item in zip(marks, block.items, strict=True))


@dataclass(frozen=True, slots=True)
class LetterEdit:
    """A person's own body of a letter: `drafted` is the text they started from, `edited` theirs."""

    kind: LetterKind
    drafted: str
    edited: str


@dataclass(frozen=True, slots=True)
class EditQuestion:
    """The case changed under an edited letter: the person chooses, nothing is overwritten.

    `edited` is the person's text and `redrafted` the new draft. `added` and `dropped` are the
    paragraphs that the new draft has and no longer has, against the draft the edit began from.
    """

    kind: LetterKind
    edited: str
    redrafted: str
    added: tuple[str, ...]
    dropped: tuple[str, ...]
