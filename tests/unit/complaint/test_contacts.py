import pytest

from patient_check.complaint.contacts import find_contacts
from patient_check.domain.parties import ContactKind, ContactPoint

DPO, OTHER = ContactKind.DPO, ContactKind.OTHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vous pouvez écrire à notre délégué à la protection des données : dpd@clinique-essai.fr.",
            [ContactPoint(DPO, email="dpd@clinique-essai.fr")],
        ),
        (
            "Contact DPO : marie.exemple@labo-essai.fr",
            [ContactPoint(DPO, email="marie.exemple@labo-essai.fr")],
        ),
        (
            "Écrivez à protection-donnees@essai.fr",
            [ContactPoint(DPO, email="protection-donnees@essai.fr")],
        ),
        (
            "Nous restons joignables (marc@essai.fr, déléguée à la protection des données).",
            [ContactPoint(DPO, email="marc@essai.fr")],
        ),
        (
            "Pour toute question, contactez-nous : accueil@essai.fr ou 01 23 45 67 89.",
            [
                ContactPoint(OTHER, email="accueil@essai.fr"),
                ContactPoint(OTHER, phone="01 23 45 67 89"),
            ],
        ),
        ("Appelez le 0 800 12 34 56.", [ContactPoint(OTHER, phone="0 800 12 34 56")]),
        (
            "Notre déléguée à la protection des données répond au 01.23.45.67.89.",
            [ContactPoint(DPO, phone="01 23 45 67 89")],
        ),
        (
            "Délégué à la protection des données\nCentre hospitalier\n10, avenue Inventée\n00000 Ville-Essai\n",
            [
                ContactPoint(
                    DPO, address=("Centre hospitalier", "10, avenue Inventée", "00000 Ville-Essai")
                )
            ],
        ),
        (
            "au délégué à la protection des données, Mutuelle Essai, 3 rue du Test, 00000 Ville-Essai.",
            [ContactPoint(DPO, address=("Mutuelle Essai", "3 rue du Test", "00000 Ville-Essai"))],
        ),
    ],
)
def test_the_contact_of_a_notice_is_found(text: str, expected: list[ContactPoint]) -> None:
    assert list(find_contacts(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Aucune adresse ici.",
        "Ce message vient de no-reply@essai.fr, contact automatique.",
        "Contactez la CNIL, 3 place de Fontenoy, 75334 Paris Cedex 07.",
        "Vous pouvez adresser une question à la CNIL : contact@cnil.fr",
        "Signalez les messages à contact@signal-spam.fr.",
        "Appelez la police au 01 23 45 67 89.",
        "Contactez Info Escroqueries au 0 805 805 817.",
        "Notre délégué à la protection des données a saisi la CNIL, 3 place de Fontenoy, 75334 Paris.",
        "Votre adresse vous@exemple.fr a été copiée.",
    ],
)
def test_the_addresses_of_others_are_left_out(text: str) -> None:
    assert find_contacts(text) == ()


def test_the_officer_comes_first_and_each_contact_once() -> None:
    text = (
        "Une question ? Contactez accueil@essai.fr. Écrivez au DPO : dpo@essai.fr. "
        "Rappel : contactez le DPO à dpo@essai.fr."
    )
    found = find_contacts(text)
    assert [one.email for one in found] == ["dpo@essai.fr", "accueil@essai.fr"]
    assert found[0].can_be_written_to


def test_a_phone_alone_is_no_address_to_write_to() -> None:
    assert not ContactPoint(OTHER, phone="01 23 45 67 89").can_be_written_to


def test_a_long_text_without_spaces_is_read_in_no_time() -> None:
    assert find_contacts("délégué à la protection " + "a" * 50_000 + "@" + "." * 5_000) == ()
