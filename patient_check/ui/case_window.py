"""The part of the window that knows of cases: how one is opened, left and erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from patient_check.ui.drop_target import DropTarget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from patient_check.ui.appearance import Appearance
    from patient_check.ui.case_flow import CaseFlow
    from patient_check.ui.screen_stack import ScreenStack
    from patient_check.ui.screens.cases import CasesScreen
    from patient_check.ui.session import CaseSession

CASE_SUFFIX = ".patientcheck"


class CaseWindow(DropTarget):
    """A window in front of a session; what is about cases is loaded at the first need."""

    def __init__(self, session: CaseSession, appearance: Appearance) -> None:
        super().__init__()
        self.session = session
        self.appearance = appearance
        self._flow: CaseFlow | None = None
        session.before_replacing = self._replace

    def open_path(self, path: Path) -> None:
        """Open a case that was saved, or read a notice: the name of the file tells."""
        if path.suffix == CASE_SUFFIX and self.session.keeps_cases:
            self.cases.open_path(path)
        else:
            self.session.open_file(path)

    @property
    def cases(self) -> CaseFlow:
        """The questions and boxes around cases, made at the first need."""
        if self._flow is None:
            from patient_check.ui.case_flow import CaseFlow  # noqa: PLC0415 - not at start

            self._flow = CaseFlow(self, self.session, self.appearance)
        return self._flow

    def may_go(self, go: Callable[[], object]) -> bool:
        """Say whether what is shown may go now; else it is asked, and `go` done afterwards."""
        is_empty = self.session.state.review is None or not self.session.keeps_cases
        return is_empty or self.cases.may_go(go)

    def _replace(self, go: Callable[[], None]) -> None:
        if self.may_go(go):
            go()

    @Slot()
    def _on_case_requested(self) -> None:
        if self.session.desk is None:
            self.cases.choose()
        else:
            self.cases.desk.show_list()

    @Slot(object)
    def _on_desk_screen_made(self, screen: CasesScreen) -> None:
        flow = self.cases.desk
        screen.open_requested.connect(flow.open_folder)
        screen.new_requested.connect(flow.new_person)
        screen.breach_requested.connect(flow.choose_breach)
        screen.due_requested.connect(flow.delete_due)
        screen.erase_requested.connect(flow.delete_case)

    @Slot()
    def _on_erase_requested(self) -> None:
        self.cases.erase_everything()

    def connect_cases(self, stack: ScreenStack) -> None:
        """Hear what the screens ask about cases."""
        stack.case_requested.connect(self._on_case_requested)
        stack.erase_requested.connect(self._on_erase_requested)
        stack.desk_screen_made.connect(self._on_desk_screen_made)
