"""Word patterns of `resources/patterns/fr/`, and the folded text they are searched in."""

import re
import tomllib
from functools import lru_cache

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.extraction.document import FOLD

_LAYOUT = str.maketrans(dict.fromkeys("\n\r\t\xa0\u202f\u2009", " ") | {"‐": "-", "‑": "-"})
_GAP = r"\s{1,9}"


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """Return `text` in lower case without accents or line ends, offsets unchanged."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(FOLD).translate(_LAYOUT)


@lru_cache(maxsize=16)
def load_patterns(name: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of `resources/patterns/fr/<name>.toml`, each list as one alternation.

    They are written for folded text; a space stands for any run of spaces. A table `fragments`
    names lists of words; `<name>` in an expression stands for one of them. Raise
    `InvalidRecords` with all the expressions that do not compile.
    """
    raw = tomllib.loads(asset("patterns", "fr", f"{name}.toml").read_text(encoding="utf-8"))
    fragments = {
        f"<{key}>": "(?:" + "|".join(words) + ")" for key, words in raw.pop("fragments", {}).items()
    }
    patterns, problems = {}, []
    for key, expressions in raw.items():
        source = r"\b(?:" + "|".join(expressions) + ")"
        for mark, words in fragments.items():
            source = source.replace(mark, words)
        try:
            patterns[key] = re.compile(source.replace(" ", _GAP))
        except re.error as error:
            problems.append(f"{name}.toml: {key}: {error}")
    if problems:
        raise InvalidRecords(tuple(problems))
    return patterns
