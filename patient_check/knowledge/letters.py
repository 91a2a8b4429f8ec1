"""The letter templates of `resources/letters/`, read strictly: an unknown name is an error."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Final

from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.specialty import Source
from patient_check.knowledge.letter_grammar import Template, names, parse
from patient_check.knowledge.record_fields import (
    NO_OPTION,
    Fields,
    day,
    member,
    read_fields,
    word,
    words,
)
from patient_check.knowledge.steps import cited
from patient_check.prepared import read_records


class Addressee(StrEnum):
    """To whom a letter goes."""

    CONTROLLER = "controller"
    CNIL = "cnil"
    PROSECUTOR = "prosecutor"
    MANAGEMENT = "management"
    BANK = "bank"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """One letter as it is written, parsed. `enclosures` are lines that may vanish."""

    kind: LetterKind
    title: str
    addressee: Addressee
    subject: Template
    body: Template
    signature: Template
    enclosures: tuple[Template, ...]
    sources: tuple[Source, ...]
    reviewed_on: str


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The words that letters share. `blanks` has the label of every variable, by its name.

    `lists` are the variables that fill a list, one item each. `sections` has the other words, by
    the name of their part and their own.
    """

    blanks: Mapping[str, str]
    lists: frozenset[str]
    flags: frozenset[str]
    sections: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ReadingHelp:
    """What a letter says, in the language of a person who does not read French."""

    title: str
    purpose: str
    says: tuple[str, ...]
    before_sending: tuple[str, ...]


_LETTER: Fields = {
    "kind": member(LetterKind),
    "title": word,
    "addressee": member(Addressee),
    "subject": word,
    "body": word,
    "signature": word,
    "enclosures": words,
    "sources": cited,
    "reviewed_on": day,
}
_HELP: Fields = {"title": word, "purpose": word, "says": words, "before_sending": words}
_WORDS: Fields = {"blanks": dict, "lists": words, "flags": words, "sections": dict}
_TEMPLATES: Final = ("subject", "body", "signature")


def read_letter(raw: Mapping[str, Any], shared: LetterWords) -> LetterRecord:
    """Return one letter; raise InvalidRecords with every problem, unknown names included."""
    problems: list[str] = []
    where = f"letters[{raw.get('kind')}]"
    checked = read_fields(dict(raw), _LETTER, NO_OPTION, where, problems)
    if checked is None:
        raise InvalidRecords(tuple(problems))
    sources = {name: checked[name] for name in _TEMPLATES}
    sources |= {f"enclosures {n}": line for n, line in enumerate(checked["enclosures"])}
    parsed = {name: _parsed(text, f"{where}: {name}", problems) for name, text in sources.items()}
    for name, template in parsed.items():
        problems += [f"{where}: {name} {one}" for one in _unknown(template, shared)]
    if problems:
        raise InvalidRecords(tuple(problems))
    checked |= {name: parsed[name] for name in _TEMPLATES}
    checked["enclosures"] = tuple(parsed[name] for name in sources if name not in _TEMPLATES)
    return LetterRecord(**checked)


def _parsed(source: str, where: str, problems: list[str]) -> Template:
    try:
        return parse(source.strip("\n"))
    except ValueError as error:
        problems.append(f"{where} {error}")
        return ()


def _unknown(template: Template, shared: LetterWords) -> list[str]:
    return [
        f"does not know {'the flag' if is_flag else 'the variable'} {name}"
        for name, is_flag in names(template)
        if name not in (shared.flags if is_flag else shared.blanks)
    ]


@lru_cache(maxsize=1)
def load_letter_words(language: str = "fr") -> LetterWords:
    """Return the words that letters share; raise InvalidRecords when a part is missing."""
    problems: list[str] = []
    raw = read_records("letters", language, "words.toml")
    checked = read_fields(raw, _WORDS, NO_OPTION, "letters: words", problems)
    if checked is None:
        raise InvalidRecords(tuple(problems))
    return LetterWords(
        blanks=checked["blanks"],
        lists=frozenset(checked["lists"]),
        flags=frozenset(checked["flags"]),
        sections=checked["sections"],
    )


@cache
def load_letter(kind: LetterKind) -> LetterRecord:
    """Return the shipped French letter of a kind."""
    return read_letter(read_records("letters", "fr", f"{kind}.toml"), load_letter_words())


@cache
def load_reading_help(kind: LetterKind) -> ReadingHelp:
    """Return the shipped English help to read a letter of a kind."""
    problems: list[str] = []
    raw = read_records("letters", "en", f"{kind}.toml")
    checked = read_fields(raw, _HELP, NO_OPTION, f"letters: help {kind}", problems)
    if checked is None:
        raise InvalidRecords(tuple(problems))
    return ReadingHelp(**checked)
