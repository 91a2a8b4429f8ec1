"""The statements of law: each sourced, dated, in both languages, on one side."""

import json
import re

import pytest

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.law import LawSide, LawStrength
from patient_check.knowledge.law import load_law, read_law
from patient_check.knowledge.specialties import load_specialties

LAW = load_law()


def test_every_statement_has_a_source_and_the_law_a_date() -> None:
    assert load_law() is LAW
    assert all(point.sources for point in LAW.points)
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", LAW.checked_on)
    assert LAW.summaries.keys() == set(LawStrength)


def test_the_ids_are_each_there_once_and_every_source_is_used() -> None:
    ids = [point.id for point in LAW.points]
    assert len(set(ids)) == len(ids)
    raw = json.loads(asset("knowledge", "law.json").read_text("utf-8"))
    used = {source.id for point in LAW.points for source in point.sources}
    assert {one["id"] for one in raw["sources"]} <= used
    shared = set(load_specialties().sources)
    assert {one["id"] for one in raw["sources"]} & shared == set()


@pytest.mark.parametrize("strength", LawStrength)
def test_each_strength_has_what_always_holds_and_what_is_open(strength: LawStrength) -> None:
    sides = {p.side for p in LAW.points if not p.strengths or strength in p.strengths}
    assert {LawSide.ALWAYS, LawSide.OPEN, LawSide.FOR} <= sides


def test_what_speaks_against_is_never_left_out_for_health() -> None:
    for strength in (LawStrength.STRONG, LawStrength.MEDIUM, LawStrength.WEAK):
        sides = [p.side for p in LAW.points if strength in p.strengths]
        assert LawSide.AGAINST in sides


def test_every_problem_is_said_at_once() -> None:
    raw = json.loads(asset("knowledge", "law.json").read_text("utf-8"))
    raw["points"][0]["sources"] = ["nowhere"]
    raw["points"][1]["side"] = "left"
    raw["summaries"].pop("weak")
    with pytest.raises(InvalidRecords) as caught:
        read_law(raw, {str(k): v for k, v in load_specialties().sources.items()})
    said = "\n".join(caught.value.problems)
    assert all(word in said for word in ("nowhere", "side", "weak"))


def test_the_words_promise_nothing_and_accuse_nobody() -> None:
    texts = [t for p in LAW.points for t in p.text.values()]
    texts += [t for summary in LAW.summaries.values() for t in summary.values()]
    for said in texts:
        assert not re.search(r"\b(illégal|illegal|vous gagner|you will win|certain)\b", said), said
