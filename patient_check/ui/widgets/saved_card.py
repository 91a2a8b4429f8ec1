"""Where the open case is kept, how it opens again, and whether it has what the screen has."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import at_top, column, line, picture
from patient_check.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from patient_check.cases.store import CaseFile


class SavedCard(QWidget):
    """A few lines about the file, and the way to close it."""

    close_requested = Signal()
    passphrase_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._name = PlainLabel("", "strong")
        self._folder = PlainLabel("", "soft")
        self._opens = PlainLabel("")
        self.mark = PlainLabel("")
        self.close_case = Button(look, self.tr("Close this case"), kind="small")
        self.close_case.clicked.connect(self.close_requested)
        self.add_passphrase = Button(look, self.tr("Add a passphrase…"), kind="small")
        self.add_passphrase.clicked.connect(self.passphrase_requested)
        row = Flow(gap=2)
        row.add(self.add_passphrase)
        row.add(self.close_case)
        head = line(gap=3)
        head.addLayout(at_top(picture(look, "lock", Role.ACCENT, 24)))
        words = column(gap=0)
        words.addWidget(self._name)
        words.addWidget(self._folder)
        head.addLayout(words, 1)
        body = column(self, gap=3)
        body.addLayout(head)
        body.addWidget(self._opens)
        body.addWidget(self.mark)
        body.addWidget(row)

    def show_file(self, file: "CaseFile", *, is_modified: bool) -> None:
        """Show an open case file."""
        self._name.setText(file.path.name)
        self._folder.setText(self.tr("in {folder}").format(folder=file.path.parent))
        if file.has_passphrase:
            opens = self.tr("It opens with its passphrase, on any computer with this program.")
        else:
            opens = self.tr("It opens in your session of this computer, without a passphrase.")
        self._opens.setText(opens)
        self.add_passphrase.setVisible(not file.has_passphrase and not file.is_read_only)
        self.mark.setText(self._mark(file, is_modified=is_modified))
        self.mark.setProperty("kind", "strong" if is_modified or file.is_read_only else "soft")
        self.mark.style().unpolish(self.mark)
        self.mark.style().polish(self.mark)

    def focus_chain(self) -> list[QWidget]:
        """Return the controls."""
        return [self.add_passphrase, self.close_case]

    def _mark(self, file: "CaseFile", *, is_modified: bool) -> str:
        if file.is_read_only:
            return self.tr("Opened for reading only: nothing may be written where it is.")
        if is_modified:
            return self.tr("Modified: the latest changes are not saved yet.")
        return self.tr("Everything on the screen is saved.")
