import json
from dataclasses import replace

from patient_check.cli.as_json import as_json
from patient_check.cli.words import load_words
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.errors import PasswordProtected
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

WORDS = load_words("en")
FINDINGS = Findings(
    is_breach_notice=True,
    language="fr",
    organisation=Organisation("Clinique Exemple", (Evidence(TextSpan(0, 16), "Clinique Exemple"),)),
    incident_date=IncidentDate("2020-07"),
    affected=AffectedCount(6128, AffectedUnit.APPOINTMENTS),
    people_count=None,
    categories=(
        Finding(
            DataCategoryId("phone"),
            ExposureStatus.IF_PROVIDED,
            (Evidence(TextSpan(40, 49), "téléphone"), Evidence(TextSpan(60, 66), "mobile")),
        ),
    ),
    art34=tuple(
        Article34Check(element, is_present=element is Article34Element.MEASURES)
        for element in Article34Element
    ),
    warnings=("truncated",),
    specialties=(
        NamedSpecialty(SpecialtyId("cardiologie"), (Evidence(TextSpan(70, 81), "cardiologie"),)),
    ),
    playing_down=PlayingDown(
        (Evidence(TextSpan(90, 104), "administratives"),),
        (Evidence(TextSpan(70, 81), "cardiologie"),),
    ),
)


def test_the_line_is_what_other_programs_were_promised() -> None:
    line = as_json(Analysed("été.eml", FINDINGS, ""), load_words("en"))
    assert "été.eml" in line
    assert list(json.loads(line).items()) == [
        ("file", "été.eml"),
        ("is_breach_notice", True),
        ("language", "fr"),
        ("organisation", "Clinique Exemple"),
        ("incident_date", "2020-07"),
        ("people_count", None),
        ("affected", {"count": 6128, "unit": "appointments"}),
        (
            "categories",
            [
                {
                    "id": "phone",
                    "status": "if_provided",
                    "evidence": [
                        {"start": 40, "end": 49, "text": "téléphone"},
                        {"start": 60, "end": 66, "text": "mobile"},
                    ],
                }
            ],
        ),
        (
            "specialties",
            [{"id": "cardiologie", "evidence": [{"start": 70, "end": 81, "text": "cardiologie"}]}],
        ),
        (
            "art34",
            {"nature": False, "dpo_contact": False, "consequences": False, "measures": True},
        ),
        ("minimised", True),
        (
            "playing_down",
            {
                "words": [{"start": 90, "end": 104, "text": "administratives"}],
                "revealing": [{"start": 70, "end": 81, "text": "cardiologie"}],
            },
        ),
        ("warnings", ["truncated"]),
    ]


def test_a_notice_that_does_not_make_little_of_the_leak_says_so() -> None:
    row = json.loads(as_json(Analysed("a.eml", replace(FINDINGS, playing_down=None)), WORDS))
    assert (row["minimised"], row["playing_down"]) == (False, None)


def test_a_file_that_cannot_be_read_gives_its_code_and_a_sentence() -> None:
    row = json.loads(as_json(Analysed("b.pdf", PasswordProtected()), load_words("fr")))
    message = load_words("fr").of("errors", "encrypted")
    assert row == {"file": "b.pdf", "error": {"code": "encrypted", "message": message}}


def test_words_from_a_picture_are_said_to_be_with_their_confidence() -> None:
    row = json.loads(as_json(Analysed("scan.png", FINDINGS, "", 93.25), WORDS))
    assert (row["source"], row["confidence"]) == ("ocr", 93.2)
    assert "source" not in json.loads(as_json(Analysed("a.eml", FINDINGS), WORDS))
