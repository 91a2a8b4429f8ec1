"""The letters that concern a person, the two complaints apart from the others and each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from patient_check.domain.complaint import LetterKind
from patient_check.ui.step_words import letter_word, road_hint, road_word
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import LayoutButton
from patient_check.ui.widgets.page import column, drop_widgets, picture
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.letters import LetterRoad, road_of


class LetterList(QFrame):
    """One button a letter; the one in view is marked by a sign as well as by its weight."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[tuple[LetterKind, ...], LetterKind] | None = None
        self.buttons: dict[LetterKind, LayoutButton] = {}
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Letters"))
        self._column = column(self, gap=1, margin=4)

    def show_letters(self, kinds: Sequence[LetterKind], current: LetterKind) -> None:
        """Show the letters to choose from, by road."""
        if self._shown == (tuple(kinds), current):
            return
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        self._shown = (tuple(kinds), current)
        drop_widgets(self._column)
        self.buttons = {}
        road: LetterRoad | None = None
        for kind in kinds:
            if road_of(kind) is not road:
                road = road_of(kind)
                self._add_road(road, is_first=not self.buttons)
            self.buttons[kind] = self._button(kind, is_current=kind is current)
            self._column.addWidget(self.buttons[kind])
            self.buttons[kind].show()
        if had_focus and current in self.buttons:
            self.buttons[current].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return the buttons, in order."""
        return list(self.buttons.values())

    def _add_road(self, road: LetterRoad, *, is_first: bool) -> None:
        if not is_first:
            rule = QFrame()
            rule.setProperty("kind", "rule")
            self._column.addWidget(rule)
        name = PlainLabel(road_word(road), "strong")
        name.setContentsMargins(0, 0 if is_first else UNIT, 0, 0)
        self._column.addWidget(name)
        hint = road_hint(road)
        if hint:
            self._column.addWidget(PlainLabel(hint, "caption"))

    def _button(self, kind: LetterKind, *, is_current: bool) -> LayoutButton:
        name = letter_word(kind)
        button = LayoutButton("plain", name)
        button.setProperty("letter", kind.value)
        button.setAccessibleDescription(self.tr("The letter shown") if is_current else "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.row.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        button.row.setSpacing(2 * UNIT)
        icon, role = ("arrow-right", Role.ACCENT) if is_current else ("letter", Role.INK_SOFT)
        button.row.addWidget(picture(self._look, icon, role, 20))
        label = PlainLabel(name, "strong" if is_current else "body")
        button.row.addWidget(label, 1)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(LetterKind(self.sender().property("letter")))
