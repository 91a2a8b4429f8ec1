import pytest

from patient_check.advice.advise import advise
from patient_check.domain.advice import CaseFacts, StepId, StepState
from patient_check.domain.complaint import Letter, LetterEdit, LetterKind
from patient_check.domain.report import Sheet
from patient_check.workflow.drafting import fitting_kinds, letter_document, whole_document
from tests.told_cases import insurer, minor, platform_2020, public_hospital


@pytest.mark.parametrize("kind", list(LetterKind))
def test_each_letter_can_be_drafted_alone(kind: LetterKind) -> None:
    document = letter_document(kind, platform_2020())
    (letter,) = document.parts
    assert isinstance(letter, Letter)
    assert letter.kind is kind
    assert (document.title, document.language) == (letter.title, "fr")


@pytest.mark.parametrize(
    ("facts", "suit", "do_not"),
    [
        (platform_2020(), {"dpo", "cnil", "criminal"}, {"bank", "hospital", "mandate", "parent"}),
        (insurer(), {"bank", "cnil"}, {"hospital", "parent"}),
        (minor(), {"parent"}, {"mandate", "bank"}),
        (public_hospital(), {"follow_up", "hospital", "cnil"}, {"dpo", "bank"}),
    ],
)
def test_a_file_of_letters_has_those_that_suit(
    facts: CaseFacts, suit: set[str], do_not: set[str]
) -> None:
    kinds = fitting_kinds(advise(facts))
    assert len(set(kinds)) == len(kinds)
    assert suit <= set(kinds)
    assert not do_not & set(kinds)
    cover, *letters, summary = whole_document(facts).parts
    assert isinstance(cover, Sheet)
    assert isinstance(summary, Sheet)
    assert tuple(letter.kind for letter in letters if isinstance(letter, Letter)) == kinds


def test_the_persons_own_words_stand_in_every_document() -> None:
    facts = platform_2020()
    own = LetterEdit(LetterKind.DPO, "before", "Mes mots à moi.")
    alone = letter_document(LetterKind.DPO, facts, (own,)).parts[0]
    assert isinstance(alone, Letter)
    assert alone.body_text == "Mes mots à moi."
    whole = whole_document(facts, (own,), {StepId("keep_notice"): StepState.DONE})
    letters = {part.kind: part for part in whole.parts if isinstance(part, Letter)}
    assert letters[LetterKind.DPO].body_text == "Mes mots à moi."
    assert letters[LetterKind.CNIL].body_text != "Mes mots à moi."
    assert whole.parts[-1] != whole_document(facts).parts[-1]
