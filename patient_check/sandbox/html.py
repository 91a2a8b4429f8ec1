"""HTML to text: nothing is fetched, scripts are dropped, hidden words are kept and marked."""

import re
from html.parser import HTMLParser

from patient_check.intake.tidy import HIDDEN_END, HIDDEN_START, without_marks
from patient_check.sandbox.plain import decode

_DROPPED = frozenset({"script", "style", "head", "template", "noscript", "svg", "object", "iframe"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "form",
        "blockquote",
        "pre",
        "address",
        "figure",
        "figcaption",
        "fieldset",
        "hr",
        "center",
        "body",
    ]
)
_VOID = frozenset(
    [
        "br",
        "img",
        "hr",
        "meta",
        "link",
        "input",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
    ]
)
_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0\s*(?:;|$)"
    r"|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|$)",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE)


class _Walker(HTMLParser):
    """Collects text; one entry of `_hidden` for each open element that hides its content."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._dropped: list[str] = []
        self._hidden: list[list[object]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "body":
            self._dropped.clear()  # a head that was never closed
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.append(tag)
            return
        if tag in _DROPPED:
            self._dropped.append(tag)
            return
        self._open(tag)
        if self._hidden and tag == self._hidden[-1][0] and tag not in _VOID:
            self._hidden[-1][1] = int(str(self._hidden[-1][1])) + 1
        elif tag not in _VOID and _is_hidden(attrs):
            self._hidden.append([tag, 1])
            self.parts.append(HIDDEN_START)

    def _open(self, tag: str) -> None:
        if tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "tr":
            self.parts.append("\n")
        elif tag in {"td", "th"} and self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append(" | ")
        elif tag in _BLOCKS:
            self.parts.append("\n\n" if tag != "div" else "\n")

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
            return
        if self._hidden and tag == self._hidden[-1][0]:
            left = int(str(self._hidden[-1][1])) - 1
            self._hidden[-1][1] = left
            if left == 0:
                self._hidden.pop()
                self.parts.append(HIDDEN_END)
        if tag in _BLOCKS:
            self.parts.append("\n\n" if tag not in {"div", "ul", "ol"} else "\n")

    def handle_data(self, data: str) -> None:
        """Keep text, its line ends being mere spaces in HTML."""
        if not self._dropped:
            self.parts.append(re.sub(r"\s+", " ", without_marks(data)))


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    values = dict(attrs)
    return "hidden" in values or bool(_INVISIBLE.search(values.get("style") or ""))


def text_of(markup: str) -> str:
    """Return the words of `markup`, hidden ones between the private marks."""
    walker = _Walker()
    walker.feed(markup)
    walker.close()
    text = "".join(walker.parts)
    text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text))
    text = re.sub(r"\n(?:\| ?)+\n", "\n", text)
    return re.sub(r"(?m)^(?:\| )+|(?: \|)+$", "", re.sub(r"\n{3,}", "\n\n", text))


def read(content: bytes, declared: str | None = None) -> str:
    """Return the text of an HTML file."""
    found = _CHARSET.search(content[:4096])
    return text_of(decode(content, declared or (found.group(1).decode("ascii") if found else None)))
