"""A message in the page: a sign, what it is about, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.page import column, line, picture
from patient_check.ui.widgets.text import PlainLabel


class MessageCard(QFrame):
    """A calm box; it takes the focus so that a screen reader reads it whole."""

    def __init__(
        self,
        look: Look,
        title: str,
        paragraphs: Sequence[str],
        buttons: Sequence[QPushButton] = (),
        *,
        kind: str = "caution",
    ) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(paragraphs))
        is_caution = kind == "caution"
        sign = picture(
            look,
            "caution" if is_caution else "info",
            Role.CAUTION if is_caution else Role.ACCENT,
            24,
        )
        row = line(self, gap=4)
        row.setContentsMargins(*[5 * UNIT] * 4)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(PlainLabel(title, "heading"))
        for paragraph in paragraphs:
            label = PlainLabel(paragraph)
            label.setMaximumWidth(look.px(READING_COLUMN) * 5 // 4)
            words.addWidget(label)
        if buttons:
            words.addSpacing(UNIT)
            actions = Flow(gap=2)
            for button in buttons:
                actions.add(button)
            words.addWidget(actions)
        row.addLayout(words, 1)
