"""Plain text: the encoding is guessed as a person's old file or careless mail program needs it."""

import codecs
import re

from patient_check.intake.tidy import without_marks
from patient_check.sandbox.failure import ReadText

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_KNOWN = re.compile(
    r"(?:utf-(?:7|8|16|32)|cp\d{3,4}|iso8859-\d{1,2}|iso2022_\w+|koi8-\w|mac-roman|gb\w+|big5\w*"
    r"|shift_jis\w*|euc_\w+|hz|tis-620|ptcp154)(?:-[lb]e)?"
)
_BY_STATE = ("iso2022", "utf-7", "hz")
_LATIN = frozenset({"iso8859-1", "ascii", "utf-8"})
_SAMPLE = 4_000


def _windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(_WINDOWS[byte] for byte in wrong), error.end


_WINDOWS = [bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256)]
codecs.register_error("patient_check.windows", _windows)


def decode(content: bytes, declared: str | None = None) -> str:
    """Return `content` as text, whatever charset it claims to be in.

    A byte-order mark speaks first; then UTF-8 when the bytes are UTF-8, since no other text looks
    like it; then the declared charset; then windows-1252, also where ISO-8859-1 is declared.
    """
    wide = _marked(content) or wide_encoding(content)
    name = _canonical(declared)
    if wide or name.startswith(_BY_STATE):
        return content.decode(wide or name, "replace").removeprefix("\ufeff")
    try:
        return _mended(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        if name and name not in _LATIN:
            return _mended(content.decode(name, "replace"))
        if _is_mostly_utf8(content, error.start):
            return _mended(content.decode("utf-8", "patient_check.windows"))
    return "".join(map(_WINDOWS.__getitem__, content))


def _marked(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)


def wide_encoding(content: bytes) -> str | None:
    """Return the UTF-16 form of a text without byte-order mark, or None when it is none."""
    sample = content[:_SAMPLE]
    if len(sample) < 4:  # noqa: PLR2004 - too short to tell
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.1 else None


def _canonical(declared: str | None) -> str:
    """Return Python's name of a declared charset, "" when it is no charset of text."""
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return ""
    return name if _KNOWN.fullmatch(name) else ""


def _is_mostly_utf8(content: bytes, first_wrong: int) -> bool:
    """Tell a UTF-8 text with a few wrong bytes from another encoding."""
    high = sum(1 for byte in content[:first_wrong] if byte > 0x7F)  # noqa: PLR2004
    if high:
        return True
    valid = len(re.findall(rb"[\xc3\xc2][\x80-\xbf]|\xe2\x80[\x80-\xbf]", content))
    return valid * 4 > sum(1 for byte in content if byte > 0x7F)  # noqa: PLR2004


_HIGH = "".join(re.escape(_WINDOWS[byte]) for byte in range(0x80, 0xC0))
_TWICE = re.compile(f"[Â-ß][{_HIGH}]|[à-ï][{_HIGH}]{{2}}|[ð-ô][{_HIGH}]{{3}}")
_BYTE_OF = {letter: byte for byte, letter in enumerate(_WINDOWS)}


def _mended(text: str) -> str:
    """Return `text` as it was before somebody took its UTF-8 for windows-1252 ("donnÃ©es")."""
    if "Ã" not in text and "â€" not in text:
        return text

    def once(match: re.Match[str]) -> str:
        try:
            return bytes(_BYTE_OF[letter] for letter in match.group()).decode("utf-8")
        except UnicodeDecodeError:
            return match.group()

    return _TWICE.sub(once, text)


def read(content: bytes) -> ReadText:
    """Return the text of a plain file."""
    return ReadText(without_marks(decode(content)))
