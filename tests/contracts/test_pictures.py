"""Documents whose words are in a picture: there is no text to read, and that is what is said."""

import pytest

from patient_check.intake.reader import IsolatedReader
from tests.contracts.build_office import docx, odt, zipped
from tests.contracts.conditions import check, code_of
from tests.contracts.samples import SENTENCE, html, mail, rtf

pytestmark = pytest.mark.sandbox
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
DOCX: dict[str, str | bytes] = {
    "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
    '2006/main"/>',
}
ODT: dict[str, str | bytes] = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:'
    'xmlns:office:1.0"/>',
}


@pytest.mark.parametrize(
    "content",
    [
        zipped(DOCX | {"word/media/image1.png": PNG}),
        zipped(ODT | {"Pictures/1.png": PNG}),
        rtf(r"{\pict\pngblip 89504e47}"),
        html('<p><img src="https://clinique.example/lettre.png"></p>'),
        mail('<IMG SRC="https://clinique.example/lettre.png">', "Content-Type: text/html"),
    ],
    ids=["docx", "odt", "rtf", "html", "eml"],
)
def test_a_document_that_is_a_picture_has_no_text_layer(
    reader: IsolatedReader, content: bytes
) -> None:
    assert code_of(reader, content) == "no_text_layer"


@pytest.mark.parametrize(
    "content",
    [
        docx("<w:p/>"),
        odt("<text:p/>"),
        rtf(""),
        html("<p></p>"),
        mail("", "Content-Type: text/html"),
    ],
    ids=["docx", "odt", "rtf", "html", "eml"],
)
def test_a_document_without_word_or_picture_is_empty(
    reader: IsolatedReader, content: bytes
) -> None:
    assert code_of(reader, content) == "empty"


def test_a_picture_beside_words_changes_nothing(reader: IsolatedReader) -> None:
    notice = check(reader.read(html(f'<p>{SENTENCE}</p><img src="logo.png" alt="Logo">')))
    assert notice.text == SENTENCE
    assert notice.warnings == ()
