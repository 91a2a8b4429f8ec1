import json
import tomllib
from typing import Any

import pytest

from patient_check.assets import asset
from patient_check.domain.finding import AffectedUnit
from patient_check.extraction.affected import find_affected
from patient_check.extraction.numbers import FIGURE, figure_value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7 315", 7315),
        ("500.000", 500_000),
        ("1,4 million", 1_400_000),
        ("33 millions", 33_000_000),
        ("trente-trois millions", 33_000_000),
        ("quatre-vingt mille", 80_000),
        ("750 000", 750_000),
    ],
)
def test_a_figure_has_its_value(written: str, value: int) -> None:
    match = FIGURE.search(written)
    assert match is not None
    assert figure_value(match) == value


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("Les données de quelque 750 000 patients ont été volées.", 750_000, AffectedUnit.PEOPLE),
        ("L’incident touche 5 240 rendez-vous.", 5240, AffectedUnit.APPOINTMENTS),
        ("1,3 million de comptes ont été consultés.", 1_300_000, AffectedUnit.ACCOUNTS),
        ("L’intrus a copié 90 000 lignes.", 90_000, AffectedUnit.ROWS),
        ("Au total, 2 310 foyers sont concernés.", 2310, AffectedUnit.HOUSEHOLDS),
    ],
)
def test_the_count_has_the_unit_of_its_noun(text: str, count: int, unit: AffectedUnit) -> None:
    found = find_affected(text)
    assert found is not None
    assert (found.count, found.unit) == (count, unit)
    quote = found.evidence[0]
    assert text[quote.span.start : quote.span.end] == quote.text


@pytest.mark.parametrize(
    "text",
    [
        "La mutuelle compte 900 000 adhérents.",
        "Appelez le 01 99 00 12 34 pour toute question sur la fuite.",
        "Depuis le 4 mars 2031, les patients sont prévenus un par un.",
        "Aucun chiffre n’est connu.",
    ],
)
def test_what_does_not_count_the_leak_is_left_aside(text: str) -> None:
    assert find_affected(text) is None


def test_those_who_were_reached_prevail_over_all_customers() -> None:
    found = find_affected(
        "L’enseigne revendique 8 millions de clients. Les données de 42 000 clients ont fui."
    )
    assert found is not None
    assert found.count == 42_000


_EXAMPLES = tomllib.loads(
    asset("patterns", "fr", "examples", "affected.toml").read_text(encoding="utf-8")
)["example"]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: json.dumps(e["text"][:60]))
def test_each_example_gives_its_count(example: dict[str, Any]) -> None:
    found = find_affected(example["text"])
    if not example["count"]:
        assert found is None
        return
    assert found is not None
    assert (found.count, found.unit) == (example["count"], AffectedUnit(example["unit"]))
    span = found.evidence[0].span
    assert found.evidence[0].text == example["text"][span.start : span.end]
