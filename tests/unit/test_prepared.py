import re
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from patient_check import prepared
from patient_check.assets import asset
from patient_check.domain.errors import InvalidRecords
from patient_check.prepared import compile_all, read_records


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep nothing of the tests beside the real bytecode."""
    monkeypatch.setattr(prepared, "_path", lambda name: str(tmp_path / name))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def shipped_tables() -> list[tuple[str, ...]]:
    root = asset()
    return [path.relative_to(root).parts for path in asset("patterns").rglob("*.toml")]


def records_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "words.toml"
    path.write_text('words = ["un", "deux"]', encoding="utf-8")
    monkeypatch.setattr(prepared, "asset", lambda *_: path)
    return path


@pytest.mark.parametrize("parts", shipped_tables(), ids="/".join)
def test_what_is_kept_is_what_was_read(parts: tuple[str, ...], folder: Path) -> None:
    first = read_records(*parts)
    assert (folder / "-".join(parts)).is_file()
    assert read_records(*parts) == first


def test_records_that_changed_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = records_file(tmp_path, monkeypatch)
    assert read_records("words.toml") == {"words": ["un", "deux"]}
    path.write_text('words = ["un", "deux", "trois"]', encoding="utf-8")
    assert read_records("words.toml")["words"][-1] == "trois"


@pytest.mark.parametrize("content", [b"", b"x", b"\x00" * 40, b"N", b"(\x02\x00\x00\x00"])
def test_what_was_spoiled_is_made_again(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records_file(tmp_path, monkeypatch)
    (tmp_path / "words.toml-kept").write_bytes(content)
    monkeypatch.setattr(prepared, "_path", lambda name: str(tmp_path / f"{name}-kept"))
    assert read_records("words.toml") == {"words": ["un", "deux"]}
    (tmp_path / "list-expressions-kept").write_bytes(content)
    assert compile_all("list", {"a": "b+"})["a"] == re.compile("b+")


def test_a_kept_expression_is_the_compiled_one(folder: Path) -> None:
    sources = {
        "groups": r"\b(?:(?P<number>\d{1,3})|(?P<word>[a-zà-ÿ]+))(?=\s|$)(?<!x)\1?",
        "set": r"[^\W\d_]{2,9}(?:nom|prenom|adresse)s?",
        "flags": r"(?i:fuite)|(?s:.)",
    }
    first = compile_all("list", sources)
    assert (folder / "list-expressions").is_file()
    again = compile_all("list", sources)
    for key, source in sources.items():
        assert first[key] == again[key] == re.compile(source)
        assert again[key].groupindex == re.compile(source).groupindex


@given(st.from_regex(r"(?:[a-c]|\(\?:[ab]\||\)|[*+?]|\[a-c\]|\\b|\(\?P<n>){0,12}", fullmatch=True))
@example("(?P<n>a)|b*?")
def test_any_expression_is_kept_as_it_is_or_not_at_all(source: str) -> None:
    try:
        expected = re.compile(source)
    except re.error:
        return
    program = prepared._program(source)
    assert program is not None
    assert prepared._restored(program) == expected


def test_expressions_that_do_not_compile_are_all_named(folder: Path) -> None:
    with pytest.raises(InvalidRecords) as refused:
        compile_all("list", {"good": "a", "open": "(", "range": "[z-a]"})
    assert [problem.split(":")[1].strip() for problem in refused.value.problems] == [
        "open",
        "range",
    ]
    assert list(folder.iterdir()) == []


def test_another_python_s_programs_are_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_all("list", {"a": "b+"})
    monkeypatch.setattr(prepared, "_restored", lambda _: None)
    assert compile_all("list", {"a": "b+"})["a"] == re.compile("b+")


def test_nothing_is_written_when_python_may_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compile_all("list", {"a": "b+"})
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "_path", lambda name: f"/nonexistent/{name}")
    assert compile_all("list", {"a": "b+"})["a"].fullmatch("bb")
