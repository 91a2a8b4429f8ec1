"""The letters of a case as they are shown: with the person's own words, or with a question."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from patient_check.complaint.draft import draft
from patient_check.complaint.edit import merge_edit, with_body_text
from patient_check.domain.advice import Advice, CaseFacts
from patient_check.domain.complaint import EditQuestion, Letter, LetterEdit, LetterKind
from patient_check.workflow.drafting import fitting_kinds


class LetterRoad(StrEnum):
    """Where a letter leads; the two complaints are two roads that never mix."""

    DIRECT = "direct"
    CNIL = "cnil"
    CRIMINAL = "criminal"


_ROADS = {LetterKind.CNIL: LetterRoad.CNIL, LetterKind.CRIMINAL: LetterRoad.CRIMINAL}


@dataclass(frozen=True, slots=True)
class LetterView:
    """One letter: as it would leave now, and as the program writes it.

    `text` is the body to be changed, sign for sign as the person left it. `question` waits when
    the case changed under the person's text, which then stands.
    """

    letter: Letter
    drafted: Letter
    text: str
    question: EditQuestion | None = None

    @property
    def is_edited(self) -> bool:
        """Whether the words are the person's own."""
        return self.letter.body != self.drafted.body


def road_of(kind: LetterKind) -> LetterRoad:
    """Return where a letter leads."""
    return _ROADS.get(kind, LetterRoad.DIRECT)


def listed_kinds(
    advice: Advice, edits: Iterable[LetterEdit], shown: LetterKind | None = None
) -> tuple[LetterKind, ...]:
    """Return the letters to offer by road: those that suit the case, those begun, and `shown`."""
    wanted = (shown,) if shown is not None else ()
    kinds = dict.fromkeys((*fitting_kinds(advice), *(edit.kind for edit in edits), *wanted))
    roads = tuple(LetterRoad)
    return tuple(sorted(kinds, key=lambda kind: roads.index(road_of(kind))))


def letter_view(kind: LetterKind, facts: CaseFacts, edits: Iterable[LetterEdit]) -> LetterView:
    """Return one letter of a case, the person's own text in it where there is one."""
    drafted = draft(kind, facts)
    edit = next((edit for edit in edits if edit.kind is kind), None)
    if edit is None:
        return LetterView(drafted, drafted, drafted.body_text)
    merged = merge_edit(edit, drafted)
    if isinstance(merged, EditQuestion):
        return LetterView(with_body_text(drafted, edit.edited), drafted, edit.edited, merged)
    is_own = edit.edited != edit.drafted
    return LetterView(merged, drafted, edit.edited if is_own else drafted.body_text)
