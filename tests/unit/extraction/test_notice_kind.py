import json
import tomllib
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.extraction.categories import find_categories
from patient_check.extraction.language import detect_language
from patient_check.extraction.notice_kind import first_incident, is_breach_notice
from patient_check.extraction.sentences import reading_of

NOTICES = [
    (
        "Le 3 mai 2031, notre laboratoire a subi une cyberattaque. Vos nom, prénom et résultats "
        "d’examens ont été copiés. La CNIL a été informée."
    ),
    (
        "Par erreur, notre secrétariat a envoyé la liste des rendez-vous à un autre patient. Votre "
        "nom y figure. La CNIL est prévenue."
    ),
    (
        "La clinique des Bruyères reconnaît une intrusion : les données de 4 200 patients ont été "
        "volées et mises en vente."
    ),
    "Notre local a été cambriolé et des dossiers manquent ; la vôtre est peut-être du nombre.",
]

OTHERS = [
    "Nous vous rappelons votre rendez-vous du mardi 4 mars. Apportez votre carte Vitale.",
    (
        "Politique de confidentialité. Les données que nous traitons : nom, prénom, adresse. En "
        "cas de violation de données, nous informerions la CNIL. Durée de conservation : vingt ans."
    ),
    "De faux courriels circulent à notre nom. Ces messages sont faux : ne donnez pas votre RIB.",
    (
        "Notre mutuelle a été frappée par une cyberattaque et assure n’avoir constaté aucune fuite "
        "de données. Vos remboursements continuent."
    ),
    (
        "Un annuaire a été piraté. Vous, patients, n’êtes pas concernés : aucune donnée "
        "vous concernant n’a été consultée."
    ),
    "",
]


@pytest.mark.parametrize("text", NOTICES)
def test_a_text_that_tells_its_reader_of_a_leak_is_a_notice(text: str) -> None:
    assert is_breach_notice(text)


@pytest.mark.parametrize("text", OTHERS)
def test_a_reminder_a_policy_a_warning_or_a_spared_reader_is_no_notice(text: str) -> None:
    assert not is_breach_notice(text)


def test_the_first_incident_is_where_it_is_written() -> None:
    text = "Bonjour, une Cyberattaque a touché nos serveurs."
    span = first_incident(text)
    assert span is not None
    assert text[slice(*span)].startswith("Cyberattaque")


def test_a_hypothesis_is_no_incident() -> None:
    assert first_incident("En cas de cyberattaque, appelez.") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nous vous écrivons au sujet de vos données.", "fr"),
        ("We are writing to you about your data.", "en"),
        (
            "Le hospital informa de que los datos de sus pacientes han sido robados por un tercero. "
            "Los documentos con el nombre y la dirección de las personas se publicaron.",
            "und",
        ),
        (
            "Wir informieren Sie, dass die Daten von Kunden gestohlen wurden und nicht im Netz "
            "des Unternehmens sind.",
            "und",
        ),
        (
            "I dati dei pazienti sono stati rubati e la direzione di un ospedale ha informato "
            "le persone che non sono state avvertite.",
            "und",
        ),
        ("12345 @@ ???", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told_by_common_words(text: str, language: str) -> None:
    assert detect_language(text) == language


_EXAMPLES = tomllib.loads(
    asset("patterns", "fr", "examples", "notice_kind.toml").read_text(encoding="utf-8")
)["example"]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: json.dumps(e["text"][:60]))
def test_each_example_is_a_notice_or_is_none(example: dict[str, Any]) -> None:
    text = example["text"]
    categories = find_categories(reading_of(text).document)
    assert is_breach_notice(text, categories) is example["is_notice"]
