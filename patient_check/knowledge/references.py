"""The sources that records cite, and the help lines, looked up by id."""

from functools import lru_cache
from operator import attrgetter
from pathlib import Path

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Source, SourceId, SupportLine, SupportLineId
from patient_check.knowledge.json_files import by_key, section
from patient_check.knowledge.specialty_records import read_sources, read_support_lines


def read_source_file(folder: Path, problems: list[str]) -> dict[SourceId, Source]:
    """Return the sources of `folder`; problems are added to `problems`."""
    rows = section(folder, "sources", "sources", problems)
    return by_key(read_sources(rows, problems), attrgetter("id"), "sources", problems)


def read_line_file(folder: Path, problems: list[str]) -> dict[SupportLineId, SupportLine]:
    """Return the help lines of `folder`; problems are added to `problems`."""
    rows = section(folder, "support_lines", "support_lines", problems)
    lines = read_support_lines(rows, problems)
    return by_key(lines, attrgetter("id"), "support_lines", problems)


@lru_cache(maxsize=1)
def load_support_lines() -> dict[SupportLineId, SupportLine]:
    """Return the shipped help lines; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    lines = read_line_file(asset("knowledge"), problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return lines
