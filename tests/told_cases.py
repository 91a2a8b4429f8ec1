"""Invented notices with their findings, as cases on a fixed day: what letters and steps are for.

`python -m tests.told_cases` writes the reference letters again; read the difference before keeping it.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from patient_check.complaint.draft import draft, letter_text
from patient_check.domain.advice import ActingFor, AnswerReceived, Answers, CaseFacts, Misuse
from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.complaint import LetterKind
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
from patient_check.domain.inference import Inference
from patient_check.domain.notice import TextSpan
from patient_check.domain.parties import Controller, DataSubject, OrganisationKind
from patient_check.explanation.explain import explain
from patient_check.workflow.case_facts import case_facts

REFERENCE = Path(__file__).resolve().parent / "reference" / "letters"
EVERY_ELEMENT = tuple(Article34Element)


def evidence(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(TextSpan(start, start + len(words)), words)


def findings(
    text: str = "",
    *,
    exposed: str = "",
    possible: str = "",
    some: str = "",
    denied: str = "",
    words: dict[str, str] | None = None,
    lacking: tuple[Article34Element, ...] = (),
    organisation: str = "",
    incident: str = "",
    affected: AffectedCount | None = None,
    playing_down: tuple[str, str] | None = None,
    named: tuple[NamedSpecialty, ...] = (),
) -> Findings:
    """Return findings; category ids are parted by spaces, `words` has the proof of some."""
    groups = {
        ExposureStatus.EXPOSED: exposed,
        ExposureStatus.POSSIBLE: possible,
        ExposureStatus.SOME_PEOPLE: some,
        ExposureStatus.NOT_EXPOSED: denied,
    }
    proof = {name: (evidence(text, said),) for name, said in (words or {}).items()}
    return Findings(
        is_breach_notice=True,
        language="fr",
        organisation=Organisation(organisation) if organisation else None,
        incident_date=IncidentDate(incident) if incident else None,
        affected=affected,
        people_count=None,
        categories=tuple(
            Finding(DataCategoryId(name), status, proof.get(name, ()))
            for status, names in groups.items()
            for name in names.split()
        ),
        art34=tuple(Article34Check(one, one not in lacking) for one in EVERY_ELEMENT),
        specialties=named,
        playing_down=(
            PlayingDown((evidence(text, playing_down[0]),), (evidence(text, playing_down[1]),))
            if playing_down
            else None
        ),
    )


def case(
    found: Findings | None = None, *, visits: tuple[Inference, ...] = (), **said: object
) -> CaseFacts:
    """Return a case without a text on 24 November 2026; `said` are the person's answers."""
    answers = replace(Answers(), **said)  # type: ignore[arg-type]  # the names are checked by it
    return CaseFacts(date(2026, 11, 24), found or findings(), visits=visits, answers=answers)


PLATFORM_TEXT = """Bonjour,

Le 21 juillet, un tiers a lu par un logiciel tiers des informations administratives de 6128 rendez-vous.
Sont concernés : le nom, le prénom, le sexe, le téléphone et l'adresse e-mail, la date du rendez-vous, \
le nom et la spécialité du professionnel de santé.
Aucune information relative à votre dossier médical n'a été lue.
L'accès a été fermé le jour même.
"""


def platform_2020() -> CaseFacts:
    """A booking platform that calls appointments with their specialty administrative."""
    found = findings(
        PLATFORM_TEXT,
        exposed="last_name first_name sex phone email appointment_date practitioner_name practitioner_specialty",
        denied="medical_documents",
        words={
            "last_name": "nom",
            "phone": "téléphone",
            "appointment_date": "date du rendez-vous",
            "practitioner_specialty": "spécialité",
        },
        lacking=(Article34Element.DPO_CONTACT, Article34Element.CONSEQUENCES),
        organisation="Doctolib",
        incident="2020-07-21",
        affected=AffectedCount(6128, AffectedUnit.APPOINTMENTS),
        playing_down=("informations administratives", "spécialité"),
    )
    answers = Answers(
        received_on=date(2020, 7, 24),
        organisation_kind=OrganisationKind.PRIVATE,
        sender=DataSubject(
            "Camille Exemple", ("1, rue des Essais", "00000 Ville-Imaginaire"), "camille@exemple.fr"
        ),
        city="Ville-Imaginaire",
    )
    return case_facts(found, PLATFORM_TEXT, date(2020, 8, 3), answers=answers)


LABORATORY_TEXT = """Madame, Monsieur,

En mars 2025, le laboratoire des Quatre-Vents a subi une intrusion. 12 000 patients sont concernés.
Le numéro de sécurité sociale et les résultats d'analyses ont été copiés.
La date de naissance a pu être consultée.
Risque : des messages trompeurs. Nos serveurs ont été isolés.
Pour toute question, notre délégué à la protection des données vous répond : dpo@quatre-vents.exemple.fr
"""


def laboratory() -> CaseFacts:
    """A laboratory with social security numbers and results; blackmail has begun."""
    found = findings(
        LABORATORY_TEXT,
        exposed="national_id_number test_results",
        possible="date_of_birth",
        words={
            "national_id_number": "numéro de sécurité sociale",
            "test_results": "résultats d'analyses",
            "date_of_birth": "date de naissance",
        },
        organisation="laboratoire des Quatre-Vents",
        incident="2025-03",
        affected=AffectedCount(12000, AffectedUnit.PEOPLE),
    )
    answers = Answers(
        received_on=date(2025, 4, 2),
        organisation_kind=OrganisationKind.PRIVATE,
        misuse=frozenset({Misuse.BLACKMAIL}),
    )
    return case_facts(found, LABORATORY_TEXT, date(2025, 4, 10), answers=answers)


INSURER_TEXT = """Chère adhérente, cher adhérent,

Le 5 janvier 2026, des fichiers de la Mutuelle du Grand Large ont été copiés : nom, adresse et IBAN.
Conséquences : de faux prélèvements sont possibles. L'accès est fermé.
Contact : donnees-personnelles@grand-large.exemple.fr
"""


def insurer() -> CaseFacts:
    """A mutuelle with IBANs; a debit was noticed."""
    found = findings(
        INSURER_TEXT,
        exposed="last_name postal_address iban",
        words={"last_name": "nom", "postal_address": "adresse", "iban": "IBAN"},
        organisation="Mutuelle du Grand Large",
        incident="2026-01-05",
    )
    answers = Answers(
        received_on=date(2026, 3, 20),
        organisation_kind=OrganisationKind.PRIVATE,
        misuse=frozenset({Misuse.DEBIT}),
        debit_on=date(2026, 4, 1),
        sender=DataSubject("Dominique Essai", reference="AD-0042"),
        bank=Controller("Banque Inventée", ("2, place du Test", "00000 Ville-Imaginaire")),
    )
    return case_facts(found, INSURER_TEXT, date(2026, 4, 7), answers=answers)


def silent_notice() -> CaseFacts:
    """A notice that says nothing of what article 34(2) asks, nor which data."""
    found = findings(lacking=EVERY_ELEMENT)
    return case_facts(found, "Un incident de sécurité a eu lieu.", date(2026, 11, 24))


MINOR_TEXT = """Un fichier du centre de santé a été divulgué le 2 septembre 2026.
Il contient le nom de l'enfant, la date et le motif du rendez-vous, et le nom des parents.
Mesures : le fichier a été retiré. Risque : des appels malveillants.
Nous contacter : accueil@centre.exemple.fr
"""


def minor() -> CaseFacts:
    """A parent for a minor; relatives are in the file, a visit is told and not named."""
    found = findings(
        MINOR_TEXT,
        exposed="last_name appointment_date appointment_reason relatives",
        words={"last_name": "nom de l'enfant", "relatives": "nom des parents"},
        organisation="centre de santé",
        incident="2026-09-02",
    )
    answers = Answers(
        received_on=date(2026, 9, 10),
        acting_for=ActingFor.MINOR,
        sender=DataSubject("Sacha Parent"),
        represented=DataSubject("Lou Parent", birth_date="4 mai 2012"),
    )
    visits = (explain("centre de planification"),)
    return case_facts(found, MINOR_TEXT, date(2026, 9, 14), answers=answers, visits=visits)


HOSPITAL_TEXT = """Le centre hospitalier de Ville-Imaginaire a été victime d'une attaque le 3 mai 2026.
Les comptes rendus et les dates de séjour ont été volés. Pour certains patients, la profession l'a été aussi.
L'établissement a porté plainte et fermé les accès. Des tentatives de fraude sont possibles.
Délégué à la protection des données
Centre hospitalier
10, avenue Inventée
00000 Ville-Imaginaire
"""


def public_hospital() -> CaseFacts:
    """A public hospital that did not answer within the month."""
    found = findings(
        HOSPITAL_TEXT,
        exposed="medical_documents stay_dates",
        some="occupation",
        words={"medical_documents": "comptes rendus", "stay_dates": "dates de séjour"},
        organisation="centre hospitalier de Ville-Imaginaire",
        incident="2026-05-03",
    )
    answers = Answers(
        received_on=date(2026, 6, 20),
        wrote_on=date(2026, 6, 30),
        organisation_kind=OrganisationKind.PUBLIC_HOSPITAL,
    )
    return case_facts(found, HOSPITAL_TEXT, date(2026, 8, 10), answers=answers)


def relative() -> CaseFacts:
    """Somebody who acts for another adult, against an incomplete answer, and names the visit."""
    facts = platform_2020()
    answers = replace(
        facts.answers,
        acting_for=ActingFor.OTHER_ADULT,
        represented=DataSubject("Alix Exemple", birth_date="9 juin 1951"),
        wrote_on=date(2020, 7, 27),
        answer=AnswerReceived.INCOMPLETE,
        names_visits=True,
    )
    return replace(facts, answers=answers, visits=(explain("Gustave Roussy"),))


def without_notice() -> CaseFacts:
    """A person who has no notice and ticked what they know of."""
    told = findings(
        exposed="email phone",
        possible="postal_address",
        some="sensitive_beliefs",
        organisation="Clinique Inventée",
        incident="2026-11",
        affected=AffectedCount(1200, AffectedUnit.PEOPLE),
    )
    found = replace(told, art34=())
    return case_facts(found, "", date(2026, 11, 24))


LETTERS = {
    platform_2020: (LetterKind.DPO, LetterKind.CNIL),
    laboratory: (LetterKind.DPO, LetterKind.CNIL, LetterKind.CRIMINAL),
    insurer: (LetterKind.BANK, LetterKind.DPO, LetterKind.CNIL),
    silent_notice: tuple(LetterKind),
    minor: (LetterKind.PARENT, LetterKind.DPO, LetterKind.CNIL, LetterKind.CRIMINAL),
    public_hospital: (LetterKind.FOLLOW_UP, LetterKind.HOSPITAL, LetterKind.CNIL),
    relative: (LetterKind.MANDATE, LetterKind.CNIL),
    without_notice: (LetterKind.DPO, LetterKind.CNIL, LetterKind.CRIMINAL),
}

if __name__ == "__main__":
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for make, kinds in LETTERS.items():
        for kind in kinds:
            path = REFERENCE / f"{make.__name__}-{kind}.txt"
            path.write_text(letter_text(draft(kind, make())), encoding="utf-8")
