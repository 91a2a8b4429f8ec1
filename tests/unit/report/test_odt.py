import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patient_check.domain.complaint import Blank, Paragraph
from patient_check.domain.report import Document
from patient_check.report.odt import to_odt
from patient_check.report.printable import printable
from tests.unit.report.letters import LETTER, LONG, SHEET, TYPESETTING, document, saying

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return ET.fromstring(file.read(name))  # noqa: S314 - we wrote it ourselves


def words_of(element: ET.Element) -> str:
    """Return the text of a paragraph, its spaces and line breaks included."""
    said = element.text or ""
    for child in element:
        if child.tag == f"{TEXT}s":
            said += " " * int(child.get(f"{TEXT}c", "1"))
        elif child.tag == f"{TEXT}line-break":
            said += "\n"
        said += words_of(child) + (child.tail or "")
    return said


def lines_of(content: bytes) -> list[str]:
    body = part(content, "content.xml")
    return [words_of(one) for one in body.iter() if one.tag in {f"{TEXT}p", f"{TEXT}h"}]


def test_the_file_is_an_opendocument_text() -> None:
    with zipfile.ZipFile(io.BytesIO(to_odt(document()))) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert file.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert file.testzip() is None
        listed = file.read("META-INF/manifest.xml").decode()
    assert "thumbnail" not in listed


def test_a_letter_carries_its_words_in_order() -> None:
    assert lines_of(to_odt(document())) == [
        "[à compléter\u00a0: vos nom et prénom]",
        "[à compléter\u00a0: votre adresse]",
        "Clinique des Tilleuls",
        "12, avenue des Tilleuls",
        "00000 Ville",
        "[à compléter\u00a0: ville], le 24 novembre 2026",
        "Objet\u00a0:\u00a0Violation de données : ma demande d’information",
        "Madame, Monsieur,",
        "Le [à compléter\u00a0: date de réception], j’ai reçu votre message.",
        "Ce que je vous demande",
        "Quelles données ?",
        "Depuis quelle date ?",
        "Je vous prie d’agréer mes salutations distinguées.",
        "Signature",
        "Camille Exemple",
        "Pièces jointes",
        "copie de votre message",
    ]


def test_titles_are_real_headings() -> None:
    body = part(to_odt(document(LETTER, SHEET)), "content.xml")
    headings = [(one.get(f"{TEXT}outline-level"), words_of(one)) for one in body.iter(f"{TEXT}h")]
    assert headings == [
        ("1", "Objet\u00a0:\u00a0Violation de données : ma demande d’information"),
        ("2", "Ce que je vous demande"),
        ("1", "Relevé de votre courrier"),
        ("2", "A fuité (1)"),
    ]


def test_every_style_that_is_used_exists() -> None:
    large = replace(SHEET, is_large=True)
    content = to_odt(document(LETTER, SHEET, large))
    body, styles = part(content, "content.xml"), part(content, "styles.xml")
    used: set[str | None] = {
        value for one in body.iter() for key, value in one.items() if key.endswith("}style-name")
    }
    used |= {one.get(f"{STYLE}parent-style-name") for one in styles.iter(f"{STYLE}style")}
    used |= {one.get(f"{STYLE}master-page-name") for one in body.iter(f"{STYLE}style")}
    known = {one.get(f"{STYLE}name") for root in (body, styles) for one in root.iter()}
    assert used - {None} <= known


def test_the_file_says_its_title_and_language_and_no_date() -> None:
    content = to_odt(document())
    meta = part(content, "meta.xml")
    assert meta.find(f".//{DC}title").text == LETTER.title  # type: ignore[union-attr]
    assert meta.find(f".//{DC}language").text == "fr-FR"  # type: ignore[union-attr]
    assert not [one.tag for one in meta.iter() if "date" in one.tag or "creator" in one.tag]


@pytest.mark.parametrize(("language", "country"), [("fr", "FR"), ("en", "GB")])
def test_the_text_is_in_the_language_of_the_document(language: str, country: str) -> None:
    sheet = replace(SHEET, language=language)
    styles = part(to_odt(Document("x", language, (sheet,))), "styles.xml")
    found = {
        (one.get(f"{FO}language"), one.get(f"{FO}country"))
        for one in styles.iter(f"{STYLE}text-properties")
    }
    assert found - {(None, None)} == {(language, country)}


def test_blanks_have_a_style_of_their_own() -> None:
    body = part(to_odt(document()), "content.xml")
    blanks = [
        words_of(one) for one in body.iter(f"{TEXT}span") if one.get(f"{TEXT}style-name") == "Blank"
    ]
    assert len(blanks) == 4
    assert all(re.fullmatch(r"\[à compléter\u00a0: .+\]", one) for one in blanks)


def test_each_part_begins_a_page_and_its_numbers() -> None:
    body = part(to_odt(document(LETTER, SHEET, LETTER)), "content.xml")
    starts = {
        one.get(f"{STYLE}name")
        for one in body.iter(f"{STYLE}style")
        if one.get(f"{STYLE}master-page-name") == "First_20_page"
        and one[0].get(f"{STYLE}page-number") == "1"
    }
    first = [one for one in body.iter() if one.get(f"{TEXT}style-name") in starts]
    assert [words_of(one) for one in first] == [
        "[à compléter\u00a0: vos nom et prénom]",
        "Relevé de votre courrier",
        "[à compléter\u00a0: vos nom et prénom]",
    ]


@pytest.mark.parametrize("words", [TYPESETTING, LONG, "deux  espaces", "a\tb", "]]><x/>"])
def test_words_are_never_taken_for_markup(words: str) -> None:
    content = to_odt(document(saying(words), replace(SHEET, title=words)))
    plain = printable(words)
    assert sum(line.count(plain) for line in lines_of(content)) >= 17
    assert part(content, "meta.xml").find(f".//{DC}title").text == plain  # type: ignore[union-attr]


def test_a_letter_without_a_sender_or_a_recipient_is_a_letter_still() -> None:
    bare = replace(LETTER, sender=(), recipient=(), enclosures=(), body=())
    assert lines_of(to_odt(document(bare)))[:2] == [
        "",
        "[à compléter\u00a0: ville], le 24 novembre 2026",
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_words_are_kept(words: str, label: str) -> None:
    letter = replace(LETTER, body=(Paragraph((words, Blank(label))),))
    expected = f"{printable(words)}[à compléter\u00a0: {' '.join(printable(label).split(chr(10)))}]"
    assert expected in lines_of(to_odt(document(letter)))
