"""RTF: page headers, body, text boxes, notes and page footers; hidden words are marked."""

import re
from dataclasses import dataclass, field, replace

from patient_check.intake.protocol import ReadStatus
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox.blocks import Block, item, joined, row_of
from patient_check.sandbox.failure import ReadFailure, ReadText
from patient_check.sandbox.rtf_words import (
    BOXES,
    CHARSETS,
    FOOTERS,
    HEADERS,
    LABELS,
    PARAGRAPH_ENDS,
    SIGNS,
    SKIPPED,
    STRUCTURES,
    SYMBOL_CHARSET,
    SYMBOLS,
)

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z'])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\'?",
    re.DOTALL,
)
_MAX_DEPTH = 2_000


@dataclass(slots=True)
class _Story:
    """One flow of text (the body, a header, a note): its blocks, and the row that grows."""

    blocks: list[Block] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    is_item: bool = False
    in_table: bool = False

    def end_paragraph(self) -> None:
        text = "".join(self.words)
        block = item(text) if self.is_item and text.strip() else Block(text)
        (self.cell if self.in_table else self.blocks).append(block)
        self.words, self.is_item = [], False

    def end_cell(self) -> None:
        self.in_table = True
        self.end_paragraph()
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        if self.cell or "".join(self.words).strip():
            self.end_cell()
        self.blocks += row_of(self.cells)
        self.cells, self.in_table, self.words = [], False, []

    def finished(self) -> list[Block]:
        if self.words:
            self.end_paragraph()
        if self.cells or self.cell:
            self.end_row()
        return self.blocks


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside one pair of braces."""

    story: _Story
    is_mute: bool = False
    is_skipped: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    fallbacks: int = 1
    font: int = -1
    destination: str = ""


class _Interpreter:
    """Reads the tokens one after another."""

    def __init__(self) -> None:
        self.body = _Story()
        self.heads: list[_Story] = []
        self.notes: list[_Story] = []
        self.feet: list[_Story] = []
        self.depth_at_end = 0
        self._group = _Group(self.body)
        self._stack: list[_Group] = []
        self._bytes = bytearray()
        self._codepage = "cp1252"
        self._fonts: dict[int, str] = {}
        self._to_skip = 0
        self._is_optional = False

    def run(self, markup: str) -> None:
        """Read everything; `depth_at_end` tells how many groups were left open."""
        at = 0
        while at < len(markup):
            match = _TOKEN.match(markup, at)
            if match is None:
                break
            at = match.end()
            if match["word"] == "bin":
                at += max(int(match["number"] or 0), 0)
            elif self._take(match):
                break
        self._flush()
        self.depth_at_end = len(self._stack)

    def _take(self, match: re.Match[str]) -> bool:
        """Read one token; return True at the end of the document."""
        if match["brace"]:
            return self._brace(match["brace"])
        if match["hex"]:
            if not self._is_fallback(1):
                self._bytes.append(int(match["hex"], 16))
        elif match["text"]:
            self._plain(match["text"])
        elif match["word"]:
            self._word(match["word"], int(match["number"]) if match["number"] else None)
        elif match["symbol"]:
            self._symbol(match["symbol"])
        return False

    def _brace(self, brace: str) -> bool:
        self._flush()
        self._to_skip = 0
        self._is_optional = False
        if brace == "{":
            if len(self._stack) >= _MAX_DEPTH:
                raise ReadFailure(ReadStatus.DAMAGED)
            self._stack.append(self._group)
            return False
        closed = self._group
        if not self._stack:
            return True
        self._group = self._stack.pop()
        if closed.story is not self._group.story and closed.destination in BOXES:
            self._group.story.blocks += [Block(""), *closed.story.finished(), Block("")]
        return not self._stack

    # -- text -----------------------------------------------------------------------------------

    def _is_fallback(self, count: int) -> bool:
        """Tell whether these characters only stand for a Unicode one that was already read."""
        if self._to_skip > 0:
            self._to_skip -= count
            return True
        return False

    def _plain(self, text: str) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        rest = text[skipped:]
        if rest.isascii():
            self._write(rest)
        else:
            self._bytes += rest.encode("latin-1", "replace")

    def _flush(self) -> None:
        if not self._bytes:
            return
        raw, self._bytes = bytes(self._bytes), bytearray()
        encoding = self._fonts.get(self._group.font, self._codepage)
        if encoding == "symbol":
            self._put("• ")
            return
        try:
            self._put(raw.decode(encoding, "replace"))
        except LookupError:
            self._put(raw.decode("cp1252", "replace"))

    def _write(self, text: str) -> None:
        self._flush()
        self._put(text)

    def _put(self, text: str) -> None:
        group = self._group
        if group.is_skipped or group.is_mute or group.is_deleted or not text:
            return
        text = without_marks(text)
        marked = f"{HIDDEN_START}{text}{HIDDEN_END}" if group.is_hidden and text.strip() else text
        group.story.words.append(marked)

    # -- words ----------------------------------------------------------------------------------

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._is_optional = True
        elif symbol in SYMBOLS and not self._is_fallback(1):
            self._write(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        is_optional, self._is_optional = self._is_optional, False
        if word == "u":
            self._unicode(number or 0)
            return
        if self._is_fallback(1) or (self._group.is_skipped and word not in {"f", "fcharset"}):
            return
        self._flush()
        if word in SIGNS:
            self._write(SIGNS[word])
        elif word in PARAGRAPH_ENDS or word in {"cell", "row", "pard", "intbl"}:
            self._layout(word)
        elif not self._state(word, number):
            self._destination(word, is_optional=is_optional)

    def _unicode(self, number: int) -> None:
        self._to_skip = 0
        code = number % 0x10000
        self._write(chr(code))
        self._to_skip = self._group.fallbacks

    def _layout(self, word: str) -> None:
        group = self._group
        if group.is_mute or group.is_deleted:
            return
        if word == "cell":
            group.story.end_cell()
        elif word == "row":
            group.story.end_row()
        elif word == "intbl":
            group.story.in_table = True
        elif word == "pard":
            group.story.in_table = bool(group.story.cells)
        else:
            group.story.end_paragraph()

    def _state(self, word: str, number: int | None) -> bool:
        """Take a word that changes how what follows is read; return False for any other."""
        is_on = number != 0
        group = self._group
        if word == "v":
            self._group = replace(group, is_hidden=is_on)
        elif word == "deleted":
            self._group = replace(group, is_deleted=is_on)
        elif word == "plain":
            self._group = replace(group, is_hidden=False, is_deleted=False)
        elif word == "uc":
            self._group = replace(group, fallbacks=min(max(number or 0, 0), 16))
        elif word in {"f", "deff"}:
            self._group = replace(group, font=number or 0)
        elif word == "fcharset":
            name = "symbol" if number == SYMBOL_CHARSET else CHARSETS.get(number or 0, "cp1252")
            self._fonts[group.font] = name
        elif word in {"ansicpg", "mac", "pc", "pca"}:
            named = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
            self._codepage = named.get(word, f"cp{number}")
        else:
            return False
        return True

    def _destination(self, word: str, *, is_optional: bool) -> None:
        group = self._group
        if word == "fonttbl":
            self._group = replace(group, is_mute=True)
        elif word in LABELS:
            group.story.is_item = True
            self._group = replace(group, is_skipped=True)
        elif word in STRUCTURES:
            self._group = replace(group, is_mute=word != "object")
        elif word in BOXES:
            self._group = replace(group, story=_Story(), is_mute=False, destination=word)
        elif word in HEADERS | FOOTERS | {"footnote"}:
            story = _Story()
            place = self.notes if word == "footnote" else self.heads
            (self.feet if word in FOOTERS else place).append(story)
            self._group = replace(group, story=story, is_mute=False, destination=word)
        elif word in SKIPPED or (is_optional and word not in {"shpinst", "revised"}):
            self._group = replace(group, is_skipped=True)


def read(content: bytes) -> ReadText:
    """Return the text of an RTF file."""
    interpreter = _Interpreter()
    interpreter.run(content.removeprefix(b"\xef\xbb\xbf").decode("latin-1"))
    if interpreter.depth_at_end:
        raise ReadFailure(ReadStatus.DAMAGED)
    flows = [*interpreter.heads, interpreter.body, *interpreter.notes, *interpreter.feet]
    text = joined(block for story in flows for block in [*story.finished(), Block("")])
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return ReadText(text, has_picture=b"\\pict" in content)
