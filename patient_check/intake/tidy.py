"""One set of rules that makes a text readable, the same for every format and for pasted text."""

import re
import unicodedata
from bisect import bisect_left

from patient_check.intake.compounds import (
    ASKING,
    COMPOUNDS,
    INVERTED,
    KEPT_AFTER,
    KEPT_BEFORE,
    LINKS,
)

HIDDEN_START = "\ue000"
HIDDEN_END = "\ue001"
"""Private marks around what a document keeps out of sight; `lift_hidden` takes them out."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_REMOVED = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"
)
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
    "\u3000\t"
)
_BREAKS = {"\x0b": "\n", "\x85": "\n", "\u2028": "\n", "\x0c": "\n\n", "\u2029": "\n\n"}
_SYMBOL_FONTS = {
    **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf075\uf06c\uf06e\uf0e0\uf0e8", "•"),
    "\uf02d": "-",
    "\uf0fc": "✔",
    "\uf050": "✔",
    "\uf0fb": "✘",
    "\uf0a8": "☐",
    "\uf071": "☐",
    "\uf06f": "☐",
    "\uf0fe": "☑",
    "\uf052": "☑",
    "\uf0fd": "☒",
    "\uf051": "☒",
}
"""Signs of Symbol and Wingdings, which word processors use as bullets and ticks."""
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_REMOVED),
        **dict.fromkeys(_SPACES, " "),
        **_LIGATURES,
        **_BREAKS,
        "\u2010": "-",
        "\u2011": "-",
        **_SYMBOL_FONTS,
    }
)
_CONTROL = re.compile(r"[\x00-\x09\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKS = re.compile(f"[{HIDDEN_START}{HIDDEN_END}]")
_AFTER_MARK = re.compile(rf"({HIDDEN_START})(\s+)")
_BEFORE_MARK = re.compile(rf"(?<!\s)(\s+)({HIDDEN_END})")
_LINE_END_HYPHEN = re.compile(r"(?<![-\w'’])([^\W\d_][\w'’-]{0,40}?)-[ ]?\n[ ]*(\w+)(\S*)[ ]*\n?")
_WORDS = re.compile(r"(?<!\w)(?=(\w[\w'’-]{0,80}))")
_LEAST_CUT = 2  # no verb is shorter


def tidy(text: str) -> str:
    """Return `text` with plain spaces and line ends, whole words, and no invisible character."""
    text = _soft_hyphens(text.replace("\r\n", "\n").replace("\r", "\n")).translate(_TABLE)
    text = _CONTROL.sub(" ", unicodedata.normalize("NFC", text))
    text = _BEFORE_MARK.sub(r"\2\1", _AFTER_MARK.sub(r"\2\1", text))
    text = re.sub(r" {2,}", " ", text)
    text = re.sub(r"\n{3,}", "\n\n", re.sub(r" ?\n ?", "\n", text))
    return rejoin_words(text).strip()


def _soft_hyphens(text: str) -> str:
    """Make a word whole that a soft hyphen, shown because it ends its line, cuts in two."""
    return re.sub("\u00ad[ \t]*\n[ \t]*", "", text) if "\u00ad" in text else text


def rejoin_words(text: str) -> str:
    """Return `text` with every word whole that a hyphen and a line end cut in two.

    The rest of the word comes up to the first line; the line end follows it.
    """
    if "-\n" not in text and "- \n" not in text:
        return text
    written = _Written(text)

    def whole(match: re.Match[str]) -> str:
        left, right, rest = match.groups()
        if right[0].isupper() and left.islower():
            return match.group()  # a word left unfinished, and another sentence
        return f"{left}{_joint(left, right, written)}{right}{rest}\n"

    return _LINE_END_HYPHEN.sub(whole, text)


def _joint(left: str, right: str, written: "_Written") -> str:
    """Return "-" when `left` and `right` make a compound, "" when they are one word."""
    head, tail = left.casefold().replace("’", "'"), right.casefold()
    last = head.rpartition("-")[2].rpartition("'")[2]
    if right[0].isdigit() or last[-1:].isdigit():
        return "-"
    if _is_compound(head, last, tail):
        return "-"
    if right[0].isupper() and not left.isupper():
        return "-"
    if written.begins_a_word(f"{head}{tail}"):
        return ""
    return "-" if written.is_a_word(f"{head}-{tail}") else ""


class _Written:
    """The words of a text, sorted once so that a long text costs no more a word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: list[str] | None = None

    def begins_a_word(self, start: str) -> bool:
        """Tell whether a word of the text, or of one of its compounds, begins with `start`."""
        at = self._place(start)
        return at is not None and at.startswith(start)

    def is_a_word(self, word: str) -> bool:
        """Tell whether `word` is one of the text, alone or in a longer compound."""
        longer = (f"{word}{link}" for link in "-'’")
        return self._place(word) == word or any(map(self.begins_a_word, longer))

    def _place(self, start: str) -> str | None:
        """Return the first word that does not come before `start`."""
        if self._words is None:
            self._words = sorted(set(_WORDS.findall(self._text.casefold())))
        at = bisect_left(self._words, start)
        return self._words[at] if at < len(self._words) else None


def _is_compound(head: str, last: str, tail: str) -> bool:
    if f"{last}-{tail}" in COMPOUNDS or f"{head}-{tail}" in COMPOUNDS:
        return True
    if tail in KEPT_AFTER:
        return len(last) > _LEAST_CUT and f"{last}{tail}" != "voilà"
    if tail in INVERTED and (last in ASKING or last == "t"):
        return True
    return last in KEPT_BEFORE or ("-" in head and last in LINKS)


def without_marks(text: str) -> str:
    """Return untrusted `text` without the private marks, so that a document cannot forge them."""
    return _MARKS.sub("", text)


def lift_hidden(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its marks, and the (start, end) of what they surrounded."""
    spans: list[tuple[int, int]] = []
    parts: list[str] = []
    length, opened, depth, at = 0, 0, 0, 0
    for match in _MARKS.finditer(text):
        parts.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match.group() == HIDDEN_START:
            opened, depth = (length if depth == 0 else opened), depth + 1
        elif depth:
            depth -= 1
            if depth == 0 and length > opened:
                is_next = bool(spans) and spans[-1][1] == opened
                spans.append((spans.pop()[0] if is_next else opened, length))
    parts.append(text[at:])
    return "".join(parts), spans
