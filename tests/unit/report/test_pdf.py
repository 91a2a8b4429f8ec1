import ctypes
import json
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patient_check.domain.complaint import Blank, Paragraph
from patient_check.domain.errors import ExportFailed
from patient_check.domain.report import Document
from patient_check.report.as_data import document_data
from patient_check.report.pdf import to_pdf
from tests.unit.report.letters import (
    LETTER,
    LONG,
    SHEET,
    TYPESETTING,
    document,
    long_letter,
    saying,
)

MM = 72 / 25.4
A4_HEIGHT_MM = 297


def pages_of(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def said(content: bytes) -> str:
    return " ".join(" ".join(pages_of(content)).split())


def place_of(content: bytes, words: str, page: int = 0) -> tuple[float, float]:
    """Return where words begin, in millimetres from the left and from the top of the page."""
    text = pypdfium2.PdfDocument(content)[page].get_textpage()
    found = text.search(words).get_next()
    assert found is not None
    left, _, _, top = text.get_charbox(found[0])
    return left / MM, A4_HEIGHT_MM - top / MM


def test_a_letter_carries_its_words_in_the_order_in_which_they_are_read() -> None:
    text = said(to_pdf(document()).content)
    parts = [
        "Clinique des Tilleuls",
        "le 24 novembre 2026",
        "Objet : Violation de données",
        "Madame, Monsieur,",
        "Ce que je vous demande",
        "1. Quelles données ?",
        "2. Depuis quelle date ?",
        "salutations distinguées",
    ]
    places = [text.index(part.replace(" :", "\u00a0:").replace("\u00a0", " ")) for part in parts]
    assert places == sorted(places)
    assert "Camille Exemple" in text
    assert "copie de votre message" in text


def test_the_file_says_its_title_its_language_and_that_it_is_tagged() -> None:
    content = to_pdf(document()).content
    opened = pypdfium2.PdfDocument(content)
    assert opened.get_metadata_dict()["Title"] == LETTER.title
    assert pdfium.FPDFCatalog_IsTagged(opened.raw)
    assert b"/Lang(fr-FR)" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert opened.get_metadata_dict()["CreationDate"] == ""


def test_titles_are_headings_that_a_reader_can_jump_to() -> None:
    opened = pypdfium2.PdfDocument(to_pdf(document(LETTER, SHEET)).content)
    titles = [(mark.level, mark.get_title()) for mark in opened.get_toc()]
    assert titles == [
        (0, "Objet\u00a0:\u00a0Violation de données : ma demande d’information"),
        (1, "Ce que je vous demande"),
        (0, "Relevé de votre courrier"),
        (1, "A fuité (1)"),
    ]


def test_every_page_has_a_structure_for_screen_readers() -> None:
    for page in pypdfium2.PdfDocument(to_pdf(document(long_letter(), SHEET)).content):
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        assert pdfium.FPDF_StructTree_CountChildren(tree) > 0
        pdfium.FPDF_StructTree_Close(tree)


def tags_of(content: bytes) -> set[str]:
    page = pypdfium2.PdfDocument(content)[0]
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    found: set[str] = set()

    def walk(element: object) -> None:
        size = pdfium.FPDF_StructElement_GetType(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDF_StructElement_GetType(element, buffer, size)
        found.add(buffer.raw.decode("utf-16-le").rstrip("\0"))
        for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                walk(child)

    for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
    pdfium.FPDF_StructTree_Close(tree)
    return found


def test_headings_paragraphs_lists_and_quotations_are_tagged_as_such() -> None:
    assert {"H1", "H2", "P", "L", "LI"} <= tags_of(to_pdf(document()).content)
    quoted = tags_of(to_pdf(document(SHEET)).content)
    assert {"H1", "H2", "L", "LI"} <= quoted
    assert quoted & {"BlockQuote", "Quote"}


@pytest.mark.parametrize("words", [TYPESETTING, '"}]}', "\\u{41} \\n", "#sys.inputs", "=" * 30])
def test_words_are_never_taken_for_markup(words: str) -> None:
    content = to_pdf(document(saying(words), replace(SHEET, title=words))).content
    bare = re.sub(r"\s", "", words)
    assert re.sub(r"\s", "", said(content)).count(bare) >= 17
    assert pypdfium2.PdfDocument(content).get_metadata_dict()["Title"] == words
    assert "root:" not in said(content)


def test_blanks_stay_visible_with_their_label() -> None:
    text = said(to_pdf(document()).content)
    for blank in LETTER.blanks:
        assert f"({blank.label})" in text
    without = replace(LETTER, sender=(("Camille",),), place_and_date=("Ville",), body=())
    assert "(" not in said(to_pdf(document(without)).content)


def test_the_recipient_stands_in_the_window_of_the_envelope() -> None:
    for sender in (LETTER.sender, (("Camille",),) * 6, ()):
        content = to_pdf(document(replace(LETTER, sender=sender))).content
        for line in LETTER.recipient:
            left, top = place_of(content, str(line[0]))
            assert 100 <= left <= 115
            assert 45 <= top <= 79


def test_pages_are_numbered_when_there_are_several() -> None:
    assert not re.search(r"\d / \d", said(to_pdf(document()).content))
    pages = pages_of(to_pdf(document(long_letter(), SHEET, long_letter())).content)
    numbers = [re.findall(r"\b\d / \d\b", page) for page in pages]
    whole = [["1 / 3"], ["2 / 3"], ["3 / 3"]]
    assert numbers == [*whole, [], *whole]


def test_nobody_signs_a_page_without_a_word() -> None:
    item = LETTER.body[1]
    for count in range(12, 34):
        letter = replace(LETTER, body=(*(item,) * count, LETTER.body[-1]))
        pages = pages_of(to_pdf(document(letter)).content)
        assert "salutations" in pages[-1], count


@pytest.mark.parametrize("words", [LONG, "https://exemple.fr/" + LONG, "W" * 500])
def test_no_word_leaves_the_page_however_long(words: str) -> None:
    content = to_pdf(document(saying(words), SHEET)).content
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert max(right for _, _, right, _ in boxes) < page.get_width() - 10 * MM
    assert re.sub(r"\s", "", words) in re.sub(r"\s", "", said(content))


@pytest.mark.parametrize("words", ["שלום עולם", "Ελληνικά", "Đặng Nguyễn", "Жанна", "œuvre → ✓ …"])
def test_other_alphabets_are_printed(words: str) -> None:
    pdf = to_pdf(document(replace(LETTER, signature=(words,))))
    assert pdf.unprintable == ""
    letters = re.sub(r"\s", "", said(pdf.content))
    assert set(re.sub(r"\s", "", words)) <= set(letters)


def test_what_no_font_has_is_replaced_and_told() -> None:
    missing = "\U000f0000"
    pdf = to_pdf(document(replace(LETTER, signature=(f"Camille {missing}!",))))
    assert pdf.unprintable == missing
    assert "Camille \ufffd!" in said(pdf.content)


def test_what_only_joins_signs_is_not_told_as_a_missing_sign() -> None:
    pdf = to_pdf(document(replace(LETTER, signature=("\U000f0000\u200d\U000f0001\ufe0f",))))
    assert set(pdf.unprintable) == {"\U000f0000", "\U000f0001"}


def test_the_same_document_gives_the_same_bytes() -> None:
    assert to_pdf(document(LETTER, SHEET)).content == to_pdf(document(LETTER, SHEET)).content


def test_the_letters_are_those_that_we_ship() -> None:
    names = set(re.findall(rb"/FontName/[A-Z]{6}\+(\w+)", to_pdf(document(LETTER, SHEET)).content))
    assert names == {b"AtkinsonHyperlegible"}


def test_each_part_is_read_in_its_own_language() -> None:
    content = to_pdf(Document("File", "en", (replace(SHEET, language="en"), LETTER))).content
    assert b"/Lang(en-GB)" in content
    assert b"/Lang(fr" in content


def test_a_layout_that_fails_is_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "main.typ").write_text('#panic("broken")', encoding="utf-8")
    monkeypatch.setattr("patient_check.report.pdf.asset", lambda *_: tmp_path)
    with pytest.raises(ExportFailed, match="broken"):
        to_pdf(document())


def test_the_layout_is_given_data_and_nothing_else() -> None:
    data = document_data(document(saying(TYPESETTING), SHEET))
    assert json.loads(json.dumps(data)) == data
    assert data["parts"][0]["sender"] == [[TYPESETTING, {"blank": TYPESETTING}]]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_words_can_be_printed(words: str, label: str) -> None:
    letter = replace(LETTER, title=words, body=(Paragraph((words, Blank(label), words)),))
    assert to_pdf(document(letter)).content.startswith(b"%PDF-")
