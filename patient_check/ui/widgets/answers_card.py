"""A few questions about the case: all optional, and they can be changed at any time."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QWidget

from patient_check.domain.advice import ActingFor, AnswerReceived, Answers, Misuse
from patient_check.domain.parties import OrganisationKind
from patient_check.ui.session import CaseSession
from patient_check.ui.step_words import (
    acting_for_word,
    answer_word,
    day_word,
    misuse_word,
    organisation_kind_word,
)
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.widgets.day_field import DayField
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.single_choice import SingleChoice
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.wrapping_tick_box import WrappingTickBox
from patient_check.workflow import steps

_ANSWER = "answer"
_KIND_ORDER = (
    OrganisationKind.PUBLIC_HOSPITAL,
    OrganisationKind.PRIVATE_HOSPITAL,
    OrganisationKind.PRACTITIONER,
    OrganisationKind.PRIVATE,
    OrganisationKind.PUBLIC_BODY,
    OrganisationKind.UNKNOWN,
)


class AnswersCard(QFrame):
    """Folded it says what was answered; unfolded it asks."""

    def __init__(self, look: Look, session: CaseSession) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._answers = Answers()
        self.days: dict[str, DayField] = {}
        self.choices: dict[str, SingleChoice[object]] = {}
        self.boxes: dict[str, WrappingTickBox] = {}
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("A few questions"))
        self._summary = PlainLabel("", "soft")
        self._summary.setContentsMargins(look.px(20) + 2 * UNIT, 0, 0, 0)
        self.part = Disclosure(look, self.tr("A few questions, to see only what concerns you"))
        self.part.body.setSpacing(4 * UNIT)
        whole = column(self, gap=0, margin=4)
        whole.addWidget(self.part)
        whole.addWidget(self._summary)
        self._ask()

    def show_answers(self, answers: Answers | None) -> None:
        """Show what was said, and ask only what makes sense beside it."""
        self._answers = now = answers or Answers()
        for name, field in self.days.items():
            day = getattr(now, name)
            field.show_day(day)
        wrote = True if now.has_written else now.wrote
        complained = True if now.has_complained else now.complained
        values: dict[str, object] = {"wrote": wrote, "complained": complained}
        values |= {name: getattr(now, name) for name in (_ANSWER, "acting_for")}
        kind = now.organisation_kind
        values["organisation_kind"] = None if kind is OrganisationKind.UNKNOWN else kind
        for name, value in values.items():
            self.choices[name].show_value(value if answers is not None else None)
        for name, box in self.boxes.items():
            box.blockSignals(True)  # noqa: FBT003 - Qt's own
            box.setChecked(
                name in now.misuse if name in set(Misuse) else now.is_exposed_to_violence
            )
            box.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_what_fits(now)
        self._summary.setText(self._said(now) if answers is not None else self._nothing_said())

    def ask_day(self, name: str) -> None:
        """Unfold, and put the focus on a day."""
        self.part.header.setChecked(True)
        self.days[name].field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        chain: list[QWidget] = [self.part.header]
        for place in range(self.part.body.count()):
            item = self.part.body.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, DayField | SingleChoice):
                chain += widget.focus_chain()
            elif isinstance(widget, WrappingTickBox):
                chain.append(widget)
        return chain

    def _ask(self) -> None:
        """Add every question, in the order in which a case unfolds."""
        self._add_day("received_on", self.tr("When did you receive the notice?"))
        whom = [(one, acting_for_word(one)) for one in ActingFor]
        self._add("acting_for", self.tr("For whom are you doing this?"), whom)
        kinds = [(kind, organisation_kind_word(kind)) for kind in _KIND_ORDER]
        self._add("organisation_kind", self.tr("Who had the leak?"), kinds)
        yes_no = [(False, self.tr("Not yet")), (True, self.tr("Yes"))]
        self._add("wrote", self.tr("Have you already written to the organisation?"), yes_no)
        self._add_day("wrote_on", self.tr("Which day did you send it?"))
        received = [(one, answer_word(one)) for one in AnswerReceived]
        self._add(_ANSWER, self.tr("What did it answer?"), received)
        text = self.tr("Have you already complained to the CNIL?")
        self._add("complained", text, yes_no)
        self._add_day("complained_on", self.tr("Which day did you complain to the CNIL?"))
        self._add_day("cnil_decided_on", self.tr("Which day did you receive its decision, if any?"))
        self._add_day("claimed_on", self.tr("Which day did you send your claim for compensation?"))
        text = self.tr("Which day did you receive its refusal, if any?")
        self._add_day("claim_refused_on", text)
        self.part.body.addWidget(PlainLabel(self.tr("Have you noticed any of this?"), "strong"))
        for misuse in Misuse:
            self._add_box(misuse.value, misuse_word(misuse))
            if misuse is Misuse.DEBIT:
                self._add_day("debit_on", self.tr("Which day was the debit?"))
        self.part.body.addWidget(PlainLabel(self.tr("Is somebody looking for you?"), "strong"))
        text = self.tr("Somebody who is dangerous for me must not find my address or my carers")
        self._add_box("is_exposed_to_violence", text)

    def _add_day(self, name: str, question: str) -> None:
        field = DayField(self._look, question)
        field.setObjectName(name)
        field.said.connect(self._on_day)
        self.days[name] = field
        self.part.body.addWidget(field)

    def _add(self, name: str, question: str, answers: Iterable[tuple[object, str]]) -> None:
        choice = SingleChoice[object](self._look, question, answers)
        choice.setObjectName(name)
        choice.chosen.connect(self._on_chosen)
        self.choices[name] = choice
        self.part.body.addWidget(choice)

    def _add_box(self, name: str, words: str) -> None:
        box = WrappingTickBox(self._look, words, "")
        box.setObjectName(name)
        box.setMaximumWidth(self._look.px(READING_COLUMN))
        box.toggled.connect(self._on_toggled)
        self.boxes[name] = box
        self.part.body.addWidget(box)

    def _show_what_fits(self, now: Answers) -> None:
        is_public = now.organisation_kind in steps.PUBLIC_BODIES
        fits = {
            "wrote_on": now.has_written,
            "complained_on": now.has_complained,
            "cnil_decided_on": now.has_complained,
            "claimed_on": is_public,
            "claim_refused_on": is_public,
            "debit_on": Misuse.DEBIT in now.misuse,
        }
        for name, is_wanted in fits.items():
            self.days[name].setVisible(is_wanted)
        self.choices[_ANSWER].setVisible(now.has_written)

    def _nothing_said(self) -> str:
        return self.tr("One minute; nothing is compulsory, and you can change it at any time.")

    def _said(self, now: Answers) -> str:
        return " · ".join(self._parts(now)) or self._nothing_said()

    def _parts(self, now: Answers) -> Iterator[str]:
        if now.received_on is not None:
            yield self.tr("Received on {date}").format(date=day_word(now.received_on))
        if now.acting_for is not ActingFor.SELF:
            yield self.tr("For: {whom}").format(whom=acting_for_word(now.acting_for))
        if now.organisation_kind is not OrganisationKind.UNKNOWN:
            yield organisation_kind_word(now.organisation_kind)
        if now.wrote_on is not None:
            yield self.tr("Written to on {date}").format(date=day_word(now.wrote_on))
        if now.complained_on is not None:
            date = day_word(now.complained_on)
            yield self.tr("Complaint to the CNIL on {date}").format(date=date)
        if now.misuse:
            yield self.tr("%n thing(s) noticed", "", len(now.misuse))

    @Slot(object)
    def _on_day(self, day: object) -> None:
        self._session.apply(steps.set_answers, **{self.sender().objectName(): day})

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        self._session.apply(steps.set_answers, **{self.sender().objectName(): value})

    @Slot(bool)
    def _on_toggled(self, is_so: bool) -> None:  # noqa: FBT001 - Qt's signal has it
        name = self.sender().objectName()
        if name not in set(Misuse):
            self._session.apply(steps.set_answers, is_exposed_to_violence=is_so)
            return
        misuse = self._answers.misuse | {Misuse(name)}
        if not is_so:
            misuse = self._answers.misuse - {Misuse(name)}
        self._session.apply(steps.set_answers, misuse=misuse)
