"""Strict reading of JSON records: each field has one check, and every problem is collected."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

Check = Callable[[Any], Any]
Fields = Mapping[str, Check]

LANGUAGES = frozenset({"fr", "en"})

NO_OPTION: frozenset[str] = frozenset()

_ONLY_STRINGS = frozenset({str})

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")


def word(value: Any) -> str:
    """Return a string that is not empty; raise ValueError otherwise."""
    if not isinstance(value, str) or not value:
        raise ValueError("wants words")
    return value


def flag(value: Any) -> bool:
    """Return a boolean; raise ValueError otherwise."""
    if not isinstance(value, bool):
        raise ValueError("wants true or false")  # noqa: TRY004 (one error kind for all checks)
    return value


def whole(low: int, high: int) -> Check:
    """Return a check for a whole number from `low` to `high`, both included."""

    def check(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise ValueError(f"wants a whole number from {low} to {high}")
        return value

    return check


def member(kind: type[_E]) -> Callable[[Any], _E]:
    """Return a check for the value of a member of `kind`."""
    members: dict[Any, _E] = {str(item): item for item in kind}

    def check(value: Any) -> _E:
        try:
            return members[value]
        except (KeyError, TypeError):
            raise ValueError(f"wants one of {', '.join(members)}") from None

    return check


def words(value: Any) -> tuple[str, ...]:
    """Return a list of words as a tuple; raise ValueError when one is no string or is empty."""
    # Thirty thousand words pass here at each start: whole-list operations, no loop.
    if not isinstance(value, list) or not _ONLY_STRINGS.issuperset(map(type, value)):
        raise ValueError("wants a list of words")
    if "" in value:
        raise ValueError("has an empty item")
    return tuple(value)


def wholes(value: Any) -> tuple[int, ...]:
    """Return a list of whole numbers as a tuple."""
    if not isinstance(value, list):
        raise ValueError("wants a list")  # noqa: TRY004
    return tuple(map(whole(0, 99), value))


def lists(value: Any) -> tuple[tuple[str, ...], ...]:
    """Return a list of lists of words as tuples."""
    if not isinstance(value, list):
        raise ValueError("wants a list")  # noqa: TRY004
    return tuple(map(words, value))


def _by_language(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or value.keys() != LANGUAGES:
        raise ValueError("wants a French and an English text")
    return value


def text(value: Any) -> dict[str, str]:
    """Return a text in French and in English."""
    said = _by_language(value)
    word(said["fr"])
    word(said["en"])
    return said


def text_lists(value: Any) -> dict[str, tuple[str, ...]]:
    """Return lists of the same length in French and in English."""
    said = _by_language(value)
    result = {"fr": words(said["fr"]), "en": words(said["en"])}
    if len(result["fr"]) != len(result["en"]):
        raise ValueError("has lists of different lengths")
    return result


def read_fields(
    raw: Any, fields: Fields, optional: frozenset[str], where: str, problems: list[str]
) -> dict[str, Any] | None:
    """Return the checked fields of one record, or None when it has a problem.

    Every problem is added to `problems`, led by `where` and the name of the field.
    """
    if not isinstance(raw, dict):
        problems.append(f"{where}: wants an object")
        return None
    before = len(problems)
    checked: dict[str, Any] = {}
    for name, check in fields.items():
        if name in raw:
            try:
                checked[name] = check(raw[name])
            except ValueError as error:
                problems.append(f"{where}: {name} {error}")
        elif name not in optional:
            problems.append(f"{where}: lacks {name}")
    if len(checked) != len(raw):
        problems.extend(f"{where}: does not know {name}" for name in raw.keys() - fields.keys())
    return checked if len(problems) == before else None


def nested(kind: type[_T], fields: Fields, optional: frozenset[str] = NO_OPTION) -> Check:
    """Return a check that reads an object into `kind`."""

    def check(raw: Any) -> _T:
        problems: list[str] = []
        checked = read_fields(raw, fields, optional, "it", problems)
        if checked is None:
            raise ValueError("; ".join(problems))
        return kind(**checked)

    return check


def many(check: Check) -> Check:
    """Return a check for a list of what `check` reads, as a tuple."""

    def check_all(raw: Any) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise ValueError("wants a list")  # noqa: TRY004 (one error kind for all checks)
        return tuple(map(check, raw))

    return check_all


def day(value: Any) -> str:
    """Return a date written `YYYY-MM-DD`."""
    date.fromisoformat(word(value))
    return str(value)
