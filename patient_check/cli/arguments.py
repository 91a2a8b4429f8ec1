"""What was typed after `patient-check`: this runs first, and imports next to nothing."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

Command = Literal["window", "analyze", "explain", "help", "help_analyze", "help_explain", "version"]

_PLACE = "--place"
_YES_OR_NO = ("--json", "--minor", "--repeated")


class UsageError(Exception):
    """A command that is not well written; `key` names the sentence, `word` what was typed."""

    def __init__(self, key: str, word: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.word = word


class Options(NamedTuple):
    """A command line that makes sense: what to do, with which files or about which words."""

    command: Command
    files: tuple[str, ...] = ()
    as_json: bool = False
    query: str = ""
    place: str = ""
    is_minor: bool = False
    is_repeated: bool = False


def parse(arguments: Sequence[str]) -> Options:
    """Return what `arguments` ask for; raise `UsageError` when they ask for nothing we know.

    `--` ends the options, and a lone `-` is a file: standard input.
    """
    if arguments and arguments[0] == "analyze":
        return _parse_analyze(arguments[1:])
    if arguments and arguments[0] == "explain":
        return _parse_explain(arguments[1:])
    flags, files = _split(arguments)
    for flag in flags:
        if flag in {"-h", "--help"}:
            return Options("help")
        if flag == "--version":
            return Options("version")
        raise UsageError("usage_unknown_option", flag)
    if len(files) > 1:
        raise UsageError("usage_one_file")
    return Options("window", files)


def _parse_analyze(arguments: Sequence[str]) -> Options:
    flags, files = _split(arguments)
    for flag in flags:
        if flag in {"-h", "--help"}:
            return Options("help_analyze")
        if flag != "--json":
            raise UsageError("usage_unknown_option", flag)
    if not files:
        raise UsageError("usage_no_file")
    return Options("analyze", files, as_json=bool(flags))


def _parse_explain(arguments: Sequence[str]) -> Options:
    """Read the words to explain; quotation marks around several words are not required."""
    place, others = _take_place(arguments)
    flags, words = _split(others)
    for flag in flags:
        if flag in {"-h", "--help"}:
            return Options("help_explain")
        if flag not in _YES_OR_NO:
            raise UsageError("usage_unknown_option", flag)
    query = " ".join(words).strip()
    if not query:
        raise UsageError("usage_no_words")
    return Options(
        "explain",
        as_json="--json" in flags,
        query=query,
        place=place,
        is_minor="--minor" in flags,
        is_repeated="--repeated" in flags,
    )


def _take_place(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the value of `--place` (the last one counts), and what else was typed."""
    place, others = "", list[str]()
    words = iter(arguments)
    for word in words:
        if word == "--":
            others += [word, *words]
        elif word == _PLACE or word.startswith(f"{_PLACE}="):
            place = (next(words, "") if word == _PLACE else word[len(_PLACE) + 1 :]).strip()
            if not place or place.startswith("--"):
                raise UsageError("usage_no_place")
        else:
            others.append(word)
    return place, others


def _split(arguments: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the options, then the files."""
    words = list(arguments)
    end = words.index("--") if "--" in words else len(words)
    flags = tuple(word for word in words[:end] if word.startswith("-") and word != "-")
    files = tuple(word for word in words[:end] if not word.startswith("-") or word == "-")
    return flags, files + tuple(words[end + 1 :])
