"""What a French letter says, for a person who does not read French."""

from PySide6.QtWidgets import QFrame

from patient_check.domain.complaint import LetterKind
from patient_check.knowledge.letters import load_reading_help
from patient_check.ui.theme.look import Look
from patient_check.ui.typeset import set_well
from patient_check.ui.widgets.page import column
from patient_check.ui.widgets.text import PlainLabel
from patient_check.ui.widgets.visit_parts import bullets

_LANGUAGE = "en"


class ReadingHelpCard(QFrame):
    """The purpose, what each part says, and what to do before sending."""

    def __init__(self, look: Look, kind: LetterKind) -> None:  # noqa: ARG002 - as every card
        super().__init__()
        self.kind = kind
        told = load_reading_help(kind)
        self.setProperty("kind", "info")
        self.setAccessibleName(self.tr("What this letter says"))
        body = column(self, gap=2, margin=4)
        body.addWidget(PlainLabel(self.tr("What this letter says"), "heading"))
        body.addWidget(PlainLabel(set_well(told.purpose, _LANGUAGE)))
        body.addWidget(bullets(set_well(one, _LANGUAGE) for one in told.says))
        body.addWidget(PlainLabel(self.tr("Before sending"), "strong"))
        body.addWidget(bullets(set_well(one, _LANGUAGE) for one in told.before_sending))
