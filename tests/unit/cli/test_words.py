import json
import re
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.cli.words import load_words
from patient_check.domain import errors
from patient_check.domain.category import ExposureStatus
from patient_check.domain.finding import AffectedUnit, Article34Element


def raw(language: str) -> dict[str, Any]:
    text = asset("i18n", f"command_line_{language}.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def shape(value: object) -> object:
    """Return the keys, the lengths of lists, and the {names} of sentences."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return len(value)
    return sorted(set(re.findall(r"\{\w+\}", str(value))))


def test_both_languages_say_the_same_things() -> None:
    assert shape(raw("fr")) == shape(raw("en"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_value_of_the_domain_has_its_words(language: str) -> None:
    entries = raw(language)
    leaves = {error.code for error in errors.NoticeError.__subclasses__()}
    assert entries["errors"].keys() == leaves
    kept = [*errors.CaseFileError.__subclasses__(), *errors.SecretError.__subclasses__()]
    assert entries["case_errors"].keys() == {error.code for error in kept}
    assert entries["statuses"].keys() == set(ExposureStatus)
    assert entries["units"].keys() == set(AffectedUnit)
    assert entries["elements"].keys() == set(Article34Element)
    assert len(entries["months"]) == 12


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("fr", "2020-07-21", "21 juillet 2020"),
        ("fr", "2026-03-01", "1er mars 2026"),
        ("fr", "2025-12", "décembre 2025"),
        ("en", "2026-03-01", "1 March 2026"),
    ],
)
def test_a_date_is_written_as_people_write_it(language: str, value: str, written: str) -> None:
    assert load_words(language).day(value) == written


@pytest.mark.parametrize(
    ("language", "count", "unit", "written"),
    [
        ("fr", 6128, "appointments", "6\u202f128 rendez-vous"),
        ("fr", 1, "people", "1 personne"),
        ("en", 1_250_000, "accounts", "1,250,000 accounts"),
        ("en", 1, "households", "1 household"),
    ],
)
def test_a_figure_agrees_with_what_it_counts(
    language: str, count: int, unit: str, written: str
) -> None:
    assert load_words(language).counted("units", unit, count) == written


def test_warnings_of_a_family_share_a_sentence_and_unknown_ones_have_one() -> None:
    words = load_words("fr")
    assert words.warning("attachment_encrypted") == words.warning("attachment_skipped")
    assert words.warning("confinement_files_missing") != words.warning("truncated")
    assert words.warning("never_heard_of") == raw("fr")["warnings"]["other"]
