"""The letters: filling in blanks, changing the text, being asked, saving, printing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import ExportFailed, NoticeError, ReaderFailed
from patient_check.ui.export_desk import ExportDesk, Written
from patient_check.ui.printing import letter_document
from patient_check.ui.saving import Place
from patient_check.ui.screens.letters_view import LettersView
from patient_check.ui.widgets.edit_question_card import EditQuestionCard
from patient_check.ui.widgets.field import Field
from patient_check.ui.widgets.lines_field import LinesField
from patient_check.workflow import corrections, steps, visits
from patient_check.workflow.ports import Progress
from tests.fakes import DirectRunner, HeldRunner
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.step_states import edited_letter, open_steps, steps_screen

pytestmark = pytest.mark.ui

T = TypeVar("T")


@pytest.fixture
def view(desk: Desk) -> LettersView:
    open_steps(desk)
    desk.session.apply(steps.open_letter, LetterKind.DPO)
    return steps_screen(desk).letters


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _field(view: LettersView, party: str, detail: str) -> Field:
    field = view.side.details.fields[party, detail]
    assert isinstance(field, Field)
    return field


def test_the_two_complaints_stand_apart(view: LettersView) -> None:
    assert list(view.side.list.buttons) == [LetterKind.DPO, LetterKind.CNIL, LetterKind.CRIMINAL]
    words = _words(view.side.list)
    assert words.index("À la CNIL") < words.index("Au procureur")
    assert "Un autre chemin" in words


def test_details_fill_the_letter_while_they_are_typed(
    view: LettersView, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.processEvents()
    assert "[… vos nom et prénom]" in _words(view.paper)
    name = _field(view, "sender", "name")
    name.edit.setFocus()
    qtbot.keyClicks(name.edit, "Claire Exemple")
    qtbot.keyClick(name.edit, Qt.Key.Key_Return)
    address = view.side.details.fields["sender", "address"]
    assert isinstance(address, LinesField)
    address.edit.setFocus()
    address.edit.setPlainText("3 rue des Lilas\n\n 69001 Lyon ")
    name.edit.setFocus()
    qapp.processEvents()
    words = _words(view.paper)
    assert "Claire Exemple" in words
    assert "69001 Lyon" in words
    assert "vos nom et prénom" not in words


def test_the_next_blank_is_reached_with_a_key_and_replaced_by_typing(
    desk: Desk, view: LettersView, qtbot: QtBot
) -> None:
    desk.session.apply(steps.open_letter, LetterKind.CNIL)
    text = view.paper.text
    before = text.blank_count
    assert before
    desk.window.stack.shown.step(1)
    assert text.hasFocus()
    assert text.textCursor().selectedText().startswith("[…")
    qtbot.keyClicks(text, "123 456 789")
    assert text.blank_count == before - 1
    assert "123 456 789" in view.paper.text.text
    review = desk.session.state.review
    assert review is not None
    assert "123 456 789" in review.letters[0].edited


def test_blanks_go_round_and_lead_to_the_form_when_the_text_has_none(
    desk: Desk, view: LettersView, qapp: QApplication
) -> None:
    text = view.paper.text
    text.setPlainText("Un [… nom], 😀 deux [… date].")
    found = []
    for direction in (1, 1, 1, -1, -1):
        view.step(direction)
        found.append(text.textCursor().selectedText())
    nom, day = "[… nom]", "[… date]"
    assert found == [nom, day, nom, day, nom]
    text.setPlainText("Plus rien.")
    qapp.processEvents()
    view.step(1)
    assert _field(view, "sender", "name").edit.hasFocus()


def test_what_is_typed_is_kept_at_once_and_undone_as_a_whole(
    desk: Desk, view: LettersView, qtbot: QtBot
) -> None:
    text = view.paper.text
    drafted = text.text
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(text, " Merci.")
    assert text.textCursor().atEnd()
    assert "le vôtre" in _words(view.tools)
    assert view.tools.restore.isVisible()
    desk.session.apply(steps.open_letter, LetterKind.CNIL)
    desk.session.apply(steps.open_letter, LetterKind.DPO)
    assert text.text == drafted + " Merci."
    desk.session.undo()
    assert text.text == drafted
    desk.session.redo()
    _click(qtbot, view.tools.restore)
    assert text.text == drafted


def _question(desk: Desk) -> EditQuestionCard | None:
    return steps_screen(desk).letters.question


def test_a_changed_case_asks_and_keeps_the_text_meanwhile(desk: Desk, qtbot: QtBot) -> None:
    edited_letter(desk)
    view = steps_screen(desk).letters
    assert view.question is not None
    assert "diligence" in view.paper.text.text
    assert "mot pour mot" in _words(view.question)
    _click(qtbot, view.question.keep)
    assert _question(desk) is None
    assert "diligence" in view.paper.text.text
    desk.session.undo()
    again = _question(desk)
    assert again is not None
    _click(qtbot, again.take)
    assert "diligence" not in view.paper.text.text
    assert "numéro de téléphone" not in view.paper.text.text


def test_the_exported_letter_has_the_persons_words(
    desk: Desk, view: LettersView, tmp_path: Path
) -> None:
    view.paper.text.setPlainText("Madame, Monsieur,\n\nMes mots à moi.")
    target = tmp_path / "lettre.txt"
    view.write(Place(target, may_replace=False))
    assert "Mes mots à moi." in target.read_text("utf-8")
    words = _words(view.outcome)
    assert "Enregistré\u00a0: lettre.txt" in words
    assert "à la main" in words
    view.write(Place(target, may_replace=False))
    assert "porte déjà ce nom" in _words(view.outcome)
    desk.session.apply(steps.open_letter, LetterKind.CNIL)
    assert view.outcome.isHidden()


def test_all_letters_go_in_one_file(desk: Desk, view: LettersView, tmp_path: Path) -> None:
    target = tmp_path / "lettres.txt"
    view.write_all(Place(target, may_replace=False))
    text = target.read_text("utf-8")
    assert "Plainte au titre de l’article\u00a077" in text
    assert "procureur de la République" in text


def test_a_pdf_is_made_in_the_background(make_desk: MakeDesk, tmp_path: Path) -> None:
    runner = HeldRunner()
    desk = make_desk(runner=runner)
    desk.session.apply(visits.open_without_notice)
    desk.session.apply(steps.open_letter, LetterKind.DPO)
    view = steps_screen(desk).letters
    target = tmp_path / "lettre.pdf"
    view.write(Place(target, may_replace=False))
    assert not target.exists()
    assert "se prépare" in steps_screen(desk).bar.note.text()
    assert not view.tools.together.isEnabled()
    runner.release()
    assert target.read_bytes().startswith(b"%PDF")
    assert view.tools.together.isEnabled()
    assert view.outcome.open_button is not None


def test_a_fault_while_writing_is_told_as_a_failure(tmp_path: Path) -> None:
    answers: list[object] = []
    runner = _FailingRunner()
    ExportDesk(runner).write_bytes(b"", tmp_path / "x", answers.append, may_replace=False)
    assert [type(answer) for answer in answers] == [ExportFailed]
    assert not isinstance(answers[0], Written)


class _FailingRunner(DirectRunner):
    """Runs work that ends as nobody expected."""

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_error: Callable[[NoticeError], None],
        on_progress: Progress,
    ) -> None:
        def fail(progress: Progress) -> T:
            work(progress)
            raise ReaderFailed

        super().run(fail, on_done, on_error, on_progress)


def test_english_readers_get_help_beside_the_letter(make_desk: MakeDesk) -> None:
    desk = make_desk("en")
    open_steps(desk)
    desk.session.apply(steps.open_letter, LetterKind.CRIMINAL)
    view = steps_screen(desk).letters
    assert view.side.help is not None
    assert "Before sending" in _words(view.side)
    assert "procureur" in view.paper.text.text


def test_visits_are_named_only_when_the_person_says_so(
    desk: Desk, view: LettersView, qtbot: QtBot
) -> None:
    assert view.side.names.isHidden()
    desk.session.apply(visits.ask, "kiné")
    desk.session.apply(steps.open_letter, LetterKind.CNIL)
    assert "kinésithérapeute" not in view.paper.text.text.lower()
    view.side.names.setFocus()
    qtbot.keyClick(view.side.names, Qt.Key.Key_Space)
    assert "kinésithérapeute" in view.paper.text.text.lower()


def test_the_whole_letter_is_copied_and_printed(
    view: LettersView, qtbot: QtBot, tmp_path: Path
) -> None:
    _click(qtbot, view.tools.copy)
    copied = QGuiApplication.clipboard().text()
    assert "Objet" in copied
    assert "Madame, Monsieur" in copied
    QGuiApplication.clipboard().clear()
    assert view.view is not None
    document = letter_document(view.view.letter, "Pièces jointes")
    assert "Madame, Monsieur" in document.toPlainText()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    document.print_(printer)
    assert (tmp_path / "print.pdf").read_bytes().startswith(b"%PDF")


def test_a_bank_letter_asks_for_the_bank(desk: Desk, view: LettersView) -> None:
    iban = DataCategoryId("iban")
    desk.session.apply(corrections.set_status, iban, ExposureStatus.EXPOSED)
    desk.session.apply(steps.set_answers, wrote_on=date(2026, 3, 2))
    desk.session.apply(steps.open_letter, LetterKind.BANK)
    assert _field(view, "bank", "name").isVisible()
    assert _field(view, "controller", "name").isHidden()
    assert _field(view, "represented", "name").isHidden()


def test_a_text_out_of_view_is_as_high_as_its_words(
    desk: Desk, view: LettersView, qapp: QApplication
) -> None:
    text = view.paper.text
    text.setPlainText("Une phrase assez longue pour aller à la ligne plusieurs fois. " * 40)
    text.show_text("\n".join(["Une phrase assez longue pour aller à la ligne. " * 6] * 30))
    qapp.processEvents()
    block, lines = text.document().begin(), 0
    while block.isValid():
        lines += block.layout().lineCount()
        block = block.next()
    assert lines > 60
    assert text.height() >= lines * text.fontMetrics().lineSpacing()


def test_the_details_fold_where_they_would_hide_the_letter(
    make_desk: MakeDesk, qapp: QApplication
) -> None:
    for size, is_open in (((700, 740), False), ((1366, 740), True)):
        desk = make_desk(size=size)
        open_steps(desk)
        desk.session.apply(steps.open_letter, LetterKind.DPO)
        qapp.processEvents()
        assert steps_screen(desk).letters.side.details.part.is_open is is_open
