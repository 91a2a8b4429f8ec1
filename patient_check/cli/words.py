"""The words of the command line, from `resources/i18n/command_line_<language>.json`."""

import json
from functools import lru_cache
from typing import Any, Final

from patient_check.assets import asset

_READ: Final = frozenset({"fr", "und"})
"""The languages of a text of which we can say that it is no notice; only French ones are known."""


class Words:
    """Everything the command line says in one language."""

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries

    def say(self, key: str, **values: object) -> str:
        """Return the sentence `key`, its {names} filled with `values`."""
        return str(self._entries[key]).format(**values)

    def of(self, family: str, key: str) -> str:
        """Return the words of one value of a family ("errors", "statuses", "elements"…)."""
        return str(self._entries[family][key])

    def counted(self, family: str, key: str, count: int) -> str:
        """Return a figure with what it counts, in the singular or the plural."""
        one, many = self._entries[family][key]
        digits = f"{count:,}".replace(",", self._entries["thousands"])
        return f"{digits} {one if count == 1 else many}"

    def day(self, value: str) -> str:
        """Return `YYYY-MM-DD` or `YYYY-MM` as people write a date."""
        year, month, *days = (int(part) for part in value.split("-"))
        name = self._entries["months"][month - 1]
        if not days:
            return f"{name} {year}"
        day = self._entries["first_of_month"] if days[0] == 1 else days[0]
        return self.say("date", day=day, month=name, year=year)

    def quoted(self, text: str) -> str:
        """Return `text` between quotation marks."""
        left, right = self._entries["quotes"]
        return f"{left}{text}{right}"

    def no_notice(self, language: str) -> str:
        """Return the sentence for a text in `language` that is taken for no breach notice."""
        return self.say("no_notice" if language in _READ else "no_notice_language")

    def warning(self, code: str) -> str:
        """Return the sentence for a stable warning code."""
        warnings = self._entries["warnings"]
        family = code.split("_", 1)[0]
        return str(warnings.get(code) or warnings.get(family) or warnings["other"])


@lru_cache(maxsize=2)
def load_words(language: str) -> Words:
    """Return the words in `language`, "fr" or "en"."""
    path = asset("i18n", f"command_line_{language}.json")
    return Words(json.loads(path.read_text(encoding="utf-8")))
