from patient_check.sandbox.layout import Line
from patient_check.sandbox.pages import Page, text_of

HEIGHT = 842.0


def line(text: str, top: float, *, opens: bool = False) -> Line:
    return Line(text, 60.0, top - 12, 60.0 + 5 * len(text), top, opens)


def letter(*texts: str, top: float = 760) -> list[Line]:
    return [line(text, top - 14 * number) for number, text in enumerate(texts)]


def said(*pages: list[Line]) -> str:
    return text_of([Page(tuple(lines), HEIGHT) for lines in pages])


def test_lines_follow_each_other_and_paragraphs_are_apart() -> None:
    assert said([line("Bonjour,", 760), line("Votre nom", 730, opens=True)]) == (
        "Bonjour,\n\nVotre nom"
    )


def test_a_page_end_between_two_sentences_is_a_blank_line() -> None:
    assert said(letter("Un fait."), letter("Un autre.")) == "Un fait.\n\nUn autre."


def test_a_page_end_within_a_sentence_is_a_mere_line_end() -> None:
    assert said(letter("votre nom et"), letter("votre prénom.")) == "votre nom et\nvotre prénom."
    assert said(letter("des actes réali-"), letter("sés hier.")) == "des actes réali-\nsés hier."


def test_what_comes_back_on_each_page_is_said_once_and_cuts_nothing() -> None:
    pages = [
        [
            line("Clinique du Lac", 820),
            *letter(f"Fait {number}."),
            line(f"Page {number}/3 – Lac", 40),
        ]
        for number in range(3)
    ]
    assert said(*pages) == ("Clinique du Lac\nFait 0.\n\nFait 1.\n\nFait 2.\n\nPage 0/3 – Lac")


def test_page_numbers_are_left_out() -> None:
    marks = ("Page 1 sur 2", "2/2", "- 2 -", "p. 3", "– 4 –", "12")
    for mark in marks:
        assert said([*letter("Un fait."), line(mark, 40)], letter("Fin.")) == "Un fait.\n\nFin."


def test_a_number_within_the_letter_stays() -> None:
    texts = [f"Ligne {number}" for number in range(12)]
    texts[6] = "1 204"
    assert "1 204" in said(letter(*texts), letter("Fin."))


def test_a_foot_and_a_head_between_two_halves_of_a_sentence_are_moved() -> None:
    first = [*letter("le code des actes réali-", top=160), line("Clinique du Lac", 60)]
    second = [line("Suite du 3 mars", 830), *letter("sés figure aussi dans le fichier.")]
    assert said(first, second) == (
        "le code des actes réali-\nsés figure aussi dans le fichier."
        "\n\nClinique du Lac\nSuite du 3 mars"
    )


def test_a_foot_after_a_whole_sentence_stays_in_its_place() -> None:
    first = [*letter("Un fait.", top=160), line("Clinique du Lac", 60)]
    assert said(first, letter("Un autre.")) == "Un fait.\nClinique du Lac\n\nUn autre."


def test_no_page_gives_no_text() -> None:
    assert said() == ""
    assert said([]) == ""
