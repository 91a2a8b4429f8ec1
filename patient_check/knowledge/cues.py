"""The words that qualify a list (denial, hedge…), from `resources/patterns/fr/cues.toml`."""

import re
from functools import lru_cache

from patient_check.domain.errors import InvalidRecords
from patient_check.prepared import compile_all, read_records

FAMILIES = (
    "expose", "refer", "spared", "misuse", "hedge", "doubt", "if_provided", "some_people",
    "advice", "contact", "consequence", "vector", "data", "exception", "but", "comment",
    "scoped", "confirmed", "same",
)  # fmt: skip


def _source(expressions: list[str]) -> str:
    parts = [e[:-1] + r"\w*" if e.endswith("~") else e for e in expressions]
    return r"(?<![\w'-])(?:[ldn]')?(?:" + "|".join(parts) + r")(?![\w])"


@lru_cache(maxsize=1)
def load_cues() -> dict[str, re.Pattern[str]]:
    """Return one compiled expression a family; they match folded text (lower case, no accents)."""
    raw = read_records("patterns", "fr", "cues.toml")
    problems = tuple(
        f"cues.toml: {name}" for name in sorted(set(raw).symmetric_difference(FAMILIES))
    )
    if problems:
        raise InvalidRecords(problems)
    return compile_all("cues.toml", {name: _source(raw[name]) for name in FAMILIES})
