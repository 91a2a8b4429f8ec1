import os
import sys
from pathlib import Path

import pytest

from patient_check.domain.errors import ExportError, FileExists, FolderUnavailable, NotAFile
from patient_check.domain.report import Document, Sheet
from patient_check.workflow.exporting import SUFFIXES, check_target, content_of, export

SHEET = Sheet("Titre", "fr", ())
DOCUMENT = Document("Titre", "fr", (SHEET,))
BEGINNINGS = {".pdf": b"%PDF-", ".odt": b"PK", ".txt": b"Titre\n====="}


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".PDF"])
def test_the_name_of_the_file_says_what_it_is(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"lettre{suffix}"
    assert export(DOCUMENT, path) == ""
    assert path.read_bytes().startswith(BEGINNINGS[suffix.lower()])
    assert os.listdir(tmp_path) == [path.name]  # noqa: PTH208 - the names


def test_a_file_is_replaced_only_when_the_person_said_so(tmp_path: Path) -> None:
    path = tmp_path / "lettre.txt"
    path.write_text("à moi", encoding="utf-8")
    with pytest.raises(FileExists):
        export(DOCUMENT, path)
    assert path.read_text(encoding="utf-8") == "à moi"
    export(DOCUMENT, path, may_replace=True)
    assert path.read_bytes() == content_of(DOCUMENT, ".txt")[0]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "dossier.pdf"
    folder.mkdir()
    for may_replace in (False, True):
        with pytest.raises(NotAFile):
            export(DOCUMENT, folder, may_replace=may_replace)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderUnavailable):
        export(DOCUMENT, tmp_path / "nowhere" / "lettre.txt")
    with pytest.raises(FolderUnavailable):
        export(DOCUMENT, tmp_path / "bad\0name.txt")


def test_a_failed_letter_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lettre.pdf"
    path.write_bytes(b"old")

    def fail(_: Document) -> object:
        raise ExportError

    monkeypatch.setattr("patient_check.report.pdf.to_pdf", fail)
    with pytest.raises(ExportError):
        export(DOCUMENT, path, may_replace=True)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


if sys.platform != "win32":

    def test_a_letter_is_for_the_eyes_of_its_author(tmp_path: Path) -> None:
        export(DOCUMENT, tmp_path / "lettre.txt")
        assert (tmp_path / "lettre.txt").stat().st_mode & 0o077 == 0

    def test_a_device_is_never_replaced() -> None:
        with pytest.raises(NotAFile):
            check_target(Path(os.devnull), may_replace=True)

    def test_a_link_stays_a_link(tmp_path: Path) -> None:
        real, link = tmp_path / "vrai.txt", tmp_path / "lien.txt"
        real.write_text("ancien", encoding="utf-8")
        link.symlink_to(real)
        with pytest.raises(FileExists):
            export(DOCUMENT, link)
        export(DOCUMENT, link, may_replace=True)
        assert link.is_symlink()
        assert real.read_text(encoding="utf-8").startswith("Titre")

    def test_a_link_in_a_circle_leads_nowhere(tmp_path: Path) -> None:
        link = tmp_path / "lien.txt"
        link.symlink_to(link)
        with pytest.raises((FolderUnavailable, NotAFile)):
            export(DOCUMENT, link)
