import pytest

from patient_check.intake.limits import MAX_PAGES
from patient_check.intake.reader import IsolatedReader
from tests.contracts.build_pdf import A_LOCK, Word, file_of, paragraph, pdf, picture_pdf
from tests.contracts.conditions import check, code_of

pytestmark = pytest.mark.sandbox
LEFT = [
    "Madame, Monsieur, nous",
    "vous informons que votre",
    "nom et votre adresse ont",
    "été dérobés pendant la",
    "nuit du 3 au 4 mars.",
    "La faille est refermée.",
]
RIGHT = [
    "Nous vous conseillons de",
    "changer votre mot de",
    "passe sans attendre et",
    "de rester attentif aux",
    "messages qui pourraient",
    "sembler venir de nous.",
]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_columns_that_interleave_in_the_stream_are_read_one_after_the_other(
    reader: IsolatedReader,
) -> None:
    left, right = paragraph(LEFT), paragraph(RIGHT, left=330)
    words = [word for pair in zip(left, right, strict=True) for word in pair]
    text = flat(check(reader.read(pdf(words))).text)
    assert " ".join(LEFT) in text
    assert " ".join(RIGHT) in text
    assert text.index(LEFT[-1]) < text.index(RIGHT[0])


def test_a_table_is_read_row_by_row(reader: IsolatedReader) -> None:
    rows = [("Nom", "oui"), ("Adresse", "oui"), ("Mot de passe", "non"), ("Diagnostic", "non")]
    words = [
        Word(left, 700 - 20 * row, text)
        for row, cells in enumerate(rows)
        for left, text in zip((60, 330), cells, strict=True)
    ]
    lines = check(reader.read(pdf(words))).text.splitlines()
    assert [line for line in lines if line] == [f"{name} | {said}" for name, said in rows]


def test_a_hyphen_at_a_line_end_does_not_cut_a_word(reader: IsolatedReader) -> None:
    notice = reader.read(pdf(paragraph(["Votre numéro de télé-", "phone a été dérobé."])))
    assert "téléphone a été dérobé." in flat(notice.text)


def test_a_sentence_runs_over_a_page_break_and_its_running_lines(reader: IsolatedReader) -> None:
    filler = [f"Ligne {row} du courrier, qui raconte la suite." for row in range(40)]
    head, first = Word(60, 810, "Clinique des Tilleuls"), paragraph(filler, top=780)
    pages = [
        [head, *first, Word(60, 220, "Votre nom et votre"), Word(280, 20, "Page 1 / 2")],
        [head, Word(60, 780, "adresse ont été dérobés."), Word(280, 20, "Page 2 / 2")],
    ]
    text = flat(check(reader.read(pdf(*pages))).text)
    assert "Votre nom et votre adresse ont été dérobés." in text
    assert text.count("Clinique des Tilleuls") == 1
    assert "Page 1" not in text


def test_the_progress_grows_to_the_end(reader: IsolatedReader) -> None:
    shares: list[float | None] = []
    words = paragraph(["Votre nom a été dérobé."])
    reader.read(pdf(words, words, words), progress=lambda _, share: shares.append(share))
    assert shares == [pytest.approx(share, abs=1e-3) for share in (1 / 3, 2 / 3, 1)]


@pytest.mark.parametrize("captions", [("",), ("", ""), ("Numérisé le 3 mars",)])
def test_a_scan_has_no_text_layer(reader: IsolatedReader, captions: tuple[str, ...]) -> None:
    assert code_of(reader, picture_pdf(*captions)) == "no_text_layer"


def test_a_blank_page_is_empty(reader: IsolatedReader) -> None:
    assert code_of(reader, pdf([])) == "empty"


def test_a_password_is_said(reader: IsolatedReader) -> None:
    content = pdf(paragraph(["Votre nom a été dérobé."]), trailer=A_LOCK)
    assert code_of(reader, content) == "encrypted"


def test_too_many_pages_are_too_long(reader: IsolatedReader) -> None:
    words = [Word(60, 700, "Bonjour")]
    assert code_of(reader, pdf(*[words] * MAX_PAGES)) == "ok"
    assert code_of(reader, pdf(*[words] * (MAX_PAGES + 1))) == "too_long"


def test_too_many_words_on_a_page_are_too_long(reader: IsolatedReader) -> None:
    words = [Word(60, 20 + row * 0.5, f"{row} mots de trop, " * 3) for row in range(1_500)]
    assert code_of(reader, pdf(words)) == "too_long"


@pytest.mark.parametrize(
    "objects",
    [
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"],
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 99999999 >>"],
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"[" * 100_000],
        [b"<< /Type /Catalog >>"],
    ],
    ids=["pages in a ring", "pages that do not exist", "nested arrays", "no pages"],
)
def test_a_tree_of_pages_that_lies_is_refused(reader: IsolatedReader, objects: list[bytes]) -> None:
    assert code_of(reader, file_of(objects)) in {"damaged", "empty", "too_long"}
