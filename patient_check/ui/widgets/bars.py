"""The two bars of the window: where the person is (top), and what comes next (bottom)."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT, Type
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import line
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.words import stage_word
from patient_check.workflow.stages import STAGES, Stage


class StageBar(QFrame):
    """The stages, the one shown and those that can be gone to."""

    stage_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "head")
        self.setAccessibleName(self.tr("Stages"))
        self._row = line(self, gap=1)
        self._row.setContentsMargins(3 * UNIT, UNIT, 4 * UNIT, UNIT)
        self._group = QButtonGroup(self)
        self._buttons = {stage: self._button(stage) for stage in STAGES}
        for stage, button in self._buttons.items():
            if stage is not STAGES[0]:
                self._row.addWidget(PlainLabel("–", "soft"))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button)

    def show_stage(self, current: Stage, furthest: Stage) -> None:
        """Mark the stage shown; those beyond the furthest cannot be gone to yet."""
        for stage, button in self._buttons.items():
            is_current = stage is current
            button.setChecked(is_current)
            button.setEnabled(stage <= furthest)
            button.setIcon(self._number(stage, is_current=is_current))
            name = self.tr("Stage {number} of {count}: {name}").format(
                number=stage.value, count=len(STAGES), name=stage_word(stage)
            )
            button.setAccessibleName(name)
            button.setAccessibleDescription(self.tr("The stage shown") if is_current else "")

    def _button(self, stage: Stage) -> QPushButton:
        button = QPushButton(stage_word(stage), self)
        button.setProperty("kind", "stage")
        button.setCheckable(True)
        button.setIconSize(QSize(self._look.px(24), self._look.px(24)))
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        bold = QFontMetrics(self._look.font(Type.BODY, bold=True))
        button.setMinimumWidth(bold.horizontalAdvance(stage_word(stage)) + self._look.px(24) + 32)
        self._group.addButton(button, stage.value)
        return button

    def _on_clicked(self, number: int) -> None:
        self.stage_requested.emit(Stage(number))

    def _number(self, stage: Stage, *, is_current: bool) -> QPixmap:
        side = self._look.px(24)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._look.colour(Role.ACCENT)
        painter.setPen(accent if is_current else self._look.colour(Role.LINE_STRONG))
        painter.setBrush(accent if is_current else self._look.colour(Role.SURFACE))
        painter.drawEllipse(1, 1, side - 2, side - 2)
        ink = Role.ON_ACCENT if is_current else Role.INK
        painter.setPen(self._look.colour(ink))
        painter.setFont(self._look.font(Type.CAPTION, bold=True))
        painter.drawText(0, 0, side, side, Qt.AlignmentFlag.AlignCenter.value, str(stage.value))
        painter.end()
        return pixmap


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
        row = line(inner, gap=3)
        for other in others:
            row.addWidget(other)
        row.addWidget(self.note, 1)
        for button in primary:
            row.addWidget(button)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        self.setMinimumHeight(look.px(44) + 7 * UNIT)
