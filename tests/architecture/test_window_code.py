"""Rules of the house that a reader of the window's code relies on."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UI = sorted((ROOT / "patient_check" / "ui").rglob("*.py"))
WORKFLOW = sorted((ROOT / "patient_check" / "workflow").rglob("*.py"))
SHOWS_TEXT = {"setText", "setToolTip", "setAccessibleName", "setPlaceholderText", "setWindowTitle"}
NAME_OF_THE_PROGRAM = "Patient Check"


def _functions(tree: ast.AST) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize("path", [*UI, *WORKFLOW], ids=lambda path: path.name)
def test_files_and_functions_stay_small(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= 400
    for function in _functions(ast.parse(source)):
        assert (function.end_lineno or 0) - function.lineno < 50, function.name


def test_most_files_are_under_three_hundred_lines() -> None:
    long = [p.name for p in [*UI, *WORKFLOW] if len(p.read_text("utf-8").splitlines()) > 300]
    assert long == []


@pytest.mark.parametrize("path", UI, ids=lambda path: path.name)
def test_no_bare_words_are_shown(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr in SHOWS_TEXT and node.args and isinstance(node.args[0], ast.Constant):
            assert node.args[0].value in {"", NAME_OF_THE_PROGRAM}, ast.unparse(node)


@pytest.mark.parametrize("path", UI, ids=lambda path: path.name)
def test_no_markup_is_ever_shown(path: Path) -> None:
    source = path.read_text("utf-8")
    for word in ("setHtml", "RichText", "MarkdownText", "insertHtml", "setMarkdown"):
        if word == "RichText":
            source = source.replace("setAcceptRichText(False)", "")
        assert word not in source


def test_background_work_has_one_road() -> None:
    words = ("QThread", "moveToThread", "threading", "QRunnable", "concurrent")
    users = {p.name for p in UI for word in words if word in p.read_text("utf-8")}
    assert users == {"runner.py"}


def test_any_error_is_caught_in_the_runner_only() -> None:
    catchers = {
        path.name
        for path in UI
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    }
    assert catchers <= {"runner.py"}


def test_the_workflow_knows_no_qt() -> None:
    for path in WORKFLOW:
        assert "PySide6" not in path.read_text("utf-8")
