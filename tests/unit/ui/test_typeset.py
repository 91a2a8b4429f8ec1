"""Records are set as a printer would; nothing else about them changes."""

import re

import pytest

from patient_check.knowledge.specialties import load_specialties
from patient_check.ui.typeset import capital, said, said_each, set_well


@pytest.mark.parametrize(
    ("text", "language", "well"),
    [
        ("Quelqu'un l'a dit : oui ?", "fr", "Quelqu’un l’a dit\u00a0: oui\u00a0?"),
        ("« oui »", "fr", "«\u00a0oui\u00a0»"),
        ("It's yours: yes?", "en", "It’s yours: yes?"),
        ("https://a.example/ ; b", "fr", "https://a.example/\u00a0; b"),
    ],
)
def test_signs_are_set(text: str, language: str, well: str) -> None:
    assert set_well(text, language) == well
    assert said({language: text}, language) == well
    assert said_each({language: (text,)}, language) == (well,)


def test_a_list_that_is_not_there_is_empty() -> None:
    assert said_each({}, "fr") == ()
    assert capital("") == ""
    assert capital("avis") == "Avis"


def test_every_shipped_text_is_well_set_in_french() -> None:
    for record in load_specialties().specialties.values():
        for text in (record.inference, record.level_reason, record.label):
            shown = said(text, "fr")
            assert not re.search(r"\w'\w| [;:?!»]", shown), shown
