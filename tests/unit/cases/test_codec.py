from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patient_check.cases.codec import CodecError, from_json, from_raw, to_json, to_raw
from patient_check.domain.case import BreachRecord, Case, CountKey
from tests.unit.cases.made import full_case


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    word: str
    count: int = 3


@dataclass(frozen=True, slots=True)
class Outer:
    inner: Inner
    colour: Colour | None
    day: date
    is_so: bool
    share: float = 0.5
    content: bytes = b""
    inners: tuple[Inner, ...] = ()
    words: frozenset[str] = frozenset()
    by_colour: Mapping[Colour, Inner] = field(default_factory=lambda: MappingProxyType({}))


st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

RAW: dict[str, Any] = {
    "inner": {"word": "a", "count": 1},
    "colour": "red",
    "day": "2026-11-24",
    "is_so": True,
}


def test_a_value_of_every_kind_comes_back() -> None:
    value = Outer(
        Inner("\ud83d\ude00 😀 \x00"),
        Colour.RED,
        date(2026, 2, 28),
        is_so=False,
        share=0.1 + 0.2,
        content=bytes(range(256)),
        inners=(Inner("b"), Inner("c", -(10**30))),
        words=frozenset({"é", "e"}),
        by_colour=MappingProxyType({Colour.RED: Inner("d")}),
    )
    assert from_raw(Outer, from_json(to_json(to_raw(value)))) == value
    assert from_raw(Outer, to_raw(replace(value, colour=None))).colour is None


def test_a_missing_field_takes_its_default_and_is_required_without_one() -> None:
    assert from_raw(Outer, RAW).inners == ()
    assert from_raw(Outer, {**RAW, "inner": {"word": "a"}}).inner.count == 3
    with pytest.raises(CodecError):
        from_raw(Outer, {key: value for key, value in RAW.items() if key != "day"})


@pytest.mark.parametrize(
    "change",
    [
        {"more": 1},
        {"inner": None},
        {"inner": {"word": "a", "more": 1}},
        {"inner": {"word": 1}},
        {"inner": {"word": "a", "count": True}},
        {"inner": {"word": "a", "count": 1.0}},
        {"inner": ["a", 1]},
        {"colour": "blue"},
        {"colour": 1},
        {"day": "24/11/2026"},
        {"day": 20261124},
        {"is_so": 1},
        {"is_so": "true"},
        {"share": 1},
        {"share": "0.5"},
        {"content": "not base 64"},
        {"inners": {}},
        {"inners": "ab"},
        {"inners": [None]},
        {"words": [1]},
        {"by_colour": {"blue": {"word": "a"}}},
        {"by_colour": []},
    ],
)
def test_what_the_types_do_not_say_is_refused(change: dict[str, Any]) -> None:
    assert from_raw(Outer, RAW).is_so
    with pytest.raises(CodecError):
        from_raw(Outer, {**RAW, **change})


def test_a_type_that_cannot_be_kept_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError, match="no way to keep"):
        to_raw(1j)
    with pytest.raises(TypeError, match="no way to keep"):
        from_raw(list[str], [])


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b"[" * 100_000, b"nul", b"NaN", b"-Infinity"]
)
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(CodecError):
        from_json(content)


def test_the_same_value_always_gives_the_same_bytes() -> None:
    case = full_case()
    again = from_raw(Case, from_json(to_json(to_raw(case))))
    assert again == case
    assert to_json(to_raw(again)) == to_json(to_raw(case))


@pytest.mark.parametrize("kind", [Case, CountKey, BreachRecord], ids=lambda kind: kind.__name__)
def test_whatever_a_kept_value_holds_comes_back(kind: type) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def round_trip(value: object) -> None:
        assert from_raw(kind, from_json(to_json(to_raw(value)))) == value

    round_trip()


@given(st.text(st.characters(codec=None, categories=None)))
def test_any_text_comes_back_letter_by_letter(text: str) -> None:
    assert from_json(to_json(text)) == text
