from datetime import date

import pytest

from patient_check.complaint.guide import complaint_guide
from patient_check.domain.advice import ActingFor, CaseFacts
from patient_check.knowledge.guide import load_guide
from tests.told_cases import LETTERS, case, findings, public_hospital, silent_notice


def parts(facts: CaseFacts) -> list[str]:
    return [part.id for part in complaint_guide(facts).parts]


def exhibits(facts: CaseFacts) -> set[str]:
    return {one.id for one in complaint_guide(facts).exhibits}


def test_before_a_month_the_guide_speaks_of_the_direct_complaint() -> None:
    found = parts(silent_notice())
    assert {"direct", "write_first"} <= set(found)
    assert "after_a_month" not in found
    assert found[0] == "two_roads"
    assert found[-1] == "send"


def test_after_a_silent_month_it_speaks_of_rights() -> None:
    found = parts(public_hospital())
    assert "after_a_month" in found
    assert not {"direct", "write_first"} & set(found)


def test_health_is_discussed_only_where_the_data_touch_it() -> None:
    assert "health" in parts(case(findings(exposed="care_place")))
    assert "health" not in parts(case(findings(exposed="iban")))


@pytest.mark.parametrize(
    ("acting_for", "exhibit"),
    [
        (ActingFor.MINOR, "parental_authority"),
        (ActingFor.OTHER_ADULT, "mandate"),
        (ActingFor.PROTECTED_ADULT, "judgment"),
        (ActingFor.DECEASED, "heirship"),
    ],
)
def test_the_exhibits_suit_the_person_who_acts(acting_for: ActingFor, exhibit: str) -> None:
    papers = {"parental_authority", "mandate", "judgment", "heirship"}
    facts = case(acting_for=acting_for)
    assert exhibits(facts) & papers == {exhibit}
    assert "for_someone_else" in parts(facts)
    assert not exhibits(case()) & papers


def test_the_notice_is_always_attached_and_the_rest_when_it_exists() -> None:
    assert exhibits(case()) == {"notice"}
    assert "lacking_list" in exhibits(silent_notice())
    assert "own_letter" in exhibits(case(wrote_on=date(2026, 11, 1)))


def test_every_part_and_exhibit_can_be_reached() -> None:
    told = [make() for make in LETTERS] + [case(acting_for=one) for one in ActingFor]
    told.append(case(wrote_on=date(2026, 11, 1)))
    assert {one for facts in told for one in parts(facts)} == {p.id for p, _ in load_guide().parts}
    assert {one for facts in told for one in exhibits(facts)} == {
        one.id for one, _ in load_guide().exhibits
    }


def test_the_page_of_the_cnil_and_its_postal_address_are_both_given() -> None:
    links = complaint_guide(case()).links
    assert links[0].id == "cnil_adresser_plainte"
    assert any(link.post for link in links)
