"""The words by which a notice names a specialty, a service or a place of care.

They are the synonyms of `resources/knowledge/specialties`, less those that only a person who
types can mean, and the words of `resources/patterns/fr/specialties/words.toml`.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import SpecialtyId
from patient_check.knowledge.terms import expand
from patient_check.prepared import read_records

_FOLDER = ("patterns", "fr", "specialties")
_SECTIONS = {"silent", "typed_only", "decoys", "absorbs", "means", "names", "beside", "repeated"}
_PERSON = re.compile(
    r"(?:\w+-)?\w*(?:logue|iste|iatre|peute|opticien|pharmacien|chirurgien|motricien|dieticien|dieteticien"
    r"|geneticien|plasticien|maieuticien|acupuncteur|naturopathe|osteopathe|homeopathe|etiopathe"
    r"|praticien|reanimateur|puericulteur|logopede)(?:ne)?\b"
    r"|(?:medecin|infirmiere?|sage-femme|docteur|accoucheur|conseillere?|kine|osteo|chiro)\b"
)
_ASIDE = re.compile(r"\s*\([^)]*\)")


class Naming(IntEnum):
    """What a word must be to name its record."""

    PLAIN = 0
    """Wherever it stands."""
    PERSON = 1
    """A practitioner: when it is the reader's, or is listed among the data."""
    ACRONYM = 2
    """In capitals."""
    NAME = 3
    """At the head of a proper name."""
    REPEATED = 4
    """Twice at least."""
    DECOY = 5
    """Never: it hides the words inside it."""


_SAME = {"means": Naming.PLAIN, "repeated": Naming.REPEATED, "names": Naming.NAME}


@dataclass(frozen=True, slots=True)
class NamedWord:
    """A word, the record that it names, and what it must be to name it.

    `id` is empty for a decoy. `beside` is the record that must be named too, or empty.
    """

    term: str
    id: SpecialtyId
    naming: Naming
    beside: str = ""


@dataclass(frozen=True, slots=True)
class NamedWords:
    """Every word; the level of each record; and which records take the words of which others."""

    words: tuple[NamedWord, ...]
    levels: Mapping[str, int]
    absorbs: Mapping[str, tuple[str, ...]]


def sources() -> tuple[Path, ...]:
    """Return the files that the words are made of."""
    records = sorted(asset("knowledge", "specialties").glob("*.json"))
    return (*records, asset("knowledge", "ambiguous_words.json"), asset(*_FOLDER, "words.toml"))


def read_named_words() -> NamedWords:
    """Return the words of the shipped records; raise `InvalidRecords` with all problems at once."""
    choices = read_records(*_FOLDER, "words.toml")
    records = list(_records())
    known = {record["id"]: record["level"] for record in records}
    problems = [f"words.toml: {name}" for name in sorted(_SECTIONS.symmetric_difference(choices))]
    if not problems:
        problems = [f"words.toml: no record {name}" for name in _strays(choices, known)]
    if problems:
        raise InvalidRecords(tuple(problems))
    absorbs = {name: tuple(others) for name, others in choices["absorbs"].items()}
    return NamedWords(tuple(_words(choices, records)), known, absorbs)


def _strays(choices: dict[str, Any], known: Mapping[str, int]) -> list[str]:
    said = [*choices["silent"], *choices["means"], *choices["names"], *choices["beside"]]
    said += choices["repeated"]
    for name, others in choices["absorbs"].items():
        said += [name, *others]
    return sorted({name for name in said if name not in known})


def _records() -> Iterator[dict[str, Any]]:
    for path in sorted(asset("knowledge", "specialties").glob("*.json")):
        yield from json.loads(path.read_bytes())["specialties"]


def _words(choices: dict[str, Any], records: Iterable[dict[str, Any]]) -> Iterator[NamedWord]:
    for template in choices["decoys"]:
        for term in expand(template):
            yield NamedWord(term, SpecialtyId(""), Naming.DECOY)
    for section, fixed in _SAME.items():
        for name, templates in choices[section].items():
            for term in (each for template in templates for each in expand(template)):
                yield NamedWord(term, SpecialtyId(name), fixed or _naming(term))
    for name, entry in choices["beside"].items():
        yield NamedWord(entry["word"], SpecialtyId(name), Naming.PLAIN, entry["record"])
    yield from _synonyms(choices, list(records))


def _synonyms(choices: dict[str, Any], records: list[dict[str, Any]]) -> Iterator[NamedWord]:
    """Yield the words of the records that lead to one record only, and ask no question."""
    set_aside = {_key(word) for word in (*choices["typed_only"], *_questions())}
    silent = frozenset(choices["silent"])
    claims: dict[str, set[str]] = {}
    for record in records:
        for term in record["synonyms"]:
            claims.setdefault(_key(term), set()).add(record["id"])
    for record in records:
        if record["id"] in silent:
            continue
        label = _ASIDE.sub("", record["label"]["fr"])
        own = [label] if _key(label) not in claims else []
        for term in (*own, *record["synonyms"]):
            if _key(term) not in set_aside and len(claims.get(_key(term), ())) <= 1:
                plain = _ASIDE.sub("", term) if "(" not in term else ""
                if plain:
                    yield NamedWord(plain, SpecialtyId(record["id"]), _naming(plain))


def _questions() -> Iterator[str]:
    raw = json.loads(asset("knowledge", "ambiguous_words.json").read_bytes())
    for section in ("ambiguous", "never_alone"):
        for entry in raw[section]:
            yield entry["word"]


def _naming(term: str) -> Naming:
    if term.isupper():
        return Naming.ACRONYM
    return Naming.PERSON if _PERSON.match(_key(term)) else Naming.PLAIN


def _key(term: str) -> str:
    bare = unicodedata.normalize("NFKD", term.lower().replace("œ", "oe"))
    return "".join(c for c in bare if not unicodedata.combining(c))
