import pytest

from patient_check.domain.inference import Circumstances
from patient_check.domain.specialty import ModifierCode, ModifierKind, Specialty, SpecialtyId
from patient_check.explanation.modifiers import Weighed, weigh
from patient_check.knowledge.specialties import load_specialties

KNOWLEDGE = load_specialties()
PLAIN = Circumstances()


def record(name: str) -> Specialty:
    return KNOWLEDGE.specialties[SpecialtyId(name)]


def told(*codes: str) -> Circumstances:
    return Circumstances(told=frozenset(ModifierCode(code) for code in codes))


def changes(weighed: Weighed) -> list[tuple[str, int, int]]:
    return [(one.code, one.level_before, one.level_after) for one in weighed.applied]


def lists(code: str, *levels: int) -> list[Specialty]:
    """Return the records of these levels that list a modifier."""
    return [r for r in KNOWLEDGE.specialties.values() if code in r.modifiers and r.level in levels]


def test_without_circumstances_nothing_changes() -> None:
    for one in KNOWLEDGE.specialties.values():
        assert weigh(one, PLAIN) == Weighed(one.level, one, ())


def test_a_minor_raises_intimate_fields_only() -> None:
    effect = KNOWLEDGE.modifiers[ModifierCode("mineur")].effect
    for one in lists("mineur", 2, 3):
        expected = one.level + 1 if one.theme in effect.themes else one.level
        assert weigh(one, told("mineur")).level == expected
    assert weigh(record("masseur_kinesitherapeute"), told("mineur")).applied == ()


def test_at_the_top_a_minor_adds_the_sentence_only() -> None:
    assert changes(weigh(record("ivg_service"), told("mineur"))) == [("mineur", 4, 4)]


@pytest.mark.parametrize(("visits", "level"), [(1, 2), (2, 2), (3, 3), (12, 3)])
def test_repeated_visits_count_from_three(visits: int, level: int) -> None:
    assert weigh(record("cardiologie"), Circumstances(visits=visits)).level == level


def test_no_circumstance_goes_over_the_top() -> None:
    everything = told(*KNOWLEDGE.modifiers)
    place = record("gustave_roussy")
    levels = {weigh(r, everything, place=place).level for r in KNOWLEDGE.specialties.values()}
    assert levels == {4}


def test_complementary_visits_tell_a_story_only_in_listed_themes() -> None:
    surgery = record("chirurgie_viscerale")
    scan = Circumstances(other_visits=(SpecialtyId("tep_scan"),))
    teeth = Circumstances(other_visits=(SpecialtyId("chirurgien_dentiste"),))
    weighed = weigh(surgery, scan)
    assert changes(weighed) == [("plusieurs_rdv", 2, 3)]
    assert weighed.applied[0].because_of == "tep_scan"
    assert weigh(surgery, teeth).applied == ()


@pytest.mark.parametrize("name", ["medecine_generale", "radiologie", "masseur_kinesitherapeute"])
def test_a_named_place_beats_the_specialty(name: str) -> None:
    weighed = weigh(record(name), PLAIN, place=record("gustave_roussy"))
    assert weighed.level == 4
    assert weighed.told_by.id == "gustave_roussy"
    assert weighed.applied[0].because_of == "gustave_roussy"


def test_a_lighter_place_lowers_nothing() -> None:
    weighed = weigh(record("psychiatrie"), PLAIN, place=record("cabinet_medical"))
    assert (weighed.level, weighed.told_by.id) == (3, "psychiatrie")
    assert changes(weighed) == [("lieu_nomme", 3, 3)]


def test_a_shown_reason_is_what_counts() -> None:
    weighed = weigh(record("medecine_generale"), PLAIN, reason=record("ivg_service"))
    assert (weighed.level, weighed.told_by.id) == (4, "ivg_service")


def test_a_light_reason_lowers_a_specialty_and_never_a_place_or_a_service() -> None:
    light = record("medecine_generale")
    for one in lists("motif_affiche", 1, 2, 3):
        is_person = one.type in {"specialty", "profession"}
        assert weigh(one, PLAIN, reason=light).level == (0 if is_person else one.level)


@pytest.mark.parametrize("kind", ["note", "never_raises", "as_known"])
def test_what_only_adds_a_sentence_leaves_the_level(kind: str) -> None:
    codes = [m.code for m in KNOWLEDGE.modifiers.values() if m.effect.kind is ModifierKind(kind)]
    assert codes
    for code in codes:
        concerned = [
            r
            for r in KNOWLEDGE.specialties.values()
            if KNOWLEDGE.modifiers[code].universal or code in r.modifiers
        ]
        assert concerned
        for one in concerned:
            assert changes(weigh(one, told(code))) == [(code, one.level, one.level)]


def test_a_future_appointment_comes_first_for_violence() -> None:
    violence = weigh(record("consultation_violences"), told("mineur", "rdv_futur", "petite_ville"))
    assert next(one.code for one in violence.applied) == "rdv_futur"
    abortion = weigh(record("ivg_service"), told("mineur", "rdv_futur"))
    assert next(one.code for one in abortion.applied) == "mineur"


def test_a_circumstance_that_a_record_does_not_list_is_left_out() -> None:
    assert weigh(record("chirurgien_dentiste"), told("mineur", "petite_ville")).applied == ()
