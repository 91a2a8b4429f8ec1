"""The words that exports add of their own, from `resources/i18n/report_<language>.json`."""

import json
from functools import lru_cache
from typing import Any, Final

from patient_check.assets import asset

_LANGUAGES: Final = frozenset({"fr", "en"})


class ReportWords:
    """Everything that exports say of themselves in one language."""

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries

    def say(self, key: str, **values: object) -> str:
        """Return the words `key`, their {names} filled with `values`."""
        return str(self._entries[key]).format(**values)

    def of(self, family: str, key: str, **values: object) -> str:
        """Return the words of a family ("statuses", "summary"…), their {names} filled."""
        return str(self._entries[family][key]).format(**values)

    def counted(self, family: str, key: str, count: int) -> str:
        """Return a figure with what it counts, in the singular or the plural."""
        one, many = self._entries[family][key]
        digits = f"{count:,}".replace(",", self._entries["thousands"])
        return f"{digits} {one if count == 1 else many}"

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12."""
        return str(self._entries["months"][number - 1])

    def template(self, key: str) -> str:
        """Return the words `key` with their {names} left in place."""
        return str(self._entries[key])


@lru_cache(maxsize=2)
def load_report_words(language: str) -> ReportWords:
    """Return the words in `language`; the French ones where there are none in it."""
    known = language if language in _LANGUAGES else "fr"
    path = asset("i18n", f"report_{known}.json")
    return ReportWords(json.loads(path.read_text(encoding="utf-8")))
