"""Without a notice: the person ticks the data that they were told of."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from patient_check.domain.category import CategoryGroup, DataCategory, DataCategoryId
from patient_check.ui.announce import announce
from patient_check.ui.screens.base import Screen
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.widgets.bars import ActionBar
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.page import card, column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.tick_box import TickBox, TickGrid
from patient_check.ui.words import category_word, group_word
from patient_check.workflow import corrections
from patient_check.workflow.state import Entry


class ByHandScreen(Screen):
    """Every category, by family, with a box."""

    def __init__(
        self,
        look: Look,
        session: CaseSession,
        categories: Mapping[DataCategoryId, DataCategory],
        language: str,
    ) -> None:
        super().__init__(look, session)
        page = self.scrolled_page(self.tr("Tick the data"), gap=4)
        self.boxes: dict[DataCategoryId, TickBox] = {}
        self.organisation = QLineEdit()
        page.body.addWidget(PlainLabel(self.tr("Which data leaked, as far as you know?"), "title"))
        intro = PlainLabel(
            self.tr(
                "Tick what you were told on the phone, in the press or by somebody close. You can "
                "change everything afterwards."
            )
        )
        intro.setMaximumWidth(look.px(READING_COLUMN))
        page.body.addWidget(intro)
        page.body.addWidget(self._organisation_field())
        for group in CategoryGroup:
            members = [category for category in categories.values() if category.group is group]
            if members:
                page.body.addWidget(self._group_card(group, members, language))
        page.body.addStretch(1)
        back = Button(look, self.tr("&Back"), icon="arrow-left")
        back.clicked.connect(self._on_back)
        self.done = Button(look, self.tr("See my &list"), kind="primary", icon="arrow-right")
        self.done.clicked.connect(self._on_done)
        self.bar = ActionBar(look, [back], self.done, width=look.px(PAGE_WIDTH) - 16 * UNIT)
        self.frame.addWidget(self.bar)
        self._count()

    def take_focus(self) -> None:
        """Start with the organisation."""
        self.organisation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _organisation_field(self) -> QWidget:
        holder = QWidget()
        holder.setMaximumWidth(self.look.px(READING_COLUMN))
        body = column(holder, gap=1)
        name = self.tr("Organisation, if you know it")
        label = PlainLabel(name, "strong")
        label.setBuddy(self.organisation)
        self.organisation.setAccessibleName(name)
        self.organisation.setPlaceholderText(self.tr("A hospital, a laboratory, a mutual fund…"))
        body.addWidget(label)
        body.addWidget(self.organisation)
        return holder

    def _group_card(
        self,
        group: CategoryGroup,
        members: list[DataCategory],
        language: str,
    ) -> QWidget:
        frame = card()
        frame.setAccessibleName(group_word(group))
        body = column(frame, gap=2, margin=5)
        body.addWidget(PlainLabel(group_word(group), "heading"))
        boxes = []
        for category in members:
            box = TickBox(
                self.look, category_word(category, language), category.explanation[language]
            )
            box.toggled.connect(self._count)
            self.boxes[category.id] = box
            boxes.append(box)
        body.addWidget(TickGrid(self.look, boxes))
        return frame

    @Slot()
    def _count(self) -> None:
        count = sum(box.isChecked() for box in self.boxes.values())
        self.bar.note.setText(self.tr("%n data ticked", "", count))

    @Slot()
    def _on_back(self) -> None:
        self.session.choose_entry(Entry.CHOOSE)

    @Slot()
    def _on_done(self) -> None:
        ticked = [identifier for identifier, box in self.boxes.items() if box.isChecked()]
        if not ticked:
            text = self.tr("Tick at least one line first.")
            self.bar.note.setText(text)
            announce(self, text)
            return
        self.session.apply(corrections.tick_categories, ticked, self.organisation.text())
