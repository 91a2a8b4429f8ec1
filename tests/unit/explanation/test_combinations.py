import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.domain.category import DataCategoryId, ExposureStatus
from patient_check.domain.combination import Combination, CombinationRecord
from patient_check.domain.finding import Finding, Findings
from patient_check.explanation.combinations import combine
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.combinations import load_combinations

RECORDS = load_combinations().combinations
EXPOSED = ExposureStatus.EXPOSED
POSSIBLE = ExposureStatus.POSSIBLE


def findings(statuses: dict[str, ExposureStatus]) -> Findings:
    return Findings(
        is_breach_notice=True,
        language="fr",
        organisation=None,
        incident_date=None,
        affected=None,
        people_count=None,
        categories=tuple(Finding(DataCategoryId(n), s, ()) for n, s in statuses.items()),
        art34=(),
    )


def leaked(*names: str, **others: ExposureStatus) -> Findings:
    return findings(dict.fromkeys(names, EXPOSED) | others)


def ids(combinations: tuple[Combination, ...]) -> list[str]:
    return [one.id for one in combinations]


def test_nothing_leaked_allows_nothing() -> None:
    assert combine(findings({})) == ()


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_every_combination_is_found_from_its_own_parts_and_not_without_one(
    record: CombinationRecord,
) -> None:
    parts = [part[0] for part in record.parts]
    assert record.id in ids(combine(leaked(*parts)))
    for missing in parts:
        assert record.id not in ids(combine(leaked(*(p for p in parts if p != missing))))


def test_no_single_category_makes_a_combination() -> None:
    for name in load_categories():
        assert combine(leaked(name)) == ()


def test_the_leak_of_2020_allows_the_call_about_the_appointment() -> None:
    combinations = combine(
        leaked(
            "last_name", "first_name", "sex", "phone", "email", "appointment_date",
            "practitioner_name", "practitioner_specialty",
        )
    )  # fmt: skip
    assert ids(combinations)[0] == "appointment_call_named"
    call = combinations[0]
    assert call.is_certain
    assert call.cautions == ()
    assert [member.category for member in call.members] == [
        "last_name", "phone", "appointment_date", "practitioner_name",
    ]  # fmt: skip
    assert "rendez-vous de jeudi" in call.scenario["fr"]
    assert "rappelez vous-même" in call.defence["fr"][0]
    assert call.sources[0].address.startswith("https://")


def test_a_fuller_combination_replaces_the_one_it_contains() -> None:
    assert "appointment_call" in ids(combine(leaked("last_name", "phone", "appointment_date")))
    fuller = leaked("last_name", "phone", "appointment_date", "practitioner_name")
    assert "appointment_call" not in ids(combine(fuller))


def test_what_is_certain_is_not_replaced_by_what_is_only_possible() -> None:
    combinations = combine(
        leaked("last_name", "phone", "appointment_date", practitioner_name=POSSIBLE)
    )
    names = ids(combinations)
    assert names.index("appointment_call") < names.index("appointment_call_named")
    doubtful = combinations[names.index("appointment_call_named")]
    assert not doubtful.is_certain
    assert [said["fr"] for said in doubtful.cautions] == [
        "Le courrier ne dit pas avec certitude que ces données ont fuité : "
        "nom du professionnel de santé."
    ]


def test_what_the_organisation_rules_out_combines_nothing() -> None:
    assert combine(leaked("email", password=ExposureStatus.NOT_EXPOSED)) == ()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (POSSIBLE, "avec certitude"),
        (ExposureStatus.IF_PROVIDED, "si vous aviez donné"),
        (ExposureStatus.SOME_PEOPLE, "certaines personnes"),
    ],
)
def test_a_doubtful_member_is_said(status: ExposureStatus, words: str) -> None:
    (combination,) = combine(leaked("email", password=status))
    assert not combination.is_certain
    (caution,) = combination.cautions
    assert words in caution["fr"]
    assert "mot de passe" in caution["fr"]
    assert "password" in caution["en"]


def test_the_surest_category_plays_a_part() -> None:
    (combination,) = combine(leaked("password", email=POSSIBLE, username=EXPOSED))
    assert [member.category for member in combination.members] == ["password", "username"]
    assert combination.is_certain


def test_help_numbers_come_with_what_calls_for_them() -> None:
    (home,) = combine(leaked("last_name", "postal_address"))
    assert [line.number for line in home.support_lines] == ["3919"]


statuses = st.dictionaries(
    st.sampled_from(sorted(load_categories())), st.sampled_from(list(ExposureStatus))
)


@given(statuses)
def test_whatever_leaked_the_result_holds_together(
    given_statuses: dict[str, ExposureStatus],
) -> None:
    combinations = combine(findings(given_statuses))
    assert len(set(ids(combinations))) == len(combinations)
    certain = [one.is_certain for one in combinations]
    assert certain == sorted(certain, reverse=True)
    for one in combinations:
        assert bool(one.cautions) is not one.is_certain
        for member in one.members:
            assert given_statuses[member.category] is member.status
            assert member.status is not ExposureStatus.NOT_EXPOSED
    for one in combinations:
        mine = {member.category for member in one.members}
        for other in combinations:
            theirs = {member.category for member in other.members}
            fuller = other.kind is one.kind and mine < theirs
            assert not (fuller and other.is_certain >= one.is_certain)
