from collections.abc import Mapping
from typing import Any

import pytest

from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge import named_words
from patient_check.knowledge.named_words import Naming, read_named_words, sources
from patient_check.prepared import read_records


def namings() -> Mapping[str, Naming]:
    return {word.term: word.naming for word in reversed(read_named_words().words)}


@pytest.mark.parametrize(
    ("term", "naming"),
    [
        ("cardiologie", Naming.PLAIN),
        ("cardiologue", Naming.PERSON),
        ("neurochirurgien", Naming.PERSON),
        ("IVG", Naming.ACRONYM),
        ("pharmacie", Naming.NAME),
        ("laboratoire", Naming.REPEATED),
        ("fibre optique", Naming.DECOY),
    ],
)
def test_what_a_word_must_be_to_name_its_record(term: str, naming: Naming) -> None:
    assert namings()[term] is naming


@pytest.mark.parametrize(
    "term", ["médecin traitant", "CADA", "psy", "SEP", "Curie", "mouvements anormaux"]
)
def test_what_only_a_person_who_types_can_mean_is_not_looked_for(term: str) -> None:
    assert term not in namings()


def test_every_file_of_words_is_watched() -> None:
    assert all(path.is_file() for path in sources())
    assert "words.toml" in {path.name for path in sources()}


def test_a_choice_for_a_record_that_does_not_exist_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def spoiled(*parts: str) -> dict[str, Any]:
        return read_records(*parts) | {"means": {"nowhere": ["mot"]}}

    monkeypatch.setattr(named_words, "read_records", spoiled)
    with pytest.raises(InvalidRecords) as caught:
        read_named_words()
    assert "words.toml: no record nowhere" in str(caught.value.problems)
