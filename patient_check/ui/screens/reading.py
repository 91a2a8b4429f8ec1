"""The reading under way: how far it is, and the way out."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar

from patient_check.ui.announce import announce
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession, ReadingStep
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.elided import ElidedLabel
from patient_check.ui.widgets.page import card, column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.state import WorkflowState


class ReadingScreen(Screen):
    """Shows the steps of the reading; Esc stops it."""

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__(look, session)
        page = self.scrolled_page(self.tr("Reading"), READING_COLUMN, gap=4)
        self._name = ElidedLabel("", "soft")
        self._step = PlainLabel("")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the reading"))
        frame = card()
        body = column(frame, gap=4, margin=8)
        body.addWidget(PlainLabel(self.tr("Your notice is being read"), "title"))
        body.addWidget(self._name)
        body.addWidget(self._progress)
        body.addWidget(self._step)
        body.addWidget(
            PlainLabel(
                self.tr(
                    "It is read apart, in a closed compartment without access to the Internet or "
                    "to your other files."
                ),
                "soft",
            )
        )
        page.body.addStretch(1)
        page.body.addWidget(frame)
        page.body.addStretch(2)
        self.stop = Button(look, self.tr("&Stop (Esc)"), icon="close")
        self.stop.clicked.connect(self._on_stop)
        self.frame.addWidget(ActionBar(look, [], self.stop, width=look.px(READING_COLUMN)))
        session.reading_advanced.connect(self._on_advanced)

    def show_state(self, state: WorkflowState) -> None:
        """Show the name of what is read; the bar starts without a share."""
        self._name.setText(state.reading or self.tr("Pasted text"))
        self._show_step(ReadingStep("reading", None))

    def take_focus(self) -> None:
        """The only thing to do here is to stop."""
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_step(self, step: ReadingStep) -> None:
        known = step.share is not None
        self._progress.setRange(0, 100 if known else 0)
        if step.share is not None:
            self._progress.setValue(round(100 * step.share))
        words = {
            "reading": self.tr("Opening the document…"),
            "page": self.tr("Reading the pages…"),
            "searching": self.tr("Looking for the data that it names…"),
        }
        text = words.get(step.code, words["reading"])
        if text != self._step.text():
            self._step.setText(text)
            announce(self, text)

    @Slot(object)
    def _on_advanced(self, step: ReadingStep) -> None:
        self._show_step(step)

    @Slot()
    def _on_stop(self) -> None:
        self.session.cancel_reading()
