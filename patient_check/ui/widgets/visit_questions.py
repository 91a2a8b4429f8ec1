"""What is true of one visit: its date, the boxes to tick, and what each answer changes."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QWidget

from patient_check.domain.inference import AppliedModifier, Candidate
from patient_check.domain.specialty import Modifier, ModifierCode
from patient_check.domain.visit import NamedPlace
from patient_check.ui.formats import shown_date, typed_date
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.typeset import said
from patient_check.ui.visit_words import effect_words
from patient_check.ui.widgets.field import Field
from patient_check.ui.widgets.named_field import NamedField
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_content import VisitContent
from patient_check.ui.widgets.wrapping_tick_box import WrappingTickBox
from patient_check.workflow import visits

_CODE = "code"


class VisitQuestionsPanel(QWidget):
    """The questions about one visit; made once, so that an answer does not move the focus."""

    def __init__(self, look: Look, session: CaseSession, content: VisitContent) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._number = content.visit.number
        self._language = content.language
        self.setMaximumWidth(look.px(READING_COLUMN))
        self._body = column(self, gap=1)
        if content.questions.boxes:
            title = PlainLabel(self.tr("What is true of this appointment?"), "strong")
            self._body.addWidget(title)
        self.boxes: dict[ModifierCode, WrappingTickBox] = {}
        self._effects: dict[ModifierCode, PlainLabel] = {}
        for modifier in content.questions.boxes:
            self._add_box(modifier)
        self._others = PlainLabel("", "soft")
        self._body.addWidget(self._others)
        self.place = self._named_field("building", content.questions.place)
        self.reason = self._named_field("edit", content.questions.reason)
        hint = self.tr("For example: March 2024")
        self.date = Field(look, "calendar", self.tr("Date, if you know it"), hint)
        self._body.addWidget(self.date)
        self._body.addStretch(1)
        self._connect()
        self.show_content(content)

    def show_content(self, content: VisitContent) -> None:
        """Show the answers of now, and what each changes."""
        visit, inference = content.visit, content.inference
        for code, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(code in visit.told)
            blocker.unblock()
            self._show_effect(code, content)
        asked = {*self.boxes, *(field.property(_CODE) for field in self._fields())}
        others = [one for one in inference.modifiers if one.code not in asked]
        self._others.setText("\n".join(self._sentence(one) for one in others))
        self._others.setVisible(bool(others))
        if self.place is not None:
            self._show_named(self.place, visit.place, inference.place_candidates, content)
        if self.reason is not None:
            self._show_named(self.reason, visit.reason, inference.reason_candidates, content)
        self.date.show_value(shown_date(visit.date) if visit.date else "", None)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        fields = [widget for field in self._fields() for widget in field.focus_chain()]
        return [*self.boxes.values(), *fields, self.date.edit]

    def _connect(self) -> None:
        self.date.edited.connect(self._on_date_edited)
        if self.place is not None:
            self.place.named.connect(self._on_place_named)
        if self.reason is not None:
            self.reason.named.connect(self._on_reason_named)

    def _sentence(self, applied: AppliedModifier) -> str:
        """Return what a circumstance did that nobody was asked about."""
        label = said(applied.label, self._language)
        return f"{label} · {effect_words(applied)} {said(applied.text, self._language)}"

    def _fields(self) -> list[NamedField]:
        return [field for field in (self.place, self.reason) if field is not None]

    def _add_box(self, modifier: Modifier) -> None:
        box = WrappingTickBox(self._look, said(modifier.prompt, self._language), "")
        box.setProperty(_CODE, modifier.code)
        box.toggled.connect(self._on_toggled)
        effect = PlainLabel("", "soft")
        effect.setContentsMargins(self._look.px(32) + UNIT, 0, 0, UNIT)
        self.boxes[modifier.code] = box
        self._effects[modifier.code] = effect
        holder = column(gap=0)
        holder.addWidget(box)
        holder.addWidget(effect)
        self._body.addLayout(holder)

    def _named_field(self, icon: str, modifier: Modifier | None) -> NamedField | None:
        if modifier is None:
            return None
        field = NamedField(self._look, icon, said(modifier.prompt, self._language), self._language)
        field.setProperty(_CODE, modifier.code)
        self._body.addWidget(field)
        return field

    def _show_effect(self, code: ModifierCode, content: VisitContent) -> None:
        applied = content.effect_of(code)
        text = (
            f"{effect_words(applied)} {said(applied.text, self._language)}"
            if applied is not None
            else ""
        )
        self._effects[code].setText(text)
        self._effects[code].setVisible(bool(text))
        self.boxes[code].setAccessibleDescription(text)

    def _show_named(
        self,
        field: NamedField,
        named: NamedPlace,
        candidates: tuple[Candidate, ...],
        content: VisitContent,
    ) -> None:
        effect = content.effect_of(ModifierCode(str(field.property(_CODE))))
        is_unknown = named.said in content.inference.unknown_words
        field.show_named(named, candidates, effect, is_unknown=is_unknown)

    @Slot(bool)
    def _on_toggled(self, is_so: bool) -> None:  # noqa: FBT001 - Qt's signal has it
        code = ModifierCode(str(self.sender().property(_CODE)))
        self._session.apply(visits.tell, self._number, code, is_so=is_so)

    @Slot(object)
    def _on_place_named(self, place: NamedPlace) -> None:
        self._session.apply(visits.set_place, self._number, place.said, place.record)

    @Slot(object)
    def _on_reason_named(self, reason: NamedPlace) -> None:
        self._session.apply(visits.set_reason, self._number, reason.said, reason.record)

    @Slot(str)
    def _on_date_edited(self, text: str) -> None:
        value = typed_date(text)
        if value is None:
            self.date.show_error(
                self.tr("Write a day or a month, such as 21/07/2020 or July 2020.")
            )
        else:
            self._session.apply(visits.set_date, self._number, value)
