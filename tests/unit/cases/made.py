"""Cases and keys for the tests of the room, made the same each time."""

from datetime import date
from types import MappingProxyType

from patient_check.cases.ciphers import Cost
from patient_check.cases.keys import NamedKey
from patient_check.domain.advice import Answers, DeadlineId, StepId, StepState
from patient_check.domain.case import (
    BreachId,
    Case,
    CaseId,
    CaseStatus,
    CountKey,
    CountKind,
    KeptDeadline,
    KeptNotice,
    KeptReview,
    StepNote,
)
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterEdit, LetterKind
from patient_check.domain.finding import (
    AffectedCount,
    AffectedUnit,
    Article34Check,
    Article34Element,
    Cue,
    Evidence,
    Finding,
    Findings,
    IncidentDate,
    Organisation,
)
from patient_check.domain.notice import (
    NoticeFormat,
    NoticePart,
    NoticeText,
    RecognisedPage,
    RecognisedWord,
    TextSpan,
)
from patient_check.domain.parties import Controller, DataSubject
from patient_check.domain.review import NoticeOrigin, Verdict
from patient_check.domain.specialty import ModifierCode, SpecialtyId
from patient_check.domain.visit import NamedPlace, Visit

KEY = NamedKey("desk-0011223344556677", bytes(range(32)))
OTHER_KEY = NamedKey("desk-8899aabbccddeeff", bytes(range(32, 64)))
PASSPHRASE = "quatre mots sans aucun rapport"
OTHER_WORDS = "une tout autre phrase de passe"
CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)

TEXT = "Madame, vos nom et rendez-vous ont été consultés le 21 juillet 2020. 😀\x00"


def _findings(*categories: Finding) -> Findings:
    return Findings(
        is_breach_notice=True,
        language="fr",
        organisation=Organisation("Clinique du Parc", (Evidence(TextSpan(0, 6), "Madame"),)),
        incident_date=IncidentDate("2020-07-21"),
        affected=AffectedCount(6128, AffectedUnit.APPOINTMENTS),
        people_count=None,
        categories=categories,
        art34=(Article34Check(Article34Element.NATURE, is_present=True),),
        warnings=("attachment_skipped",),
    )


def full_case(case_id: str = "00ff", name: str = "Mme Élise Œuvrard") -> Case:
    """Return a case in which every part says something."""
    last_name, email = DataCategoryId("last_name"), DataCategoryId("email")
    named = Finding(
        last_name,
        ExposureStatus.EXPOSED,
        (Evidence(TextSpan(12, 15), "nom"),),
        (Cue("exposed.consulter", Evidence(TextSpan(36, 45), "consultés")),),
    )
    added = Finding(email, ExposureStatus.POSSIBLE, (), (Cue("person.added"),))
    notice = NoticeText(
        TEXT,
        NoticeFormat.EML,
        (NoticePart("message", NoticeFormat.HTML, TextSpan(0, len(TEXT))),),
        (TextSpan(3, 4),),
        ("truncated",),
        (
            RecognisedPage(
                1, 2480, 3508, 87.5, 0.01, (RecognisedWord(TextSpan(0, 6), 1, 2, 30, 12),)
            ),
        ),
    )
    return Case(
        id=CaseId(case_id),
        created_on=date(2026, 11, 3),
        changed_on=date(2026, 11, 24),
        name=name,
        status=CaseStatus.WAITING,
        notice=KeptNotice(NoticeOrigin.FILE, "courrier.eml", notice, b"From: \xff\x00 bytes"),
        found=_findings(named),
        review=KeptReview(
            _findings(named, added),
            MappingProxyType({last_name: Verdict.CONFIRMED, email: Verdict.ADDED}),
        ),
        visits=(
            Visit(
                1,
                "cardio",
                SpecialtyId("cardiologie"),
                "2020-07-02",
                frozenset({ModifierCode("mineur"), ModifierCode("repetition")}),
                NamedPlace("Hôpital du Parc"),
                NamedPlace("contrôle", SpecialtyId("cardiologie")),
            ),
            Visit(2, "des mots à elle"),
        ),
        answers=Answers(
            received_on=date(2020, 7, 24),
            wrote=True,
            sender=DataSubject("Élise Œuvrard", ("1 rue du Port", "29200 Brest")),
            controller=Controller("Clinique du Parc", email="dpo@example.org"),
            city="Brest",
        ),
        letters=(LetterEdit(LetterKind.DPO, "Bonjour,\n", "Madame, Monsieur,\n"),),
        steps=MappingProxyType(
            {StepId("change_password"): StepNote(StepState.DONE, date(2026, 11, 4))}
        ),
        deadlines=(KeptDeadline(DeadlineId("answer"), date(2026, 12, 24), is_own=False),),
        breach=BreachId("b1"),
        review_on=None,
        may_count=True,
        counted=frozenset({CountKey("2026-11", "Clinique du Parc 2020-07", CountKind.CASE)}),
    )
