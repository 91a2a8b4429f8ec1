import pytest

from patient_check.explanation.official_names import (
    record_of_code,
    record_of_label,
    record_of_place,
)
from patient_check.knowledge.specialties import load_specialties


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("R38:SM42", "psychiatrie"),
        ("R38:SM92", "psychiatrie_enfant"),
        ("R38:SM54", "medecine_generale"),
        ("G15:50", "sage_femme"),
        ("FINESS:156", "cmp"),
        ("FINESS:131", None),  # a cancer centre: which one, the code does not say
        ("R38:SM99", None),
        ("", None),
    ],
)
def test_a_code_names_one_record_or_none(code: str, name: str | None) -> None:
    assert record_of_code(code) == name


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Psychiatrie", "psychiatrie"),
        ("GUSTAVE ROUSSY", "gustave_roussy"),
        ("psy", None),
        ("Gustave Roussy de Valbrune", None),
        ("SAINT ANTOINE", None),
        ("", None),
    ],
)
def test_whole_words_name_one_record_or_none(label: str, name: str | None) -> None:
    assert record_of_label(label) == name


@pytest.mark.parametrize(
    ("codes", "label", "name"),
    [
        (("FINESS:131",), "Gustave Roussy", "gustave_roussy"),
        (("FINESS:131",), "INSTITUT CURIE", "institut_curie"),
        ((), "INSTITUT CURIE", None),  # its label also names the towns: no kind, no certainty
        (("FINESS:156",), "INSTITUT CURIE", "cmp"),
        (("FINESS:131", "FINESS:156"), "Les Glycines", "cmp"),
        (("FINESS:156",), "", "cmp"),
        ((), "Les Glycines", None),
    ],
)
def test_the_name_of_a_place_comes_before_its_kind(
    codes: tuple[str, ...], label: str, name: str | None
) -> None:
    assert record_of_place(codes, label) == name


def test_every_official_specialty_leads_somewhere() -> None:
    codes = {
        f"R38:{code}"
        for record in load_specialties().specialties.values()
        for entry in record.codes
        if entry.startswith("R38:")
        for code in entry.removeprefix("R38:").split(",")
    }
    assert len(codes) >= 100
    assert all(record_of_code(code) for code in codes)
