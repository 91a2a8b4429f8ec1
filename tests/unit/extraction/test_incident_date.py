import json
import tomllib
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.extraction.incident_date import find_incident_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le 3 mai 2031, la clinique a subi une cyberattaque.", "2031-05-03"),
        (
            (
                "Le 9 mai 2031, nous avons repéré un vol. L’attaque du 3 mai 2031 visait nos "
                "serveurs."
            ),
            "2031-05-03",
        ),
        ("Une intrusion a eu lieu dans la nuit du 30 au 31 mars 2031.", "2031-03-30"),
        ("Fin janvier 2031, une base est restée accessible.", "2031-01"),
        ("L’accès frauduleux du 04/11/2031 a été arrêté.", "2031-11-04"),
        (
            "Nantes, le 12 juin 2031\n\nBonjour,\n\nLe 2 juin, un pirate a volé un fichier.",
            "2031-06-02",
        ),
        ("Lyon, le 8 janvier 2032\n\nLe 20 décembre, un vol a eu lieu.", "2031-12-20"),
        ("La clinique a annoncé le 7 juillet 2031 une fuite.", "2031-07-07"),
    ],
)
def test_the_attack_comes_before_its_detection_and_its_announcement(text: str, value: str) -> None:
    found = find_incident_date(text)
    assert found is not None
    assert found.value == value
    quote = found.evidence[0]
    assert text[quote.span.start : quote.span.end] == quote.text


@pytest.mark.parametrize(
    "text",
    [
        "Nous avons porté plainte le 5 mai 2031.",
        "Une cyberattaque a eu lieu le 16 avril.",
        "Votre rendez-vous du 4 mars 2031 est maintenu.",
        "Les examens réalisés entre le 1er janvier 2027 et le 24 juin 2031.",
        "Le 31/02/2031, une attaque.",
    ],
)
def test_other_dates_and_dates_without_a_year_are_left_aside(text: str) -> None:
    assert find_incident_date(text) is None


_EXAMPLES = tomllib.loads(
    asset("patterns", "fr", "examples", "incident_date.toml").read_text(encoding="utf-8")
)["example"]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: json.dumps(e["text"][:60]))
def test_each_example_gives_its_date(example: dict[str, Any]) -> None:
    found = find_incident_date(example["text"])
    assert (found.value if found else "") == example["value"]
    for evidence in found.evidence if found else ():
        assert evidence.text == example["text"][evidence.span.start : evidence.span.end]
