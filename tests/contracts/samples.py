"""One good document a format, all with the same sentence, and how each of them can be asked."""

from typing import Final

from aspose.email_foss.msg import MapiMessage

from tests.contracts.build_office import docx, odt, p
from tests.contracts.build_pdf import paragraph, pdf

SENTENCE: Final = "Votre nom et votre numéro de téléphone ont été dérobés."
_OPENING: Final = "Madame, Monsieur,"


def mail(body: str, *fields: str) -> bytes:
    """Return a message in UTF-8 with the usual header, these `fields` and this `body`."""
    usual = ("From: Clinique <info@clinique.example>", "Subject: Information", "MIME-Version: 1.0")
    return "\r\n".join((*usual, *fields, "", body)).encode()


def msg(message: MapiMessage) -> bytes:
    """Return an Outlook message as a file, and let go of it."""
    with message:
        content: bytes = message.to_bytes()
        return content


def rtf(body: str) -> bytes:
    """Return an RTF file; characters beyond ASCII are written as RTF does."""
    written = "".join(c if c.isascii() else f"\\'{c.encode('cp1252').hex()}" for c in body)
    return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}" + written + "}").encode()


def html(body: str, head: str = "") -> bytes:
    """Return an HTML page in UTF-8."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


SAMPLES: Final[dict[str, bytes]] = {
    "pdf": pdf(paragraph([_OPENING, "", SENTENCE])),
    "eml": mail(f"{_OPENING}\r\n\r\n{SENTENCE}\r\n", "Content-Type: text/plain; charset=utf-8"),
    "msg": msg(MapiMessage.create("Information", f"{_OPENING}\r\n\r\n{SENTENCE}")),
    "docx": docx(p(_OPENING) + p(SENTENCE)),
    "odt": odt(f"<text:p>{_OPENING}</text:p><text:p>{SENTENCE}</text:p>"),
    "rtf": rtf(f"{_OPENING}\\par {SENTENCE}\\par"),
    "html": html(f"<p>{_OPENING}</p><p>{SENTENCE}</p>"),
    "txt": f"{_OPENING}\n\n{SENTENCE}\n".encode(),
}
