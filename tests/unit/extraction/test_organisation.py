import json
import time
import tomllib
import unicodedata
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.extraction.document import parse
from patient_check.extraction.naming import words as naming_words
from patient_check.extraction.naming.names import NameFinder
from patient_check.extraction.naming.roles import RoleReader
from patient_check.extraction.organisation import find_organisation

_EXAMPLES = tomllib.loads(
    asset("patterns", "fr", "examples", "organisation.toml").read_text(encoding="utf-8")
)["example"]


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in decomposed if c.isalnum())


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: json.dumps(e["name"]))
def test_each_example_gives_its_organisation(example: dict[str, Any]) -> None:
    found = find_organisation(example["text"])
    if not example["name"]:
        assert found is None
        return
    assert found is not None
    wanted, got = _fold(example["name"]), _fold(found.name)
    assert got
    assert wanted in got or got in wanted


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: json.dumps(e["name"]))
def test_the_proof_is_quoted_from_the_text(example: dict[str, Any]) -> None:
    found = find_organisation(example["text"])
    for evidence in found.evidence if found else ():
        assert evidence.text == example["text"][evidence.span.start : evidence.span.end]


def test_the_sender_comes_before_the_provider_that_was_attacked() -> None:
    found = find_organisation(
        "De : Mutuelle Ormeline <info@ormeline.example>\n\nBonjour,\n\n"
        "Notre prestataire, la société Tierpaie, a subi une intrusion. Vos données ont été lues."
    )
    assert found is not None
    assert found.name == "Mutuelle Ormeline"


def test_two_bodies_named_only_together_are_both_given() -> None:
    found = find_organisation("Une attaque a frappé Salvia et Pontalis : des RIB ont été volés.")
    assert found is not None
    assert found.name == "Salvia et Pontalis"


def test_a_shouted_letterhead_is_calmed_down() -> None:
    found = find_organisation(
        "CENTRE HOSPITALIER DE MONTREVEL\nLe 3 mai 2024\n\nUn intrus a lu vos données."
    )
    assert found is not None
    assert found.name == "Centre Hospitalier de Montrevel"


def test_a_known_acronym_is_given_with_its_full_name() -> None:
    found = find_organisation("La FFF a été victime d'une cyberattaque ; vos données ont fuité.")
    assert found is not None
    assert found.name == "Fédération française de football (FFF)"


@pytest.mark.parametrize(
    "text",
    [
        "La CNIL a été prévenue et l'ANSSI enquête. Vos données ont été volées.",
        "D'après BFM et Le Monde, des données circulent sur BreachForums.",
        "Madame, Monsieur, Nous vous informons d'un vol. Hélas, vos données ont été lues.",
        "",
    ],
)
def test_authorities_press_and_courtesy_are_no_organisation(text: str) -> None:
    assert find_organisation(text) is None


def test_the_attackers_are_not_the_organisation() -> None:
    found = find_organisation(
        "L'hôpital de Vaubourg a été attaqué par le groupe Nightwolf, qui revendique le vol."
    )
    assert found is not None
    assert found.name == "hôpital de Vaubourg"


def test_every_role_says_which_rule_spoke() -> None:
    document = parse("Fuite de données chez Boutelle. Boutelle a subi une attaque.")
    reader = RoleReader(document)
    rules = {r.rule for m in NameFinder(document).find() for r in reader.read(m)}
    assert {"breach_at", "attacked"} <= rules


def test_a_list_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {"kinds": "hopital", "surprise": "x"}
    monkeypatch.setattr(naming_words, "read_records", lambda *_: broken)
    naming_words.load_words.cache_clear()
    with pytest.raises(InvalidRecords) as caught:
        naming_words.load_words()
    naming_words.load_words.cache_clear()
    assert "organisation.toml: surprise" in caught.value.problems
    assert "organisation.toml: common" in caught.value.problems


def _seconds(text: str) -> float:
    document_ready = find_organisation(text)
    assert document_ready is not None
    started = time.perf_counter()
    find_organisation(text)
    return time.perf_counter() - started


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    sentence = "Le centre hospitalier de Montrevel a subi une attaque. Vos noms ont été lus.\n"
    assert _seconds(sentence * 12_000) < max(0.5, 40 * _seconds(sentence * 100))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Centre hospitalier intercommunal des Deux-Rives\n\nVotre dossier a été consulté.\n\n"
            "© CHI des Deux-Rives",
            "Centre hospitalier intercommunal des Deux-Rives (CHI des Deux-Rives)",
        ),
        ("De : Roselière accueil <a@roseliere.example>\n\nVos données ont été lues.", "Roselière"),
        ("De : Léa de Maison Florelle\n\nNotre fichier a été volé.", "Maison Florelle"),
        (
            "De : Secrétariat Imagerie du Vallon <rdv@vallon.example>\n\nVos clichés sont perdus.",
            "Imagerie du Vallon",
        ),
    ],
)
def test_the_name_is_shown_as_its_reader_knows_it(text: str, name: str) -> None:
    found = find_organisation(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["0A", "12 000 AB", "SERVICE", "SERVICE DE", "X, DPO"])
def test_scraps_of_capitals_do_no_harm(text: str) -> None:
    found = find_organisation(text)
    assert found is None or found.name
