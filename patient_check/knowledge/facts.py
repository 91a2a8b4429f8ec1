"""The words that date, count and name an incident, from `resources/patterns/fr/facts.toml`."""

import re
import tomllib
from functools import lru_cache

from patient_check.assets import asset


def _pattern(expressions: list[str]) -> re.Pattern[str]:
    parts = [e[:-1] + r"\w*" if e.endswith("~") else e for e in expressions]
    return re.compile(r"(?<![\w-])(?:[ldn]'|qu')?(?:" + "|".join(parts) + r")(?!\w)")


@lru_cache(maxsize=1)
def load_facts() -> dict[str, re.Pattern[str]]:
    """Return one compiled expression a family; they match folded text (lower case, no accents)."""
    raw = tomllib.loads(asset("patterns", "fr", "facts.toml").read_text(encoding="utf-8"))
    return {name: _pattern(expressions) for name, expressions in raw.items()}
