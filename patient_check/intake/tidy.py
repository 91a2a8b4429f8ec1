"""One set of rules that makes a text readable, the same for every format and for pasted text."""

import re
import unicodedata

HIDDEN_START = "\ue000"
HIDDEN_END = "\ue001"
"""Private marks around what a document keeps out of sight; `lift_hidden` takes them out."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_REMOVED = "\u00ad\ufffe\uffff\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPACES = "\u00a0\u202f\u2007\u2008\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u3000\u205f\u1680"
_TABLE = str.maketrans({**dict.fromkeys(_REMOVED), **dict.fromkeys(_SPACES, " "), **_LIGATURES})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKS = re.compile(f"[{HIDDEN_START}{HIDDEN_END}]")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)[-‐]\n[ \t]*([^\W\d_A-ZÀ-Ý]\w*)")
_KEEP_HYPHEN = frozenset(
    "rendez e après avant mi non sous sur post demi mini socio peut c'est vis là contre auto anti "
    "porte celle celles celui ceux lui elle elles eux nous vous moi soi dix vingt trente quarante "
    "cinquante soixante quatre compte week ex franco centre ayant ayants mot arc sage tiers vice "
    "lieu libre plus moins bien mal chef grand petit haut bas nord sud est ouest ci au par sans".split()
)


def _rejoin(match: re.Match[str]) -> str:
    left, right = match.groups()
    return f"{left}-{right}" if left.lower() in _KEEP_HYPHEN else left + right


def tidy(text: str) -> str:
    """Return `text` with plain spaces and line ends, whole words, and no invisible character."""
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n\n")
    )
    text = re.sub("\ufffe[ \\n]*", "", text)  # PDFium's mark of a word cut at the end of a line
    text = unicodedata.normalize("NFC", text.translate(_TABLE))
    text = _CONTROL.sub(" ", text)
    text = re.sub(r"[ \t]{1,400}\n", "\n", re.sub(r"[ \t]+", " ", text))
    text = _BROKEN_WORD.sub(_rejoin, text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    return text.strip()


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
                spans.append((opened, length))
    parts.append(text[at:])
    return "".join(parts), spans
