"""How a new case is closed: with a passphrase, or with the keyring of this computer."""

from enum import StrEnum

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from patient_check.ui.announce import announce
from patient_check.ui.case_words import advice_words
from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.passphrase_field import PassphraseField
from patient_check.ui.widgets.single_choice import SingleChoice
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.wrapping_tick_box import WrappingTickBox
from patient_check.workflow.passphrases import missing_letters

SPOKEN_AFTER_MS = 900
"""Advice is spoken once the person pauses: a word at each key would drown the keys."""


class ClosedWith(StrEnum):
    """What opens a case again."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a choice
    KEYRING = "keyring"


class SaveForm(QWidget):
    """The choice, the fields that go with it, and whether the notice's file is kept whole."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._chosen = ClosedWith.PASSPHRASE
        self.choice: SingleChoice[ClosedWith] = SingleChoice(
            look,
            self.tr("How should this case open again?"),
            (
                (ClosedWith.PASSPHRASE, self.tr("With a passphrase")),
                (ClosedWith.KEYRING, self.tr("With this computer")),
            ),
        )
        self._meaning = PlainLabel("", "soft")
        self.field = PassphraseField(
            look, self.tr("Passphrase"), confirms=self.tr("The same passphrase, once more")
        )
        self.advice = PlainLabel("", "soft")
        self.problem = PlainLabel("", "caution")
        self.document = WrappingTickBox(
            look,
            self.tr("Keep the file of the notice too, as it was received"),
            self.tr("Useful as evidence. Without it, only its text is kept."),
        )
        body = column(self, gap=3)
        for widget in (self.choice, self._meaning, self.field, self.advice, self.problem):
            body.addWidget(widget)
        body.addWidget(self.document)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SPOKEN_AFTER_MS)
        self._pause.timeout.connect(self._on_pause)
        self.choice.chosen.connect(self._on_chosen)
        self.field.edit.textChanged.connect(self._on_typed)
        self._show_choice()

    @property
    def passphrase(self) -> str | None:
        """What was typed; None when the keyring is chosen."""
        is_typed = self._chosen is ClosedWith.PASSPHRASE
        return self.field.edit.text() if is_typed else None

    def show_notice(self, *, has_file: bool) -> None:
        """Offer to keep the file of the notice, where there is one."""
        self.document.setVisible(has_file)

    def is_ready(self) -> bool:
        """Say whether a case can be closed with this; if not, say why and go to the field."""
        text, target = self._find_problem()
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if target is not None:
            target.setFocus()
            announce(self, text)
        return target is None

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self.problem.hide()

    def choose(self, chosen: ClosedWith) -> None:
        """Choose what opens the case again."""
        self._chosen = chosen
        self._show_choice()

    def focus_chain(self) -> list[QWidget]:
        """Return the controls in their order."""
        again = [self.field.again] if self.field.again is not None else []
        return [
            *self.choice.focus_chain(),
            self.field.edit,
            *again,
            self.field.shows,
            self.document,
        ]

    def _find_problem(self) -> tuple[str, QWidget | None]:
        words = self.passphrase
        if words is None:
            return "", None
        if missing_letters(words):
            return advice_words(words) if words else self.tr(
                "Choose a passphrase first."
            ), self.field.edit
        if not self.field.agrees:
            return self.tr("The two passphrases are not the same."), self.field.again
        return "", None

    def _show_choice(self) -> None:
        is_typed = self._chosen is ClosedWith.PASSPHRASE
        self.choice.show_value(self._chosen)
        self._meaning.setText(
            self.tr("The file opens on any computer, from a USB stick or an e-mail as well.")
            if is_typed
            else self.tr(
                "The key goes into the keyring of this computer, the protected place where "
                "passwords are kept. The file opens in your session alone; if this computer is "
                "lost, the case is lost too."
            )
        )
        self.field.setVisible(is_typed)
        self.advice.setVisible(is_typed)
        self.problem.hide()
        self._on_typed()

    @Slot(object)
    def _on_chosen(self, chosen: ClosedWith) -> None:
        self.choose(chosen)

    @Slot()
    def _on_typed(self) -> None:
        self.advice.setText(advice_words(self.field.edit.text()))
        self.problem.hide()
        if self.field.edit.hasFocus():
            self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        announce(self, self.advice.text())
