import base64
import quopri
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from patient_check.intake.limits import MAX_PARTS
from patient_check.intake.reader import IsolatedReader
from tests.contracts.conditions import check, code_of, hidden_words
from tests.contracts.samples import SAMPLES, SENTENCE, mail

pytestmark = pytest.mark.sandbox


def letter(body: str = "Bonjour, voici le courrier.") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Clinique <info@clinique.example>", "Information"
    message["Date"] = "Tue, 21 Jul 2020 18:05:00 +0200"
    message.set_content(body)
    return message


def test_the_header_says_who_wrote_about_what_and_when(reader: IsolatedReader) -> None:
    lines = check(reader.read(letter().as_bytes())).text.splitlines()
    assert lines[:3] == [
        "De : Clinique <info@clinique.example>", "Objet : Information", "Date : 21/07/2020 18:05",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("declared", "charset"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("iso-8859-15", "iso-8859-15"),
        ("us-ascii", "utf-8"),
        ("us-ascii", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "cp1252"),
        ("x-unknown", "cp1252"),
        ("utf-16; boundary=\xff", "utf-8"),
        ("base64", "utf-8"),
        ("", "cp1252"),
    ],
)
@pytest.mark.parametrize("transfer", ["8bit", "quoted-printable", "base64"])
def test_a_body_is_read_whatever_charset_it_claims(
    reader: IsolatedReader, declared: str, charset: str, transfer: str
) -> None:
    raw = SENTENCE.encode(charset)
    body = {
        "8bit": raw,
        "quoted-printable": quopri.encodestring(raw),
        "base64": base64.encodebytes(raw),
    }[transfer]
    kind = f"Content-Type: text/plain; charset={declared}".encode("latin-1")
    if not declared:
        kind = b"Content-Type: text/plain"
    content = (
        b"From: a@clinique.example\r\nSubject: Information\r\nMIME-Version: 1.0\r\n"
        + kind + b"\r\nContent-Transfer-Encoding: " + transfer.encode() + b"\r\n\r\n" + body
    )  # fmt: skip
    assert SENTENCE in check(reader.read(content)).text


def test_a_subject_is_decoded(reader: IsolatedReader) -> None:
    content = (
        b"From: a@clinique.example\nMIME-Version: 1.0\n"
        b"Subject: =?utf-8?q?Donn=C3=A9es?= =?x-no?q?_vol=E9es?=\n\nBonjour.\n"
    )
    assert "Objet : Données volées" in check(reader.read(content)).text


def test_one_of_two_versions_is_read(reader: IsolatedReader) -> None:
    message = letter(SENTENCE)
    message.add_alternative(f"<p>{SENTENCE}</p>", subtype="html")
    assert check(reader.read(message.as_bytes())).text.count(SENTENCE) == 1


def test_html_alone_is_read_and_what_it_hides_is_marked(reader: IsolatedReader) -> None:
    page = f'<script>fetch("x")</script><p>{SENTENCE}</p><p style="display:none">secret</p>'
    notice = check(reader.read(mail(page, "Content-Type: text/html; charset=utf-8")))
    assert SENTENCE in notice.text
    assert "fetch" not in notice.text
    assert hidden_words(notice) == ["secret"]


def test_a_stub_of_plain_text_gives_way_to_the_page(reader: IsolatedReader) -> None:
    message = letter("Votre messagerie n'affiche pas le HTML.")
    message.add_alternative(f"<p>{SENTENCE}</p>", subtype="html")
    assert SENTENCE in check(reader.read(message.as_bytes())).text


@pytest.mark.parametrize("kind", ["pdf", "docx", "odt", "rtf", "html", "txt", "msg"])
def test_an_attachment_is_a_part_of_its_own(reader: IsolatedReader, kind: str) -> None:
    message = letter()
    message.add_attachment(
        SAMPLES[kind], maintype="application", subtype="octet-stream", filename=f"é.{kind}"
    )
    notice = check(reader.read(message.as_bytes()))
    first, second = notice.parts
    assert (first.name, first.format) == ("", "eml")
    assert (second.name, second.format) == (f"é.{kind}", kind)
    assert SENTENCE in notice.text[second.span.start : second.span.end]
    assert SENTENCE not in notice.text[first.span.start : first.span.end]


def test_the_hidden_words_of_an_attachment_keep_their_place(reader: IsolatedReader) -> None:
    message = letter()
    page = b"<p>Un mot</p><p hidden>secret</p>"
    message.add_attachment(page, maintype="text", subtype="html", filename="a.html")
    assert hidden_words(check(reader.read(message.as_bytes()))) == ["secret"]


@pytest.mark.parametrize(
    ("data", "subtype", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "png", "attachment_damaged"),
        (SAMPLES["docx"][:200], "octet-stream", "attachment_damaged"),
        (b"\x7fELF" + bytes(40), "octet-stream", "attachment_unsupported"),
    ],
)
def test_an_attachment_that_cannot_be_read_is_said(
    reader: IsolatedReader, data: bytes, subtype: str, code: str
) -> None:
    message = letter(SENTENCE)
    message.add_attachment(data, maintype="application", subtype=subtype, filename="x")
    notice = check(reader.read(message.as_bytes()))
    assert SENTENCE in notice.text
    assert notice.warnings == (code,)


def test_a_letter_that_is_only_a_picture_says_so(reader: IsolatedReader) -> None:
    message = letter(" ")
    message.add_attachment(b"GIF89a" + bytes(40), maintype="image", subtype="gif",
                           filename="lettre.gif")  # fmt: skip
    assert code_of(reader, message.as_bytes()) == "no_text_layer"


def test_a_forwarded_message_is_read(reader: IsolatedReader) -> None:
    outer = letter("Pour information.")
    inner = letter(SENTENCE)
    inner.replace_header("Subject", "Le vrai courrier")
    inner.add_attachment(SAMPLES["pdf"], maintype="application", subtype="pdf", filename="l.pdf")
    outer.add_attachment(inner)
    notice = check(reader.read(outer.as_bytes()))
    assert [part.name for part in notice.parts] == ["", "Le vrai courrier", "l.pdf"]
    assert notice.text.count(SENTENCE) == 2


def test_a_folded_plain_text_is_unfolded(reader: IsolatedReader) -> None:
    body = "Votre nom et votre \r\nadresse ont fui."
    notice = reader.read(mail(body, "Content-Type: text/plain; format=flowed; charset=utf-8"))
    assert "Votre nom et votre adresse ont fui." in notice.text


def test_three_thousand_parts_in_parts_do_no_harm(reader: IsolatedReader) -> None:
    opened = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000)
    )
    content = f"MIME-Version: 1.0\r\nSubject: x\r\n{opened}\r\n{SENTENCE}".encode()
    assert code_of(reader, content) in {"ok", "empty", "damaged"}


def test_three_thousand_messages_in_messages_do_no_harm(reader: IsolatedReader) -> None:
    content = b"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" * 3000
    assert code_of(reader, content + SENTENCE.encode()) in {"ok", "empty", "damaged"}


def test_many_attachments_have_a_limit(reader: IsolatedReader) -> None:
    message = MIMEMultipart()
    message["Subject"] = "Information"
    for number in range(400):
        part = MIMEText(f"Mot numéro {number}.", "plain", "utf-8")
        part.add_header("Content-Disposition", "attachment", filename=f"{number}.txt")
        message.attach(part)
    notice = check(reader.read(message.as_bytes()))
    assert notice.warnings == ("truncated",)
    assert len(notice.parts) <= MAX_PARTS + 1


def test_lines_that_only_look_like_a_header_are_a_plain_letter(reader: IsolatedReader) -> None:
    notice = reader.read("Objet : données\nDate : le 3 mars\n\nVotre nom a fui.".encode())
    assert notice.format == "txt"
