"""What exported files promise to whatever opens them: our own checks, then other programs'."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

import patient_check
from patient_check.domain.complaint import LetterKind
from patient_check.domain.report import Document
from patient_check.intake.reader import IsolatedReader
from patient_check.workflow.drafting import draft_letters, letter_document, whole_document
from patient_check.workflow.exporting import content_of
from tests.told_cases import platform_2020

CHECKOUT = Path(patient_check.__file__).parent.parent
WORDS = ("Doctolib", "Violation de données", "Madame, Monsieur", "articles 15 et 34", "Camille")
SECONDS = 120
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def of(suffix: str, document: Document | None = None) -> bytes:
    chosen = document or letter_document(LetterKind.DPO, platform_2020())
    return content_of(chosen, suffix)[0]


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.sandbox
@pytest.mark.parametrize("suffix", [".pdf", ".odt", ".txt"])
def test_our_own_reader_reads_what_we_write(reader: IsolatedReader, suffix: str) -> None:
    text = flat(reader.read(of(suffix)).text)
    for words in WORDS:
        assert words in text


@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_letter_keeps_every_word_in_every_type(kind: LetterKind) -> None:
    (letter,) = draft_letters([kind], platform_2020())
    document = letter_document(kind, platform_2020())
    texts = [flat(of(".txt", document).decode("utf-8"))]
    pages = pypdfium2.PdfDocument(of(".pdf", document))
    texts.append(flat(" ".join(page.get_textpage().get_text_range() for page in pages)))
    for text in texts:
        for words in letter.subject:
            assert not isinstance(words, str) or flat(words) in text
        for blank in letter.blanks:
            assert flat(blank.label) in text


def run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=True,
        timeout=SECONDS,
        env={**os.environ, **environment},
    )
    return done.stdout.decode("utf-8", "replace")


@pytest.mark.sandbox
def test_a_letter_is_written_from_the_command_line(tmp_path: Path) -> None:
    notice, letter = tmp_path / "courrier.txt", tmp_path / "lettre.odt"
    notice.write_text(
        "Une violation de données a touché votre compte. Votre nom a été dérobé.", encoding="utf-8"
    )
    command = [sys.executable, "-m", "patient_check", "letter", "dpo"]
    run(*command, "--from", notice, "--out", letter, PYTHONPATH=str(CHECKOUT))
    with zipfile.ZipFile(letter) as file:
        assert "Madame, Monsieur" in file.read("content.xml").decode("utf-8")


if shutil.which("pdftotext") and shutil.which("pdfinfo"):

    def test_poppler_reads_the_words_the_title_and_the_tags(tmp_path: Path) -> None:
        document = whole_document(platform_2020())
        file = tmp_path / "dossier.pdf"
        file.write_bytes(of(".pdf", document))
        text = flat(run("pdftotext", "-enc", "UTF-8", file, "-"))
        for words in WORDS:
            assert words in text
        told = run("pdfinfo", "-enc", "UTF-8", file)
        assert f"{document.title}\n" in told
        assert "Tagged:          yes" in told
        tree = run("pdfinfo", "-struct-text", file)
        for tag in ("H1", "H2", "LI"):
            assert tag in tree


if OFFICE:

    def test_libreoffice_opens_a_letter_with_its_title_and_language(tmp_path: Path) -> None:
        source = tmp_path / "lettre.odt"
        source.write_bytes(of(".odt"))
        home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
        convert = [OFFICE or "", home, "--headless", "--convert-to"]
        run(*convert, "txt:Text (encoded):UTF8", "--outdir", tmp_path, source)
        text = flat((tmp_path / "lettre.txt").read_text(encoding="utf-8-sig"))
        for words in WORDS:
            assert words in text
        assert "[à compléter : adresse de l’organisme]" in text
        run(*convert, "fodt", "--outdir", tmp_path, source)
        saved = (tmp_path / "lettre.fodt").read_text(encoding="utf-8")
        (letter,) = letter_document(LetterKind.DPO, platform_2020()).parts
        assert f"<dc:title>{letter.title}</dc:title>" in saved
        assert 'fo:language="fr"' in saved
        assert "<text:h " in saved
        run(*convert, "pdf", "--outdir", tmp_path, source)
        assert len(pypdfium2.PdfDocument(tmp_path / "lettre.pdf")) <= 2
