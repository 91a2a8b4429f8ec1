"""The steps and the deadlines, from `resources/knowledge/`, with their conditions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, TypeVar

from patient_check.assets import asset
from patient_check.domain.advice import DeadlineId, Phase, Step, StepId, Urgency
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Source, Text
from patient_check.knowledge.conditions import Condition, read_condition
from patient_check.knowledge.json_files import by_key, section
from patient_check.knowledge.legal_sources import load_legal_sources
from patient_check.knowledge.links import load_links
from patient_check.knowledge.record_fields import (
    NO_OPTION,
    Check,
    Fields,
    day,
    flag,
    many,
    member,
    read_fields,
    text,
    text_lists,
    whole,
    word,
)
from patient_check.knowledge.references import load_support_lines

_T = TypeVar("_T")

CERTAINTIES: Final = frozenset({"high", "medium"})
_LONGEST_STEP: Final = 120


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step as it is written, with the conditions under which it concerns a case.

    `urgent_when` makes it a step for now. `adds_told_lines` adds the help lines of the visits.
    """

    step: Step
    when: Condition
    urgent_when: Condition | None
    adds_told_lines: bool


@dataclass(frozen=True, slots=True)
class DeadlineRecord:
    """The words and sources of a deadline; its date is computed elsewhere."""

    id: DeadlineId
    label: Text
    why: Text
    is_own: bool
    sources: tuple[Source, ...]


def certainty(value: Any) -> str:
    """Return how sure a statement is: what is less than medium is not shipped."""
    if value not in CERTAINTIES:
        raise ValueError(f"wants one of {', '.join(sorted(CERTAINTIES))}")
    return str(value)


def one_of(known: Callable[[], Mapping[Any, _T]]) -> Check:
    """Return a check that turns the id of a record of `known` into that record."""

    def check(value: Any) -> _T:
        try:
            return known()[value]
        except (KeyError, TypeError):
            raise ValueError(f"does not know {value}") from None

    return check


def cited(value: Any) -> tuple[Source, ...]:
    """Return the sources whose ids are given; there must be one at least."""
    sources: tuple[Source, ...] = many(one_of(load_legal_sources))(value)
    if not sources:
        raise ValueError("wants a source")
    return sources


_STEP: Fields = {
    "id": word,
    "phase": member(Phase),
    "urgency": member(Urgency),
    "minutes": whole(1, _LONGEST_STEP),
    "title": text,
    "why": text,
    "how": text_lists,
    "needs": text_lists,
    "certainty": certainty,
    "letters": many(member(LetterKind)),
    "links": many(one_of(load_links)),
    "lines": many(one_of(load_support_lines)),
    "sources": cited,
    "reviewed_on": day,
}
_WHEN: Fields = {"when": read_condition, "urgent_when": read_condition, "adds_told_lines": flag}
_DEADLINE: Fields = {"id": word, "label": text, "why": text, "is_own": flag, "sources": cited}


def read_rows(
    folder: Path, name: str, fields: Fields, optional: frozenset[str], problems: list[str]
) -> list[dict[str, Any]]:
    """Return the checked records of the list `name` in the file of the same name."""
    result = []
    for place, raw in enumerate(section(folder, name, name, problems)):
        known = raw.get("id", place) if isinstance(raw, dict) else place
        checked = read_fields(raw, fields, optional, f"{name}[{known}]", problems)
        if checked is not None:
            result.append(checked)
    return result


def read_steps(folder: Path) -> dict[StepId, StepRecord]:
    """Return the steps of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    optional = frozenset({"urgent_when", "adds_told_lines"})
    records = [
        StepRecord(
            step=Step(**{name: row[name] for name in _STEP}),
            when=row["when"],
            urgent_when=row.get("urgent_when"),
            adds_told_lines=row.get("adds_told_lines", False),
        )
        for row in read_rows(folder, "steps", {**_STEP, **_WHEN}, optional, problems)
    ]
    by_id = by_key(records, attrgetter("step.id"), "steps", problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return by_id


def read_deadlines(folder: Path) -> dict[DeadlineId, DeadlineRecord]:
    """Return the deadlines of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    rows = read_rows(folder, "deadlines", _DEADLINE, NO_OPTION, problems)
    by_id = by_key([DeadlineRecord(**row) for row in rows], attrgetter("id"), "deadlines", problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return by_id


@lru_cache(maxsize=1)
def load_steps() -> dict[StepId, StepRecord]:
    """Return the shipped steps by id, in the order in which they are taken."""
    return read_steps(asset("knowledge"))


@lru_cache(maxsize=1)
def load_deadlines() -> dict[DeadlineId, DeadlineRecord]:
    """Return the words of the shipped deadlines by id."""
    return read_deadlines(asset("knowledge"))
