"""The words that qualify a list (denial, hedge…), from `resources/patterns/fr/cues.toml`."""

import re
import tomllib
from functools import lru_cache

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords

FAMILIES = (
    "expose", "refer", "spared", "misuse", "hedge", "doubt", "if_provided", "some_people",
    "advice", "contact", "consequence", "vector", "data", "exception", "but", "comment",
)  # fmt: skip


def _pattern(expressions: list[str]) -> re.Pattern[str]:
    parts = [e[:-1] + r"\w*" if e.endswith("~") else e for e in expressions]
    return re.compile(r"(?<![\w'-])(?:[ldn]')?(?:" + "|".join(parts) + r")(?![\w])")


@lru_cache(maxsize=1)
def load_cues() -> dict[str, re.Pattern[str]]:
    """Return one compiled expression a family; they match folded text (lower case, no accents)."""
    raw = tomllib.loads(asset("patterns", "fr", "cues.toml").read_text(encoding="utf-8"))
    problems = tuple(
        f"cues.toml: {name}" for name in sorted(set(raw).symmetric_difference(FAMILIES))
    )
    if problems:
        raise InvalidRecords(problems)
    return {name: _pattern(raw[name]) for name in FAMILIES}
