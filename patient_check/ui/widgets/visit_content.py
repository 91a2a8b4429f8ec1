"""What one visit's card shows, as a value: two equal contents are drawn once."""

from dataclasses import dataclass

from patient_check.domain.inference import AppliedModifier, Inference
from patient_check.domain.law import LegalView
from patient_check.domain.specialty import ModifierCode, Safeguard
from patient_check.domain.visit import Visit
from patient_check.explanation.law import legal_view, safeguards
from patient_check.knowledge.specialties import load_specialties
from patient_check.ui.typeset import said
from patient_check.ui.visit_words import level_words, visit_name
from patient_check.workflow.visit_views import VisitQuestions, infer, questions_about


@dataclass(frozen=True, slots=True)
class VisitContent:
    """A visit, all that is known of it, and its words in the language of the window."""

    visit: Visit
    inference: Inference
    questions: VisitQuestions
    law: LegalView
    safeguards: tuple[Safeguard, ...]
    name: str
    level: str
    reminder: str
    language: str

    def effect_of(self, code: ModifierCode) -> AppliedModifier | None:
        """Return what a circumstance did, None when it did not come into play."""
        return next((one for one in self.inference.modifiers if one.code == code), None)


def contents_of(visits: tuple[Visit, ...], language: str) -> tuple[VisitContent, ...]:
    """Return the content of each card, in the order of the list."""
    reminder = said(load_specialties().scale.reminder, language)
    found = []
    for visit in visits:
        inference = infer(visit, visits)
        content = VisitContent(
            visit=visit,
            inference=inference,
            questions=questions_about(visit),
            law=legal_view(inference),
            safeguards=safeguards(inference),
            name=visit_name(visit, language),
            level=level_words(inference, language),
            reminder=reminder,
            language=language,
        )
        found.append(content)
    return tuple(found)
