"""What a hand-out sheet may show: a sheet is left on a table, and read by others."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from patient_check.assets import asset
from patient_check.domain.advice import Link, StepId
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import SupportLine
from patient_check.knowledge.json_files import read_json
from patient_check.knowledge.links import load_links
from patient_check.knowledge.record_fields import NO_OPTION, Fields, many, read_fields
from patient_check.knowledge.references import load_support_lines
from patient_check.knowledge.steps import load_steps, one_of


@dataclass(frozen=True, slots=True)
class HandOutRecord:
    """The help lines and addresses that say nothing of who holds the sheet.

    `private_steps` are told by voice only: their very title says what happened to somebody.
    """

    lines: tuple[SupportLine, ...]
    links: tuple[Link, ...]
    private_steps: frozenset[StepId]


_FIELDS: Fields = {
    "lines": many(one_of(load_support_lines)),
    "links": many(one_of(load_links)),
    "private_steps": many(one_of(load_steps)),
}


def read_hand_out(folder: Path) -> HandOutRecord:
    """Return the record of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    raw = read_json(folder / "hand_out.json", problems)
    row = read_fields(raw, _FIELDS, NO_OPTION, "hand_out", problems)
    if row is None or problems:
        raise InvalidRecords(tuple(problems))
    private = frozenset(record.step.id for record in row["private_steps"])
    return HandOutRecord(row["lines"], row["links"], private)


@lru_cache(maxsize=1)
def load_hand_out() -> HandOutRecord:
    """Return what the shipped hand-out sheet may show."""
    return read_hand_out(asset("knowledge"))
