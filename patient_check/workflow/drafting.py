"""From a case to the letters that suit it, and to one document to export."""

from collections.abc import Iterable

from patient_check.domain.advice import Advice, CaseFacts
from patient_check.domain.complaint import Letter, LetterKind
from patient_check.domain.report import Document


def fitting_kinds(advice: Advice) -> tuple[LetterKind, ...]:
    """Return the letters that the steps of a case call for, each once, in the order of steps."""
    return tuple(dict.fromkeys(kind for step in advice.steps for kind in step.letters))


def draft_letters(kinds: Iterable[LetterKind], facts: CaseFacts) -> tuple[Letter, ...]:
    """Return the letters of those kinds, as the case has them."""
    from patient_check.complaint.draft import draft  # noqa: PLC0415 - loads the templates

    return tuple(draft(kind, facts) for kind in kinds)


def letter_document(kind: LetterKind, facts: CaseFacts) -> Document:
    """Return one letter as a document."""
    (letter,) = draft_letters([kind], facts)
    return Document(letter.title, letter.language, (letter,))


def whole_document(facts: CaseFacts) -> Document:
    """Return every letter that suits a case, the list of evidence and the summary, in one."""
    from patient_check.advice.advise import advise  # noqa: PLC0415 - loads the steps
    from patient_check.complaint.guide import complaint_guide  # noqa: PLC0415 - and the guide
    from patient_check.report.bundle import build_bundle  # noqa: PLC0415 - not at the start
    from patient_check.report.summary import build_summary  # noqa: PLC0415 - not at the start

    advice = advise(facts)
    letters = draft_letters(fitting_kinds(advice), facts)
    summary = build_summary(facts, advice, {}, language="fr")
    exhibits = complaint_guide(facts).exhibits
    return build_bundle(letters, exhibits, facts.today, summary=summary)
