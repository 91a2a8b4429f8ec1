"""A place or a reason as it appears in the data: typed, recognised, or asked about."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.domain.inference import AppliedModifier, Candidate
from patient_check.domain.visit import NamedPlace
from patient_check.ui.theme.look import Look
from patient_check.ui.typeset import capital, said
from patient_check.ui.visit_words import effect_words, record_name
from patient_check.ui.widgets.choice_list import Choice, ChoiceList
from patient_check.ui.widgets.field import Field
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel


class NamedField(QWidget):
    """The field, and below it what became of its words; `named` hands over a `NamedPlace`."""

    named = Signal(object)

    def __init__(self, look: Look, icon: str, prompt: str, language: str) -> None:
        super().__init__()
        self._language = language
        self._shown = NamedPlace()
        self.field = Field(look, icon, prompt)
        self.outcome = PlainLabel("", "soft")
        self.choices = ChoiceList(look, self.tr("Possible meanings"))
        body = column(self, gap=1)
        for widget in (self.field, self.outcome, self.choices):
            body.addWidget(widget)
        self.field.edited.connect(self._on_edited)
        self.choices.chosen.connect(self._on_chosen)

    def show_named(
        self,
        named: NamedPlace,
        candidates: tuple[Candidate, ...],
        effect: AppliedModifier | None,
        *,
        is_unknown: bool,
    ) -> None:
        """Show the words, and what they did; readings to choose from change nothing yet."""
        self._shown = named
        self.field.show_value(named.said, None)
        self.choices.show_choices(choices_from(candidates, self._language))
        self.choices.setVisible(bool(candidates))
        text = self._outcome(named, effect, is_unknown=is_unknown, is_asked=bool(candidates))
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))

    def focus_chain(self) -> list[QWidget]:
        """Return the field, then the readings."""
        return [self.field.edit, *self.choices.buttons]

    def _outcome(
        self, named: NamedPlace, effect: AppliedModifier | None, *, is_unknown: bool, is_asked: bool
    ) -> str:
        if not named.said:
            return ""
        if is_unknown:
            return self.tr("Our records do not know these words: they change nothing.")
        if is_asked:
            return self.tr("Which one is it? Nothing is assumed until you have chosen.")
        if effect is None:
            return self.tr("This is what your appointment already says: nothing changes.")
        name = record_name(effect.because_of, self._language) if effect.because_of else named.said
        words = self.tr("Understood as: {name}. {effect} {text}")
        return words.format(
            name=name, effect=effect_words(effect), text=said(effect.text, self._language)
        )

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.named.emit(NamedPlace(text))

    @Slot(object)
    def _on_chosen(self, choice: Choice) -> None:
        self.named.emit(NamedPlace(self._shown.said, choice.record))


def choices_from(candidates: tuple[Candidate, ...], language: str) -> list[Choice]:
    """Return readings as choices: the meaning first where there is one, then the record's name."""
    return [
        Choice(one.id, capital(said(one.meaning, language)), said(one.label, language))
        if one.meaning
        else Choice(one.id, record_name(one.id, language))
        for one in candidates
    ]
