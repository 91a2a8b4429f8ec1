"""On what authority something is said: the sources and their dates, on demand."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from patient_check.domain.specialty import Source
from patient_check.ui.formats import shown_date
from patient_check.ui.theme.look import Look
from patient_check.ui.widgets.disclosure import Disclosure
from patient_check.ui.widgets.law_text import make_selectable, source_words
from patient_check.ui.widgets.text import PlainLabel

translate = QCoreApplication.translate


class Sources(Disclosure):
    """Folded: a word. Unfolded: each source, its address, the day it was read."""

    def __init__(
        self, look: Look, sources: Iterable[Source], *, certainty: str, reviewed_on: str = ""
    ) -> None:
        super().__init__(look, translate("Sources", "Where this comes from"))
        if certainty != "high":
            text = translate(
                "Sources", "The texts leave room here: this is worded as a possibility on purpose."
            )
            self.body.addWidget(PlainLabel(text))
        for source in sources:
            label = PlainLabel(f"{source.title} · {source_words(source)}", "caption")
            make_selectable(label)
            self.body.addWidget(label)
        if reviewed_on:
            text = translate("Sources", "Read over on {date}.")
            self.body.addWidget(PlainLabel(text.format(date=shown_date(reviewed_on)), "caption"))
