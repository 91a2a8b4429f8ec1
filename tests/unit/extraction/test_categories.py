"""Whole sentences as notices write them, with what each must give. All are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patient_check.extraction.categories import find_categories
from patient_check.extraction.document import parse

CASES = {
    "a doubt about one item is not about the next": (
        "Ces dossiers comprennent votre nom ; votre groupe sanguin éventuel ; vos ordonnances.",
        {"last_name": "exposed", "body_measurements": "possible", "treatment": "exposed"},
    ),
    "zero is a denial": (
        "Zéro mot de passe, zéro adresse postale n'a fuité.",
        {"password": "not_exposed", "postal_address": "not_exposed"},
    ),
    "written on the page": (
        "On m'a volé la feuille. Votre numéro de portable était noté dessus.",
        {"phone": "exposed"},
    ),
    "a cell that says never": (
        "Ce qui a été lu :\n\nNom | oui\nIBAN | jamais demandé\nMot de passe | non",
        {"last_name": "exposed", "iban": "not_exposed", "password": "not_exposed"},
    ),
    "a datum of the relative just named": (
        "Ont été copiés vos nom et prénom, ceux de la personne à prévenir, son adresse et son téléphone.",
        {"last_name": "exposed", "first_name": "exposed", "relatives": "exposed"},
    ),
    "the same was said of them": (
        "Votre adresse postale a été volée. Le motif de votre consultation l'était aussi.",
        {"postal_address": "exposed", "appointment_reason": "exposed"},
    ),
    "a heading that denies something else": (
        "On ne paiera pas\n\nDes numéros de sécurité sociale, des RIB et des passeports ont été pris.",
        {"national_id_number": "exposed", "iban": "exposed", "identity_document": "exposed"},
    ),
    "the subject stands before the adverb": (
        "Le RIB, en revanche, n'y est pas accessible.",
        {"iban": "not_exposed"},
    ),
    "coordonnées within an enumeration": (
        "Ont fui l'état civil, les coordonnées, l'e-mail et le téléphone.",
        {
            "last_name": "exposed",
            "first_name": "exposed",
            "date_of_birth": "exposed",
            "sex": "exposed",
            "postal_address": "possible",
            "email": "exposed",
            "phone": "exposed",
        },
    ),
    "what a harm does with a datum": (
        "Votre adresse e-mail a été lue. L'utilisation abusive d'un RIB figure parmi les risques.",
        {"email": "exposed"},
    ),
    "what one cannot do with data denies no leak": (
        "Votre IBAN a été volé. Avec un IBAN, on ne peut pas émettre de virement.",
        {"iban": "exposed"},
    ),
    "a list without a verb goes on": (
        "Dedans : votre pseudo, votre prénom, votre date de naissance. Et l'adresse IP de votre visite.",
        {"username": "exposed", "first_name": "exposed", "date_of_birth": "exposed", "connection_logs": "exposed"},
    ),
    "data of the agents, at the end of a list": (
        "Ont été copiés vos nom et prénom. Ont été copiés aussi les RIB et diplômes de nos agents.",
        {"last_name": "exposed", "first_name": "exposed"},
    ),
    "sentences that begin in lower case": (
        "on a vole le fichier. il y a les noms et les adresses mail. il n'y a pas les rib. desole a tous. voila.",
        {"last_name": "exposed", "email": "exposed", "iban": "not_exposed"},
    ),
    "a denial in a relative clause is an aside": (
        "La clinique, qui ne communique aucun chiffre, parle de données d'identité et de facturation.",
        {"last_name": "exposed", "first_name": "exposed", "payment_history": "exposed"},
    ),
    "a denial in brackets stays there": (
        "Ont été copiés vos nom et téléphone (ce dernier n'est pas toujours rempli).",
        {"last_name": "exposed", "phone": "exposed"},
    ),
    "ne… que denies nothing": (
        "On n'y voit que votre prénom, votre numéro de mobile et votre date de naissance.",
        {"first_name": "exposed", "phone": "exposed", "date_of_birth": "exposed"},
    ),
    "a condition with a denial of its own": (
        "Sont concernés le nom et le téléphone du payeur, lorsque ce n'est pas le patient lui-même.",
        {"last_name": "exposed", "phone": "exposed"},
    ),
    "a relative clause after a denial": (
        "N'ont fait l'objet d'aucun accès vos adresses et vos mots de passe, lesquels sont conservés ailleurs.",
        {"postal_address": "not_exposed", "password": "not_exposed"},
    ),
    "a pronoun takes up the data within the sentence": (
        "Vos conversations y sont enregistrées ; il se peut qu'elles aient été lues.",
        {"messages": "possible"},
    ),
    "the next sentence tells what became of them": (
        "Vos ordonnances sont rangées dans un outil à nous. Elles n'ont pas été touchées.",
        {"treatment": "not_exposed"},
    ),
    "unpublished data may have left": (
        "Vos ordonnances figurent dans ce fichier. À ce jour elles n'ont pas été publiées.",
        {"treatment": "exposed"},
    ),
    "data of those who work there": (
        "Vos nom et prénom ont été copiés. Pour les infirmiers du service, le RIB a été copié.",
        {"last_name": "exposed", "first_name": "exposed"},
    ),
    "the same words in a letter to the staff": (
        "Cher collègue, pour les infirmiers du service, le RIB a été copié.",
        {"iban": "exposed"},
    ),
    "too follows its datum": (
        "Votre nom et votre adresse ont été volés. Votre numéro de portable aussi.",
        {"last_name": "exposed", "postal_address": "exposed", "phone": "exposed"},
    ),
    "what the appointment is for": (
        "Ont été lus la date de vos rendez-vous et leur motif.",
        {"appointment_date": "exposed", "appointment_reason": "exposed"},
    ),
    "a word of agreement is no exception": (
        "Avec votre IBAN, personne ne peut agir sans votre accord. Votre IBAN a été volé.",
        {"iban": "exposed"},
    ),
    "what may be found there": (
        "Peuvent y figurer votre nom, votre téléphone et vos ordonnances.",
        {"last_name": "possible", "phone": "possible", "treatment": "possible"},
    ),
    "stolen on other sites": (
        "Des mots de passe dérobés sur d'autres sites ont été essayés. L'intrus a consulté votre nom et votre adresse.",
        {"last_name": "exposed", "postal_address": "exposed"},
    ),
    "enumeration under one verb": (
        "Ont été dérobés vos nom, prénom, date de naissance et numéro de téléphone.",
        {"last_name": "exposed", "first_name": "exposed", "date_of_birth": "exposed", "phone": "exposed"},
    ),
    "shared complement and shared head": (
        "Les données volées comprennent les date et lieu de naissance et les adresses e-mail et postale.",
        {"date_of_birth": "exposed", "place_of_birth": "exposed", "email": "exposed", "postal_address": "exposed"},
    ),
    "nom is not nom de naissance": (
        "Sont concernés : vos nom et date de naissance.",
        {"last_name": "exposed", "date_of_birth": "exposed"},
    ),
    "name and specialty of the doctor": (
        "L'intrus a consulté le nom et la spécialité du médecin ainsi que la date du rendez-vous.",
        {"practitioner_name": "exposed", "practitioner_specialty": "exposed", "appointment_date": "exposed"},
    ),
    "one denial for a whole list": (
        "Aucune donnée bancaire, aucun mot de passe ni aucune ordonnance n'ont été volés.",
        {"iban": "not_exposed", "bank_card": "not_exposed", "password": "not_exposed", "treatment": "not_exposed"},
    ),
    "ni ni": (
        "Le fichier ne contient ni adresse postale, ni numéro de sécurité sociale, ni courriel.",
        {"postal_address": "not_exposed", "national_id_number": "not_exposed", "email": "not_exposed"},
    ),
    "subjects before the denial": (
        "Vos mots de passe, vos coordonnées bancaires et vos photos ne sont pas concernés.",
        {"password": "not_exposed", "iban": "not_exposed", "photo": "not_exposed"},
    ),
    "affirmed then denied in one sentence": (
        "Vos nom et prénom ont été consultés, mais pas votre numéro de téléphone.",
        {"last_name": "exposed", "first_name": "exposed", "phone": "not_exposed"},
    ),
    "exception to an affirmation": (
        "Toutes les données de votre fiche ont été copiées, à l'exception de votre mot de passe.",
        {"password": "not_exposed"},
    ),
    "exception to a denial": (
        "Aucune donnée médicale n'a été consultée, hormis vos résultats d'analyses.",
        {"diagnosis": "not_exposed", "test_results": "exposed"},
    ),
    "one subject, one denial": (
        "Les comptes rendus médicaux sont chiffrés et n'ont pas pu être lus.",
        {"medical_documents": "not_exposed"},
    ),
    "hedge before": (
        "Données susceptibles d'avoir été extraites : nom, prénom, IBAN.",
        {"last_name": "possible", "first_name": "possible", "iban": "possible"},
    ),
    "conditional": (
        "Les pirates auraient emporté les noms, les adresses e-mail et les numéros de téléphone.",
        {"last_name": "possible", "email": "possible", "phone": "possible"},
    ),
    "passive possibility": (
        "Vos données ont pu être consultées : prénom, date de naissance, adresse postale.",
        {"first_name": "possible", "date_of_birth": "possible", "postal_address": "possible"},
    ),
    "hedged denial": (
        "Les mots de passe ne seraient pas concernés.",
        {"password": "not_exposed"},
    ),
    "condition after the datum": (
        "Ont été copiés votre prénom et votre IBAN, si vous réglez par prélèvement.",
        {"first_name": "exposed", "iban": "if_provided"},
    ),
    "le cas echeant": (
        "Sont touchés vos nom, prénom et, le cas échéant, votre numéro de téléphone.",
        {"last_name": "exposed", "first_name": "exposed", "phone": "if_provided"},
    ),
    "scope at the head": (
        "Des fichiers ont été volés. Pour certains patients, le numéro de sécurité sociale figure dans ces fichiers.",
        {"national_id_number": "some_people"},
    ),
    "list in brackets wins": (
        "Vos coordonnées (adresse postale, téléphone) ont été exposées.",
        {"postal_address": "exposed", "phone": "exposed"},
    ),
    "coordonnees alone": (
        "Vos nom, prénom et coordonnées ont été volés.",
        {"last_name": "exposed", "first_name": "exposed", "postal_address": "possible", "email": "possible", "phone": "possible"},
    ),
    "advice is no leak": (
        "Changez votre mot de passe et ne communiquez jamais votre numéro de carte bancaire.",
        {},
    ),
    "contact is no leak": (
        "Pour toute question, écrivez-nous par e-mail à l'adresse dpo@exemple.fr.",
        {},
    ),
    "the way in is no leak": (
        "Le pirate s'est connecté au moyen de l'identifiant et du mot de passe d'un salarié.",
        {},
    ),
}  # fmt: skip


def statuses(text: str) -> dict[str, str]:
    return {str(f.category): f.status.value for f in find_categories(parse(text))}


@pytest.mark.parametrize("name", CASES)
def test_sentence(name: str) -> None:
    text, expected = CASES[name]
    assert statuses(text) == expected


def test_two_headed_lists() -> None:
    text = (
        "Informations compromises\n- nom et prénom\n- adresse e-mail\n\n"
        "Informations non compromises\n- mot de passe\n- IBAN\n"
    )
    assert statuses(text) == {
        "last_name": "exposed",
        "first_name": "exposed",
        "email": "exposed",
        "password": "not_exposed",
        "iban": "not_exposed",
    }


def test_ticked_headings_rule_their_lists() -> None:
    text = (
        "✔ Ce qui a été copié\n\n- votre nom\n- votre date de naissance\n\n"
        "✘ Ce qui n'a pas été copié\n\n- votre mot de passe\n"
    )
    found = statuses(text)
    assert found["last_name"] == "exposed"
    assert found["password"] == "not_exposed"


def test_table_rows_answer_for_themselves() -> None:
    text = "Données concernées\nNom et prénom Oui\nIBAN Non\nMot de passe Possible\n"
    assert statuses(text) == {
        "last_name": "exposed",
        "first_name": "exposed",
        "iban": "not_exposed",
        "password": "possible",
    }


def test_questions_wait_for_their_answers() -> None:
    text = (
        "Votre nom et votre adresse postale ont été volés.\n\n"
        "Et mon mot de passe ?\nNon, il n'est pas enregistré dans ce fichier.\n"
    )
    assert statuses(text) == {
        "last_name": "exposed",
        "postal_address": "exposed",
        "password": "not_exposed",
    }


def test_the_appointments_called_administrative() -> None:
    text = (
        "Un tiers a eu accès aux informations administratives de 412 rendez-vous. Ont été lus le "
        "nom, le prénom, le sexe, le numéro de téléphone et l'adresse mail du patient, ainsi que la "
        "date du rendez-vous, le nom et la spécialité du professionnel de santé. Aucun dossier "
        "médical n'a été dérobé."
    )
    assert statuses(text) == {
        "last_name": "exposed",
        "first_name": "exposed",
        "sex": "exposed",
        "phone": "exposed",
        "email": "exposed",
        "appointment_date": "exposed",
        "practitioner_name": "exposed",
        "practitioner_specialty": "exposed",
        "medical_documents": "not_exposed",
    }


def test_a_denial_then_what_the_theft_is_limited_to() -> None:
    text = (
        "L'éditeur assure qu'aucune « pièce du dossier médical » n'a été dérobée, précisant que le "
        "vol porte uniquement sur « le nom, le prénom et la date de rendez-vous »."
    )
    assert statuses(text) == {
        "last_name": "exposed",
        "first_name": "exposed",
        "appointment_date": "exposed",
        "medical_documents": "not_exposed",
    }


def test_an_opinion_on_the_data_is_no_finding() -> None:
    text = (
        "Elle veut sans doute dire que les diagnostics ne sont pas touchés. Un juriste a tendance "
        "à considérer que le passage dans un service constitue une information médicale."
    )
    assert statuses(text) == {}


def test_every_finding_quotes_the_text_and_says_why() -> None:
    for text, _ in CASES.values():
        for finding in find_categories(parse(text)):
            assert finding.evidence
            assert finding.reasons[0].rule
            for evidence in finding.evidence:
                assert text[evidence.span.start : evidence.span.end] == evidence.text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([c[0] for c in CASES.values()] + ["\n", "😀 ", "- ", "« »", "\n\n"]),
        max_size=8,
    )
)
def test_offsets_hold_in_any_mixture(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for finding in find_categories(parse(text)):
        for evidence in finding.evidence:
            assert text[evidence.span.start : evidence.span.end] == evidence.text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_text_breaks_the_reading(text: str) -> None:
    document = parse(text)
    find_categories(document)
    assert all(text[t.start : t.end] for t in document.tokens)


def test_the_same_text_gives_the_same_findings() -> None:
    text = " ".join(c[0] for c in CASES.values())
    assert find_categories(parse(text)) == find_categories(parse(text))


def test_a_long_text_is_read_to_its_end() -> None:
    text = ("Rien à signaler dans cette partie du courrier. " * 4000) + CASES["ni ni"][0]
    assert statuses(text) == CASES["ni ni"][1]
