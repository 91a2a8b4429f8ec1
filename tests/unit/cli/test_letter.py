import io
import os
from datetime import date
from pathlib import Path

import pytest

from patient_check.cli.arguments import FILE_TYPES, LETTERS, Options
from patient_check.cli.letter import run
from patient_check.cli.terminal import Terminal
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import NoTextLayer
from patient_check.domain.report import Document
from patient_check.workflow.exporting import SUFFIXES
from tests.fakes import FakeReader

TODAY = date(2026, 11, 24)
NOTICE = (
    "Bonjour,\n\nLe 3 mai 2026, une violation de données a touché la Clinique des Tilleuls. "
    "Votre nom et votre adresse e-mail ont été dérobés.\n"
)


class Screen(io.TextIOWrapper):
    """A stream that remembers what was written on it."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def said(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined,no-any-return]


class Desk:
    """A folder with a notice in it, and what a command said there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out, self.err = Screen(), Screen()
        (folder / "courrier.txt").write_text(NOTICE, encoding="utf-8")

    def run(self, letter: str, out: str = "", *, forced: bool = False, **more: object) -> int:
        source = str(self.folder / str(more.get("source", "courrier.txt")))
        target = str(self.folder / out) if out else ""
        options = Options("letter", (source,), letter=letter, out=target, is_forced=forced)
        reader = more.get("reader", FakeReader())
        assert isinstance(reader, FakeReader)
        terminal = Terminal(self.out, self.err, {})
        language = str(more.get("language", "fr"))
        return run(options, reader, terminal, language=language, today=TODAY)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_kinds_are_those_that_can_be_drafted() -> None:
    assert {kind.replace("-", "_") for kind in LETTERS} == {*LetterKind, "all"}
    assert FILE_TYPES == SUFFIXES


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_is_shown_with_its_blanks(desk: Desk, kind: str) -> None:
    assert desk.run(kind) == 0
    assert "[à compléter\u00a0: vos nom et prénom]" in desk.out.said()
    assert "Objet\u00a0:" in desk.out.said()
    assert desk.err.said() == ""


def test_the_letter_says_what_the_notice_says(desk: Desk) -> None:
    desk.run("dpo")
    text = " ".join(desk.out.said().split())
    assert "Clinique des Tilleuls" in text
    assert "adresse e-mail" in text
    assert "24 novembre 2026" in text


@pytest.mark.parametrize("suffix", FILE_TYPES)
def test_a_letter_is_written_and_what_is_left_to_do_is_said(desk: Desk, suffix: str) -> None:
    assert desk.run("cnil", f"lettre{suffix}") == 0
    assert (desk.folder / f"lettre{suffix}").stat().st_size > 500
    assert desk.out.said() == ""
    assert "Écrit : " in desk.err.said()
    assert "blancs à compléter : vos nom et prénom" in desk.err.said()


def test_a_file_that_is_there_is_replaced_by_force_only(desk: Desk) -> None:
    file = desk.folder / "lettre.txt"
    file.write_text("ancien", encoding="utf-8")
    assert desk.run("dpo", "lettre.txt", reader=FakeReader(NoTextLayer())) == 1
    assert "--force" in desk.err.said()
    assert file.read_text(encoding="utf-8") == "ancien"
    assert desk.run("dpo", "lettre.txt", forced=True) == 0
    assert file.read_text(encoding="utf-8") != "ancien"


def test_a_notice_that_cannot_be_read_is_told(desk: Desk) -> None:
    assert desk.run("dpo", "lettre.pdf", reader=FakeReader(NoTextLayer())) == 1
    assert "C’est une image" in desk.err.said()
    assert desk.run("dpo", source="absent.txt") == 1
    assert "introuvable" in desk.err.said()
    assert sorted(os.listdir(desk.folder)) == ["courrier.txt"]  # noqa: PTH208 - the names


def test_a_folder_that_is_not_there_is_told(desk: Desk) -> None:
    assert desk.run("dpo", "absent/lettre.pdf") == 1
    assert "dossier" in desk.err.said()


def test_a_text_that_is_no_notice_gives_a_letter_and_a_word_of_caution(desk: Desk) -> None:
    (desk.folder / "autre.txt").write_text("Le menu de la cantine.", encoding="utf-8")
    assert desk.run("dpo", source="autre.txt") == 0
    assert "ne ressemble pas" in desk.err.said()
    assert "Objet" in desk.out.said()


def test_words_of_a_notice_move_no_terminal(desk: Desk) -> None:
    hostile = NOTICE.replace("Votre nom", "Votre nom \x1b[2J\u202e")
    (desk.folder / "piege.txt").write_text(hostile, encoding="utf-8")
    assert desk.run("cnil", source="piege.txt") == 0
    assert "\x1b" not in desk.out.said()
    assert "\u202e" not in desk.out.said()


def test_characters_that_no_font_has_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(_: Document, __: Path, *, may_replace: bool) -> str:
        assert not may_replace
        return "\U000f0000"

    monkeypatch.setattr("patient_check.cli.letter.export", lacking)
    assert desk.run("dpo", "lettre.pdf") == 0
    assert "\U000f0000" in desk.err.said()


@pytest.mark.parametrize("error", [OSError(28, "plein"), BrokenPipeError()])
def test_a_screen_that_cannot_be_written_costs_the_status(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def fail(_: Terminal, __: str) -> None:
        raise error

    monkeypatch.setattr(Terminal, "write", fail)
    monkeypatch.setattr("patient_check.cli.terminal._forget_output", lambda: None)
    assert desk.run("dpo") == 1
    assert ("plein" in desk.err.said()) == (error.errno is not None)


def test_an_english_computer_speaks_english_and_the_letter_french(desk: Desk) -> None:
    assert desk.run("dpo", "lettre.txt", language="en") == 0
    assert "blanks to fill in" in desk.err.said()
    assert "Madame, Monsieur" in (desk.folder / "lettre.txt").read_text(encoding="utf-8")
