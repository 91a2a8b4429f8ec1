"""PDF files written byte by byte, so that each test says exactly what stands on the page."""

from collections.abc import Sequence
from typing import NamedTuple

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_GREY_PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray"
    b" /BitsPerComponent 8 /Length 4 >>\nstream\n\x10\x40\x80\xc0\nendstream"
)
_FIRST_PAGE = 5
A_LOCK = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%s> /U <%s> >>"
    b" /ID [<00> <00>]" % (b"41" * 32, b"42" * 32)
)


class Word(NamedTuple):
    """Words at a place, in points from the lower left corner."""

    left: float
    bottom: float
    text: str


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _drawn(words: Sequence[Word], size: int) -> bytes:
    lines = [
        b"BT /F1 %d Tf %.1f %.1f Td (%s) Tj ET"
        % (size, word.left, word.bottom, _escaped(word.text))
        for word in words
    ]
    return b"\n".join(lines)


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def file_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of `objects`, the first being its catalogue."""
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    end += b"trailer << /Size %d /Root 1 0 R %s >>\n" % (count, trailer)
    return out + end + b"startxref\n%d\n%%%%EOF\n" % len(out)


def pdf(*pages: Sequence[Word], size: int = 11, trailer: bytes = b"") -> bytes:
    """Return a PDF with one page of words an argument."""
    return _document([_drawn(words, size) for words in pages], trailer)


def picture_pdf(*captions: str) -> bytes:
    """Return a PDF whose pages are each one picture, with a caption below when there is one."""
    picture = b"q 595 0 0 842 0 0 cm /Im1 Do Q\n"
    return _document(
        [picture + _drawn([Word(60, 40, caption)] if caption else [], 8) for caption in captions]
    )


def _document(contents: Sequence[bytes], trailer: bytes = b"") -> bytes:
    numbers = [_FIRST_PAGE + 2 * index for index in range(len(contents))]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        _FONT,
        _GREY_PICTURE,
    ]
    for number, content in zip(numbers, contents, strict=True):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>" % (number + 1),
            _stream(content),
        ]
    return file_of(objects, trailer)


def paragraph(lines: Sequence[str], *, left: float = 60, top: float = 760) -> list[Word]:
    """Return `lines` one below the other."""
    return [Word(left, top - 14 * row, line) for row, line in enumerate(lines)]
