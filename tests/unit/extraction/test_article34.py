import json
import tomllib
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.finding import Article34Element
from patient_check.extraction.article34 import check_article34


def _present(text: str) -> set[str]:
    return {check.element.value for check in check_article34(text) if check.is_present}


def test_a_full_notice_has_the_four_elements_with_their_words() -> None:
    text = (
        "Une intrusion a visé notre serveur. Vos données pourraient servir à usurper votre "
        "identité. Le serveur a été déconnecté. Notre déléguée à la protection des données "
        "vous répond : dpo@bruyeres.example."
    )
    checks = check_article34(text)
    assert [check.element for check in checks] == list(Article34Element)
    assert all(check.is_present for check in checks)
    for quote in (check.evidence[0] for check in checks):
        assert text[quote.span.start : quote.span.end] == quote.text


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("De : Clinique <contact@bruyeres.example>\nBonjour.", "dpo_contact"),
        ("Notre délégué à la protection des données suit l’affaire.", "dpo_contact"),
        ("Le mot de passe a été obtenu par hameçonnage.", "consequences"),
        ("Aucune escroquerie n’est connue.", "consequences"),
        ("Changez votre mot de passe.", "measures"),
        ("En cas de cyberattaque, appelez-nous.", "nature"),
    ],
)
def test_what_only_resembles_an_element_does_not_count(text: str, element: str) -> None:
    assert element not in _present(text)


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("Une question ? Appelez le 02 99 00 14 18.", "dpo_contact"),
        ("Méfiez-vous des appels frauduleux.", "consequences"),
        ("Nous avons coupé les accès.", "measures"),
        ("Un vol de données a eu lieu.", "nature"),
    ],
)
def test_each_element_is_found_alone(text: str, element: str) -> None:
    assert element in _present(text)


_EXAMPLES = tomllib.loads(
    asset("patterns", "fr", "examples", "article34.toml").read_text(encoding="utf-8")
)["example"]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: json.dumps(e["text"][:60]))
def test_each_example_has_its_elements_and_no_other(example: dict[str, Any]) -> None:
    present = _present(example["text"])
    assert set(example["has"]) <= present
    assert not present.intersection(example["lacks"])
