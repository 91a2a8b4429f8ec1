"""What the law asks a notice to say, and what this one says."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from patient_check.domain.finding import Article34Check, Article34Element, Findings
from patient_check.domain.notice import NoticeText
from patient_check.ui.theme.look import Look
from patient_check.ui.theme.metrics import UNIT
from patient_check.ui.theme.palette import Role
from patient_check.ui.widgets.page import card, column, line, picture
from patient_check.ui.widgets.quote_button import QuoteButton
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate

CHECKED_ON = QDate(2026, 11, 24)
"""When the wording of article 34 was last compared with the Regulation."""


def element_words(element: Article34Element) -> tuple[str, str]:
    """Return what is asked, and what it means that the notice does not say it."""
    words = {
        Article34Element.NATURE: (
            translate("Article34", "What happened"),
            translate("Article34", "The notice does not say what happened to your data."),
        ),
        Article34Element.DPO_CONTACT: (
            translate("Article34", "Whom to ask"),
            translate(
                "Article34",
                "No address or number was found of the data protection officer, or of another "
                "contact for your questions.",
            ),
        ),
        Article34Element.CONSEQUENCES: (
            translate("Article34", "What you may have to fear"),
            translate("Article34", "The notice does not name the likely consequences for you."),
        ),
        Article34Element.MEASURES: (
            translate("Article34", "What is being done"),
            translate("Article34", "The notice does not name the measures taken against the leak."),
        ),
    }
    return words[element]


class Article34Card(QWidget):
    """Four lines: present with the sentence, or lacking with what to make of it."""

    span_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._content: QWidget | None = None
        self._layout = column(self)

    def show_findings(self, findings: Findings, notice: NoticeText | None) -> None:
        """Show the four elements; nothing at all when there is no notice to check."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        self.setVisible(bool(findings.art34) and notice is not None)
        if not findings.art34 or notice is None:
            return
        self._content = card()
        body = column(self._content, gap=4, margin=5)
        body.addWidget(PlainLabel(self.tr("What a notice must tell you"), "heading"))
        present = sum(check.is_present for check in findings.art34)
        summary = self.tr("This one says {present} of the {count} things that the law asks for.")
        body.addWidget(PlainLabel(summary.format(present=present, count=len(findings.art34))))
        for check in findings.art34:
            body.addWidget(self._line(check, notice))
        body.addWidget(PlainLabel(self._source(), "caption"))
        self._layout.addWidget(self._content)

    def _line(self, check: Article34Check, notice: NoticeText) -> QWidget:
        asked, lacking = element_words(check.element)
        holder = QWidget()
        row = line(holder, gap=3)
        icon = "check-ring" if check.is_present else "missing"
        role = Role.INK if check.is_present else Role.CAUTION
        row.addWidget(picture(self._look, icon, role, 24), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=0)
        state = self.tr("given") if check.is_present else self.tr("not found")
        words.addWidget(PlainLabel(f"{asked} · {state}", "strong"))
        if not check.is_present:
            words.addWidget(PlainLabel(lacking))
        for evidence in check.evidence[:1]:
            button = QuoteButton(
                self._look, notice, evidence.span, (Role.LINE_STRONG, Role.ACCENT_TINT)
            )
            button.clicked.connect(self._on_quote_clicked)
            words.addSpacing(UNIT)
            words.addWidget(button)
        row.addLayout(words, 1)
        return holder

    def _source(self) -> str:
        checked = QLocale().toString(CHECKED_ON, "d MMMM yyyy")
        source = self.tr(
            "Source: Regulation (EU) 2016/679 (GDPR), articles 34(2) and 33(3), checked on {date}. "
            "A letter, an e-mail and a later message count together; a press article is no notice."
        )
        return source.format(date=checked)

    @Slot()
    def _on_quote_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QuoteButton):
            self.span_requested.emit(button.span)
