"""The part of the fifth stage that only a help desk has; empty, and light, everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from patient_check.ui.widgets.page import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from patient_check.ui.case_messages import KeepingError
    from patient_check.ui.session import CaseSession
    from patient_check.ui.theme.look import Look
    from patient_check.ui.widgets.desk_form import DeskForm


class DeskPart(QWidget):
    """Holds the form of the desk, made only where there is a desk whose folder is open."""

    edited = Signal()

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._language = language
        self._body = column(self, gap=0)
        self._shown: object = self
        self.form: DeskForm | None = None
        self.is_edited = False
        if session.desk is not None:
            from patient_check.ui.widgets.desk_form import DeskForm  # noqa: PLC0415 - a desk's only

            self.form = DeskForm(look)
            self.form.edited.connect(self._on_edited)
            self._body.addWidget(self.form)

    @property
    def is_used(self) -> bool:
        """Whether cases go into the folder of a desk."""
        desk, keeper = self._session.desk, self._session.cases
        is_own_file = keeper is not None and keeper.file is not None and keeper.folder is None
        return desk is not None and desk.folder is not None and not is_own_file

    def show_keeping(self, *, is_modified: bool) -> None:
        """Show what is kept of the case, and what would be counted."""
        keeper = self._session.cases
        if self.form is None or keeper is None:
            return
        case = keeper.file.case if keeper.file is not None else None
        if self._shown is not case:
            self._shown, self.is_edited = case, False
            self.form.show_case(case)
            is_modified = case is None or keeper.is_modified
        self.form.show_counted(self._counted())
        if case is None:
            text = self.tr("Not on the list yet: save to put it there.")
        elif is_modified:
            text = self.tr("Modified: the latest changes are not saved yet.")
        else:
            text = self.tr("Everything on the screen is saved in the desk’s folder.")
        self.form.mark.setText(text)

    def save(self, on_answer: Callable[[KeepingError | None], None]) -> None:
        """Save the case in the folder of the desk."""
        if self._session.desk is not None and self.form is not None:
            self._session.desk.save(self.form.details, on_answer)

    def focus_chain(self) -> list[QWidget]:
        """Return the controls in their order."""
        return self.form.focus_chain() if self.form is not None else []

    def _counted(self) -> list[str]:
        from patient_check.domain.case import CaseId  # noqa: PLC0415 - a desk's only
        from patient_check.ui.desk_words import count_labels, count_line  # noqa: PLC0415 - same
        from patient_check.workflow import case_file, desk  # noqa: PLC0415 - same

        today, keeper = self._session.today(), self._session.cases
        empty = case_file.new_case(CaseId(""), today)
        before = keeper.file.case if keeper is not None and keeper.file is not None else empty
        labels = count_labels(self._language)
        case = case_file.kept(self._session.state, before, today)
        return [count_line(key, labels) for key in desk.would_be_counted(case)]

    def _on_edited(self) -> None:
        self.is_edited = True
        self.edited.emit()
