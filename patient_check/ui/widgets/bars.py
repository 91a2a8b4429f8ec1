"""The two bars of the window: where the person is (top), and what comes next (bottom)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from patient_check.ui.theme.metrics import UNIT, Type
from patient_check.ui.widgets.page import line
from patient_check.ui.widgets.text import PlainLabel
from patient_check.workflow.stages import STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from patient_check.ui.theme.look import Look
    from patient_check.ui.widgets.buttons import Button

translate = QCoreApplication.translate


def stage_word(stage: Stage) -> str:
    """Return the name of a stage."""
    words = {
        Stage.NOTICE: translate("Stage", "Your notice"),
        Stage.FINDINGS: translate("Stage", "What leaked"),
        Stage.VISITS: translate("Stage", "What it can reveal"),
        Stage.STEPS: translate("Stage", "Your steps"),
        Stage.CASE: translate("Stage", "Your case"),
    }
    return words[stage]


class StageBar(QFrame):
    """The stages, the one shown and those that can be gone to."""

    stage_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "head")
        self.setAccessibleName(self.tr("Stages"))
        self._outer = line(self, gap=1)
        self._outer.setContentsMargins(3 * UNIT, UNIT, 4 * UNIT, UNIT)
        self._row, self._action_row = line(gap=1), line(gap=1)
        self._outer.addLayout(self._row, 1)
        self._outer.addLayout(self._action_row)
        self._action_row.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons = {stage: self._button(stage) for stage in STAGES}
        for stage, button in self._buttons.items():
            if stage is not STAGES[0]:
                self._row.addWidget(PlainLabel("–", "soft"))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._actions: list[QWidget] = []
        self._current = STAGES[0]
        self._group.idClicked.connect(self._on_clicked)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._actions.append(button)
        self._action_row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name every stage where there is room, else only the one shown, else none.

        The actions stand below the stages where not even their numbers leave room beside them.
        """
        super().resizeEvent(event)
        self._name_stages()

    def minimumSizeHint(self) -> QSize:
        """Return what the bar needs when it names no stage, the actions below."""
        width = self._around() - self._action_width() + len(STAGES) * self._bare_width()
        width = max(width, self._action_width() + 8 * UNIT)
        return QSize(width, super().minimumSizeHint().height())

    def show_stage(self, current: Stage, furthest: Stage) -> None:
        """Mark the stage shown; those beyond the furthest cannot be gone to yet."""
        self._current = current
        for stage, button in self._buttons.items():
            is_current = stage is current
            button.setChecked(is_current)
            button.setEnabled(stage <= furthest)
            disc = self._look.numbered_disc(stage.value, is_filled=is_current)
            button.setIcon(disc)
            name = self.tr("Stage {number} of {count}: {name}").format(
                number=stage.value, count=len(STAGES), name=stage_word(stage)
            )
            button.setAccessibleName(name)
            button.setAccessibleDescription(self.tr("The stage shown") if is_current else "")
        self._name_stages()

    def _name_stages(self) -> None:
        around, count = self._around(), len(STAGES)
        is_across = self.width() >= around + count * self._bare_width()
        _lay(self._outer, is_across=is_across)
        if not is_across:
            around -= self._action_width()
        bare = around + (count - 1) * self._bare_width()
        names_all = self.width() >= around + sum(map(self._named_width, STAGES))
        names_one = self.width() >= bare + self._named_width(self._current)
        for stage, button in self._buttons.items():
            is_named = names_all or (names_one and stage is self._current)
            button.setText(stage_word(stage) if is_named else "")
            button.setToolTip("" if is_named else stage_word(stage))
            width = self._named_width(stage) if is_named else self._bare_width()
            button.setMinimumWidth(width)

    def _named_width(self, stage: Stage) -> int:
        bold = QFontMetrics(self._look.font(Type.BODY, bold=True))
        return bold.horizontalAdvance(stage_word(stage)) + self._bare_width() + 8

    def _bare_width(self) -> int:
        return self._look.px(24) + 24

    def _around(self) -> int:
        """Return the width of all that stands beside the stages."""
        dash = QFontMetrics(self._look.font()).horizontalAdvance("–")
        gaps = (2 * len(STAGES) + len(self._actions)) * UNIT + 8 * UNIT
        return (len(STAGES) - 1) * dash + gaps + self._action_width()

    def _action_width(self) -> int:
        return sum(one.sizeHint().width() for one in self._actions if not one.isHidden())

    def _button(self, stage: Stage) -> QPushButton:
        button = QPushButton(self)
        button.setText(stage_word(stage))
        button.setProperty("kind", "stage")
        button.setCheckable(True)
        button.setAutoExclusive(True)  # one of several: spoken as a radio button, no tick box
        button.setIconSize(QSize(self._look.px(24), self._look.px(24)))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.addButton(button, stage.value)
        return button

    def _on_clicked(self, number: int) -> None:
        self.stage_requested.emit(Stage(number))


class ActionBar(QFrame):
    """The bottom of every screen: what else can be done, then the one primary action.

    Several primary buttons may be given when only one of them is ever shown.
    """

    def __init__(
        self,
        look: Look,
        others: Sequence[QWidget],
        *primary: Button,
        width: int | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.note = PlainLabel("", "soft")
        outer = line(self)
        outer.setContentsMargins(6 * UNIT, 3 * UNIT, 6 * UNIT, 3 * UNIT)
        inner = QWidget()
        if width is not None:
            inner.setMaximumWidth(width)
        self._row = line(inner, gap=3)
        self._sides = (tuple(others), primary)
        self._rows = (line(gap=3), line(gap=3))
        for side, row in zip(self._sides, self._rows, strict=True):
            for button in side:
                row.addWidget(button)
        self._row.addLayout(self._rows[0])
        self._row.addWidget(self.note, 1)
        self._row.addLayout(self._rows[1])
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        self._narrowest_note = look.px(120)
        self.setMinimumHeight(look.px(44) + 7 * UNIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange the buttons anew when one of them comes or goes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Put the two sides, and what a side holds, one under the other where they do not fit.

        The note is left out where it would become a column of single words; it is spoken still.
        """
        room = self.width() - 12 * UNIT
        widths = [_width_of(side) for side in self._sides]
        taken = sum(widths)
        _lay(self._row, is_across=taken - 3 * UNIT <= room)
        for row, width in zip(self._rows, widths, strict=True):
            _lay(row, is_across=width - 3 * UNIT <= room)
        self.note.setVisible(room - taken >= self._narrowest_note)


def _width_of(buttons: Sequence[QWidget]) -> int:
    """Return what the buttons in view take side by side, with the gap after each."""
    return sum(one.sizeHint().width() + 3 * UNIT for one in buttons if not one.isHidden())


def _lay(row: QBoxLayout, *, is_across: bool) -> None:
    """Lay a row across the page, or down it."""
    across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
    wanted = across if is_across else down
    if row.direction() != wanted:
        row.setDirection(wanted)
