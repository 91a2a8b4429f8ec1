"""Who, when and how many: what the notice says around the data, each open to correction."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from patient_check.domain.finding import AffectedUnit, Evidence, Findings
from patient_check.domain.notice import TextSpan
from patient_check.ui.formats import shown_count, shown_date, typed_count, typed_date
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.field import Field
from patient_check.ui.widgets.page import Columns, card, column, line
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.words import unit_word
from patient_check.workflow import corrections


class FactsCard(QWidget):
    """The organisation, the date and the number, as fields."""

    span_requested = Signal(object)

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__()
        self._session = session
        self._unit = AffectedUnit.PEOPLE
        self.organisation = Field(look, "building", self.tr("Organisation"), self.tr("Not known"))
        self.date = Field(look, "calendar", self.tr("Date of the incident"), self.tr("Not known"))
        self.count = Field(look, "people", self.tr("How many"), self.tr("Not known"))
        self._unit_button = self._make_unit_button(look)
        self.count.edit.setMinimumWidth(look.px(104))
        self.count.row.insertWidget(1, self._unit_button)
        self._summary = PlainLabel("")
        self.edit_button = Button(look, self.tr("Correct"), kind="quiet", icon="edit")
        self.edit_button.setCheckable(True)
        self.edit_button.setAccessibleDescription(self.tr("Organisation, date and number"))
        self._card = card()
        self._card.hide()
        body = column(self._card, gap=4, margin=5)
        body.addWidget(self.organisation)
        body.addWidget(Columns([(self.date, 1), (self.count, 1)], look.px(460), gap=4))
        head = line(gap=2)
        head.addWidget(self._summary, 1)
        head.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(self, gap=2)
        whole.addLayout(head)
        whole.addWidget(self._card)
        self.edit_button.toggled.connect(self._card.setVisible)
        for field in (self.organisation, self.date, self.count):
            field.span_requested.connect(self.span_requested)
        self.organisation.edited.connect(self._on_organisation_edited)
        self.date.edited.connect(self._on_date_edited)
        self.count.edited.connect(self._on_count_edited)

    def show_findings(self, findings: Findings) -> None:
        """Show what is known now."""
        organisation, date, affected = (
            findings.organisation,
            findings.incident_date,
            findings.affected,
        )
        self.organisation.show_value(
            organisation.name if organisation else "",
            _span(organisation.evidence if organisation else ()),
        )
        self.date.show_value(
            shown_date(date.value) if date else "", _span(date.evidence if date else ())
        )
        self._unit = affected.unit if affected else AffectedUnit.PEOPLE
        self.count.show_value(
            shown_count(affected.count) if affected else "",
            _span(affected.evidence if affected else ()),
        )
        self._name_unit()
        parts = [
            organisation.name if organisation else self.tr("Organisation not known"),
            shown_date(date.value) if date else self.tr("date not known"),
        ]
        if affected:
            parts.append(f"{shown_count(affected.count)}\u00a0{unit_word(affected.unit)}")
        self._summary.setText(" · ".join(parts))

    def _make_unit_button(self, look: Look) -> Button:
        button = Button(look, "", kind="small", icon="chevron-down")
        menu = QMenu(button)
        menu.setAccessibleName(self.tr("What the number counts"))
        for unit in AffectedUnit:
            action = QAction(unit_word(unit), menu)
            action.setData(unit.value)
            menu.addAction(action)
        menu.triggered.connect(self._on_unit_chosen)
        button.setMenu(menu)
        return button

    def _name_unit(self) -> None:
        word = unit_word(self._unit)
        self._unit_button.setText(word)
        self._unit_button.setAccessibleName(
            self.tr("What the number counts: {unit}").format(unit=word)
        )

    @Slot(str)
    def _on_organisation_edited(self, text: str) -> None:
        self._session.apply(corrections.set_organisation, text)

    @Slot(str)
    def _on_date_edited(self, text: str) -> None:
        value = typed_date(text)
        if value is None:
            self.date.show_error(
                self.tr("Write a day or a month, such as 21/07/2020 or July 2020.")
            )
            return
        self.date.show_error("")
        self._session.apply(corrections.set_incident_date, value)

    @Slot(str)
    def _on_count_edited(self, text: str) -> None:
        count = typed_count(text)
        if count is None and text.strip():
            self.count.show_error(self.tr("Write a number, such as 6128."))
            return
        self.count.show_error("")
        self._session.apply(corrections.set_affected, count, self._unit)

    @Slot(QAction)
    def _on_unit_chosen(self, action: QAction) -> None:
        self._unit = AffectedUnit(action.data())
        self._name_unit()
        count = typed_count(self.count.edit.text())
        if count is not None:
            self._session.apply(corrections.set_affected, count, self._unit)


def _span(evidence: tuple[Evidence, ...]) -> TextSpan | None:
    return evidence[0].span if evidence else None
