"""The combinations: their files are read strictly, and their words keep calm."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.category import ExposureStatus
from patient_check.domain.combination import CombinationRecord
from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge.combinations import load_combinations, read_combinations

RECORDS = load_combinations().combinations
CAUTIONS = load_combinations().cautions
FEWEST = 14
LONGEST_SENTENCE = 30
MOST_STEPS = 4

ALARM_FR = (
    "danger", "dangereu", "grave", "catastroph", "terrible", "panique", "hacker", "criminel",
    "alerte", "attention", "immédiatement", "urgen", "vite", "jamais trop", "arnaqu", "menac",
    "redout", "cauchemar", "exploit", "ruin", "vider votre compte",
)  # fmt: skip
ALARM_EN = (
    "danger", "serious", "catastroph", "terrible", "panic", "hacker", "criminal", "alert",
    "beware", "immediately", "urgent", "scam", "threat", "nightmare", "ruin", "guarantee",
)  # fmt: skip
VERDICT_FR = r"\bvous (avez|êtes|souffrez|devez avoir) (une?|des|malade|atteint)|votre maladie"
VERDICT_EN = r"\byou (have|suffer)\b (a|an|from)|\byour illness\b"


def texts(record: CombinationRecord, language: str) -> Iterator[str]:
    yield record.title[language]
    yield record.scenario[language]
    yield record.alone[language]
    yield from record.defence[language]


def every_text(language: str) -> list[tuple[str, str]]:
    cautions = [(status.value, said[language]) for status, said in CAUTIONS.items()]
    return [(one.id, said) for one in RECORDS for said in texts(one, language)] + cautions


def breaking(pattern: str, language: str) -> list[str]:
    rule = re.compile(pattern, re.IGNORECASE)
    return [f"{name}: {said}" for name, said in every_text(language) if rule.search(said)]


def test_there_are_enough_for_breaches_in_health() -> None:
    assert len(RECORDS) >= FEWEST
    assert load_combinations() is load_combinations()


@pytest.mark.parametrize(("language", "words"), [("fr", ALARM_FR), ("en", ALARM_EN)])
def test_no_word_sounds_the_alarm(language: str, words: tuple[str, ...]) -> None:
    assert breaking(rf"\b({'|'.join(words)})|!", language) == []


@pytest.mark.parametrize(("language", "verdict"), [("fr", VERDICT_FR), ("en", VERDICT_EN)])
def test_nobody_is_told_that_they_are_ill(language: str, verdict: str) -> None:
    assert breaking(verdict, language) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences_are_short(language: str) -> None:
    assert [
        f"{name}: {sentence}"
        for name, said in every_text(language)
        for sentence in re.split(r"(?<=[.?])\s", said)
        if len(sentence.split()) > LONGEST_SENTENCE
    ] == []


def test_the_person_is_spoken_to_politely() -> None:
    assert breaking(r"\b(tu|toi|ton|ta|tes)\b", "fr") == []
    for record in RECORDS:
        assert re.search(r"\b(vous|votre|vos)\b", " ".join(texts(record, "fr"))), record.id


@pytest.mark.parametrize(
    ("language", "maybe"),
    [("fr", r"pourrai(t|ent)|raient\b|peuvent suffire"), ("en", "could|would|may be")],
)
def test_a_scenario_is_a_possibility(language: str, maybe: str) -> None:
    by_themselves = {"empty_home"}  # what dates and an address say, whoever reads them
    told = {r.id for r in RECORDS if not re.search(maybe, r.scenario[language])}
    assert told == by_themselves


@pytest.mark.parametrize("language", ["fr", "en"])
def test_texts_are_well_set(language: str) -> None:
    for record in RECORDS:
        assert not record.title[language].endswith(".")
        assert record.scenario[language].endswith(".")
        assert record.alone[language].endswith(".")
        for step in record.defence[language]:
            assert step[0].islower(), step
            assert not step.endswith((".", ",", ";")), step
    assert breaking(r"^\s|\s$|\s\s|’", language) == []


def test_each_combination_comes_with_a_defence_and_its_sources() -> None:
    for record in RECORDS:
        assert 2 <= len(record.defence["fr"]) <= MOST_STEPS, record.id
        assert record.sources, record.id
        assert len({*record.defence["fr"]}) == len(record.defence["fr"])


def test_no_two_combinations_tell_the_same() -> None:
    for language in ("fr", "en"):
        for field in ("title", "scenario", "alone"):
            said = [getattr(record, field)[language] for record in RECORDS]
            assert len(set(said)) == len(said), field


def test_every_doubtful_status_has_its_caution() -> None:
    certain = {ExposureStatus.EXPOSED, ExposureStatus.NOT_EXPOSED}
    assert set(CAUTIONS) == set(ExposureStatus) - certain


def test_english_is_not_french_left_over() -> None:
    assert breaking(r"\b(une?|des|pour|chez|avec|votre|peut)\b(?! droits)", "en") == []


def test_the_file_is_laid_out_for_diffs() -> None:
    written = asset("knowledge", "combinations.json").read_text(encoding="utf-8")
    assert written == json.dumps(json.loads(written), ensure_ascii=False, indent=1) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(asset("knowledge", "combinations.json"), tmp_path)
    return tmp_path


def problems_after(folder: Path, change: Callable[[dict[str, Any]], object]) -> str:
    path = folder / "combinations.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(InvalidRecords) as caught:
        read_combinations(folder)
    return "\n".join(caught.value.problems)


def first(raw: dict[str, Any]) -> dict[str, Any]:
    record: dict[str, Any] = raw["combinations"][0]
    return record


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda raw: first(raw).pop("scenario"), "lacks scenario"),
        (lambda raw: first(raw).update(colour="red"), "does not know colour"),
        (lambda raw: first(raw)["title"].pop("en"), "title wants a French and an English text"),
        (lambda raw: first(raw)["defence"]["en"].pop(), "lists of different lengths"),
        (lambda raw: first(raw).update(kind="fear"), "kind wants one of"),
        (lambda raw: first(raw).update(reviewed_on="24/11/2026"), "reviewed_on"),
        (lambda raw: first(raw).update(parts=[["password"]]), "wants two parts or more"),
        (lambda raw: first(raw).update(parts=[["password"], []]), "none of them empty"),
        (lambda raw: first(raw).update(parts=[["email"], ["email"]]), "plays two parts"),
        (lambda raw: first(raw).update(parts=[["email"], ["shoe_size"]]), "no category shoe_size"),
        (lambda raw: first(raw).update(sources=["hearsay"]), "no source hearsay"),
        (lambda raw: first(raw).update(sources=[]), "has no source"),
        (lambda raw: first(raw).update(support_lines=["12"]), "no help line 12"),
        (lambda raw: raw["combinations"].append(first(raw)), "is there twice"),
        (lambda raw: raw["cautions"].pop("possible"), "lacks possible"),
        (lambda raw: raw["cautions"]["possible"].update(fr="peut-être"), "no place for the data"),
        (lambda raw: raw.update(notes=[]), "does not know notes"),
        (lambda raw: raw.update(combinations=[]), "lacks the list combinations"),
        (
            lambda raw: raw["sources"].append(raw["sources"][0] | {"id": "spare"}),
            "nothing cites the source spare",
        ),
    ],
)
def test_a_wrong_record_is_refused(
    folder: Path, change: Callable[[dict[str, Any]], object], said: str
) -> None:
    assert said in problems_after(folder, change)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecords, match=r"combinations\.json"):
        read_combinations(tmp_path)
