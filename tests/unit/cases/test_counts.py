from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.cases.counts import (
    ALWAYS,
    COUNTS_FILE,
    OTHER,
    SMALLEST,
    Counts,
    counts_of,
    merged,
)
from patient_check.domain.advice import StepId, StepState
from patient_check.domain.case import CountKey, CountKind, StepNote
from patient_check.domain.category import ExposureStatus
from patient_check.domain.errors import CaseKeyMissing, DamagedCaseFile
from tests.unit.cases.made import KEY, OTHER_KEY, full_case

CASE, CATEGORY, STEP = CountKind.CASE, CountKind.CATEGORY, CountKind.STEP
BREACH = "Clinique du Parc 2020-07"


def group(month: str, breach: str, cases: int, **cells: int) -> dict[CountKey, int]:
    counts = {CountKey(month, breach, CATEGORY, name): number for name, number in cells.items()}
    return {CountKey(month, breach, CASE): cases, **counts}


def test_a_case_counts_for_its_breach_its_categories_and_its_steps() -> None:
    assert counts_of(full_case()) == {
        CountKey("2026-11", BREACH, CASE),
        CountKey("2026-11", BREACH, CATEGORY, "last_name"),
        CountKey("2026-11", BREACH, CATEGORY, "email"),
        CountKey("2026-11", BREACH, STEP, "change_password"),
    }


def test_what_did_not_happen_is_not_counted() -> None:
    case = full_case()
    assert case.review is not None
    spared = replace(case.review.findings.categories[0], status=ExposureStatus.NOT_EXPOSED)
    findings = replace(case.review.findings, categories=(spared,), organisation=None)
    waiting = MappingProxyType({StepId("a"): StepNote(StepState.NOT_NOW, date(2026, 11, 4))})
    case = replace(case, review=replace(case.review, findings=findings), steps=waiting)
    assert counts_of(case) == {CountKey("2026-11", "2020-07", CASE)}
    assert counts_of(replace(case, review=None, found=None)) == {CountKey("2026-11", "", CASE)}


def test_nothing_of_the_person_is_in_what_is_counted() -> None:
    words = repr(counts_of(full_case()))
    for private in ("Élise", "Brest", "cardio", "Hôpital", "courrier", "00ff", "mineur"):
        assert private not in words


def test_counts_are_kept_and_taken_back(tmp_path: Path) -> None:
    counts = Counts(tmp_path, KEY)
    a, b = CountKey("2026-11", "A", CASE), CountKey("2026-11", "A", STEP, "s")
    assert counts.read() == {}
    counts.change({a, b}, frozenset())
    counts.change({a}, {b})
    assert Counts(tmp_path, KEY).read() == {a: 2}
    counts.change(frozenset(), {b})
    assert counts.read() == {a: 2}
    with pytest.raises(CaseKeyMissing):
        Counts(tmp_path, OTHER_KEY).read()


def test_damaged_counts_are_said_and_never_written_over(tmp_path: Path) -> None:
    counts = Counts(tmp_path, KEY)
    counts.change({CountKey("2026-11", "A", CASE)}, frozenset())
    path = tmp_path / COUNTS_FILE
    damaged = path.read_bytes()[:-1]
    path.write_bytes(damaged)
    with pytest.raises(DamagedCaseFile):
        counts.change({CountKey("2026-11", "A", CASE)}, frozenset())
    assert path.read_bytes() == damaged


def test_five_cases_of_a_breach_in_a_month_are_shown() -> None:
    rows = merged(group("2026-11", "A", 5, email=5))
    assert [(row.period, row.breach, row.kind, row.id, row.count) for row in rows] == [
        ("2026-11", "A", CASE, "", 5),
        ("2026-11", "A", CATEGORY, "email", 5),
    ]


def test_few_cases_join_the_others_of_the_month_then_of_the_year_then_of_all_times() -> None:
    month = merged(group("2026-11", "A", 3, email=3) | group("2026-11", "B", 2, email=2))
    assert {(row.period, row.breach, row.count) for row in month} == {("2026-11", OTHER, 5)}
    year = merged(group("2026-11", "A", 3, email=3) | group("2026-02", "B", 3, email=3))
    assert {(row.period, row.breach, row.count) for row in year} == {("2026", OTHER, 6)}
    always = merged(group("2025-11", "A", 4, email=4) | group("2026-02", "A", 1, email=1))
    assert {(row.period, row.breach, row.count) for row in always} == {(ALWAYS, OTHER, 5)}
    assert merged(group("2026-11", "A", 4, email=4)) == ()


def test_rare_categories_of_a_breach_are_counted_together() -> None:
    rows = merged(group("2026-11", "A", 9, email=9, nir=3, iban=2, rare=1))
    assert {(row.id, row.count) for row in rows if row.kind is CATEGORY} == {
        ("email", 9),
        (OTHER, 6),
    }
    few = merged(group("2026-11", "A", 9, email=9, rare=4))
    assert {row.id for row in few if row.kind is CATEGORY} == {"email"}


_GROUPS = st.dictionaries(
    st.tuples(
        st.sampled_from(["2025-01", "2026-01", "2026-02"]),
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from([(CASE, ""), (CATEGORY, "email"), (CATEGORY, "nir"), (STEP, "s")]),
    ),
    st.integers(1, 12),
)


@given(_GROUPS)
def test_no_number_under_five_is_ever_shown(
    groups: dict[tuple[str, str, tuple[CountKind, str]], int],
) -> None:
    counts = {CountKey(month, breach, *cell): n for (month, breach, cell), n in groups.items()}
    rows = merged(counts)
    cases = {(row.period, row.breach): row.count for row in rows if row.kind is CASE}
    assert all(row.count >= SMALLEST for row in rows)
    assert all(cases[row.period, row.breach] >= SMALLEST for row in rows)
    total = Counter(key.kind for key, n in counts.items() for _ in range(n))
    shown: Counter[CountKind] = Counter()
    for row in rows:
        shown[row.kind] += row.count
    assert all(shown[kind] <= total[kind] for kind in shown)
