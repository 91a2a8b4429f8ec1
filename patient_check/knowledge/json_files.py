"""Reading the JSON files of records: what is wrong is collected, never raised one by one."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

_K = TypeVar("_K")
_V = TypeVar("_V")


def read_json(path: Path, problems: list[str]) -> Any:
    """Return what the file holds; an empty object, and a problem, when it cannot be read."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        problems.append(f"{path.name}: {error}")
        return {}


def section(folder: Path, name: str, list_name: str, problems: list[str]) -> list[Any]:
    """Return one list of a file whose other lists are read elsewhere."""
    raw = read_json(folder / f"{name}.json", problems)
    rows = raw.get(list_name) if isinstance(raw, dict) else None
    if not isinstance(rows, list):
        problems.append(f"{name}.json: lacks the list {list_name}")
        return []
    return rows


def by_key(
    items: Iterable[_V], key: Callable[[_V], _K], where: str, problems: list[str]
) -> dict[_K, _V]:
    """Return the items by their key; a key that comes twice is a problem."""
    result: dict[_K, _V] = {}
    for item in items:
        if key(item) in result:
            problems.append(f"{where}: {key(item)} is there twice")
        result[key(item)] = item
    return result
