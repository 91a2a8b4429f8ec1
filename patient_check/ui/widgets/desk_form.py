"""What an adviser says of a case when it is saved: its name, where it stands, the consent."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from patient_check.domain.case import Case, CaseStatus
from patient_check.ui.desk_words import case_status_word
from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.page import column, drop_widgets
from patient_check.ui.widgets.single_choice import SingleChoice
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets
from patient_check.ui.widgets.wrapping_tick_box import WrappingTickBox
from patient_check.workflow.desk import DeskDetails


class DeskForm(QWidget):
    """Fields of a case on the list; `edited` comes with each change of them."""

    edited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._status = CaseStatus.OPEN
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name, initials or number on the list"))
        label = PlainLabel(self.name.accessibleName(), "caption")
        label.setBuddy(self.name)
        self.status: SingleChoice[CaseStatus] = SingleChoice(
            look,
            self.tr("Where does this case stand?"),
            [(one, case_status_word(one)) for one in CaseStatus],
        )
        self.consent = WrappingTickBox(
            look,
            self.tr("The person agrees to be counted, without a name"),
            self.tr("What is counted is shown below; it stays when the case is deleted."),
        )
        self.counted = Disclosure(look, self.tr("Exactly what would be counted"))
        self.mark = PlainLabel("", "soft")
        body = column(self, gap=2)
        for widget in (label, self.name, self.status, self.consent, self.counted, self.mark):
            body.addWidget(widget)
        self.name.textEdited.connect(self.edited)
        self.consent.toggled.connect(self.edited)
        self.status.chosen.connect(self._on_status)

    @property
    def details(self) -> DeskDetails:
        """What was said."""
        return DeskDetails(self.name.text().strip(), self._status, self.consent.isChecked())

    def show_case(self, case: Case | None) -> None:
        """Show what is kept of a case; None is a new one."""
        self._status = case.status if case is not None else CaseStatus.OPEN
        self.name.setText(case.name if case is not None else "")
        self.status.show_value(self._status)
        self.consent.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.consent.setChecked(case is not None and case.may_count)
        self.consent.blockSignals(False)  # noqa: FBT003 - Qt's own

    def show_counted(self, lines: Sequence[str]) -> None:
        """Show what would be counted of this case."""
        drop_widgets(self.counted.body)
        self.counted.body.addWidget(bullets(lines))

    def focus_chain(self) -> list[QWidget]:
        """Return the controls in their order."""
        return [self.name, *self.status.focus_chain(), self.consent, self.counted.header]

    def _on_status(self, status: CaseStatus) -> None:
        self._status = status
        self.edited.emit()
