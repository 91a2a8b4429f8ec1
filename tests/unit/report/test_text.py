from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.domain.complaint import Paragraph
from patient_check.report.text import COLUMNS, to_text
from tests.unit.report.letters import (
    LETTER,
    LONG,
    SHEET,
    TYPESETTING,
    document,
    long_letter,
    saying,
)


def test_a_letter_is_set_as_on_a_typewriter() -> None:
    assert to_text(document()) == (
        "[à compléter\u00a0: vos nom et prénom]\n"
        "[à compléter\u00a0: votre adresse]\n"
        "\n"
        "                                    Clinique des Tilleuls\n"
        "                                    12, avenue des Tilleuls\n"
        "                                    00000 Ville\n"
        "\n"
        "                                    [à compléter\u00a0: ville], le 24\n"
        "                                    novembre 2026\n"
        "\n"
        "Objet\u00a0:\u00a0Violation de données : ma demande d’information\n"
        "\n"
        "Madame, Monsieur,\n"
        "\n"
        "Le [à compléter\u00a0: date de réception], j’ai reçu votre message.\n"
        "\n"
        "Ce que je vous demande\n"
        "----------------------\n"
        "\n"
        "1. Quelles données ?\n"
        "2. Depuis quelle date ?\n"
        "\n"
        "Je vous prie d’agréer mes salutations distinguées.\n"
        "\n"
        "                                    Signature\n"
        "\n\n\n"
        "                                    Camille Exemple\n"
        "\n"
        "Pièces jointes\n"
        "• copie de votre message\n"
    )


def test_a_sheet_is_set_as_text() -> None:
    assert to_text(document(SHEET)) == (
        "Relevé de votre courrier\n"
        "========================\n"
        "\n"
        "Organisme\u00a0: Clinique des Tilleuls\n"
        "\n"
        "A fuité (1)\n"
        "-----------\n"
        "\n"
        "• nom\n"
        "\n"
        "    Votre nom a été copié.\n"
    )


def test_parts_are_told_apart() -> None:
    one, other = to_text(document(LETTER)), to_text(document(SHEET))
    assert to_text(document(LETTER, SHEET)) == f"{one}\n{'_' * COLUMNS}\n\n{other}"


@pytest.mark.parametrize("words", [TYPESETTING, "mot " * 100, "1234 " * 60])
def test_no_line_is_wider_than_the_page(words: str) -> None:
    for line in to_text(document(saying(words), long_letter(), SHEET)).splitlines():
        assert len(line) <= COLUMNS


def test_a_long_word_stays_whole() -> None:
    assert LONG in to_text(document(replace(LETTER, body=(Paragraph((LONG,)),))))


@given(st.text(max_size=200))
def test_nothing_in_it_moves_a_terminal(words: str) -> None:
    text = to_text(document(saying(words), replace(SHEET, title=words)))
    assert not {char for char in text if (char < " " or "\x7f" <= char <= "\x9f") and char != "\n"}
    text.encode("utf-8")
