"""The words that name data categories, from `resources/patterns/fr/terms/*.toml`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from patient_check.assets import asset
from patient_check.domain.category import DataCategoryId
from patient_check.domain.errors import InvalidRecords
from patient_check.prepared import read_records

_SLOT = re.compile(r"\{([^}]*)\}|\[([^\]]*)\]|([^\s{}\[\]]+)")
_ENTRY_KEYS = frozenset({"terms", "weak", "no_share"})
_COMPOUND_KEYS = frozenset(
    {"terms", "categories", "generic", "status", "when", "otherwise", "weak"}
)


@dataclass(frozen=True, slots=True)
class TermRecord:
    """Words that name one category or several, and how much they can be trusted alone.

    `categories` is empty for a decoy, which only hides the words it contains. `weak` words count
    in a list or under a verb of leaking, never alone. `generic` words give way to the list that
    follows them in brackets. `when` names the kind of notice in which `categories` hold;
    elsewhere `otherwise` does.
    """

    terms: tuple[str, ...]
    categories: tuple[DataCategoryId, ...]
    is_weak: bool = False
    is_generic: bool = False
    is_possible: bool = False
    can_share: bool = True
    when: str = ""
    otherwise: tuple[DataCategoryId, ...] = ()


def expand(template: str) -> list[str]:
    """Return every writing of `template`: `{a|b}` is one of, `[a]` is optional."""
    slots: list[list[str]] = []
    for choice, optional, word in _SLOT.findall(template):
        if choice:
            slots.append([part.strip() for part in choice.split("|")])
        elif optional:
            slots.append(["", *(part.strip() for part in optional.split("|"))])
        else:
            slots.append([word])
    return [" ".join(part for part in parts if part) for parts in product(*slots)]


def _ids(names: list[str]) -> tuple[DataCategoryId, ...]:
    return tuple(DataCategoryId(name) for name in names)


def _expand_all(templates: list[str]) -> tuple[str, ...]:
    return tuple(text for template in templates for text in expand(template))


def _entry_records(name: str, entry: dict[str, Any]) -> list[TermRecord]:
    weak = frozenset(_expand_all(entry.get("weak", [])))
    terms = dict.fromkeys((*_expand_all(entry["terms"]), *weak))
    can_share = not entry.get("no_share", False)
    groups = (tuple(t for t in terms if t not in weak), tuple(t for t in terms if t in weak))
    return [
        TermRecord(group, _ids([name]), is_weak=is_weak, can_share=can_share)
        for group, is_weak in zip(groups, (False, True), strict=True)
        if group
    ]


def _compound_record(entry: dict[str, Any]) -> TermRecord:
    return TermRecord(
        _expand_all(entry["terms"]),
        _ids(entry["categories"]),
        is_weak=entry.get("weak", False),
        is_generic=entry.get("generic", False),
        is_possible=entry.get("status") == "possible",
        when=entry.get("when", ""),
        otherwise=_ids(entry.get("otherwise", [])),
    )


def _file_records(name: str, raw: dict[str, Any], problems: list[str]) -> list[TermRecord]:
    records: list[TermRecord] = []
    for key, value in raw.items():
        if key == "compound":
            problems.extend(
                f"{name}: {e.keys() - _COMPOUND_KEYS}" for e in value if e.keys() - _COMPOUND_KEYS
            )
            records.extend(_compound_record(entry) for entry in value)
        elif key == "decoy":
            records.extend(TermRecord(_expand_all(entry["terms"]), ()) for entry in value)
        elif unknown := value.keys() - _ENTRY_KEYS:
            problems.append(f"{name}: unknown key in {key}: {sorted(unknown)}")
        else:
            records.extend(_entry_records(key, value))
    return records


@lru_cache(maxsize=1)
def load_terms() -> tuple[TermRecord, ...]:
    """Return every record of the French terms; raise `InvalidRecords` with all problems at once."""
    problems: list[str] = []
    records: list[TermRecord] = []
    for path in sorted(asset("patterns", "fr", "terms").glob("*.toml")):
        raw = read_records("patterns", "fr", "terms", path.name)
        records.extend(_file_records(path.name, raw, problems))
    if problems:
        raise InvalidRecords(tuple(problems))
    return tuple(records)
