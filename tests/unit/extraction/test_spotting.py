"""What a search at the likely places finds is what a search everywhere finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patient_check.assets import asset
from patient_check.extraction.heads import heads
from patient_check.extraction.patterns import fold, load_patterns
from patient_check.extraction.spotting import Spots, Spotter, spots
from patient_check.knowledge.cues import load_cues

FILES = ("cues", "notice_kind", "article34", "affected", "incident_date")
SAMPLE = fold(asset("samples", "exemple.txt").read_text(encoding="utf-8"))
WORDS = sorted(
    {*SAMPLE.split(), *"n'ont pas ete l'acces d'un e-mail 12 000 5 % 0123 (non) - ,".split()}
)


def patterns_of(name: str) -> dict[str, re.Pattern[str]]:
    return load_cues() if name == "cues" else load_patterns(name)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\bvol(?:e|s)?\b", ["vol"]),
        (r"\b(?:a|ont) ete", ["a ete", "ont ete"]),
        (r"(?<!\w)(?:[ln]')?acces", ["acces", "l'acces", "n'acces"]),
        (r"\b\d{2} patients", [str(digit) for digit in range(10)]),
        (r"\bcop(?:i|y)\w*", ["copi", "copy"]),
        (r"\bfin(?: de)?(?=!)", ["fin"]),
    ],
)
def test_the_heads_of_an_expression(source: str, expected: list[str]) -> None:
    assert heads(source) == expected


@pytest.mark.parametrize("source", [r"\w+e\b", r".vol", r"(?i)vol", r", vol", r"(?:vol)?"])
def test_an_expression_that_may_begin_anywhere_has_no_head(source: str) -> None:
    assert heads(source) == []


def test_an_expression_without_a_head_is_searched_everywhere() -> None:
    pattern = re.compile(r"\w+es\b")
    found = Spots(Spotter({"plural": pattern}, {"plural": []}), "vos donnees").search(
        "plural", 0, 11
    )
    assert found is not None
    assert found.group() == "donnees"


@pytest.mark.parametrize("name", FILES)
def test_every_shipped_family_has_heads(name: str) -> None:
    assert [k for k, pattern in patterns_of(name).items() if not heads(pattern.pattern)] == []


@pytest.mark.parametrize("name", FILES)
@settings(deadline=None)  # the first search loads the patterns
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=30),
    cut=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_search_finds_what_the_expression_finds(
    name: str, words: list[str], cut: tuple[float, float]
) -> None:
    text = " ".join(words)
    start, end = sorted(round(share * len(text)) for share in cut)
    for family, pattern in patterns_of(name).items():
        found = spots(name, text).search(family, start, end)
        expected = pattern.search(text, start, end)
        inside = expected is not None and start > 0 and text[start - 1 : start + 1].isalnum()
        if not inside:  # no word is ever cut in two
            assert (found and found.span()) == (expected and expected.span()), family


@pytest.mark.parametrize("name", FILES)
def test_all_the_matches_of_a_text_in_order(name: str) -> None:
    words = spots(name, SAMPLE)
    for family, pattern in patterns_of(name).items():
        found = [match.span() for match in words.find(family, 0, len(SAMPLE))]
        assert found == [match.span() for match in pattern.finditer(SAMPLE)], family
