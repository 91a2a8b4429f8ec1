"""The shipped patterns: they load, they compile, and every category has words."""

import pytest

from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.cues import FAMILIES, load_cues
from patient_check.knowledge.terms import expand, load_terms

NEVER_NAMED = frozenset[str]()


def test_every_category_has_words_and_every_word_a_category() -> None:
    named = {c for record in load_terms() for c in (*record.categories, *record.otherwise)}
    assert named == set(load_categories()) - NEVER_NAMED


def test_every_family_of_cues_compiles() -> None:
    assert set(load_cues()) == set(FAMILIES)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("nom", ["nom"]),
        ("{date|lieu} naissance", ["date naissance", "lieu naissance"]),
        ("note [libre]", ["note", "note libre"]),
    ],
)
def test_expand(template: str, expected: list[str]) -> None:
    assert expand(template) == expected


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("expose", "ont ete derobes"),
        ("hedge", "potentiellement"),
        ("if_provided", "le cas echeant"),
        ("some_people", "pour certains patients"),
        ("advice", "nous vous recommandons"),
        ("exception", "a l'exception de"),
    ],
)
def test_a_family_knows_its_words(family: str, words: str) -> None:
    assert load_cues()[family].search(words)


@pytest.mark.parametrize(
    ("family", "words"), [("expose", "consultation"), ("hedge", "certainement")]
)
def test_a_family_leaves_other_words(family: str, words: str) -> None:
    assert not load_cues()[family].search(words)
