"""What every screen is: built once for a look, repainted from the state, keeping no copy of it."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QVBoxLayout, QWidget

from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, UNIT
from patient_check.ui.widgets.page import ScrolledPage
from patient_check.workflow.state import WorkflowState


class Screen(QWidget):
    """One screen of the window."""

    def __init__(self, look: Look, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.session = session
        self.frame = QVBoxLayout(self)
        self.frame.setContentsMargins(0, 0, 0, 0)
        self.frame.setSpacing(0)

    @property
    def offers_exit(self) -> bool:
        """Whether what is shown may have to be left at once."""
        return False

    def show_state(self, state: WorkflowState) -> None:
        """Repaint from the state; called while the screen is shown."""

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) marked passage, where there are any."""

    def next_pane(self) -> None:
        """Go from one side of the screen to the other, where it has two."""

    def take_focus(self) -> None:
        """Put the focus where the person goes on; called when the screen comes into view."""

    def scrolled_page(self, name: str, width: int = PAGE_WIDTH, gap: int = 6) -> ScrolledPage:
        """Add a page of the first stage: centred, with room around it."""
        margin = 8 * UNIT
        margins = QMargins(margin, margin, margin, margin)
        page = ScrolledPage(name, self.look.px(width), margins, gap=gap)
        self.frame.addWidget(page, 1)
        return page
