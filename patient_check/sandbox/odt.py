"""OpenDocument text (.odt): page headers, body, notes and page footers, in reading order."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from patient_check.intake.limits import MAX_TABLE_NESTING
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox.archive import Archive
from patient_check.sandbox.blocks import Block, item, joined, row_of
from patient_check.sandbox.failure import ReadFailure, ReadText

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = f"{_OASIS}text:1.0}}"
_TABLE = f"{_OASIS}table:1.0}}"
_OFFICE = f"{_OASIS}office:1.0}}"
_STYLE = f"{_OASIS}style:1.0}}"
_MANIFEST = "META-INF/manifest.xml"
_MAX_SPACES = 40
_ASIDE = ("}frame", "}text-box", "}note-body", "}custom-shape", "}g", "}rect", "}caption")
_SKIPPED = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}note-citation", f"{_OFFICE}annotation",
     f"{_OFFICE}annotation-end", f"{_TEXT}sequence-decls", f"{_OFFICE}forms",
     f"{_TEXT}change", f"{_TEXT}bookmark"}
)  # fmt: skip


def read(content: bytes) -> ReadText:
    """Return the text of an OpenDocument text."""
    archive = Archive(content)
    if _MANIFEST in archive.names and b"encryption-data" in archive.read(_MANIFEST):
        raise ReadFailure(ReadStatus.ENCRYPTED)
    body = archive.xml("content.xml")
    hidden = _hidden_styles(body)
    heads: list[Block] = []
    feet: list[Block] = []
    if "styles.xml" in archive.names:
        styles = archive.xml("styles.xml")
        hidden |= _hidden_styles(styles)
        for name, blocks in (("header", heads), ("footer", feet)):
            for node in styles.iter(f"{_STYLE}{name}"):
                found = list(_Walker(hidden).blocks(node, 0))
                blocks += [block for block in found if block not in blocks]
    main = _Walker(hidden).blocks(body, 0)
    has_picture = any(name.startswith("Pictures/") for name in archive.names)
    text = joined([*heads, Block(""), *main, Block(""), *feet])
    return ReadText(text, has_picture=has_picture)


def _hidden_styles(root: ET.Element) -> set[str]:
    return {
        style.get(f"{_STYLE}name", "")
        for style in root.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}text-properties")
        if properties.get(f"{_TEXT}display") == "none"
    }


class _Walker:
    """Walks one XML part, with the names of the styles that hide their text."""

    def __init__(self, hidden: set[str]) -> None:
        self._hidden = hidden

    def blocks(
        self, container: ET.Element, depth: int, *, in_list: bool = False
    ) -> Iterator[Block]:
        """Yield the blocks under `container`; tables and lists within others have a limit."""
        if depth > MAX_TABLE_NESTING:
            return
        for node in container:
            if node.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                yield from self._paragraph(node, depth, in_list=in_list)
            elif node.tag == f"{_TABLE}table-row":
                cells = [list(self.blocks(cell, depth + 1)) for cell in node]
                yield from row_of(cells)
            elif node.tag == f"{_TEXT}section" and node.get(f"{_TEXT}display") == "none":
                yield from (_veiled(block) for block in self.blocks(node, depth + 1))
            elif node.tag not in _SKIPPED:
                listed = in_list or node.tag == f"{_TEXT}list-item"
                deeper = depth + (node.tag == f"{_TEXT}list")
                yield from self.blocks(node, deeper, in_list=listed)

    def _paragraph(self, node: ET.Element, depth: int, *, in_list: bool) -> Iterator[Block]:
        boxes: list[ET.Element] = []
        text = "".join(self._inline(node, boxes))
        is_item = in_list and text.strip() and node.tag != f"{_TEXT}h"
        yield item(text) if is_item else Block(text)
        for box in boxes:
            yield Block("")
            yield from self.blocks(box, depth + 1)
            yield Block("")

    def _inline(self, node: ET.Element, boxes: list[ET.Element]) -> Iterator[str]:
        is_hidden = node.get(f"{_TEXT}style-name", "") in self._hidden
        if is_hidden:
            yield HIDDEN_START
        yield without_marks(node.text or "")
        for child in node:
            if child.tag.endswith(_ASIDE):
                boxes.append(child)
            elif child.tag not in _SKIPPED:
                yield from self._child(child, boxes)
            yield without_marks(child.tail or "")
        if is_hidden:
            yield HIDDEN_END

    def _child(self, child: ET.Element, boxes: list[ET.Element]) -> Iterator[str]:
        if child.tag == f"{_TEXT}s":
            yield " " * _count(child.get(f"{_TEXT}c"))
        elif child.tag == f"{_TEXT}tab":
            yield " "
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag in {f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph"}:
            text = child.get(f"{_TEXT}string-value") or "".join(child.itertext())
            yield f"{HIDDEN_START}{without_marks(text)}{HIDDEN_END}"
        else:
            yield from self._inline(child, boxes)


def _veiled(block: Block) -> Block:
    return Block(f"{HIDDEN_START}{block.text}{HIDDEN_END}" if block.text else "", block.kind)


def _count(value: str | None) -> int:
    return min(int(value), _MAX_SPACES) if value and value.isdecimal() else 1
