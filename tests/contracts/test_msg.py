import pytest
from aspose.email_foss.msg import MapiMessage

from patient_check.intake.reader import IsolatedReader
from tests.contracts.conditions import check, code_of
from tests.contracts.samples import SAMPLES, SENTENCE, msg

pytestmark = pytest.mark.sandbox


def test_the_subject_and_the_body_are_read(reader: IsolatedReader) -> None:
    notice = check(reader.read(msg(MapiMessage.create("Information", SENTENCE))))
    assert notice.text == f"Objet : Information\n\n{SENTENCE}"


def test_html_alone_is_read(reader: IsolatedReader) -> None:
    message = MapiMessage.create("Information", "")
    message.body_html = f"<html><body><p>{SENTENCE}</p><script>x()</script></body></html>"
    notice = check(reader.read(msg(message)))
    assert notice.text == f"Objet : Information\n\n{SENTENCE}"


@pytest.mark.parametrize("kind", ["pdf", "docx", "txt"])
def test_an_attachment_is_a_part_of_its_own(reader: IsolatedReader, kind: str) -> None:
    message = MapiMessage.create("Information", "Bonjour.")
    message.add_attachment(f"lettre.{kind}", SAMPLES[kind], mime_type="application/octet-stream")
    notice = check(reader.read(msg(message)))
    assert [(part.name, part.format) for part in notice.parts] == [
        ("", "msg"), (f"lettre.{kind}", kind),
    ]  # fmt: skip
    assert SENTENCE in notice.text


def test_a_message_within_a_message_is_read(reader: IsolatedReader) -> None:
    message = MapiMessage.create("Information", "Bonjour.")
    message.add_embedded_message_attachment(MapiMessage.create("Le vrai courrier", SENTENCE))
    notice = check(reader.read(msg(message)))
    assert [part.name for part in notice.parts] == ["", "Le vrai courrier"]
    assert SENTENCE in notice.text


def test_an_attachment_that_cannot_be_read_is_said(reader: IsolatedReader) -> None:
    message = MapiMessage.create("Information", SENTENCE)
    message.add_attachment("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(40), mime_type="image/png")
    notice = check(reader.read(msg(message)))
    assert notice.warnings == ("attachment_damaged",)


@pytest.mark.parametrize("name", ["EncryptedPackage", "WordDocument"])
def test_other_ole_files_have_their_code(reader: IsolatedReader, name: str) -> None:
    properties = "__properties_version1.0".encode("utf-16-le")
    other = name.ljust(len("__properties_version1.0"), "\0").encode("utf-16-le")
    content = SAMPLES["msg"].replace(properties, other)
    assert code_of(reader, content) == {"EncryptedPackage": "encrypted"}.get(name, "unsupported")
