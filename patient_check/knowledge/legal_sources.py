"""The sources of advice and letters: those of `legal_sources.json`, and the shared ones."""

from functools import lru_cache
from operator import attrgetter

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Source, SourceId
from patient_check.knowledge.json_files import by_key, section
from patient_check.knowledge.references import read_source_file
from patient_check.knowledge.specialty_records import read_sources


@lru_cache(maxsize=1)
def load_legal_sources() -> dict[SourceId, Source]:
    """Return the sources by id; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    rows = section(asset("knowledge"), "legal_sources", "sources", problems)
    shared = read_source_file(asset("knowledge"), problems).values()
    every = [*shared, *read_sources(rows, problems)]
    sources = by_key(every, attrgetter("id"), "legal_sources", problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return sources
