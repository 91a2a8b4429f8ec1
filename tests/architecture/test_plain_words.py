"""Plain words: short sentences, no jargon of translation, French set as a printer sets it.

Every string of the window and of the command line, and every text of the records, in both
languages; nothing is excepted.
"""

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from patient_check.ui.typeset import set_well

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
LONGEST = 30
LONGEST_ON_AVERAGE = 15
LABEL = 3
"""Words up to which something is a label, no sentence: labels would flatter the average."""

WORD = re.compile(r"[^\W_]+(?:[-'’./@][^\W_]+)*")
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])[\s\u00a0]+(?=[A-ZÀÂÇÉÈÊÎÔŒ«“{])|\n+")
NOT_SAID = re.compile(r"\b(contrôleurs?|tu|tes|toi|ton|t’as)\b", re.IGNORECASE)
NO_SPACE_BEFORE = re.compile(r"(?<![\u00a0\s:;?!…\d(])(?:[;?!»](?!\w)|:(?=\s|$))")
BREAKING_SPACE = re.compile(r" (?:[;:?!»€]|%(?!n))|« ")
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")


@cache
def _strings() -> ModuleType:
    spec = importlib.util.spec_from_file_location("strings", ROOT / "packaging" / "strings.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("packaging/strings.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["strings"] = module
    spec.loader.exec_module(module)
    return module


def _window(language: str) -> Iterator[tuple[str, str]]:
    strings = _strings()
    if language == "en":
        yield from ((words.context, words.source) for words in strings.all_words())
    for (context, _, _), forms in strings.load(language).items():
        yield from ((context, form) for form in forms)


def _texts(value: Any, language: str, where: str) -> Iterator[tuple[str, str]]:
    """Yield every text and every item of a list that stands there in both languages."""
    if isinstance(value, dict) and value.keys() == {"fr", "en"}:
        said = value[language]
        yield from ((where, one) for one in ([said] if isinstance(said, str) else said))
    elif isinstance(value, dict):
        for name, below in value.items():
            yield from _texts(below, language, f"{where}.{value.get('id', '')}.{name}")
    elif isinstance(value, list):
        for below in value:
            yield from _texts(below, language, where)


def _records(language: str) -> Iterator[tuple[str, str]]:
    for path in sorted((RESOURCES / "knowledge").rglob("*.json")):
        yield from _texts(json.loads(path.read_text("utf-8")), language, path.stem)


def _command_line(language: str) -> Iterator[tuple[str, str]]:
    for name in ("command_line", "set_up", "report"):
        texts = json.loads((RESOURCES / "i18n" / f"{name}_{language}.json").read_text("utf-8"))
        yield from ((key, text) for key, text in texts.items() if isinstance(text, str))


PLACES = {"window": _window, "records": _records, "command line": _command_line}


def sentences(text: str) -> list[str]:
    return [one for one in BETWEEN_SENTENCES.split(text) if WORD.search(one)]


def test_sentences_are_told_apart() -> None:
    text = "La loi le dit (art. 34). Est-ce tout\u00a0? Oui\u00a0: « rien » de plus.\nFin 3.5"
    assert len(sentences(text)) == 4
    assert len(WORD.findall("L’organisme n'a pas répondu, en 3.5 mois.")) == 7


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_no_sentence_is_long(place: str, language: str) -> None:
    long = {
        (where, sentence)
        for where, text in PLACES[place](language)
        for sentence in sentences(text)
        if len(WORD.findall(sentence)) > LONGEST
    }
    assert long == set()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("place", ["window", "records"])
def test_sentences_are_short_on_average(place: str, language: str) -> None:
    every = {sentence for _, text in PLACES[place](language) for sentence in sentences(text)}
    lengths = [len(WORD.findall(sentence)) for sentence in every]
    real = [length for length in lengths if length > LABEL]
    assert len(real) > 100
    assert sum(real) / len(real) < LONGEST_ON_AVERAGE


@pytest.mark.parametrize("place", PLACES)
def test_french_says_vous_and_the_words_of_the_law(place: str) -> None:
    assert [said for said in PLACES[place]("fr") if NOT_SAID.search(said[1])] == []


@pytest.mark.parametrize("place", ["window", "records"])
def test_french_is_well_set(place: str) -> None:
    """The records are set when they are shown: what is looked at is what a person sees."""
    faults = (NO_SPACE_BEFORE, BREAKING_SPACE, STRAIGHT)
    shown = {text if place == "window" else set_well(text, "fr") for _, text in PLACES[place]("fr")}
    assert {text for text in shown for fault in faults if fault.search(text)} == set()
