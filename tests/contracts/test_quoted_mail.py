"""Messages as people forward and keep them."""

import pytest

from patient_check.intake.reader import IsolatedReader
from tests.contracts.conditions import check
from tests.contracts.samples import SAMPLES, SENTENCE, mail

pytestmark = pytest.mark.sandbox
PLAIN = "Content-Type: text/plain; charset=utf-8"


def test_the_marks_of_a_quoted_message_are_taken_away(reader: IsolatedReader) -> None:
    body = "Voici :\n\n> Votre nom et votre\n> adresse ont fui.\n>> Hier.\n"
    text = check(reader.read(mail(body, PLAIN))).text
    assert text.endswith("Voici :\n\nVotre nom et votre\nadresse ont fui.\nHier.")


def test_a_lone_sign_is_no_quotation(reader: IsolatedReader) -> None:
    assert "> 3 ans" in reader.read(mail("Durée :\n> 3 ans\n", PLAIN)).text


def test_a_mark_of_byte_order_before_the_header_does_no_harm(reader: IsolatedReader) -> None:
    notice = check(reader.read(b"\xef\xbb\xbf" + SAMPLES["eml"]))
    assert notice.format == "eml"
    assert notice.text.startswith("De : Clinique")


def test_a_subject_in_raw_bytes_is_read(reader: IsolatedReader) -> None:
    content = SAMPLES["eml"].replace(b"Subject: Information", "Subject: Données".encode("cp1252"))
    assert "Objet : Données" in check(reader.read(content)).text


def test_the_words_of_a_message_come_before_its_attachments(reader: IsolatedReader) -> None:
    letter = b"".join(
        b"--b\r\n" + part + b"\r\n"
        for part in (
            b"Content-Type: text/plain\r\n\r\nAvant.",
            b"Content-Type: text/plain\r\nContent-Disposition: inline; filename=l.txt\r\n\r\n"
            b"La lettre.",
            b"Content-Type: text/plain\r\n\r\nApres.",
        )
    )
    content = mail("", 'Content-Type: multipart/mixed; boundary="b"') + letter + b"--b--"
    notice = check(reader.read(content))
    assert notice.text.endswith("Avant.\n\nApres.\n\n--- l.txt ---\n\nLa lettre.")
    assert [part.name for part in notice.parts] == ["", "l.txt"]


def test_a_list_of_paragraphs_is_a_list(reader: IsolatedReader) -> None:
    page = "<ul><li><p>nom</p></li><li><p>sexe</p></li></ul>"
    text = check(reader.read(mail(page, "Content-Type: text/html"))).text
    assert text.endswith("\n\n- nom\n- sexe")
    assert SENTENCE not in text
