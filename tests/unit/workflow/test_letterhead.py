from patient_check.domain.complaint import Letter, LetterKind
from patient_check.domain.report import Document, Sheet
from patient_check.workflow.letterhead import helper_lines, with_letterhead

LETTER = Letter(
    LetterKind.DPO,
    "Lettre",
    "fr",
    (("Jeanne Martin",),),
    (),
    ("Brest",),
    ("Objet",),
    (),
    ("J. M.",),
)
SHEET = Sheet("Fiche", "fr", ())


def test_lines_are_those_that_were_filled_in() -> None:
    assert helper_lines(" Claire Dupont ", "Association\n\n 1 rue du Port ") == (
        "Association",
        "1 rue du Port",
        "Claire Dupont",
    )
    assert helper_lines("", " \n") == ()


def test_letters_say_who_helped_and_sheets_do_not() -> None:
    document = Document("Dossier", "fr", (LETTER, SHEET))
    letter, sheet = with_letterhead(document, ("Association", "Claire")).parts
    assert isinstance(letter, Letter)
    assert letter.sender == (
        ("Jeanne Martin",),
        ("Avec l’aide de\u00a0: Association",),
        ("Claire",),
    )
    assert sheet is SHEET


def test_without_helpers_the_document_is_the_same() -> None:
    document = Document("Dossier", "fr", (LETTER,))
    assert with_letterhead(document, ()) is document
