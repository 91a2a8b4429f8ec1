import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.sandbox.layout import lines_of
from patient_check.sandbox.runs import runs_of
from tests.unit.sandbox.drawing import lines, page, read, rows_of_words

PROSE = (
    "Nous vous informons que notre",
    "serveur a été consulté par un",
    "tiers entre le 3 et le 5 mars",
    "et que vos nom, prénom et date",
    "de naissance ont été copiés en",
    "partie au cours de cet accès.",
)
OTHER = (
    "Votre mot de passe est intact",
    "car il est gardé sous la forme",
    "d’une empreinte et vos données",
    "bancaires ne sont pas connues",
    "de nous puisque le paiement a",
    "lieu chez un autre prestataire.",
)


def test_columns_written_line_by_line_are_read_one_after_the_other() -> None:
    words = rows_of_words(list(zip(PROSE, OTHER, strict=True)), (60, 320))
    assert read(words) == [*PROSE, *OTHER]


def test_columns_written_one_after_the_other_are_read_so() -> None:
    left = [(text, 60.0, 700.0 - 14 * number) for number, text in enumerate(PROSE)]
    right = [(text, 320.0, 697.0 - 14 * number) for number, text in enumerate(OTHER[:4])]
    assert read([*left, *right]) == [*PROSE, *OTHER[:4]]
    assert read([*right, *left]) == [*PROSE, *OTHER[:4]]


def test_a_title_above_and_a_foot_below_stay_there() -> None:
    words = rows_of_words(list(zip(PROSE, OTHER, strict=True)), (60, 320))
    wide = "Une ligne qui va d’un bord de la page jusqu’à l’autre bord de cette page, ou presque"
    found = read([(wide, 60, 760), *words, (wide, 60, 400)])
    assert found == [wide, *PROSE, *OTHER, wide]


def test_three_columns_are_read_in_turn() -> None:
    narrow = [[f"{name} {text[:22]}" for text in PROSE] for name in "abc"]
    words = rows_of_words(list(zip(*narrow, strict=True)), (40, 210, 380))
    assert read(words) == [text for column in narrow for text in column]


def test_the_cells_of_a_table_are_read_row_by_row() -> None:
    rows = [("Donnée", "Exposée ?", "Précision"), ("Nom", "Oui", "Tous"), ("IBAN", "Non", ""),
            ("Adresse", "Selon les cas", "Si donnée")]  # fmt: skip
    assert read(rows_of_words(rows, (60, 200, 340))) == [
        "Donnée | Exposée ? | Précision", "Nom | Oui | Tous", "IBAN | Non",
        "Adresse | Selon les cas | Si donnée",
    ]  # fmt: skip


def test_a_cell_of_several_lines_stays_one_cell_and_its_words_whole() -> None:
    words = [
        ("Nom", 60, 700), ("Oui", 200, 700), ("Tous les pa-", 300, 700), ("tients suivis", 300, 688),
        ("IBAN", 60, 660), ("Non", 200, 660), ("Jamais reçu", 300, 660),
        ("Sexe", 60, 640), ("Oui", 200, 640), ("Tous", 300, 640),
    ]  # fmt: skip
    assert read([(text, float(left), float(bottom)) for text, left, bottom in words]) == [
        "Nom | Oui | Tous les patients suivis", "IBAN | Non | Jamais reçu", "Sexe | Oui | Tous",
    ]  # fmt: skip


def test_a_form_is_read_name_by_value() -> None:
    rows = [("Organisme :", "Clinique"), ("Date :", "12 mars 2025"), ("Personnes :", "1 204"),
            ("Contact :", "dpo@clinique.example")]  # fmt: skip
    assert read(rows_of_words(rows, (60, 240))) == [f"{name} | {value}" for name, value in rows]


def test_two_lists_side_by_side_are_read_one_after_the_other() -> None:
    left = ("Concernées", "• votre nom", "• votre sexe", "• vos dates")
    right = ("Épargnées", "• le code", "• la carte", "• le RIB")
    words = rows_of_words(list(zip(left, right, strict=True)), (60, 300))
    assert read(words) == [*left, *right]


def test_bullets_stay_with_their_words() -> None:
    words = rows_of_words([("•", "votre nom"), ("•", "votre sexe"), ("•", "vos dates")], (60, 80))
    assert read(words) == ["• votre nom", "• votre sexe", "• vos dates"]


def test_white_space_opens_a_paragraph_but_not_between_the_items_of_a_list() -> None:
    found = lines(("Bonjour,", 60, 700), ("Votre nom", 60, 670), ("a fui.", 60, 656),
                  ("- un", 60, 620), ("- deux", 60, 590))  # fmt: skip
    assert [line.opens_paragraph for line in found] == [False, True, False, True, False]


def test_a_sentence_that_goes_on_in_the_next_column_opens_none() -> None:
    left = [(text, 60.0, 700.0 - 14 * number) for number, text in enumerate(PROSE[:5])]
    right = [(text, 320.0, 700.0 - 14 * number) for number, text in enumerate(("partie.", *OTHER))]
    found = lines(*left, *right)
    assert not any(line.opens_paragraph for line in found)


WORDS = st.lists(
    st.tuples(
        st.sampled_from(["nom", "oui", "- a", "•", "Une phrase assez longue pour une ligne"]),
        st.integers(0, 50).map(lambda place: place * 10.0),
        st.integers(0, 60).map(lambda place: place * 7.0),
    ),
    max_size=40,
)


@given(WORDS)
def test_every_letter_is_read_once_wherever_the_words_stand(
    words: list[tuple[str, float, float]],
) -> None:
    expected = sorted("".join(text for text, _, _ in words).replace(" ", ""))
    found = sorted("".join(read(words)).replace(" ", "").replace("|", ""))
    assert found == expected


@pytest.mark.parametrize(("columns", "rows"), [(60, 60), (2, 2000), (200, 2)])
def test_a_page_full_of_loose_letters_is_laid_out_in_time(columns: int, rows: int) -> None:
    words = [("a", 15.0 * x, 14.0 * y) for y in range(rows) for x in range(columns)]
    runs = runs_of(page(*words))
    start = time.process_time()
    assert sum(line.text.count("a") for line in lines_of(runs)) == columns * rows
    assert time.process_time() - start < 10
