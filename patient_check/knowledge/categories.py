"""The data categories and their words, from `resources/knowledge/categories.json`."""

import json
from functools import lru_cache
from typing import Any

from patient_check.assets import asset
from patient_check.domain.category import CategoryGroup, DataCategory, DataCategoryId
from patient_check.domain.errors import InvalidRecords

_KEYS = frozenset({"id", "group", "label", "explanation"})
_LANGUAGES = frozenset({"fr", "en"})


def _problems(index: int, raw: dict[str, Any]) -> list[str]:
    """Return everything that is wrong with one record."""
    where = f"categories.json, record {index} ({raw.get('id', 'no id')})"
    found = []
    if raw.keys() != _KEYS:
        found.append(f"{where}: keys {sorted(_KEYS.symmetric_difference(raw))}")
    if raw.get("group") not in set(CategoryGroup):
        found.append(f"{where}: unknown group {raw.get('group')}")
    for key in ("label", "explanation"):
        words = raw.get(key, {})
        if words.keys() != _LANGUAGES or not all(str(text).strip() for text in words.values()):
            found.append(f"{where}: {key} must be given in {sorted(_LANGUAGES)}")
    return found


@lru_cache(maxsize=1)
def load_categories() -> dict[DataCategoryId, DataCategory]:
    """Return every category by id, in catalogue order; raise `InvalidRecords` with all problems."""
    raw = json.loads(asset("knowledge", "categories.json").read_text(encoding="utf-8"))
    problems = [p for i, record in enumerate(raw["categories"]) for p in _problems(i, record)]
    ids = [record.get("id") for record in raw["categories"]]
    problems.extend(
        f"categories.json: {i} is there twice" for i in {i for i in ids if ids.count(i) > 1}
    )
    if problems:
        raise InvalidRecords(tuple(problems))
    return {
        DataCategoryId(r["id"]): DataCategory(
            DataCategoryId(r["id"]), CategoryGroup(r["group"]), r["label"], r["explanation"]
        )
        for r in raw["categories"]
    }
