"""Tokens and units: what is a sentence, a list item, a heading."""

import pytest

from patient_check.extraction.document import UnitKind, parse, stem


def kinds(text: str) -> list[tuple[UnitKind, str]]:
    document = parse(text)
    return [(u.kind, text[u.start : u.end]) for u in document.units]


def test_headings_items_and_sentences() -> None:
    text = "Vos données\n\nElles ont été volées :\n- nom\n- prénom\n\nNous sommes désolés."
    assert kinds(text) == [
        (UnitKind.HEADING, "Vos données"),
        (UnitKind.HEADING, "Elles ont été volées :"),
        (UnitKind.ITEM, "nom"),
        (UnitKind.ITEM, "prénom"),
        (UnitKind.SENTENCE, "Nous sommes désolés."),
    ]


def test_a_wrapped_line_goes_on() -> None:
    text = "Le 3 mars, une personne non autorisée est entrée dans\nnotre base de données."
    assert [k for k, _ in kinds(text)] == [UnitKind.SENTENCE]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert len(kinds("Le Dr. Martin et M. Durand vous répondent.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nom", "noms"),
        ("bancaire", "bancaires"),
        ("medical", "medicaux"),
        ("personnel", "personnelle"),
    ],
)
def test_close_forms_share_their_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_adresse_is_not_adressee() -> None:
    noun, verb = parse("adresse adressée").tokens
    assert noun.stem != verb.stem


def test_an_address_is_one_token() -> None:
    tokens = parse("Écrivez à dpo@exemple.fr ou sur https://exemple.fr/aide").tokens
    assert [t.kind for t in tokens].count("address") == 2
