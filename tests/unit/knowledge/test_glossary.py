"""What the glossary says, and how: one short sentence a word, with its source where it is law."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.glossary import GlossaryTerm
from patient_check.knowledge.glossary import load_glossary, read_glossary

LONGEST_MEANING = 20
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
LAW = re.compile(
    r"\b(article|RGPD|GDPR|CNIL|loi|law|droit de|right to|obligation|duty|règle|rule|sanction)\b"
)
TERMS = load_glossary().terms


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("term", TERMS.values(), ids=lambda term: term.id)
def test_a_meaning_is_one_short_sentence(term: GlossaryTerm, language: str) -> None:
    meaning = term.meaning[language]
    assert len(WORD.findall(meaning)) <= LONGEST_MEANING
    assert re.fullmatch(r"[A-ZÀÉ][^.!?]*\.", meaning)


def test_the_words_that_people_meet_are_there() -> None:
    wanted = {
        "responsable du traitement", "sous-traitant", "violation de données", "DPO", "CNIL",
        "article 34", "NIR", "IBAN", "hameçonnage", "donnée de santé", "secret professionnel",
        "chiffré", "mandat", "réclamation", "plainte pénale",
    }  # fmt: skip
    forms = {form for term in TERMS.values() for form in term.words["fr"]}
    assert wanted <= forms


@pytest.mark.parametrize("term", TERMS.values(), ids=lambda term: term.id)
def test_what_is_said_of_the_law_has_a_source(term: GlossaryTerm) -> None:
    if LAW.search(term.meaning["fr"]) or LAW.search(term.meaning["en"]):
        assert term.sources
    assert all(source.checked_on for source in term.sources)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_form_has_one_meaning(language: str) -> None:
    forms = [{form.casefold() for form in term.words[language]} for term in TERMS.values()]
    assert len(set().union(*forms)) == sum(map(len, forms))


def test_french_is_well_set() -> None:
    for term in TERMS.values():
        for said in (term.term["fr"], term.meaning["fr"], *term.words["fr"]):
            assert "'" not in said, said
            assert not re.search(r"(?<![\u00a0\d])[;:?!»]", said), said


def _read_changed(folder: Path, **changes: Any) -> None:
    raw = json.loads(asset("knowledge", "glossary.json").read_text("utf-8"))
    first = raw["terms"][0] | changes
    raw["terms"][0] = {name: value for name, value in first.items() if value is not None}
    (folder / "glossary.json").write_text(json.dumps(raw), "utf-8")
    read_glossary(folder)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"sources": ["no_such_source"]}, "does not know no_such_source"),
        ({"meaning": None}, "lacks meaning"),
        ({"words": {"fr": ["mot"], "en": []}}, "lacks the words of a language"),
        ({"words": ["mot"]}, "wants French and English words"),
        ({"id": "article_32"}, "article_32 is there twice"),
        ({"more": "1"}, "does not know more"),
    ],
)
def test_a_wrong_record_is_refused(tmp_path: Path, changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidRecords, match=problem):
        _read_changed(tmp_path, **changes)


def test_a_glossary_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecords, match="glossary"):
        read_glossary(tmp_path)
