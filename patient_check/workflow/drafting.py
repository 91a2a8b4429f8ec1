"""From a case to the letters that suit it, and to one document to export."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from patient_check.domain.advice import Advice, CaseFacts, StepId, StepState
from patient_check.domain.complaint import Letter, LetterEdit, LetterKind
from patient_check.domain.report import Document

_NO_STATES: Final[Mapping[StepId, StepState]] = MappingProxyType({})


def fitting_kinds(advice: Advice) -> tuple[LetterKind, ...]:
    """Return the letters that the steps of a case call for, each once, in the order of steps."""
    return tuple(dict.fromkeys(kind for step in advice.steps for kind in step.letters))


def draft_letters(
    kinds: Iterable[LetterKind], facts: CaseFacts, edits: Iterable[LetterEdit] = ()
) -> tuple[Letter, ...]:
    """Return the letters of those kinds, as the case has them; the person's own words stand."""
    from patient_check.complaint.draft import draft  # noqa: PLC0415 - loads the templates
    from patient_check.complaint.edit import with_body_text  # noqa: PLC0415 - the same

    own = {edit.kind: edit.edited for edit in edits}
    drafts = (draft(kind, facts) for kind in kinds)
    return tuple(with_body_text(one, own[one.kind]) if one.kind in own else one for one in drafts)


def letter_document(
    kind: LetterKind, facts: CaseFacts, edits: Iterable[LetterEdit] = ()
) -> Document:
    """Return one letter as a document."""
    (letter,) = draft_letters([kind], facts, edits)
    return Document(letter.title, letter.language, (letter,))


def whole_document(
    facts: CaseFacts,
    edits: Iterable[LetterEdit] = (),
    states: Mapping[StepId, StepState] = _NO_STATES,
) -> Document:
    """Return every letter that suits a case, the list of evidence and the summary, in one.

    `edits` are the letters in the person's own words, `states` what they said of the steps.
    """
    from patient_check.advice.advise import advise  # noqa: PLC0415 - loads the steps
    from patient_check.complaint.guide import complaint_guide  # noqa: PLC0415 - and the guide
    from patient_check.report.bundle import build_bundle  # noqa: PLC0415 - not at the start
    from patient_check.report.summary import build_summary  # noqa: PLC0415 - not at the start

    advice = advise(facts)
    letters = draft_letters(fitting_kinds(advice), facts, edits)
    summary = build_summary(facts, advice, states, language="fr")
    exhibits = complaint_guide(facts).exhibits
    return build_bundle(letters, exhibits, facts.today, summary=summary)
