"""The door: a notice is recognised by what it tells, and a text that is none gives no finding."""

import pytest

from patient_check.domain.notice import NoticeFormat, NoticeText
from patient_check.extraction.extract import extract


def notice(text: str) -> NoticeText:
    return NoticeText(text, NoticeFormat.TEXT)


NOTICES = (
    "Le 3 mars 2025, la Clinique du Val a subi une cyberattaque. Vos nom, prénom et date de "
    "naissance ont été volés.",
    "Bonjour, un fichier est parti ce matin à une mauvaise adresse. On y lit votre nom, votre "
    "prénom, votre numéro de téléphone et votre médecin traitant.",
)
UNUSUAL = (
    "Incident du 4 mars\nAccès anormal au portail, constaté le 4 mars. Plainte a été déposée.\n"
    "Donnée Accédée ?\nNom et prénom Oui\nDate de naissance Oui\nTéléphone Oui\nIBAN Non\n",
    "Bonjour, je dois vous parler du sac que l'on m'a arraché lundi. Le disque était dedans, avec "
    "votre fiche (nom, prénom, date de naissance, numéro de téléphone). J'ai déposé plainte et "
    "averti la CNIL.",
)
OTHERS = (
    "Nous tenons à jour votre dossier : nom, prénom, date de naissance, adresse, numéro de sécurité "
    "sociale, traitements. Vous pouvez le consulter et, si vous le jugez utile, saisir la CNIL.",
    "Rappel : vous avez rendez-vous jeudi. Munissez-vous de votre carte Vitale et de votre ordonnance.",
    "Nos systèmes n'ont pas été touchés par la cyberattaque et vos données ne sont pas concernées. "
    "Ailleurs, des noms, des dates de naissance et des mots de passe ont été volés.",
    "Ne répondez jamais à un message qui vous demande votre RIB ou votre mot de passe.",
)


@pytest.mark.parametrize("text", NOTICES + UNUSUAL)
def test_a_notice_is_one(text: str) -> None:
    findings = extract(notice(text))
    assert findings.is_breach_notice
    assert findings.categories


@pytest.mark.parametrize("text", OTHERS)
def test_another_text_is_none_and_gives_nothing(text: str) -> None:
    findings = extract(notice(text))
    assert not findings.is_breach_notice
    assert findings.categories == ()
    assert not any(check.is_present for check in findings.art34)


def test_the_person_may_know_better() -> None:
    text = next(t for t in OTHERS if t.startswith("Nos systèmes"))
    assert extract(notice(text), as_breach_notice=True).categories
