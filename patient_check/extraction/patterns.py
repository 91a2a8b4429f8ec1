"""Word patterns of `resources/patterns/fr/`, and the folded text they are searched in."""

import re
from functools import lru_cache

from patient_check.extraction.document import FOLD
from patient_check.prepared import compile_all, read_records

_LAYOUT = str.maketrans(dict.fromkeys("\n\r\t\xa0\u202f\u2009", " ") | {"‐": "-", "‑": "-"})
_PLAIN = FOLD | _LAYOUT
_GAP = r"\s{1,9}"


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """Return `text` in lower case without accents or line ends, offsets unchanged."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)


@lru_cache(maxsize=16)
def load_patterns(name: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of `resources/patterns/fr/<name>.toml`, each list as one alternation.

    They are written for folded text; a space stands for any run of spaces. A table `fragments`
    names lists of words; `<name>` in an expression stands for one of them. Raise
    `InvalidRecords` with all the expressions that do not compile.
    """
    raw = read_records("patterns", "fr", f"{name}.toml")
    fragments = {
        f"<{key}>": "(?:" + "|".join(words) + ")" for key, words in raw.pop("fragments", {}).items()
    }
    sources = {}
    for key, expressions in raw.items():
        source = r"\b(?:" + "|".join(expressions) + ")"
        for mark, words in fragments.items():
            source = source.replace(mark, words)
        sources[key] = source.replace(" ", _GAP)
    return compile_all(f"{name}.toml", sources)
