"""Levels follow their stated rule; modifiers, sources and help lines exist and hold together."""

import re
from datetime import date

import pytest

from patient_check.domain.specialty import ModifierKind, Specialty, SpecialtyId
from patient_check.knowledge.specialties import load_specialties

KNOWLEDGE = load_specialties()
RECORDS = tuple(KNOWLEDGE.specialties.values())

MATRIX = ((0, 0, 1), (1, 2, 3), (2, 3, 3), (2, 3, 4))
"""Level by mission (row) and sensitivity (column)."""

MINORS_BY_DEFINITION = {
    "maison_ados", "paej", "cjc", "psychiatrie_enfant", "neuropediatrie", "camsp", "cmpp", "ime",
    "sessad",
}  # fmt: skip


def get(name: str) -> Specialty:
    return KNOWLEDGE.specialties[SpecialtyId(name)]


def test_there_is_a_record_for_each_specialty_service_and_place() -> None:
    assert len(RECORDS) == 354


def test_a_level_follows_the_matrix_or_says_why_not() -> None:
    assert [
        record.id
        for record in RECORDS
        if (record.level == MATRIX[record.criteria.mission][record.criteria.sensitivity])
        == ("Écart à la règle" in record.level_reason["fr"])
    ] == []


def test_a_protected_subject_has_french_law_or_two_anchors() -> None:
    assert [
        record.id
        for record in RECORDS
        if record.criteria.sensitivity == 2
        and "A1" not in record.criteria.anchors
        and len(record.criteria.anchors) < 2
    ] == []


def test_anchors_are_those_of_the_scale_and_named_in_the_reason() -> None:
    assert [
        record.id
        for record in RECORDS
        for anchor in record.criteria.anchors
        if anchor not in KNOWLEDGE.scale.anchors
        or (
            record.criteria.sensitivity == 2
            and KNOWLEDGE.scale.anchors[anchor]["fr"].casefold()
            not in record.level_reason["fr"].casefold()
        )
    ] == []


def test_loan_insurance_supports_cancer_and_hepatitis_only() -> None:
    liver = {"hepatologie", "hepatites_centre", "hepatites_virales"}
    assert [
        record.id
        for record in RECORDS
        if ("loi_lemoine_aeras" in record.sources or "A6" in record.criteria.anchors)
        and record.theme not in {"cancer", "cancer_centres"}
        and record.id not in liver
    ] == []


@pytest.mark.parametrize(
    ("name", "level", "line"),
    [
        ("medecine_generale", 0, None),
        ("masseur_kinesitherapeute", 0, None),
        ("ivg_service", 4, "sexualites_ivg"),
        ("gustave_roussy", 4, "sante_info_droits"),
        ("consultation_violences", 4, "violences_femmes_3919"),
        ("maison_des_femmes", 4, "violences_femmes_3919"),
        ("vih_service", 4, "sida_info_service"),
    ],
)
def test_the_cases_of_2020_come_out_right(name: str, level: int, line: str | None) -> None:
    record = get(name)
    assert record.level == level
    assert line is None or line in record.support_lines


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("radiodiagnostic_radiotherapie", 2),
        ("centre_antipoison", 2),
        ("biologie_reproduction", 3),
        ("educateur", 2),
        ("epilepsie", 4),
        ("ipa_chroniques", 2),
        ("ipa_rein", 3),
        ("cardiologie_pediatrique", 2),
        ("smr_specialise", 2),
        ("brules", 2),
        ("usld", 3),
        ("medecine_penitentiaire", 3),
        ("hepatites_centre", 3),
        ("hepatites_virales", 4),
        ("deuil_perinatal", 4),
        ("diagnostic_prenatal", 3),
        ("cra", 4),
        ("pco", 3),
    ],
)
def test_levels_that_contradicted_each_other_stay_settled(name: str, level: int) -> None:
    assert get(name).level == level


def test_every_modifier_source_and_help_line_exists() -> None:
    unknown: list[str] = []
    for record in RECORDS:
        unknown += [m for m in record.modifiers if m not in KNOWLEDGE.modifiers]
        unknown += [s for s in record.sources if s not in KNOWLEDGE.sources]
        unknown += [s for s in record.support_lines if s not in KNOWLEDGE.support_lines]
    for modifier in KNOWLEDGE.modifiers.values():
        unknown += [s for s in modifier.sources if s not in KNOWLEDGE.sources]
    for safeguard in KNOWLEDGE.scale.safeguards:
        unknown += [s for s in safeguard.sources if s not in KNOWLEDGE.sources]
    assert unknown == []


def test_every_record_has_a_source_and_a_review_date() -> None:
    assert [record.id for record in RECORDS if not record.sources] == []
    assert {date.fromisoformat(record.reviewed_on).year for record in RECORDS} >= {2026}


def test_every_source_is_used_and_dated() -> None:
    used = {s for record in RECORDS for s in record.sources}
    used |= {s for modifier in KNOWLEDGE.modifiers.values() for s in modifier.sources}
    used |= {s for safeguard in KNOWLEDGE.scale.safeguards for s in safeguard.sources}
    assert KNOWLEDGE.sources.keys() - used == set()
    for source in KNOWLEDGE.sources.values():
        assert date.fromisoformat(source.checked_on).year >= 2026
        assert source.address.startswith(("https://", "http://parlons-ici.org/"))
        assert source.status in {"read", "to_recheck"}


def test_every_help_line_is_used_or_general_and_gives_no_hours() -> None:
    used = {line for record in RECORDS for line in record.support_lines}
    assert KNOWLEDGE.support_lines.keys() - used == set()
    for line in KNOWLEDGE.support_lines.values():
        said = " ".join((line.number, *line.label.values(), *line.cost.values()))
        assert not re.search(r"\d\s?h\b|24/24|7/7|24/7|a\.m\.|p\.m\.", said)
        assert line.link.startswith("https://")
        assert date.fromisoformat(line.checked_on).year >= 2026


def test_violence_suicide_and_addiction_offer_a_quick_exit_and_a_number() -> None:
    exits = {record.id for record in RECORDS if record.quick_exit}
    assert {r.id for r in RECORDS if r.theme in {"violence", "addiction"}} <= exits
    assert {"vigilans", "ligne_ecoute", "urgences_psychiatriques"} <= exits
    professionals_only = {"criavs"}
    assert [i for i in exits - professionals_only if not get(i).support_lines] == []


def test_the_minor_modifier_speaks_only_of_intimate_mental_or_family_fields() -> None:
    effect = KNOWLEDGE.modifiers["mineur"].effect  # type: ignore[index]
    assert effect.kind is ModifierKind.RAISE
    assert effect.if_levels == (2, 3)
    listed = {record.id for record in RECORDS if "mineur" in record.modifiers}
    assert {get(i).theme for i in listed} <= set(effect.themes)
    assert listed & MINORS_BY_DEFINITION == set()
    assert "mineur" not in get("pediatrie").modifiers


def test_modifiers_name_known_themes_and_never_pass_the_top() -> None:
    for modifier in KNOWLEDGE.modifiers.values():
        effect = modifier.effect
        named = {
            *effect.themes,
            *effect.first_in_themes,
            *(t for c in effect.complements for t in c),
        }
        assert named <= KNOWLEDGE.themes.keys()
        assert effect.cap <= 4
        assert (effect.raise_by > 0) == (effect.kind is ModifierKind.RAISE)


def test_a_future_appointment_comes_first_for_violence() -> None:
    assert "violence" in KNOWLEDGE.modifiers["rdv_futur"].effect.first_in_themes  # type: ignore[index]
    for name in ("umj", "maison_des_femmes", "consultation_violences", "uaped", "chrs"):
        assert "rdv_futur" in get(name).modifiers
