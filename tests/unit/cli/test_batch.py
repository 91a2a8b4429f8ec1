import csv
import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from patient_check.cli.arguments import Options, UsageError
from patient_check.cli.batch import run
from patient_check.cli.terminal import Terminal
from patient_check.domain.errors import DamagedFile
from patient_check.domain.notice import NoticeText
from patient_check.workflow.batch import COLUMNS, Table
from patient_check.workflow.ports import CancelToken, NoticeReader, Progress
from tests.fakes import FakeReader

NOTICE = (
    "La Clinique du Parc vous informe d'une violation de données survenue le 21 juillet 2020. "
    "Votre nom et votre adresse e-mail ont été dérobés."
)


class Stream(io.StringIO):
    """A stream that interrupts the program when it is told a certain thing."""

    def __init__(self, interrupt_at: str = "") -> None:
        super().__init__()
        self._interrupt_at = interrupt_at

    def write(self, words: str) -> int:
        if self._interrupt_at and self._interrupt_at in words:
            self._interrupt_at = ""
            raise KeyboardInterrupt
        return super().write(words)


class CountingReader(FakeReader):
    """Counts what it reads."""

    count = 0

    def read(
        self,
        untrusted_content: bytes,
        *,
        cancel: CancelToken | None = None,
        progress: Progress | None = None,
    ) -> NoticeText:
        self.count += 1
        return super().read(untrusted_content, cancel=cancel, progress=progress)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notices"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02}.txt").write_text(f"{NOTICE} {number}", encoding="utf-8")
    return folder


def batch(
    folder: Path,
    *,
    err: Stream | None = None,
    reader: NoticeReader | None = None,
    for_spreadsheet: bool = False,
) -> tuple[int, str]:
    stream = err or Stream()
    options = Options(
        "batch",
        folder=str(folder),
        out=str(folder.parent / "t.csv"),
        for_spreadsheet=for_spreadsheet,
    )
    terminal = Terminal(Stream(), stream, {})
    return run(options, reader or FakeReader(), terminal, language="fr"), stream.getvalue()


def rows(folder: Path) -> list[dict[str, str]]:
    text = (folder.parent / "t.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_file_with_what_the_notice_says(folder: Path) -> None:
    status, said = batch(folder)
    table = rows(folder)
    assert status == 0
    assert [row["file"] for row in table] == [f"{number:02}.txt" for number in range(20)]
    first = table[0]
    assert tuple(first) == COLUMNS
    assert first["size_bytes"] == str((folder / "00.txt").stat().st_size)
    assert (first["is_breach_notice"], first["language"]) == ("yes", "fr")
    assert (first["organisation"], first["incident_date"]) == ("Clinique du Parc", "2020-07-21")
    assert first["exposed"] == "last_name email"
    assert first["article34_missing"].split() == ["dpo_contact", "consequences", "measures"]
    assert first["error"] == first["message"] == first["people_count"] == ""
    assert "Fichiers : 20. Non lus : 0." in said
    assert "Lecture 20 / 20" in said


def test_a_file_that_cannot_be_read_has_its_row_and_stops_no_other(folder: Path) -> None:
    (folder / "05.txt").write_bytes(b"")
    status, said = batch(folder)
    table = rows(folder)
    assert status == 1
    assert len(table) == 20
    assert (table[5]["error"], table[5]["is_breach_notice"]) == ("empty", "")
    assert table[5]["message"].startswith("Il n’y a pas de texte")
    assert table[6]["error"] == ""
    assert "Non lus : 1." in said


def test_when_nothing_can_be_read_every_row_says_so(folder: Path) -> None:
    assert batch(folder, reader=FakeReader(DamagedFile()))[0] == 1
    assert {row["error"] for row in rows(folder)} == {"damaged"}


def test_what_no_notice_says_is_told_from_an_error(folder: Path) -> None:
    (folder / "00.txt").write_text("Bonjour, voici la recette de la tarte.", encoding="utf-8")
    batch(folder)
    first = rows(folder)[0]
    assert (first["is_breach_notice"], first["article34_missing"]) == ("no", "")
    assert first["error"] == ""


def test_after_an_interruption_the_same_command_goes_on(folder: Path) -> None:
    status, said = batch(folder, err=Stream("Lecture 8 / 20"))
    assert status == 130
    assert "Interrompu : 8 / 20." in said
    assert not (folder.parent / "t.csv").exists()
    reader = CountingReader()
    assert batch(folder, reader=reader)[0] == 0
    assert reader.count == 12
    assert [row["file"] for row in rows(folder)] == [f"{number:02}.txt" for number in range(20)]
    assert sorted(entry.name for entry in folder.parent.iterdir()) == ["notices", "t.csv"]


def test_a_table_within_the_folder_is_not_read(folder: Path) -> None:
    options = Options("batch", folder=str(folder), out=str(folder / "t.csv"))
    for _ in range(2):
        assert run(options, FakeReader(), Terminal(Stream(), Stream(), {}), language="en") == 0
    text = (folder / "t.csv").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 21


def test_a_table_within_the_folder_is_not_read_whatever_way_leads_to_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    options = Options("batch", folder="notices", out=str(folder / "t.csv"))
    for _ in range(2):
        assert run(options, FakeReader(), Terminal(Stream(), Stream(), {}), language="en") == 0
    assert len((folder / "t.csv").read_text(encoding="utf-8").splitlines()) == 21


def test_an_empty_folder_gives_an_empty_table(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert batch(tmp_path / "empty")[0] == 0
    assert rows(tmp_path / "empty") == []


def test_a_folder_that_is_not_there_and_a_table_that_cannot_be_written(
    folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as caught:
        batch(tmp_path / "nowhere")
    assert caught.value.key == "usage_not_a_folder"
    options = Options("batch", folder=str(folder), out=str(tmp_path / "nowhere" / "t.csv"))
    err = Stream()
    assert run(options, FakeReader(), Terminal(Stream(), err, {}), language="fr") == 1
    assert err.getvalue().endswith(
        "nowhere/t.csv: Ce dossier n’existe pas ou ne répond pas : rien n’a été écrit.\n"
    )


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_a_table_never_takes_the_place_of_what_is_no_file(
    kind: str, folder: Path, tmp_path: Path
) -> None:
    """Said before anything is read, and nothing of it is touched."""
    out = tmp_path / "out"
    if kind == "folder":
        out.mkdir()
    else:
        os.mkfifo(out)
    before = stat.S_IFMT(out.stat().st_mode)
    reader, err = CountingReader(), Stream()
    options = Options("batch", folder=str(folder), out=str(out))
    assert run(options, reader, Terminal(Stream(), err, {}), language="fr") == 1
    assert "pas d’un fichier" in err.getvalue()
    assert (stat.S_IFMT(out.stat().st_mode), reader.count) == (before, 0)


def test_a_table_behind_a_link_is_written_where_the_link_leads(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").symlink_to(tmp_path / "real.csv")
    assert batch(folder)[0] == 0
    assert (tmp_path / "t.csv").is_symlink()
    assert len((tmp_path / "real.csv").read_text(encoding="utf-8").splitlines()) == 21


def test_two_commands_never_write_the_same_table(folder: Path, tmp_path: Path) -> None:
    with Table(tmp_path / "t.csv"):
        status, said = batch(folder)
    assert status == 1
    assert "Une autre commande écrit déjà ce tableau" in said
    assert batch(folder)[0] == 0


def test_what_another_folder_left_does_not_get_into_the_table(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for name in ("x.txt", "00.txt"):
        (other / name).write_text(f"{NOTICE} autre dossier", encoding="utf-8")
    assert batch(other, err=Stream("Lecture 2 / 2"))[0] == 130
    assert batch(folder)[0] == 0
    assert [row["file"] for row in rows(folder)] == [f"{number:02}.txt" for number in range(20)]


def test_a_name_that_would_be_a_formula_is_no_formula(folder: Path) -> None:
    (folder / "=cmd.txt").write_text(NOTICE, encoding="utf-8")
    batch(folder)
    assert rows(folder)[-1]["file"] == "'=cmd.txt"


def test_a_killed_run_goes_on_and_gives_the_same_table(folder: Path, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole.csv", tmp_path / "killed.csv"
    root = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": str(root), "LC_ALL": "C.UTF-8"}

    def command(out: Path) -> list[str]:
        return [sys.executable, "-m", "patient_check", "batch", str(folder), "--out", str(out)]

    subprocess.run(command(whole), env=environment, check=True, capture_output=True)
    with subprocess.Popen(command(killed), env=environment, stderr=subprocess.PIPE) as run_once:
        assert run_once.stderr is not None
        while (line := run_once.stderr.readline()) and b"Reading 6 / 20" not in line:
            pass
        run_once.kill()
    assert not killed.exists()
    done = subprocess.run(command(killed), env=environment, check=True, capture_output=True)
    assert b"Reading 20 / 20" in done.stderr
    assert b"Reading 0 / 20" not in done.stderr
    assert killed.read_bytes() == whole.read_bytes()
