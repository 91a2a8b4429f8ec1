"""How to reach the public directory of practitioners, from `resources/knowledge/directory.json`."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from patient_check.assets import asset
from patient_check.domain.directory import DirectoryRecords, DirectoryWords
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Text
from patient_check.knowledge.json_files import read_json
from patient_check.knowledge.record_fields import (
    NO_OPTION,
    Fields,
    day,
    nested,
    read_fields,
    text,
    word,
    words,
)

_SAFE = "https://"


def _address(value: Any) -> str:
    if not word(value).startswith(_SAFE) or value.endswith("/"):
        raise ValueError("wants an https address without a slash at its end")
    return str(value)


def _template(value: Any) -> Text:
    said = text(value)
    if any(sentence.count("{name}") != 1 for sentence in said.values()):
        raise ValueError("wants a place for the name")
    return said


def _prefixes(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError("wants an object")  # noqa: TRY004 (one error kind for all checks)
    return {word(name): word(prefix) for name, prefix in value.items()}


_WORDS: Fields = {
    **dict.fromkeys(("purpose", "recipient", "sent_key", "sent_address"), text),
    **dict.fromkeys(("kept_here", "afterwards"), text),
    "sent_name": _template,
}

_DIRECTORY: Fields = {
    "base_address": _address,
    "key_header": word,
    "key_page": word,
    "professions": lambda value: frozenset(words(value)),
    "specialties": lambda value: frozenset(words(value)),
    "place_codes": _prefixes,
    "words": nested(DirectoryWords, _WORDS),
    "sources": words,
    "reviewed_on": day,
}


def read_directory(folder: Path) -> DirectoryRecords:
    """Read the directory's file in `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    raw = read_json(folder / "directory.json", problems)
    checked = read_fields(raw, _DIRECTORY, NO_OPTION, "directory", problems)
    if problems or checked is None:
        raise InvalidRecords(tuple(problems))
    return DirectoryRecords(**checked)


@lru_cache(maxsize=1)
def load_directory() -> DirectoryRecords:
    """Return the shipped records; the same object at each call."""
    return read_directory(asset("knowledge"))
