"""The addresses that the program can open or print, from `resources/knowledge/links.json`."""

import re
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from patient_check.assets import asset
from patient_check.domain.advice import Link, LinkId
from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge.json_files import by_key, section
from patient_check.knowledge.record_fields import Fields, day, read_fields, text, word, words

_ADDRESS: Final = re.compile(r"https?://[\w.-]+(?:/[^\s]*)?")
_SEEN: Final = re.compile(r"20\d\d(?:-\d\d){0,2}|undated")


def _address(value: Any) -> str:
    if not _ADDRESS.fullmatch(word(value)):
        raise ValueError("wants a web address")
    return str(value)


def _seen(value: Any) -> str:
    if not _SEEN.fullmatch(word(value)):
        raise ValueError("wants a date, or undated")
    return str(value)


def _day_or_never(value: Any) -> str:
    return "" if value == "" else day(value)


_LINK: Fields = {
    "id": word,
    "label": text,
    "language": word,
    "address": _address,
    "last_seen": _seen,
    "last_check": _day_or_never,
    "source": word,
    "phone": word,
    "post": words,
}
_OPTIONAL: Final = frozenset({"phone", "post"})


def read_links(folder: Path) -> dict[LinkId, Link]:
    """Return the links of `folder`; raise InvalidRecords with every problem at once."""
    problems: list[str] = []
    links = []
    for place, raw in enumerate(section(folder, "links", "links", problems)):
        name = raw.get("id", place) if isinstance(raw, dict) else place
        checked = read_fields(raw, _LINK, _OPTIONAL, f"links[{name}]", problems)
        if checked is not None:
            links.append(Link(**checked))
    by_id = by_key(links, attrgetter("id"), "links", problems)
    if problems:
        raise InvalidRecords(tuple(problems))
    return by_id


@lru_cache(maxsize=1)
def load_links() -> dict[LinkId, Link]:
    """Return the shipped links by id, in the order of the file."""
    return read_links(asset("knowledge"))
