"""Word (.docx) and OpenDocument text (.odt): zip archives of XML, walked in reading order."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from patient_check.intake.limits import MAX_UNZIPPED_BYTES
from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox.failure import ReadFailure

_DTD = re.compile(rb"<\x00?!\x00?(?:D\x00?O|E\x00?N)|\x00<\x00!\x00(?:D|E)")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MAX_SPACES = 40


def _open(content: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadFailure(ReadStatus.DAMAGED) from error
    if sum(entry.file_size for entry in archive.infolist()) > MAX_UNZIPPED_BYTES:
        raise ReadFailure(ReadStatus.TOO_LARGE)
    return archive


def _xml(archive: zipfile.ZipFile, name: str) -> ET.Element:
    """Return the root of one XML file of the archive; a document type is refused."""
    try:
        with archive.open(name) as member:
            data = member.read(MAX_UNZIPPED_BYTES + 1)
        if len(data) > MAX_UNZIPPED_BYTES:
            raise ReadFailure(ReadStatus.TOO_LARGE)
        if _DTD.search(data):
            raise ReadFailure(ReadStatus.DAMAGED)
        return ET.fromstring(data)  # noqa: S314 - no document type, hence no entity
    except ReadFailure:
        raise
    except Exception as error:  # a hostile archive may raise anything
        raise ReadFailure(ReadStatus.DAMAGED) from error


# -- Word ---------------------------------------------------------------------------------------


def _word_run(run: ET.Element) -> str:
    parts: list[str] = []
    for node in run:
        if node.tag == f"{_WORD}t":
            parts.append(without_marks(node.text or ""))
        elif node.tag in {f"{_WORD}tab", f"{_WORD}ptab"}:
            parts.append(" ")
        elif node.tag in {f"{_WORD}br", f"{_WORD}cr"}:
            parts.append("\n")
        elif node.tag == f"{_WORD}noBreakHyphen":
            parts.append("-")
    properties = run.find(f"{_WORD}rPr")
    vanish = properties.find(f"{_WORD}vanish") if properties is not None else None
    text = "".join(parts)
    if vanish is not None and text and vanish.get(f"{_WORD}val") not in {"0", "false"}:
        return f"{HIDDEN_START}{text}{HIDDEN_END}"
    return text


def _word_inline(node: ET.Element, boxes: list[ET.Element]) -> Iterator[str]:
    """Yield the words of a paragraph; text boxes found on the way are put in `boxes`."""
    for child in node:
        if child.tag in {f"{_WORD}del", f"{_WORD}moveFrom", _CHOICE_FALLBACK, f"{_WORD}pPr"}:
            continue
        if child.tag == f"{_WORD}txbxContent":
            boxes.append(child)
            continue
        if child.tag == f"{_WORD}r":
            yield _word_run(child)
        yield from _word_inline(child, boxes)


def _word_paragraph(paragraph: ET.Element) -> Iterator[str]:
    boxes: list[ET.Element] = []
    text = "".join(_word_inline(paragraph, boxes))
    properties = paragraph.find(f"{_WORD}pPr")
    is_item = properties is not None and properties.find(f"{_WORD}numPr") is not None
    yield f"- {text}" if is_item and text.strip() else text
    for box in boxes:
        yield from _word_blocks(box)


def _word_blocks(container: ET.Element) -> Iterator[str]:
    for node in container:
        if node.tag == f"{_WORD}p":
            yield from _word_paragraph(node)
        elif node.tag == f"{_WORD}tbl":
            for row in node.iter(f"{_WORD}tr"):
                cells = (
                    " ".join(filter(None, _word_blocks(cell))) for cell in row.iter(f"{_WORD}tc")
                )
                yield " | ".join(cell.strip() for cell in cells if cell.strip())
        elif node.tag not in {f"{_WORD}del", f"{_WORD}moveFrom", _CHOICE_FALLBACK}:
            yield from _word_blocks(node)


def read_docx(content: bytes) -> str:
    """Return the text of a Word document: headers, body, notes, footers."""
    with _open(content) as archive:
        names = sorted(archive.namelist())
        order = [n for n in names if re.fullmatch(r"word/header\d*\.xml", n)]
        order.append("word/document.xml")
        order += [
            n for n in names if re.fullmatch(r"word/(?:footnotes|endnotes|footer\d*)\.xml", n)
        ]
        return "\n".join(line for name in order for line in _word_blocks(_xml(archive, name)))


# -- OpenDocument -------------------------------------------------------------------------------


def _odt_inline(node: ET.Element, boxes: list[ET.Element]) -> Iterator[str]:
    yield without_marks(node.text or "")
    for child in node:
        if child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c", "1") or "1"), _MAX_SPACES)
        elif child.tag == f"{_TEXT}tab":
            yield " "
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag == f"{_OFFICE}annotation":
            pass
        elif child.tag.endswith(("}frame", "}text-box", "}note-body", "}custom-shape", "}g")):
            boxes.append(child)
        elif child.tag == f"{_TEXT}hidden-text":
            yield f"{HIDDEN_START}{without_marks(child.get(f'{_TEXT}string-value', ''))}{HIDDEN_END}"
        else:
            yield from _odt_inline(child, boxes)
        yield without_marks(child.tail or "")


def _odt_blocks(container: ET.Element, *, in_list: bool = False) -> Iterator[str]:
    for node in container:
        if node.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            boxes: list[ET.Element] = []
            text = "".join(_odt_inline(node, boxes))
            yield f"- {text}" if in_list and text.strip() else text
            for box in boxes:
                yield from _odt_blocks(box)
        elif node.tag == f"{_TABLE}table-row":
            cells = (" ".join(filter(None, _odt_blocks(cell))) for cell in node)
            yield " | ".join(cell.strip() for cell in cells if cell.strip())
        elif node.tag not in {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"}:
            yield from _odt_blocks(node, in_list=in_list or node.tag == f"{_TEXT}list-item")


def read_odt(content: bytes) -> str:
    """Return the text of an OpenDocument text: page headers, body, page footers."""
    with _open(content) as archive:
        names = archive.namelist()
        if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read(
            "META-INF/manifest.xml"
        ):
            raise ReadFailure(ReadStatus.ENCRYPTED)
        body = list(_odt_blocks(_xml(archive, "content.xml")))
        heads: list[str] = []
        feet: list[str] = []
        if "styles.xml" in names:
            styles = _xml(archive, "styles.xml")
            for name, lines in (("header", heads), ("footer", feet)):
                for node in styles.iter(f"{_STYLE}{name}"):
                    lines.extend(_odt_blocks(node))
    return "\n".join([*heads, *body, *feet])
