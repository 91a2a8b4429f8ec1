"""Who writes, for whom, to whom: what the letters need, kept in memory only."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QWidget

from patient_check.domain.advice import ActingFor, Answers
from patient_check.domain.complaint import LetterKind
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.field import Field
from patient_check.ui.widgets.lines_field import LinesField
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow import steps

SENDER, REPRESENTED, CONTROLLER, BANK = "sender", "represented", "controller", "bank"
CITY = "city"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One field: of which party, which of its details, and its label."""

    party: str
    detail: str
    label: str


class DetailsForm(QFrame):
    """The fields that the shown letter can use; folded it says how many are filled."""

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self.fields: dict[tuple[str, str], Field | LinesField] = {}
        self._labels: dict[str, PlainLabel] = {}
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Details for the letters"))
        self.part = Disclosure(look, self.tr("Your details, for the letters"), is_open=True)
        self._hint = PlainLabel(
            self.tr("They stay in this window: nothing keeps them unless you save your case."),
            "soft",
        )
        self._count = PlainLabel("", "soft")
        for label in (self._hint, self._count):
            label.setContentsMargins(look.px(20) + 2 * UNIT, 0, 0, 0)
        whole = column(self, gap=1, margin=4)
        whole.addWidget(self.part)
        whole.addWidget(self._count)
        whole.addWidget(self._hint)
        self._add_parties()

    def show_answers(self, answers: Answers | None, kind: LetterKind) -> None:
        """Show what is known, and only the parties that this letter speaks of."""
        now = answers or Answers()
        shown = {
            SENDER: True,
            CITY: True,
            REPRESENTED: now.acting_for is not ActingFor.SELF,
            CONTROLLER: kind is not LetterKind.BANK,
            BANK: kind is LetterKind.BANK,
        }
        for party, label in self._labels.items():
            label.setVisible(shown[party])
        filled = visible = 0
        for (party, detail), field in self.fields.items():
            value = now.city if party == CITY else getattr(getattr(now, party), detail)
            if isinstance(field, LinesField):
                field.show_lines(tuple(value))
            else:
                field.show_value(str(value), None)
            field.setVisible(shown[party])
            visible += shown[party]
            filled += shown[party] and bool(value)
        text = self.tr("%n filled in of {total}", "", filled)
        self._count.setText(text.format(total=visible))

    def focus_first_empty(self) -> bool:
        """Unfold, and go to the first field that is empty; False when all are filled."""
        self.part.header.setChecked(True)
        for field in self.fields.values():
            text = field.edit.toPlainText() if isinstance(field, LinesField) else field.edit.text()
            if not field.isHidden() and not text.strip():
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return [self.part.header, *(field.edit for field in self.fields.values())]

    def _add_parties(self) -> None:
        titles = {
            SENDER: self.tr("You, who sign"),
            REPRESENTED: self.tr("The person for whom you write"),
            CONTROLLER: self.tr("The organisation"),
            BANK: self.tr("Your bank"),
        }
        for wanted in self._wanted():
            if wanted.party in titles and wanted.party not in self._labels:
                self._labels[wanted.party] = PlainLabel(titles[wanted.party], "strong")
                self.part.body.addWidget(self._labels[wanted.party])
            self._add(wanted)

    def _wanted(self) -> Iterator[_Wanted]:
        name, address = self.tr("First name and name"), self.tr("Postal address")
        email, birth = self.tr("E-mail"), self.tr("Date of birth")
        yield _Wanted(SENDER, "name", name)
        yield _Wanted(SENDER, "address", address)
        yield _Wanted(CITY, "", self.tr("Town where you sign"))
        yield _Wanted(SENDER, "email", email)
        yield _Wanted(SENDER, "phone", self.tr("Telephone"))
        yield _Wanted(SENDER, "birth_date", birth)
        yield _Wanted(SENDER, "reference", self.tr("Your patient or customer number"))
        yield _Wanted(REPRESENTED, "name", self.tr("Their first name and name"))
        yield _Wanted(REPRESENTED, "birth_date", self.tr("Their date of birth"))
        yield _Wanted(REPRESENTED, "reference", self.tr("Their patient or customer number"))
        yield _Wanted(CONTROLLER, "name", self.tr("Name of the organisation"))
        yield _Wanted(CONTROLLER, "address", self.tr("Address of the organisation"))
        yield _Wanted(CONTROLLER, "email", self.tr("E-mail of the organisation"))
        yield _Wanted(BANK, "name", self.tr("Name of the bank"))
        yield _Wanted(BANK, "address", self.tr("Address of the bank"))

    def _add(self, wanted: _Wanted) -> None:
        field: Field | LinesField
        if wanted.detail == "address":
            field = LinesField(self._look, wanted.label)
            field.edited.connect(self._on_edited)
        else:
            field = Field(self._look, "edit", wanted.label)
            field.edited.connect(self._on_edited)
        field.setProperty("party", wanted.party)
        field.setProperty("detail", wanted.detail)
        self.fields[wanted.party, wanted.detail] = field
        self.part.body.addWidget(field)

    @Slot(object)
    def _on_edited(self, value: object) -> None:
        party = str(self.sender().property("party"))
        detail = str(self.sender().property("detail"))
        if party == CITY:
            self._session.apply(steps.set_answers, city=value)
        else:
            self._session.apply(steps.set_party, party, **{detail: value})
