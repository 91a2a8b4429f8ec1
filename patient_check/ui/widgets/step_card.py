"""One step: three lines when it is closed, all that is needed to do it when it is open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from patient_check.domain.advice import Step, StepState
from patient_check.domain.complaint import LetterKind
from patient_check.ui.step_words import STATE_ICONS, letter_word, minutes_word, state_word
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.typeset import said, said_each
from patient_check.ui.widgets.buttons import Button, IconButton, LayoutButton
from patient_check.ui.widgets.day_field import DayField
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.link_button import LinkButton
from patient_check.ui.widgets.page import at_left, column, drop_widgets, line, picture
from patient_check.ui.widgets.sources import Sources
from patient_check.ui.widgets.support_card import SupportCard
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets


@dataclass(frozen=True, slots=True)
class StepContent:
    """A step, what the person said of it, and the day to ask about once it is done.

    `asks_day` is the name of the answer that has this day, "" when none is asked.
    """

    step: Step
    state: StepState
    language: str
    asks_day: str = ""
    day: date | None = None


class StepCard(QFrame):
    """The card; it tells what is wanted, and changes when it is shown another content."""

    toggled = Signal(str)
    marked = Signal(str, object)
    letter_requested = Signal(object)
    day_said = Signal(str, object)

    def __init__(self, look: Look, content: StepContent) -> None:
        super().__init__()
        self._look = look
        self._detail: QWidget | None = None
        self._chain: list[QWidget] = []
        self.content = content
        self.buttons: dict[StepState, Button] = {}
        self.day: DayField | None = None
        self.setProperty("kind", "row")
        self.header = LayoutButton("plain", self.title)
        self.header.setCheckable(True)
        self.header.clicked.connect(self._on_header)
        text = self.tr("Done: {title}").format(title=self.title)
        self.tick = IconButton(look, "check-ring", text)
        self.tick.clicked.connect(self._on_tick)
        head = line(gap=1)
        head.setContentsMargins(0, 0, 2 * UNIT, 0)
        head.addWidget(self.header, 1)
        head.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout = column(self, gap=0)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.addLayout(head)
        self._fill_header()

    @property
    def title(self) -> str:
        """The title of the step."""
        return said(self.content.step.title, self.content.language)

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return self._detail is not None

    def show_content(self, content: StepContent, *, is_open: bool) -> None:
        """Show what was said of the step, open or closed."""
        if content == self.content and is_open == self.is_open:
            return
        had_focus = any(widget.hasFocus() for widget in self._chain)
        self.content = content
        self._close()
        if is_open:
            self._open()
        self.header.setChecked(is_open)
        self.setProperty("current", is_open)
        self.style().unpolish(self)
        self.style().polish(self)
        self._fill_header()
        if had_focus and self.isVisible():
            target = self.day.field.edit if self.day is not None else self.header
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return [self.header, self.tick, *self._chain]

    def _fill_header(self) -> None:
        row, content = self.header.row, self.content
        drop_widgets(row)
        row.setContentsMargins(4 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        row.setSpacing(3 * UNIT)
        is_todo = content.state is StepState.OPEN
        state = "" if is_todo else state_word(content.state)
        time = minutes_word(content.step.minutes)
        caption = " · ".join(part for part in (state, time) if part)
        holder = QWidget()
        words = column(holder, gap=0)
        words.addWidget(PlainLabel(self.title, "heading" if self.is_open else "strong"))
        if is_todo or self.is_open:
            words.addWidget(PlainLabel(said(content.step.why, content.language), "soft"))
        words.addWidget(PlainLabel(caption, "caption"))
        chevron = "chevron-up" if self.is_open else "chevron-down"
        parts = [
            (at_left(holder, self._look.px(READING_COLUMN) * 5 // 4), 1),
            (picture(self._look, chevron, Role.INK_SOFT, 20), 0),
        ]
        if not is_todo:
            sign = picture(self._look, STATE_ICONS[content.state], Role.ACCENT, 24)
            parts.insert(0, (sign, 0))
        for widget, share in parts:
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget, share)
        self.tick.setVisible(is_todo and not self.is_open)
        self.header.setAccessibleName(", ".join((self.title, state_word(content.state), time)))
        self.header.setAccessibleDescription(
            self.tr("Open: shows how to do it") if self.is_open else self.tr("Closed")
        )

    def _open(self) -> None:
        self._detail = QWidget()
        body = column(self._detail, gap=3)
        body.setContentsMargins(4 * UNIT, UNIT, 4 * UNIT, 4 * UNIT)
        self._chain = []
        if self.content.asks_day and self.content.state is StepState.DONE:
            self._add_day(body)
        for widget in self._parts():
            body.addWidget(at_left(widget, self._look.px(READING_COLUMN) * 5 // 4))
        self._add_marks(body)
        self._layout.addWidget(self._detail)

    def _close(self) -> None:
        if self._detail is not None:
            self._detail.hide()
            self._detail.setParent(None)
            self._detail.deleteLater()
        self._detail, self.day, self._chain, self.buttons = None, None, [], {}

    def _add_day(self, body: QVBoxLayout) -> None:
        question = self.tr("Which day did you do it? Your dates are counted from it.")
        self.day = DayField(self._look, question)
        self.day.show_day(self.content.day)
        self.day.said.connect(self._on_day)
        self._chain += self.day.focus_chain()
        body.addWidget(self.day)

    def _parts(self) -> Iterator[QWidget]:
        """Yield how it is done, with what, and on what authority."""
        step, language = self.content.step, self.content.language
        yield bullets(said_each(step.how, language))
        needs = said_each(step.needs, language)
        if needs:
            yield PlainLabel(self.tr("What you need"), "strong")
            yield bullets(needs)
        if step.letters:
            yield self._flow([self._letter_button(kind) for kind in step.letters])
        if step.links:
            yield self._flow([LinkButton(self._look, link, language) for link in step.links])
        if step.lines:
            yield SupportCard(self._look, step.lines, language)
        sources = Sources(
            self._look, step.sources, certainty=step.certainty, reviewed_on=step.reviewed_on
        )
        self._chain.append(sources.header)
        yield sources

    def _letter_button(self, kind: LetterKind) -> Button:
        text = self.tr("Write the letter: {name}").format(name=letter_word(kind))
        button = Button(self._look, text, icon="letter")
        button.setProperty("letter", kind.value)
        button.clicked.connect(self._on_letter)
        return button

    def _flow(self, buttons: list[Button] | list[LinkButton]) -> Flow:
        row = Flow(gap=2)
        for button in buttons:
            row.add(button)
            self._chain.append(button)
        return row

    def _add_marks(self, body: QVBoxLayout) -> None:
        row = Flow(gap=2)
        for state in (StepState.DONE, StepState.NOT_NOW, StepState.NOT_FOR_ME, StepState.OPEN):
            if state is self.content.state:
                continue
            text = self.tr("Back to do") if state is StepState.OPEN else state_word(state)
            icon = {StepState.DONE: "check-ring", StepState.OPEN: "undo"}.get(state, "")
            button = Button(self._look, text, kind="small", icon=icon)
            button.setProperty("state", state.value)
            button.setAccessibleName(f"{text}: {self.title}")
            button.clicked.connect(self._on_mark)
            self.buttons[state] = button
            self._chain.append(button)
            row.add(button)
        rule = QFrame()
        rule.setProperty("kind", "rule")
        body.addWidget(rule)
        body.addWidget(row)

    @Slot()
    def _on_header(self) -> None:
        self.toggled.emit(self.content.step.id)

    @Slot()
    def _on_tick(self) -> None:
        self.marked.emit(self.content.step.id, StepState.DONE)

    @Slot()
    def _on_mark(self) -> None:
        self.marked.emit(self.content.step.id, StepState(self.sender().property("state")))

    @Slot()
    def _on_letter(self) -> None:
        self.letter_requested.emit(LetterKind(self.sender().property("letter")))

    @Slot(object)
    def _on_day(self, day: object) -> None:
        self.day_said.emit(self.content.asks_day, day)
