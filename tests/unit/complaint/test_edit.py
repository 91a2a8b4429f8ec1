from dataclasses import replace

import pytest

from patient_check.complaint.draft import draft
from patient_check.complaint.edit import body_from_text, merge_edit, with_body_text
from patient_check.domain.complaint import (
    Blank,
    EditQuestion,
    Heading,
    ItemList,
    Letter,
    LetterEdit,
    LetterKind,
    Paragraph,
)
from tests.told_cases import laboratory, platform_2020

LETTER = draft(LetterKind.DPO, laboratory())
DRAFTED = LETTER.body_text
EDITED = DRAFTED.replace("Madame, Monsieur,", "Bonjour,")


def changed() -> Letter:
    """The same letter after the person said that a date of birth did not leak."""
    facts = laboratory()
    kept = tuple(one for one in facts.findings.categories if one.category != "date_of_birth")
    return draft(LetterKind.DPO, replace(facts, findings=replace(facts.findings, categories=kept)))


def test_an_edit_stands_while_the_case_does_not_change() -> None:
    merged = merge_edit(LetterEdit(LetterKind.DPO, DRAFTED, EDITED), LETTER)
    assert isinstance(merged, Letter)
    assert merged.body_text == EDITED
    assert merged.recipient == LETTER.recipient


def test_a_changed_case_asks_and_keeps_the_persons_words() -> None:
    question = merge_edit(LetterEdit(LetterKind.DPO, DRAFTED, EDITED), changed())
    assert isinstance(question, EditQuestion)
    assert question.edited == EDITED
    assert question.redrafted == changed().body_text
    assert any("date de naissance" in one for one in question.dropped)
    assert all("date de naissance" not in one for one in question.added)
    assert question.added


def test_without_an_edit_the_new_draft_stands() -> None:
    fresh = changed()
    assert merge_edit(LetterEdit(LetterKind.DPO, DRAFTED, DRAFTED), fresh) == fresh


def test_a_person_who_wrote_what_the_new_draft_says_is_asked_nothing() -> None:
    fresh = changed()
    assert merge_edit(LetterEdit(LetterKind.DPO, DRAFTED, fresh.body_text), fresh) == fresh


def test_an_edit_that_empties_the_body_is_kept_too() -> None:
    merged = merge_edit(LetterEdit(LetterKind.DPO, DRAFTED, ""), LETTER)
    assert isinstance(merged, Letter)
    assert merged.body == ()


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Un mot", (Paragraph(("Un mot",)),)),
        ("Un\nmot", (Paragraph(("Un mot",)),)),
        ("Un\r\n\r\nmot", (Paragraph(("Un",)), Paragraph(("mot",)))),
        ("Titre\n-----", (Heading(("Titre",)),)),
        ("Titre\n-----\nsuite", (Heading(("Titre",)), Paragraph(("suite",)))),
        ("• a\n• b", (ItemList((("a",), ("b",))),)),
        ("- a\n- b", (ItemList((("a",), ("b",))),)),
        ("1) a\n2. b", (ItemList((("a",), ("b",)), is_numbered=True),)),
        ("- a\nsuite", (Paragraph(("- a suite",)),)),
        ("Né le [… date] à Lyon", (Paragraph(("Né le ", Blank("date"), " à Lyon")),)),
        ("", ()),
        ("\n \n", ()),
    ],
)
def test_plain_text_becomes_blocks(text: str, blocks: tuple[object, ...]) -> None:
    assert body_from_text(text) == blocks


def test_a_blank_that_was_filled_is_no_blank_any_more() -> None:
    letter = draft(LetterKind.CNIL, platform_2020())
    blank = Blank("adresse de l’organisme")
    assert blank in letter.blanks
    filled = with_body_text(letter, letter.body_text.replace(str(blank), "1, rue des Essais"))
    assert blank not in filled.blanks
