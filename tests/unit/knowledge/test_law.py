"""The statements of law: each sourced, dated, in both languages, on one side."""

import json
import re

import pytest

from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.domain.law import Certainty, LawSide, LawStrength
from patient_check.knowledge.law import load_law, read_law
from patient_check.knowledge.specialties import load_specialties

LAW = load_law()
WRONG = (
    "nowhere", "side", "weak", "shoe_size", "diagnosis has two strengths", "astrology",
    "checked_on", "opinion is too many",
)  # fmt: skip
LONGEST_SENTENCE = 32


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
    raw["categories"]["weak"] += ["shoe_size", "diagnosis"]
    raw["explicit"]["themes"].append("astrology")
    raw["checked_on"] = "yesterday"
    raw["opinion"] = ""
    with pytest.raises(InvalidRecords) as caught:
        read_law(raw, {str(k): v for k, v in load_specialties().sources.items()})
    said = "\n".join(caught.value.problems)
    assert all(word in said for word in WRONG)


def texts() -> list[str]:
    summaries = (*LAW.summaries.values(), *LAW.summaries_of_notice.values())
    return [said for text in (*(p.text for p in LAW.points), *summaries) for said in text.values()]


def test_sentences_can_be_read_in_one_breath() -> None:
    assert [
        sentence
        for said in texts()
        for sentence in re.split(r"(?<=[.?]) ", said)
        if len(sentence.split()) > LONGEST_SENTENCE
    ] == []


def test_what_is_not_sure_is_worded_with_care() -> None:
    careful = {
        "fr": r"pour nous|en principe|souvent|aurait|pourrait|nous n'(avons|y avons)|nous n'avons",
        "en": r"as we read|in principle|often|is said to|could|we have (found|seen|not)|we found no",
    }
    for point in LAW.points:
        if point.certainty is not Certainty.HIGH:
            for language, words in careful.items():
                assert re.search(words, point.text[language], re.IGNORECASE), point.id
    low = [p for p in LAW.points if p.certainty is Certainty.LOW]
    assert all("aurait" in p.text["fr"] and not p.is_first for p in low)


@pytest.mark.parametrize(
    ("name", "side", "certainty", "words"),
    [
        ("secrecy", LawSide.ALWAYS, Certainty.HIGH, "L.1110-4"),
        ("deduction", LawSide.FOR, Certainty.HIGH, "C-184/20"),
        ("pharmacy_order", LawSide.FOR, Certainty.HIGH, "C-21/23"),
        ("care_structure", LawSide.AGAINST, Certainty.HIGH, "317182"),
        ("vaccination", LawSide.AGAINST, Certainty.HIGH, "450163"),
        ("nobody_in_terms", LawSide.OPEN, Certainty.MEDIUM, "2026"),
    ],
)
def test_the_points_that_carry_the_question_are_shown_first(
    name: str, side: LawSide, certainty: Certainty, words: str
) -> None:
    (point,) = [one for one in LAW.points if one.id == name]
    assert (point.side, point.certainty, point.is_first) == (side, certainty, True)
    assert words in point.reference["fr"]


def test_the_decision_on_how_long_data_are_kept_is_not_cited_for_health() -> None:
    assert "334014" not in asset("knowledge", "law.json").read_text("utf-8")


def test_the_words_promise_nothing_and_accuse_nobody() -> None:
    for said in texts():
        assert not re.search(r"\b(illégal|illegal|vous gagner|you will win|certain)\b", said), said
