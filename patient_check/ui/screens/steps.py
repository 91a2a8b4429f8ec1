"""The fourth stage: what to do, by when, and the letters that go with it."""

from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.workflow.state import WorkflowState


class StepsScreen(Screen):
    """The pages of the stage, and the bar below them."""

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        super().__init__(look, session)
        self._language = language

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state."""
