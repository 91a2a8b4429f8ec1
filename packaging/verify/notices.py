"""One invented notice in every format that the program reads, made here: no file of anybody."""

import email.message
import html
import io
import sys
import zipfile
from pathlib import Path
from typing import Final

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from bench.pdf import pdf_of  # noqa: E402 - beside this folder

from patient_check.assets import asset  # noqa: E402

_WIDTH, _HEIGHT, _MARGIN = 1654, 2339, 120
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_RELATION: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS: Final = (
    f'<Relationships xmlns="{_RELATION}"><Relationship Id="r1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def notices() -> dict[str, bytes]:
    """Return the sample notice by file name, once in each format."""
    text = asset("samples", "exemple.txt").read_text(encoding="utf-8")
    return {
        "notice.txt": text.encode("utf-8"),
        "notice.html": _page(text),
        "notice.eml": _mail(text).as_bytes(),
        "notice.msg": _outlook(text),
        "notice.rtf": _rich(text),
        "notice.docx": _word(text),
        "notice.odt": _open_document(text),
        "notice.pdf": pdf_of(text, 2),
        "notice.png": picture(text),
    }


def _page(text: str) -> bytes:
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
    return f'<!doctype html><meta charset="utf-8"><body>{lines}</body>'.encode()


def _mail(text: str) -> email.message.EmailMessage:
    message = email.message.EmailMessage()
    message["From"] = "Centre inventé <ecrire@exemple.example>"
    message["To"] = "personne@exemple.example"
    message["Subject"] = "Violation de données à caractère personnel"
    message["Date"] = "Tue, 18 Mar 2025 09:00:00 +0100"
    message.set_content(text)
    return message


def _outlook(text: str) -> bytes:
    from aspose.email_foss.msg import MapiMessage  # noqa: PLC0415 - needed by this format only

    made: bytes = MapiMessage.create("Violation de données à caractère personnel", text).to_bytes()
    return made


def _rich(text: str) -> bytes:
    safe = text.translate({ord("\\"): "\\\\", ord("{"): "\\{", ord("}"): "\\}"})
    spelled = "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in safe)
    return ("{\\rtf1\\ansi\\uc1 " + spelled.replace("\n", "\\par\n") + "}").encode("ascii")


def _word(text: str) -> bytes:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{html.escape(line)}</w:t></w:r></w:p>'
        for line in text.splitlines()
    )
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}</w:body></w:document>'
    return _archive(
        {"[Content_Types].xml": _TYPES, "_rels/.rels": _LINKS, "word/document.xml": document}
    )


def _open_document(text: str) -> bytes:
    lines = "".join(f"<t:p>{html.escape(line)}</t:p>" for line in text.splitlines())
    content = (
        f'<o:document-content xmlns:o="{_OFFICE}" xmlns:t="{_TEXT}" o:version="1.3">'
        f"<o:body><o:text>{lines}</o:text></o:body></o:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return _archive({"mimetype": kind, "content.xml": content})


def _archive(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def picture(text: str) -> bytes:
    """Return a page of A4 at 200 points an inch, as a scanner would give it."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt  # noqa: PLC0415 - needed by this format only
    from PySide6.QtGui import (  # noqa: PLC0415
        QFont,
        QFontDatabase,
        QGuiApplication,
        QImage,
        QImageWriter,
        QPainter,
    )

    application = QGuiApplication.instance() or QGuiApplication(["notices"])
    number = QFontDatabase.addApplicationFont(
        str(asset("fonts", "AtkinsonHyperlegible-Regular.ttf"))
    )
    font = QFont(QFontDatabase.applicationFontFamilies(number))
    font.setPixelSize(30)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    sheet = QRect(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN)
    painter.drawText(sheet, Qt.TextFlag.TextWordWrap, text)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    del application
    return bytes(buffer.data().data())


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, content in notices().items():
        (folder / name).write_bytes(content)
