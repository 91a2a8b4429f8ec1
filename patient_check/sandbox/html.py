"""HTML to text: nothing is fetched, scripts are dropped, hidden words are kept and marked."""

import re
from html.parser import HTMLParser

from patient_check.intake.limits import MAX_TABLE_NESTING
from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox.failure import ReadText
from patient_check.sandbox.plain import decode
from patient_check.sandbox.styles import hides, invisible_names

_DROPPED = frozenset({"script", "style", "head", "template", "svg", "object", "iframe", "title"})
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "section", "article",
     "header", "footer", "main", "nav", "aside", "form", "blockquote", "pre", "figure",
     "fieldset", "center", "body"}
)  # fmt: skip
_LINES = frozenset(
    {"div", "dt", "dd", "address", "figcaption", "legend", "hr", "option", "summary", "details",
     "caption"}
)  # fmt: skip
_VOID = frozenset(
    {"br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track",
     "wbr"}
)  # fmt: skip
_BODY_ONLY = frozenset({"p", "div", "table", "h1", "h2", "h3", "span", "ul", "center", "main"})
_CLOSED_BY_THE_NEXT = frozenset({"p", "li", "dt", "dd", "option"})
_CELLS = frozenset({"td", "th"})
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,30})",
                      re.IGNORECASE)  # fmt: skip
_PICTURE = re.compile(rb"<img\b", re.IGNORECASE)
_CELL_MARK = " | "
_LONGEST_DATUM, _SENTENCE = 120, 4


class _Table:
    """A table that is open: the cells of its row, and whether one of them holds whole texts."""

    def __init__(self, *, is_presentation: bool) -> None:
        self.is_layout = False  # another table lies within
        self._is_presentation = is_presentation
        self.row: list[str] = []
        self.has_cell = False

    def parts_texts(self, cells: list[str]) -> bool:
        """Tell whether a row is there to lay texts out: mails say "presentation" of data too."""
        if self.is_layout or any(map(_holds_text, cells)):
            return True
        return self._is_presentation and any(map(_is_prose, cells))


class _Hidden:
    """An element that hides its content: how many of its kind are open within, and where."""

    def __init__(self, tag: str, level: int) -> None:
        self.tag = tag
        self.level = level
        self.count = 1


class _Walker(HTMLParser):
    """Collects text; the text of a table cell is put apart until its row is known."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._buffers: list[list[str]] = [[]]
        self._tables: list[_Table] = []
        self._hidden: list[_Hidden] = []
        self._dropped: list[str] = []
        self._sheet: list[str] = []
        self._names: frozenset[str] = frozenset()
        self._preformatted = 0
        self._too_deep = 0

    def text(self) -> str:
        """Return everything collected, once the parser is closed."""
        self._too_deep = 0
        while self._tables:
            self._close_table()
        while self._hidden:
            self._unhide()
        return "".join(self._buffers[0])

    def _write(self, text: str) -> None:
        self._buffers[-1].append(text)

    # -- elements -------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "body" or (self._dropped == ["head"] and tag in _BODY_ONLY):
            self._dropped.clear()  # a head that was never closed
        if self._dropped:
            if tag == self._dropped[-1] or tag == "style":
                self._dropped.append(tag)
            return
        if tag in _DROPPED:
            self._dropped.append(tag)
            return
        attributes = dict(attrs)
        self._end_by_the_next(tag)
        self._open(tag, attributes)
        self._hide(tag, attributes)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take `<div/>` for `<div>`, as browsers do, and `<br/>` for `<br>`."""
        if tag in _DROPPED:
            return
        self.handle_starttag(tag, attrs)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002
        """Take a `<![…]` of no known kind for a comment, as browsers do."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def _hide(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in _VOID:
            return
        if self._hidden and tag == self._hidden[-1].tag:
            self._hidden[-1].count += 1
        elif hides(attributes, self._names):
            self._hidden.append(_Hidden(tag, len(self._buffers)))
            self._write(HIDDEN_START)

    def _unhide(self) -> None:
        self._hidden.pop()
        self._write(HIDDEN_END)

    def _end_by_the_next(self, tag: str) -> None:
        """Close a hidden `<p>` or `<li>` that the next one ends without saying so."""
        if self._hidden and self._hidden[-1].tag in _CLOSED_BY_THE_NEXT:
            is_ended = tag == self._hidden[-1].tag or (
                self._hidden[-1].tag == "p" and tag in _BLOCKS | _LINES
            )
            if is_ended and self._hidden[-1].count == 1:
                self._unhide()
        elif tag == "tr" and self._is_in_hidden_row():
            self._close_row()
            self._unhide()

    def _is_in_hidden_row(self) -> bool:
        if not self._hidden or self._hidden[-1].tag != "tr":
            return False
        return self._hidden[-1].level == len(self._buffers) - self._in_cell()

    def _open(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "br":
            self._write("\n")
        elif tag == "li":
            self._write("\n- ")
        elif tag == "table":
            self._open_table(attributes)
        elif tag == "tr":
            self._close_row()
        elif tag in _CELLS:
            self._open_cell()
        elif tag in _BLOCKS or tag in _LINES:
            self._write("\n\n" if tag in _BLOCKS else "\n")
            self._preformatted += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._dropped:
            self._end_dropped(tag)
            return
        self._end(tag)
        if self._hidden and tag == self._hidden[-1].tag:
            self._hidden[-1].count -= 1
            if self._hidden[-1].count <= 0:
                self._unhide()

    def _end(self, tag: str) -> None:
        if tag == "table":
            self._close_table()
        elif tag == "tr":
            self._close_row()
        elif tag in _CELLS:
            self._close_cell()
        elif tag in _BLOCKS or tag in _LINES:
            self._write("\n\n" if tag in _BLOCKS else "\n")
            if tag == "pre" and self._preformatted:
                self._preformatted -= 1

    def _end_dropped(self, tag: str) -> None:
        if tag == self._dropped[-1]:
            self._dropped.pop()
            if tag == "style":
                self._names |= invisible_names("".join(self._sheet))
                self._sheet.clear()
        elif tag in {"head", "html"} and tag in self._dropped:
            self._dropped.clear()

    def handle_data(self, data: str) -> None:
        """Keep text, its line ends being mere spaces in HTML."""
        if self._dropped:
            if self._dropped[-1] == "style":
                self._sheet.append(data)
            return
        text = without_marks(data)
        self._write(text if self._preformatted else re.sub(r"[ \t\r\n\f]+", " ", text))

    def _in_cell(self) -> bool:
        return bool(self._tables) and self._tables[-1].has_cell

    # -- tables ---------------------------------------------------------------------------------

    def _open_table(self, attributes: dict[str, str | None]) -> None:
        self._write("\n\n")
        if len(self._tables) >= MAX_TABLE_NESTING:
            self._too_deep += 1
            return
        for table in self._tables:
            table.is_layout = True
        role = (attributes.get("role") or "").lower()
        self._tables.append(_Table(is_presentation=role in {"presentation", "none"}))

    def _open_cell(self) -> None:
        if not self._tables:
            self._write("\n")
            return
        self._close_cell()
        self._tables[-1].has_cell = True
        self._buffers.append([])

    def _close_cell(self) -> None:
        if not self._tables or not self._tables[-1].has_cell:
            return
        table = self._tables[-1]
        table.has_cell = False
        while self._hidden and self._hidden[-1].level == len(self._buffers):
            self._unhide()
        table.row.append("".join(self._buffers.pop()))

    def _close_row(self) -> None:
        if not self._tables:
            self._write("\n")
            return
        self._close_cell()
        table = self._tables[-1]
        cells = [cell for cell in table.row if cell.strip()]
        table.row = []
        if not cells:
            return
        if table.parts_texts(cells):
            self._write("\n\n" + "\n\n".join(cells) + "\n\n")
        else:
            self._write("\n" + _CELL_MARK.join(" ".join(cell.split()) for cell in cells))

    def _close_table(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif self._tables:
            self._close_row()
            self._tables.pop()
        self._write("\n\n")


def _is_prose(cell: str) -> bool:
    """Tell a sentence, or several lines, from the few words of a datum."""
    words = cell.strip()
    is_sentence = words.endswith((".", "!")) and words.count(" ") >= _SENTENCE
    return is_sentence or len(words) > _LONGEST_DATUM or "\n" in words


def _holds_text(cell: str) -> bool:
    """Tell a cell of whole paragraphs or of a list from a cell of a few words."""
    lines = [line for line in cell.split("\n") if line.strip()]
    items = sum(1 for line in lines if line.startswith("- "))
    return items >= 2 or len(lines) >= 4  # noqa: PLR2004


def text_of(markup: str) -> str:
    """Return the words of `markup`, hidden ones between the private marks."""
    walker = _Walker()
    walker.feed(markup)
    walker.close()
    text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", walker.text()))
    text = re.sub(r"\n- *\n+", "\n- ", text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    return re.sub(r"(?m)^([-·•–][ \u00a0].*)\n\n(?=[-·•–][ \u00a0])", r"\1\n", text)


def read(content: bytes, declared: str | None = None) -> ReadText:
    """Return the text of an HTML file or message."""
    found = _CHARSET.search(content[:4096])
    charset = declared or (found.group(1).decode("ascii") if found else None)
    return ReadText(text_of(decode(content, charset)), has_picture=shows_picture(content))


def shows_picture(content: bytes) -> bool:
    """Tell whether a page shows pictures."""
    return bool(_PICTURE.search(content))
