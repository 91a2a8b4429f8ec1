import io
from dataclasses import replace

import pytest

from patient_check.cli.report import Report
from patient_check.cli.terminal import Terminal
from patient_check.cli.words import load_words
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.errors import NoTextLayer
from patient_check.domain.finding import (
    AffectedCount,
    AffectedUnit,
    Article34Check,
    Article34Element,
    Evidence,
    Finding,
    Findings,
    IncidentDate,
    NamedSpecialty,
    Organisation,
    PlayingDown,
)
from patient_check.domain.notice import TextSpan
from patient_check.domain.specialty import SpecialtyId
from patient_check.workflow.analysis import Analysed

TEXT = (
    "Des tiers ont copié votre nom et votre numéro de téléphone. Vos mots de passe sont en sûreté."
)


def proof(words: str) -> tuple[Evidence, ...]:
    start = TEXT.index(words)
    return (Evidence(TextSpan(start, start + len(words)), words),)


def finding(category: str, status: ExposureStatus, words: str) -> Finding:
    return Finding(DataCategoryId(category), status, proof(words))


def findings(*categories: Finding, is_notice: bool = True) -> Findings:
    return Findings(
        is_breach_notice=is_notice,
        language="fr",
        organisation=Organisation("Clinique\x1b[31m Exemple"),
        incident_date=IncidentDate("2020-07-21"),
        affected=AffectedCount(6128, AffectedUnit.APPOINTMENTS),
        people_count=None,
        categories=categories,
        art34=tuple(
            Article34Check(element, is_present=element is Article34Element.NATURE)
            for element in Article34Element
        ),
        warnings=("attachment_encrypted", "attachment_skipped"),
    )


def report(result: Analysed, language: str = "fr") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    return Report(load_words(language), Terminal(stream, stream, {}), language).of(result)


LEAKED = (
    finding("last_name", ExposureStatus.EXPOSED, "nom"),
    finding("phone", ExposureStatus.EXPOSED, "numéro de téléphone"),
)
DENIED = finding("password", ExposureStatus.NOT_EXPOSED, "mots de passe")


def test_each_sentence_is_quoted_once_above_what_it_names() -> None:
    text = report(Analysed("courrier.eml", findings(*LEAKED, DENIED), TEXT))
    assert text.count("Des tiers ont copié votre nom") == 1
    flat = " ".join(text.split())
    assert "A fuité (2) « Des tiers ont copié" in flat
    assert "• nom « nom » • numéro de téléphone « numéro de téléphone »" in flat
    assert "Exclu par l’organisme (1) « Vos mots de passe sont en sûreté. » • mot de passe" in flat


def test_the_facts_are_written_for_a_person() -> None:
    lines = report(Analysed("courrier.eml", findings(*LEAKED), TEXT)).splitlines()
    assert lines[:2] == ["courrier.eml", "────────────"]
    assert lines[3] == "Incident      21 juillet 2020"
    assert lines[4] == "Concerne      6\u202f128 rendez-vous"
    assert "  indiqué     ce qui s’est passé" in lines
    assert "  non trouvé  à qui poser vos questions" in lines


def test_nothing_in_a_notice_gives_orders_to_the_terminal() -> None:
    text = report(Analysed("a\x1b[2Jb.eml", findings(*LEAKED), TEXT))
    assert "\x1b" not in text


def test_a_warning_is_said_once() -> None:
    text = report(Analysed("courrier.eml", findings(*LEAKED), TEXT))
    assert text.count("Une pièce jointe n’a pas été lue") == 1


def test_a_text_that_is_no_notice_is_said_to_be_none_and_nothing_more() -> None:
    text = report(Analysed("rappel.txt", findings(is_notice=False), TEXT))
    assert "ne ressemble pas à un courrier" in text
    assert "article 34" not in text


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "pas être en français"), ("en", "not seem to be in French")]
)
def test_a_text_in_a_language_that_is_not_known_is_not_said_to_be_no_notice(
    language: str, words: str
) -> None:
    found = replace(findings(is_notice=False), language="en")
    text = " ".join(report(Analysed("notice.txt", found, TEXT), language).split())
    assert words in text
    assert "ne ressemble pas" not in text


def test_a_notice_without_any_category_says_so() -> None:
    assert "aucune donnée précise" in report(Analysed("a.eml", findings(), TEXT))


@pytest.mark.parametrize(("language", "words"), [("fr", "C’est une image"), ("en", "a picture")])
def test_an_unread_file_says_why(language: str, words: str) -> None:
    assert words in report(Analysed("scan.pdf", NoTextLayer()), language)


@pytest.mark.parametrize(
    ("language", "named", "played_down"),
    [
        (
            "fr",
            "nommés dans ce courrier : « mots de passe ».",
            "Ce courrier écrit : « sûreté ». Il cite pourtant « nom », qui peut renseigner",
        ),
        (
            "en",
            "named in this notice: “mots de passe”.",
            "This notice says “sûreté”. Yet it also mentions “nom”, which can tell",
        ),
    ],
)
def test_care_and_playing_down_are_one_sentence_each(
    language: str, named: str, played_down: str
) -> None:
    told = replace(
        findings(*LEAKED),
        specialties=(NamedSpecialty(SpecialtyId("cardiologie"), proof("mots de passe")),),
        playing_down=PlayingDown(proof("sûreté"), proof("nom")),
    )
    flat = " ".join(report(Analysed("a.eml", told, TEXT), language).split())
    assert named in flat
    assert played_down in flat
    plain = report(Analysed("a.eml", findings(*LEAKED), TEXT), language)
    assert "cardiologie" not in plain
    assert "pourtant" not in plain
