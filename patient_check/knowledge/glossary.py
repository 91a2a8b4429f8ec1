"""The glossary, from `resources/knowledge/glossary.json`."""

from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.glossary import Glossary, GlossaryTerm
from patient_check.knowledge.json_files import by_key, read_json
from patient_check.knowledge.legal_sources import load_legal_sources
from patient_check.knowledge.record_fields import (
    LANGUAGES,
    NO_OPTION,
    Fields,
    day,
    many,
    read_fields,
    text,
    word,
    words,
)
from patient_check.knowledge.steps import one_of


def _forms(value: Any) -> dict[str, tuple[str, ...]]:
    """Return the forms in each language, which need not be as many."""
    if not isinstance(value, dict) or value.keys() != LANGUAGES:
        raise ValueError("wants French and English words")
    result = {language: words(value[language]) for language in ("fr", "en")}
    if not all(result.values()):
        raise ValueError("lacks the words of a language")
    return result


_FILE: Fields = {"reviewed_on": day, "terms": list}
_TERM: Fields = {
    "id": word,
    "term": text,
    "words": _forms,
    "meaning": text,
    "sources": many(one_of(load_legal_sources)),
}


def read_glossary(folder: Path) -> Glossary:
    """Return the glossary of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    raw = read_json(folder / "glossary.json", problems)
    checked = read_fields(raw, _FILE, NO_OPTION, "glossary", problems) or {"terms": ()}
    terms = [
        GlossaryTerm(**fields)
        for place, row in enumerate(checked["terms"])
        if (fields := read_fields(row, _TERM, NO_OPTION, f"glossary: terms[{place}]", problems))
    ]
    by_id = by_key(terms, attrgetter("id"), "glossary", problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return Glossary(by_id, checked["reviewed_on"])


@lru_cache(maxsize=1)
def load_glossary() -> Glossary:
    """Return the shipped glossary; the same object at each call."""
    return read_glossary(asset("knowledge"))
