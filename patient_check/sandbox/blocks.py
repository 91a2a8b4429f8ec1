"""Paragraphs, list items and table rows to text: the same shape for every word processor."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TYPED_BULLET = re.compile(r"\s*(?:[-–—•*·∙▪▸›»●○■□➢►▶→‣⁃✓✔✗✘☐☑☒]|\d{1,2}[.)]|[a-h]\))\s")
_CELL_MARK = " | "
_LIST_IN_CELL = 2
_TEXT_IN_CELL = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text that stands alone; items and rows follow each other without a blank line.

    `kind` is "paragraph", "item" or "row".
    """

    text: str
    kind: str = "paragraph"

    @property
    def is_item(self) -> bool:
        """Tell whether this is one item of a list, made by the program or typed."""
        return self.kind == "item" or bool(_TYPED_BULLET.match(self.text))


def item(text: str) -> Block:
    """Return `text` as an item of a list."""
    return Block(text if _TYPED_BULLET.match(text) else f"- {text}", "item")


def row_of(cells: Sequence[Sequence[Block]]) -> list[Block]:
    """Return a table row as one line, or cell after cell when its cells hold whole texts."""
    filled = [kept for cell in cells if (kept := [b for b in cell if b.text.strip()])]
    if any(_holds_text(cell) for cell in filled):
        return [block for cell in filled for block in [Block(""), *cell, Block("")]]
    line = _CELL_MARK.join(
        " ".join(block.text.strip().replace("\n", " ") for block in cell) for cell in filled
    )
    return [Block(line, "row")] if line else []


def _holds_text(cell: Sequence[Block]) -> bool:
    items = sum(1 for block in cell if block.is_item)
    rows = sum(1 for block in cell if block.kind == "row")
    return items >= _LIST_IN_CELL or rows >= _LIST_IN_CELL or len(cell) >= _TEXT_IN_CELL


def joined(blocks: Iterable[Block]) -> str:
    """Return the text of `blocks`: one blank line between paragraphs."""
    text: list[str] = []
    before: Block | None = None
    for block in blocks:
        if not block.text.strip():
            before = None
            continue
        if text:
            follows = before is not None and (
                (before.is_item and block.is_item) or (before.kind == block.kind == "row")
            )
            text.append("\n" if follows else "\n\n")
        text.append(block.text.strip("\n"))
        before = block
    return "".join(text)
