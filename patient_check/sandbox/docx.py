"""Word (.docx): headers, body, notes and footers, walked in reading order.

Tracked insertions are text, deletions are not; text boxes come after their paragraph; words
that Word does not show are kept between the marks of hidden text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from patient_check.intake.limits import MAX_TABLE_NESTING
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox.archive import Archive
from patient_check.sandbox.blocks import Block, item, joined, row_of
from patient_check.sandbox.failure import ReadText

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off", "none"})
_SKIPPED = frozenset(
    f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr")
)
_BREAKS = {f"{_W}tab": " ", f"{_W}ptab": " ", f"{_W}br": "\n", f"{_W}cr": "\n",
           f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": ""}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Styles:
    """The styles that hide their text, and those that make list items."""

    hidden: frozenset[str]
    listed: frozenset[str]


def read(content: bytes) -> ReadText:
    """Return the text of a Word document."""
    archive = Archive(content)
    names = sorted(archive.names)
    styles = _styles(archive) if "word/styles.xml" in names else _Styles(frozenset(), frozenset())
    blocks: list[Block] = []
    for name in _reading_order(names):
        found = list(_Walker(styles).blocks(_normal(archive.xml(name)), 0))
        if name == "word/document.xml" or not _is_said(found, blocks):
            blocks += [Block(""), *found]
    has_picture = any(name.startswith("word/media/") for name in names)
    return ReadText(joined(blocks), has_picture=has_picture)


def _reading_order(names: list[str]) -> list[str]:
    headers = [n for n in names if re.fullmatch(r"word/header\d*\.xml", n)]
    ends = [n for n in names if re.fullmatch(r"word/(?:footnotes|endnotes)\.xml", n)]
    footers = [n for n in names if re.fullmatch(r"word/footer\d*\.xml", n)]
    return [*headers, "word/document.xml", *ends, *footers]


def _is_said(found: list[Block], before: list[Block]) -> bool:
    """Tell whether a header repeats another (first page, even pages)."""
    said = {block.text for block in before}
    return all(block.text in said for block in found)


def _normal(root: ET.Element) -> ET.Element:
    """Return `root` with the names of the transitional form of the format."""
    if root.tag.startswith(_STRICT):
        for node in root.iter():
            if node.tag.startswith(_STRICT):
                node.tag = _W + node.tag.removeprefix(_STRICT)
    return root


def _is_on(properties: ET.Element | None, name: str) -> bool:
    node = properties.find(f"{_W}{name}") if properties is not None else None
    return node is not None and node.get(f"{_W}val", "1") not in _OFF


def _styles(archive: Archive) -> _Styles:
    hidden, listed = set(), set()
    parents: dict[str, str] = {}
    for style in _normal(archive.xml("word/styles.xml")).iter(f"{_W}style"):
        name = style.get(f"{_W}styleId", "")
        based = style.find(f"{_W}basedOn")
        parents[name] = based.get(f"{_W}val", "") if based is not None else ""
        if _is_on(style.find(f"{_W}rPr"), "vanish"):
            hidden.add(name)
        if style.find(f"{_W}pPr/{_W}numPr") is not None:
            listed.add(name)
    return _Styles(_heirs(hidden, parents), _heirs(listed, parents))


def _heirs(found: set[str], parents: dict[str, str]) -> frozenset[str]:
    grown = set(found)
    for _ in range(10):
        more = {name for name, parent in parents.items() if parent in grown} - grown
        if not more:
            break
        grown |= more
    return frozenset(grown)


class _Walker:
    """Walks one XML part."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles

    def blocks(self, container: ET.Element, depth: int) -> Iterator[Block]:
        """Yield the blocks under `container`; tables within tables have a limit."""
        for node in container:
            if node.tag == f"{_W}p":
                yield from self._paragraph(node, depth)
            elif node.tag == f"{_W}tbl" and depth < MAX_TABLE_NESTING:
                yield from self._table(node, depth + 1)
            elif node.tag not in _SKIPPED and node.tag != f"{_MC}Fallback":
                yield from self.blocks(node, depth)

    def _table(self, table: ET.Element, depth: int) -> Iterator[Block]:
        for row in _under(table, f"{_W}tr"):
            if _is_on(row.find(f"{_W}trPr"), "del"):
                continue
            cells = [list(self.blocks(cell, depth)) for cell in _under(row, f"{_W}tc")]
            yield from row_of(cells)

    def _paragraph(self, paragraph: ET.Element, depth: int) -> Iterator[Block]:
        boxes: list[ET.Element] = []
        properties = paragraph.find(f"{_W}pPr")
        style = _value(properties, "pStyle")
        text = "".join(self._inline(paragraph, boxes, is_hidden=style in self._styles.hidden))
        yield item(text) if self._is_item(properties, style) and text.strip() else Block(text)
        for box in boxes:
            if depth < MAX_TABLE_NESTING:
                yield Block("")
                yield from self.blocks(box, depth + 1)
                yield Block("")

    def _is_item(self, properties: ET.Element | None, style: str) -> bool:
        own = properties.find(f"{_W}numPr") if properties is not None else None
        if own is not None:
            return _value(own, "numId") != "0"
        return style in self._styles.listed and not style.lower().startswith(("heading", "titre"))

    def _inline(
        self, node: ET.Element, boxes: list[ET.Element], *, is_hidden: bool
    ) -> Iterator[str]:
        """Yield the words of a paragraph; text boxes met on the way are put in `boxes`."""
        for child in node:
            if child.tag in _SKIPPED:
                continue
            if child.tag == f"{_W}txbxContent":
                boxes.append(child)
            elif child.tag == f"{_W}r":
                yield from self._run(child, boxes, is_hidden=is_hidden)
            elif child.tag == f"{_W}t":
                yield without_marks(child.text or "")
            elif child.tag in _BREAKS:
                yield _BREAKS[child.tag]
            else:
                yield from self._inline(_version(child), boxes, is_hidden=is_hidden)

    def _run(self, run: ET.Element, boxes: list[ET.Element], *, is_hidden: bool) -> Iterator[str]:
        properties = run.find(f"{_W}rPr")
        vanish = properties.find(f"{_W}vanish") if properties is not None else None
        if vanish is not None:
            is_hidden = _is_on(properties, "vanish")
        elif _value(properties, "rStyle") in self._styles.hidden:
            is_hidden = True
        text = "".join(self._inline(run, boxes, is_hidden=False))
        yield f"{HIDDEN_START}{text}{HIDDEN_END}" if is_hidden and text.strip() else text


def _version(node: ET.Element) -> ET.Element:
    """Return one of the versions of the same content, `node` itself when it has a single one."""
    if node.tag != f"{_MC}AlternateContent":
        return node
    choice = node.find(f"{_MC}Choice")
    fallback = node.find(f"{_MC}Fallback")
    return next((version for version in (choice, fallback) if version is not None), node)


def _value(properties: ET.Element | None, name: str) -> str:
    node = properties.find(f"{_W}{name}") if properties is not None else None
    return node.get(f"{_W}val", "") if node is not None else ""


def _under(node: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Yield the nearest descendants called `tag`, through content controls."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag not in {f"{_W}p", f"{_W}tc", f"{_W}tbl"}:
            yield from _under(child, tag)
