"""The stages of the journey, always in the same order, as data."""

from enum import IntEnum, StrEnum


class Stage(IntEnum):
    """One stage; its value is the number shown to the person."""

    NOTICE = 1
    FINDINGS = 2
    VISITS = 3
    STEPS = 4
    CASE = 5


class StepsPage(StrEnum):
    """What the fourth stage shows: the steps, or what belongs to them."""

    STEPS = "steps"
    DATES = "dates"
    GUIDE = "guide"
    LETTERS = "letters"


STAGES: tuple[Stage, ...] = tuple(Stage)


def stage_before(stage: Stage) -> Stage | None:
    """Return the stage that leads to `stage`, or None for the first."""
    index = STAGES.index(stage)
    return STAGES[index - 1] if index else None


def stage_after(stage: Stage) -> Stage | None:
    """Return the stage that follows `stage`, or None for the last."""
    index = STAGES.index(stage) + 1
    return STAGES[index] if index < len(STAGES) else None
