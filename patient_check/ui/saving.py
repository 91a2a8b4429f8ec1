"""Where to write a file, asked of the person; and the card that says how it went."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from patient_check.domain.errors import PatientCheckError
from patient_check.ui.announce import announce
from patient_check.ui.export_desk import Written
from patient_check.ui.export_messages import ExportProblem, export_message_for
from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.message_card import MessageCard
from patient_check.ui.widgets.page import column, drop_widgets

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Place:
    """Where to write; `may_replace` when the person was asked about the file that is there."""

    path: Path
    may_replace: bool


def document_kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds of files of a letter: suffix, and the words for it."""
    return (
        ("pdf", translate("Saving", "PDF, to print or to send")),
        ("odt", translate("Saving", "OpenDocument, to change in LibreOffice or Word")),
        ("txt", translate("Saving", "Plain text")),
    )


def calendar_kinds() -> tuple[tuple[str, str], ...]:
    """Return the one kind of a calendar."""
    return (("ics", translate("Saving", "Calendar")),)


def ask_where(
    parent: QWidget, title: str, name: str, kinds: tuple[tuple[str, str], ...]
) -> Place | None:
    """Return where the person wants a file, `name` (without its suffix) being offered."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {f"{words} (*.{suffix})": suffix for suffix, words in kinds}
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(kinds[0][0])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
    dialog.selectFile(f"{name}.{kinds[0][0]}")
    if dialog.exec() != QFileDialog.DialogCode.Accepted or not dialog.selectedFiles():
        return None
    chosen, suffix = Path(dialog.selectedFiles()[0]), filters[dialog.selectedNameFilter()]
    return place_for(chosen, suffix, [suffix for suffix, _ in kinds])


def place_for(chosen: Path, suffix: str, known: list[str]) -> Place:
    """Return the file that a chosen name stands for: of a kind that is known, else of `suffix`.

    The dialog asked about the name that was chosen; a name that we lengthen may not replace.
    """
    if chosen.suffix.lower().removeprefix(".") in known:
        return Place(chosen, may_replace=True)
    return Place(chosen.with_name(f"{chosen.name}.{suffix}"), may_replace=False)


class OutcomeRoom(QWidget):
    """Holds the card of the last file: written, or what went wrong."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.card: MessageCard | None = None
        self.open_button: Button | None = None
        self._path: Path | None = None
        self._column: QVBoxLayout = column(self, gap=0)
        self.hide()

    def clear(self) -> None:
        """Show nothing."""
        drop_widgets(self._column)
        self.card = self.open_button = None
        self.hide()

    def show_written(self, written: Written, blanks: int) -> None:
        """Say where the file is, and what is left to do by hand."""
        self._path = written.path
        paragraphs = [str(written.path.parent)]
        if blanks:
            text = translate("Saving", "%n blank(s) are left to fill in by hand.", "", blanks)
            paragraphs.append(text)
        if written.unprintable:
            text = translate("Saving", "No font of this computer can show: {characters}")
            paragraphs.append(text.format(characters=written.unprintable))
        self.open_button = Button(
            self._look, translate("Saving", "Open the file"), kind="small", icon="outside"
        )
        self.open_button.clicked.connect(self._on_open)
        title = translate("Saving", "Saved: {name}").format(name=written.path.name)
        self._show(MessageCard(self._look, title, paragraphs, (self.open_button,), kind="info"))

    def show_problem(self, problem: ExportProblem, retry: Callable[[], object]) -> None:
        """Say what happened, what is safe, and offer another place."""
        message = export_message_for(problem)
        again = Button(
            self._look, translate("Saving", "Choose another place…"), kind="small", icon="save"
        )
        again.clicked.connect(lambda: retry())  # noqa: PLW0108 - without Qt's own argument
        paragraphs = (message.safe, message.next_step)
        self._show(MessageCard(self._look, message.title, paragraphs, (again,)))

    def show_answer(
        self, answer: Written | ExportProblem, blanks: int, retry: Callable[[], object]
    ) -> None:
        """Show the one or the other."""
        if isinstance(answer, PatientCheckError):
            self.show_problem(answer, retry)
        else:
            self.show_written(answer, blanks)

    def _show(self, card: MessageCard) -> None:
        drop_widgets(self._column)
        self.card = card
        self._column.addWidget(card)
        self.show()
        card.show()
        card.setFocus()
        announce(self, card.accessibleName())

    def _on_open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
