"""An empty page, for somebody who must not be seen reading: it names nothing."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.buttons import Button
from patient_check.workflow import actions


class HiddenScreen(Screen):
    """Nothing but a word that brings everything back."""

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__(look, session)
        self.setAccessibleName(self.tr("Empty page"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a screen reader asks for it as well
        self.back = Button(look, self.tr("Resume"), kind="quiet")
        self.back.clicked.connect(self._on_back)
        self.frame.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(*[4 * UNIT] * 4)
        row.addWidget(self.back)
        row.addStretch(1)
        self.frame.addLayout(row)

    def take_focus(self) -> None:
        """Keep the keyboard away from everything that was hidden."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_back(self) -> None:
        self.session.apply(actions.unhide)
