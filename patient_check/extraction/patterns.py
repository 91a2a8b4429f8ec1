"""Word patterns of `resources/patterns/fr/`, and the folded text they are searched in."""

import re
from collections.abc import Mapping
from functools import lru_cache

from patient_check.extraction.document import FOLD
from patient_check.extraction.heads import LONGEST, heads
from patient_check.prepared import compile_all, kept, read_records

_SPACES = "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
_SPACES += "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_PLAIN = tuple(
    {chr(code): chr(plain) for code, plain in FOLD.items()}.items()
    | dict.fromkeys(_SPACES, " ").items()
    | {"‐": "-", "‑": "-"}.items()
)
_GAP = r"\s{1,9}"


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """Return `text` in lower case, offsets unchanged."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """Return `text` in lower case without accents, every white space as " ", offsets unchanged."""
    low = lowered(text)
    for written, plain in _PLAIN:  # far quicker than `str.translate`
        low = low.replace(written, plain)
    return low


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


def load_heads(name: str, patterns: Mapping[str, re.Pattern[str]]) -> dict[str, list[str]]:
    """Return how the matches of each of `patterns`, those of a file, can begin."""
    sources = {key: pattern.pattern for key, pattern in patterns.items()}
    return kept(
        f"{name}-heads",
        (LONGEST, sources),
        lambda: {key: heads(source) for key, source in sources.items()},
    )
