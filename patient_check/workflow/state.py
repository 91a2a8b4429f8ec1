"""Everything a screen needs to know, as frozen values. Nothing here outlives the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from patient_check.domain.review import NoticeOrigin, Verdict
from patient_check.workflow.stages import Stage, StepsPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from patient_check.domain.advice import Answers, StepId
    from patient_check.domain.case import StepNote
    from patient_check.domain.category import DataCategoryId
    from patient_check.domain.complaint import LetterEdit, LetterKind
    from patient_check.domain.errors import NoticeError
    from patient_check.domain.finding import Findings
    from patient_check.domain.notice import NoticeText
    from patient_check.domain.visit import Visit

__all__ = ["Entry", "NoticeOrigin", "OpenedNotice", "Review", "Verdict", "WorkflowState"]


class Entry(StrEnum):
    """How the person is about to give their notice, in the first stage."""

    CHOOSE = "choose"
    PASTE = "paste"
    BY_HAND = "by_hand"
    CASES = "cases"
    """A help desk's list of cases."""
    COUNTS = "counts"
    """A help desk's anonymous counts."""


@dataclass(frozen=True, slots=True)
class OpenedNotice:
    """The notice in the window. `text` is None when the person has no notice.

    `name` is the file's name without its folder, or "" (pasted, by hand); it is shown only.
    """

    origin: NoticeOrigin
    name: str = ""
    text: NoticeText | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What the person sees and says now, and what undo and redo go through.

    The findings, what the person said of each, the visits that they list, their answers (None:
    nothing was said yet), what they said of each step, and the letters in their own words.
    """

    findings: Findings
    verdicts: Mapping[DataCategoryId, Verdict] = field(
        default_factory=lambda: MappingProxyType({}),
    )
    visits: tuple[Visit, ...] = ()
    answers: Answers | None = None
    steps: Mapping[StepId, StepNote] = field(default_factory=lambda: MappingProxyType({}))
    letters: tuple[LetterEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkflowState:
    """The whole state of one sitting.

    `reading` is the shown name of what is being read ("" for a pasted text), None when nothing
    is. `found` is what the program found, before any correction. `past` and `future` hold the
    reviews that undo and redo go through, the nearest last. `asked` are words that need an answer
    before they can name a visit ("" when none do). `shown_visit` is the number of the visit whose
    card is open. `page` is what the fourth stage shows, `shown_step` the step whose card is open
    there, `shown_letter` the letter in view (None: the first). While `is_hidden`, the window
    shows nothing of all this; while `is_locked`, until the passphrase of the help desk is typed.
    """

    stage: Stage = Stage.NOTICE
    entry: Entry = Entry.CHOOSE
    reading: str | None = None
    error: NoticeError | None = None
    opened: OpenedNotice | None = None
    found: Findings | None = None
    review: Review | None = None
    past: tuple[Review, ...] = ()
    future: tuple[Review, ...] = ()
    asked: str = ""
    shown_visit: int | None = None
    page: StepsPage = StepsPage.STEPS
    shown_step: StepId | None = None
    shown_letter: LetterKind | None = None
    is_hidden: bool = False
    is_locked: bool = False

    @property
    def is_covered(self) -> bool:
        """Whether the window shows nothing of all this."""
        return self.is_hidden or self.is_locked

    @property
    def furthest(self) -> Stage:
        """The last stage that can be shown with what is known."""
        return Stage.NOTICE if self.review is None else Stage.CASE
