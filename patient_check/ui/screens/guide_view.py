"""The complaint to the CNIL step by step: what to know, what to attach, the text to paste."""

from itertools import pairwise

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from patient_check.complaint.guide import complaint_guide
from patient_check.domain.complaint import Letter, LetterKind, line_text
from patient_check.domain.guide import ComplaintGuide, GuidePart
from patient_check.ui.copying import copy_text
from patient_check.ui.session import CaseSession
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import PAGE_WIDTH, READING_COLUMN, UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.typeset import said, said_each
from patient_check.ui.widgets.buttons import Button
from patient_check.ui.widgets.flow import Flow
from patient_check.ui.widgets.letter_text import LetterText
from patient_check.ui.widgets.link_button import LinkButton
from patient_check.ui.widgets.page import (
    ScrolledPage,
    at_left,
    card,
    column,
    drop_widgets,
    line,
    picture,
)
from patient_check.ui.widgets.sources import Sources
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets
from patient_check.workflow import steps
from patient_check.workflow.letters import letter_view
from patient_check.workflow.state import Review
from patient_check.workflow.step_views import Plan


class GuideView(ScrolledPage):
    """The parts in the order to read them, then the pages of the CNIL, then the text."""

    told = Signal(str)

    def __init__(self, look: Look, session: CaseSession, language: str) -> None:
        margin = 8 * UNIT
        margins = QMargins(margin, 5 * UNIT, margin, margin)
        super().__init__("", look.px(PAGE_WIDTH), margins, gap=3)
        self.setAccessibleName(self.tr("Complaint to the CNIL"))
        self._look = look
        self._session = session
        self._language = language
        self._guide: ComplaintGuide | None = None
        self._letter: Letter | None = None
        self._chain: list[QWidget] = []
        self.body.addWidget(PlainLabel(self.tr("The complaint to the CNIL, step by step"), "title"))
        self.lead = PlainLabel("")
        self.lead.setMaximumWidth(look.px(READING_COLUMN) * 5 // 4)
        self.body.addWidget(self.lead)
        self._parts = column(gap=3)
        self.body.addLayout(self._parts)
        self.body.addWidget(self._text_card())
        self.body.addStretch(1)

    def show_plan(self, review: Review, plan: Plan) -> None:
        """Show what concerns a case, and its text as it stands now."""
        self._letter = letter_view(LetterKind.CNIL, plan.facts, review.letters).letter
        self.text.show_text(self._letter.body_text)
        blanks = len(self._letter.blanks)
        self.lead.setText(
            self.tr("%n blank(s) to fill in the text. Nothing is sent from here.", "", blanks)
            if blanks
            else self.tr("The text is ready. Nothing is sent from here.")
        )
        guide = complaint_guide(plan.facts)
        if guide == self._guide:
            return
        self._guide = guide
        drop_widgets(self._parts)
        self._chain = []
        for number, part in enumerate(guide.parts, 1):
            self._parts.addWidget(self._part(number, part))
        self._parts.addWidget(self._exhibits(guide))
        self._parts.addWidget(self._links(guide))
        for before, after in pairwise(self.focus_chain()):
            QWidget.setTabOrder(before, after)

    def take_focus(self) -> None:
        """Start with the first part."""
        self.focus_chain()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_chain(self) -> list[QWidget]:
        """Return what the Tab key goes through, in order."""
        return [*self._chain, *self.copies, self.edit_button, self.text]

    def copy_all(self) -> None:
        """Copy the text to paste."""
        if self._letter is not None:
            self.told.emit(copy_text(self, self._letter.body_text))

    def _part(self, number: int, part: GuidePart) -> QWidget:
        frame = card()
        title = said(part.title, self._language)
        frame.setAccessibleName(title)
        row = line(frame, gap=4)
        row.setContentsMargins(*[5 * UNIT] * 4)
        disc = QLabel()
        disc.setPixmap(self._look.numbered_disc(number, is_filled=False))
        disc.setFixedSize(self._look.px(24), self._look.px(24))
        row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(PlainLabel(title, "heading"))
        items = bullets(said_each(part.items, self._language))
        words.addWidget(at_left(items, self._look.px(READING_COLUMN) * 5 // 4))
        sources = Sources(self._look, part.sources, certainty=part.certainty)
        sources.header.setAccessibleName(f"{sources.header.accessibleName()}: {title}")
        self._chain.append(sources.header)
        words.addWidget(sources)
        row.addLayout(words, 1)
        return frame

    def _exhibits(self, guide: ComplaintGuide) -> QWidget:
        frame = card()
        body = column(frame, gap=2, margin=5)
        body.addWidget(PlainLabel(self.tr("What to attach"), "heading"))
        for one in guide.exhibits:
            body.addWidget(PlainLabel(said(one.label, self._language), "strong"))
            body.addWidget(PlainLabel(said(one.why, self._language), "soft"))
        return frame

    def _links(self, guide: ComplaintGuide) -> QWidget:
        frame = card()
        body = column(frame, gap=2, margin=5)
        body.addWidget(PlainLabel(self.tr("Where to send it"), "heading"))
        row = Flow(gap=2)
        for link in guide.links:
            button = LinkButton(self._look, link, self._language)
            self._chain.append(button)
            row.add(button)
        body.addWidget(row)
        return frame

    def _text_card(self) -> QWidget:
        frame = card()
        body = column(frame, gap=3, margin=5)
        body.addWidget(PlainLabel(self.tr("The text to paste"), "heading"))
        hint = self.tr("In French, as the CNIL asks. Blanks stand out: fill them in, or take out.")
        body.addWidget(PlainLabel(hint, "soft"))
        subject = Button(self._look, self.tr("Copy the subject"), kind="small", icon="copy")
        whole = Button(self._look, self.tr("Copy the text"), kind="small", icon="copy")
        subject.clicked.connect(self._on_copy_subject)
        whole.clicked.connect(self.copy_all)
        self.copies = [subject, whole]
        text = self.tr("Fill in and change the text")
        self.edit_button = Button(self._look, text, kind="small", icon="edit")
        self.edit_button.clicked.connect(self._on_edit)
        row = Flow(gap=2)
        for button in (*self.copies, self.edit_button):
            row.add(button)
        body.addWidget(row)
        self.text = LetterText(self._look, self.tr("Text of the complaint to the CNIL"))
        self.text.setReadOnly(True)
        body.addWidget(at_left(self.text, self._look.px(READING_COLUMN) * 5 // 4))
        body.addWidget(self._other_road())
        return frame

    def _other_road(self) -> QWidget:
        frame = card("info")
        row = line(frame, gap=3, margin=4)
        row.addWidget(picture(self._look, "info", Role.ACCENT, 24, ground=Role.ACCENT_TINT))
        text = self.tr("The criminal complaint is another road: it has a letter of its own.")
        row.addWidget(PlainLabel(text), 1)
        return frame

    @Slot()
    def _on_copy_subject(self) -> None:
        if self._letter is not None:
            self.told.emit(copy_text(self, line_text(self._letter.subject)))

    @Slot()
    def _on_edit(self) -> None:
        self._session.apply(steps.open_letter, LetterKind.CNIL)
