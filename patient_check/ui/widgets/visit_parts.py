"""The five parts of an open visit: supposed, explained otherwise, misused, law, level."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import READING_COLUMN, UNIT
from patient_check.ui.typeset import capital, said, said_each
from patient_check.ui.visit_words import effect_words, record_name
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.law_text import LawText, make_selectable, source_words
from patient_check.ui.widgets.page import column, drop_widgets, line
from patient_check.ui.widgets.support_card import SupportCard
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_content import VisitContent

translate = QCoreApplication.translate


class Part(Enum):
    """Which part of a visit."""

    SUPPOSED = auto()
    OTHERWISE = auto()
    AUDIENCE = auto()
    LAW = auto()
    LEVEL = auto()


def part_title(part: Part) -> str:
    """Return the title of a part."""
    words = {
        Part.SUPPOSED: translate("VisitPart", "What could be supposed"),
        Part.OTHERWISE: translate("VisitPart", "What else explains it"),
        Part.AUDIENCE: translate("VisitPart", "Who could make use of it"),
        Part.LAW: translate("VisitPart", "What the law says"),
        Part.LEVEL: translate("VisitPart", "Why this level"),
    }
    return words[part]


class VisitParts(QWidget):
    """The parts, drawn anew when the visit changes; those that were open stay open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open = {Part.SUPPOSED, Part.OTHERWISE}
        self.parts: dict[Part, Disclosure] = {}
        holder = QWidget()
        holder.setMaximumWidth(look.px(READING_COLUMN) + 8 * UNIT)
        self._column = column(holder, gap=2)
        across = line(gap=0)  # a row knows the width that it gives: the height follows from it
        across.addWidget(holder, 1000)
        across.addStretch(1)
        whole = column(self, gap=0)
        whole.addLayout(across)
        whole.addStretch(1)

    def show_content(self, content: VisitContent) -> None:
        """Show everything about one visit; help comes first where one may have to leave at once."""
        if self.parts:
            self._open = {part for part, shown in self.parts.items() if shown.is_open}
        drop_widgets(self._column)
        self.parts = {}
        inference = content.inference
        if inference.level is not None:
            self._column.addWidget(PlainLabel(content.reminder, "soft"))
        if inference.quick_exit:
            self._add_support(content)
        for part in Part:
            widgets = list(_widgets_of(self._look, part, content))
            if widgets:
                self._add_part(part, widgets)
        if not inference.quick_exit:
            self._add_support(content)

    def open_part(self, part: Part) -> None:
        """Open one part."""
        self.parts[part].header.setChecked(True)

    def focus_chain(self) -> list[QWidget]:
        """Return the headings of the parts, from the top down."""
        chain: list[QWidget] = []
        for part in self.parts.values():
            chain.append(part.header)
            inner = part.findChildren(Disclosure)
            chain += [one.header for one in inner]
        return chain

    def _add_part(self, part: Part, widgets: Iterable[QWidget]) -> None:
        shown = Disclosure(self._look, part_title(part), is_open=part in self._open)
        for widget in widgets:
            shown.body.addWidget(widget)
        self.parts[part] = shown
        self._column.addWidget(shown)

    def _add_support(self, content: VisitContent) -> None:
        lines = content.inference.support_lines
        if lines:
            self._column.addWidget(SupportCard(self._look, lines, content.language))


def bullets(items: Iterable[str]) -> QWidget:
    """Return a list, one item a line, each with a capital."""
    holder = QWidget()
    body = column(holder, gap=1)
    for item in items:
        row = line(gap=2)
        dot = PlainLabel("•")
        dot.setWordWrap(False)
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(capital(item)), 1)
        body.addLayout(row)
    return holder


def _widgets_of(look: Look, part: Part, content: VisitContent) -> Iterator[QWidget]:
    """Yield what stands in a part; nothing when there is nothing to say."""
    inference, language = content.inference, content.language
    if part is Part.SUPPOSED:
        yield PlainLabel(said(inference.inference, language))
        if inference.told_by not in {None, inference.id}:
            text = translate("VisitPart", "What is named counts here: {name}.")
            name = record_name(inference.told_by, language) if inference.told_by else ""
            yield PlainLabel(text.format(name=name), "soft")
    elif part is Part.OTHERWISE:
        yield bullets(said_each(inference.alternatives, language))
    elif part is Part.AUDIENCE and inference.audience.get(language):
        yield bullets(said_each(inference.audience, language))
        for one in content.safeguards:
            yield PlainLabel(said(one.text, language), "soft")
    elif part is Part.LAW:
        yield LawText(look, content.law, language)
    elif part is Part.LEVEL and inference.level is not None:
        yield from _why(content)


def _why(content: VisitContent) -> Iterator[QWidget]:
    inference, language = content.inference, content.language
    start = translate("VisitPart", "At the start: level {level}.")
    yield PlainLabel(start.format(level=inference.base_level), "strong")
    yield PlainLabel(said(inference.level_reason, language))
    for one in inference.modifiers:
        yield PlainLabel(f"{said(one.label, language)} · {effect_words(one)}", "strong")
        yield PlainLabel(said(one.text, language))
    if inference.sources:
        yield PlainLabel(translate("VisitPart", "Sources"), "strong")
    for source in inference.sources:
        label = PlainLabel(f"{source.title} · {source_words(source)}", "caption")
        make_selectable(label)
        yield label
