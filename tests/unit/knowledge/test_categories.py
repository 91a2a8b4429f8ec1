import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from patient_check.domain.category import CategoryGroup, DataCategoryId
from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge import categories


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    categories.load_categories.cache_clear()
    yield
    categories.load_categories.cache_clear()


def test_the_catalogue_has_its_52_categories_in_every_group() -> None:
    loaded = categories.load_categories()
    assert len(loaded) == 52
    assert {category.group for category in loaded.values()} == set(CategoryGroup)
    assert next(iter(loaded)) == "last_name"
    assert loaded[DataCategoryId("iban")].group is CategoryGroup.FINANCIAL


def test_each_explanation_is_one_sentence_in_each_language() -> None:
    for category in categories.load_categories().values():
        for text in category.explanation.values():
            assert text.endswith(".")
            assert len(text) < 260


def test_all_problems_are_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = {"fr": "mot", "en": "word"}
    records = [
        {"id": "a", "group": "nowhere", "label": good, "explanation": good},
        {"id": "a", "group": "care", "label": {"fr": "mot"}, "explanation": good},
    ]
    path = tmp_path / "categories.json"
    path.write_text(json.dumps({"categories": records}), encoding="utf-8")
    monkeypatch.setattr(categories, "asset", lambda *_: path)
    with pytest.raises(InvalidRecords) as caught:
        categories.load_categories()
    assert len(caught.value.problems) == 3


def test_no_explanation_alarms_or_says_that_somebody_is_ill() -> None:
    for category in categories.load_categories().values():
        words = " ".join(category.explanation.values()).lower()
        for banned in ("grave", "danger", "alerte", "vous êtes malade", "votre maladie", "!"):
            assert banned not in words, category.id
