"""The words around a search, from `resources/knowledge/search_words.json`."""

import json
from dataclasses import dataclass
from functools import lru_cache

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Text

_LISTS = ("filler", "generic")
_TEXTS = ("own_words", "question")


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Words that say nothing alone, folded, and the sentences of a search that must ask.

    `filler` words link others or announce a visit. `generic` words name any practitioner or
    place. `own_words` is said when no record is found, `question` when there are several.
    """

    filler: frozenset[str]
    generic: frozenset[str]
    own_words: Text
    question: Text


@lru_cache(maxsize=1)
def load_search_words() -> SearchWords:
    """Return the shipped words; raise InvalidRecords when a list or a language is missing."""
    raw = json.loads(asset("knowledge", "search_words.json").read_bytes())
    problems = [f"search_words.json: {name}" for name in _LISTS if not raw.get(name)]
    problems += [
        f"search_words.json: {name}" for name in _TEXTS if raw.get(name, {}).keys() != {"fr", "en"}
    ]
    if problems:
        raise InvalidRecords(tuple(problems))
    return SearchWords(
        filler=frozenset(raw["filler"]),
        generic=frozenset(raw["generic"]),
        own_words=raw["own_words"],
        question=raw["question"],
    )
