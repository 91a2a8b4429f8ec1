import pytest

from patient_check.domain.directory import (
    ListedPlace,
    ListedPractitioner,
    ListedTerm,
    OfficialCode,
    PractitionerName,
)
from patient_check.domain.errors import (
    LookUpCancelled,
    LookUpError,
    NobodyFound,
    NoKey,
    PatientCheckError,
    RefusedKey,
    SecretError,
    SecretStoreLocked,
)
from patient_check.knowledge.directory import load_directory
from patient_check.workflow.cancel import CancelFlag
from patient_check.workflow.look_up import (
    KEY_NAME,
    disclose,
    forget_key,
    keep_key,
    look_up,
    read_name,
)
from tests.fakes import FakeDirectory, MemorySecrets

JEANNE = PractitionerName("MARTIN", "Jeanne")


def term(code: str, label: str = "") -> ListedTerm:
    return ListedTerm(OfficialCode(code), label)


def place(name: str, *codes: str, town: str = "") -> ListedPlace:
    return ListedPlace(name, town, tuple(map(OfficialCode, codes)))


def with_key() -> MemorySecrets:
    return MemorySecrets(annuaire_sante="the key")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Dr Jeanne Martin", PractitionerName("Martin", "Jeanne")),
        ("Docteur MARTIN Jeanne", PractitionerName("MARTIN", "Jeanne")),
        ("Jeanne MARTIN", PractitionerName("MARTIN", "Jeanne")),
        ("Mme le Dr", PractitionerName("Dr", "le")),
        ("dr. martin", PractitionerName("martin")),
        ("MARTIN", PractitionerName("MARTIN")),
        ("Thomas Thomas", PractitionerName("Thomas", "Thomas")),
        ("MARTIN JEANNE", PractitionerName("JEANNE", "MARTIN")),
        ("Anne-Marie LÉVÊQUE-DUVAL", PractitionerName("LÉVÊQUE-DUVAL", "Anne-Marie")),
        ("Jean DE LA TOUR", PractitionerName("DE LA TOUR", "Jean")),
        ("Dr N'Guyen", PractitionerName("N'Guyen")),
        ("Pr Paul Ng (cardiologue)", PractitionerName("cardiologue", "Paul Ng")),
        ("  ", None),
        ("Dr", None),
        ("12345", None),
        ("X", None),
    ],
)
def test_a_name_is_read_as_people_write_it(typed: str, name: PractitionerName | None) -> None:
    assert read_name(typed) == name


def test_what_goes_where_is_said_before_anything_is_sent() -> None:
    disclosure = disclose(JEANNE)
    assert disclosure.host == "gateway.api.esante.gouv.fr"
    assert disclosure.sent[0]["fr"] == "le nom du professionnel : Jeanne MARTIN"
    assert len(disclosure.sent) == 3
    for language in ("fr", "en"):
        assert disclosure.recipient[language]
        assert disclosure.kept_here[language]
        assert disclosure.afterwards[language]
        assert disclosure.purpose[language]
    assert disclosure.key_page.startswith("https://")


def test_a_strange_name_is_shown_as_it_is() -> None:
    assert disclose(PractitionerName("{name}{0}")).sent[0]["en"].endswith("{name}{0}")


def test_a_name_leads_to_our_records() -> None:
    directory = FakeDirectory(
        ListedPractitioner(
            name=JEANNE,
            professions=(term("G15:10", "Médecin"),),
            specialties=(
                term("R38:SM42"),
                term("R38:XX99", "Science des nuages"),
                term("R38:XX98"),
            ),
            places=(
                place("INSTITUT CURIE", "FINESS:131", town="PARIS"),
                place("CABINET DES TILLEULS", "R02:SA07"),
                place("RUE DE LA PAIX"),
            ),
        )
    )
    result = look_up(JEANNE, directory, with_key())
    assert directory.asked == [(JEANNE, "the key")]
    (found,) = result.practitioners
    assert [t.record for t in found.professions] == ["medecin"]
    psychiatry, clouds, bare = found.specialties
    assert (psychiatry.record, psychiatry.label["fr"]) == ("psychiatrie", "Psychiatrie")
    assert psychiatry.label["en"] == "Psychiatry"
    assert (clouds.record, clouds.label["en"]) == (None, "Science des nuages")
    assert (bare.record, bare.label["fr"]) == (None, "R38:XX98")
    curie, practice, street = found.places
    assert (curie.record, curie.label["fr"], curie.town) == (
        "institut_curie",
        "INSTITUT CURIE",
        "PARIS",
    )
    assert practice.record == "cabinet_medical"
    assert street.record is None


def test_a_label_links_only_when_it_is_certain() -> None:
    directory = FakeDirectory(
        ListedPractitioner(JEANNE, specialties=(term("R38:XX1", "Psychiatrie"), term("R38:XX2", "psy")))
    )  # fmt: skip
    (found,) = look_up(JEANNE, directory, with_key()).practitioners
    assert [t.record for t in found.specialties] == ["psychiatrie", None]


def test_without_a_key_nothing_is_sent() -> None:
    directory = FakeDirectory()
    with pytest.raises(NoKey):
        look_up(JEANNE, directory, MemorySecrets())
    assert directory.asked == []


def test_a_closed_keyring_is_said_and_nothing_is_sent() -> None:
    directory = FakeDirectory()
    with pytest.raises(SecretStoreLocked):
        look_up(JEANNE, directory, MemorySecrets(SecretStoreLocked()))
    assert directory.asked == []


def test_nobody_of_that_name_is_said() -> None:
    with pytest.raises(NobodyFound):
        look_up(JEANNE, FakeDirectory(), with_key())


def test_the_directorys_failure_is_passed_on() -> None:
    with pytest.raises(RefusedKey):
        look_up(JEANNE, FakeDirectory(error=RefusedKey()), with_key())


def test_the_persons_wish_to_stop_is_passed_on() -> None:
    cancel = CancelFlag()
    cancel.cancel()
    with pytest.raises(LookUpCancelled):
        look_up(JEANNE, FakeDirectory(), with_key(), cancel=cancel)


def test_the_key_is_kept_and_forgotten_in_the_keyring_only() -> None:
    secrets = MemorySecrets()
    keep_key("  the key\n", secrets)
    assert secrets.kept == {KEY_NAME: "the key"}
    forget_key(secrets)
    forget_key(secrets)
    assert secrets.kept == {}
    with pytest.raises(NoKey):
        keep_key(" \n", secrets)


def test_only_one_computer_is_named_in_the_records() -> None:
    records = load_directory()
    assert disclose(JEANNE).host in records.base_address
    assert all(source.startswith("https://") for source in (records.key_page, *records.sources))


def test_every_failure_has_a_code_of_its_own() -> None:
    leaves = [*LookUpError.__subclasses__(), *SecretError.__subclasses__()]
    codes = [leaf.code for leaf in leaves]
    assert len(set(codes)) == len(codes)
    assert PatientCheckError.code not in codes
