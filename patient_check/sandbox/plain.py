"""Plain text: the encoding is guessed as a person's old file needs it."""

from patient_check.intake.tidy import without_marks


def decode(content: bytes, declared: str | None = None) -> str:
    """Return `content` as text: byte-order mark, declared charset, UTF-8, UTF-16, windows-1252.

    ISO-8859-1 is read as windows-1252, since that is what such files really hold.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, "replace").lstrip("\ufeff")
    candidates = []
    if declared and declared.lower() not in {
        "iso-8859-1",
        "latin-1",
        "latin1",
        "us-ascii",
        "ascii",
    }:
        candidates.append(declared)
    candidates.append("utf-8")
    half = len(content[:400]) // 4
    if content[1:400:2].count(0) > half:
        candidates.insert(0, "utf-16-le")
    elif content[:400:2].count(0) > half:
        candidates.insert(0, "utf-16-be")
    for encoding in candidates:
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def read(content: bytes) -> str:
    """Return the text of a plain file."""
    return without_marks(decode(content))
