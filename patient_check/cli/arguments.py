"""What was typed after `patient-check`: this runs first, and imports next to nothing."""

from collections.abc import Callable, Container, Iterable, Sequence
from typing import Final, Literal, NamedTuple

Command = Literal[
    "window",
    "analyze",
    "explain",
    "letter",
    "batch",
    "help",
    "help_analyze",
    "help_explain",
    "help_letter",
    "help_batch",
    "version",
]

CIRCUMSTANCES: Final = {
    "--minor": "mineur",
    "--repeated": "repetition",
    "--relative": "accompagnement",
    "--age-or-sex": "age_sexe",
    "--shared-contact": "coordonnees_partagees",
    "--close-date": "date_proche",
    "--searchable": "nom_cherchable",
    "--small-town": "petite_ville",
    "--cancelled": "rdv_annule",
    "--future": "rdv_futur",
}
"""The options that a yes answers, with the code of the circumstance that each one tells."""

NAMED: Final = {
    "--place": "lieu_nomme",
    "--reason": "motif_affiche",
    "--with": "plusieurs_rdv",
}
"""The options that take words, with the code of the circumstance that the words call for."""

ALL_LETTERS: Final = "all"
LETTERS: Final = (
    "dpo",
    "follow-up",
    "cnil",
    "criminal",
    "hospital",
    "bank",
    "mandate",
    "parent",
    ALL_LETTERS,
)
"""The letters as they are typed; the last one is a file of those that suit the case."""

FILE_TYPES: Final = (".pdf", ".odt", ".txt")
"""What a letter can be written as, told by the name of the file."""


class UsageError(Exception):
    """A command that is not well written; `key` names the sentence, `word` what was typed.

    `command` is the one whose help says more, empty for the program's own.
    """

    def __init__(self, key: str, word: str = "", *, command: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.word = word
        self.command = command


class Options(NamedTuple):
    """A command line that makes sense: what to do, with which files or about which words.

    `place`, `reason` and `others` are the words of a named place, of a shown reason and of other
    appointments; `told` has the codes of the circumstances that were told. A letter of the kind
    `letter` is drawn from the one file and written to `out` (empty: standard output), over a file
    that is there already only when `is_forced`. A batch reads `folder` into the table `out`.
    """

    command: Command
    files: tuple[str, ...] = ()
    as_json: bool = False
    query: str = ""
    place: str = ""
    reason: str = ""
    others: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()
    letter: str = ""
    out: str = ""
    is_forced: bool = False
    folder: str = ""
    for_spreadsheet: bool = False


def parse(arguments: Sequence[str]) -> Options:
    """Return what `arguments` ask for; raise `UsageError` when they ask for nothing we know.

    `--` ends the options, and a lone `-` is a file: standard input.
    """
    parse_command = _COMMANDS.get(arguments[0]) if arguments else None
    if parse_command is not None:
        try:
            return parse_command(arguments[1:])
        except UsageError as error:
            error.command = arguments[0]
            raise
    flags, files = _split(arguments)
    if _wants_help(flags, {"--version"}):
        return Options("help")
    if flags:
        return Options("version")
    if len(files) > 1:
        raise UsageError("usage_one_file")
    return Options("window", files)


def _parse_analyze(arguments: Sequence[str]) -> Options:
    flags, files = _split(arguments)
    if _wants_help(flags, {"--json"}):
        return Options("help_analyze")
    if not files:
        raise UsageError("usage_no_file")
    return Options("analyze", files, as_json=bool(flags))


def _parse_explain(arguments: Sequence[str]) -> Options:
    """Read the words to explain; quotation marks around several words are not required."""
    named, others = _take_named(arguments, NAMED)
    flags, words = _split(others)
    if _wants_help(flags, {"--json", *CIRCUMSTANCES}):
        return Options("help_explain")
    query = " ".join(words).strip()
    if not query:
        raise UsageError("usage_no_words")
    return Options(
        "explain",
        as_json="--json" in flags,
        query=query,
        place=named["--place"][-1],
        reason=named["--reason"][-1],
        others=tuple(named["--with"][1:]),
        told=frozenset(CIRCUMSTANCES[flag] for flag in flags if flag in CIRCUMSTANCES),
    )


def _parse_letter(arguments: Sequence[str]) -> Options:
    named, others = _take_named(arguments, ("--from", "--out"))
    flags, kinds = _split(others)
    if _wants_help(flags, {"--force"}):
        return Options("help_letter")
    if len(kinds) != 1:
        raise UsageError("usage_one_letter")
    kind, source, out = kinds[0].replace("_", "-"), named["--from"][-1], named["--out"][-1]
    if kind not in LETTERS:
        raise UsageError("usage_unknown_letter", kinds[0])
    if not source:
        raise UsageError("usage_no_source")
    out = "" if out == "-" else out
    if out and not out.lower().endswith(FILE_TYPES):
        raise UsageError("usage_file_type", out)
    return Options("letter", (source,), letter=kind, out=out, is_forced="--force" in flags)


def _parse_batch(arguments: Sequence[str]) -> Options:
    named, others = _take_named(arguments, ("--out",))
    flags, folders = _split(others)
    if _wants_help(flags, {"--spreadsheet"}):
        return Options("help_batch")
    if len(folders) != 1:
        raise UsageError("usage_one_folder")
    out = named["--out"][-1]
    if not out:
        raise UsageError("usage_no_table")
    return Options("batch", folder=folders[0], out=out, for_spreadsheet=bool(flags))


def _wants_help(flags: Iterable[str], known: Container[str]) -> bool:
    """Say whether help is asked for; raise `UsageError` for an option before it we do not know."""
    for flag in flags:
        if flag in {"-h", "--help"}:
            return True
        if flag not in known:
            raise UsageError("usage_unknown_option", flag)
    return False


def _take_named(
    arguments: Sequence[str], options: Iterable[str]
) -> tuple[dict[str, list[str]], list[str]]:
    """Return the words of each option that takes words, after an empty one, and what is left."""
    named: dict[str, list[str]] = {option: [""] for option in options}
    others: list[str] = []
    words = iter(arguments)
    for word in words:
        option, sign, value = word.partition("=")
        if word == "--":
            others += [word, *words]
        elif option in named:
            value = (value if sign else next(words, "")).strip()
            if not value or value.startswith("--"):
                raise UsageError("usage_no_value", option)
            named[option].append(value)
        else:
            others.append(word)
    return named, others


def _split(arguments: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the options, then the files."""
    words = list(arguments)
    end = words.index("--") if "--" in words else len(words)
    flags = tuple(word for word in words[:end] if word.startswith("-") and word != "-")
    files = tuple(word for word in words[:end] if not word.startswith("-") or word == "-")
    return flags, files + tuple(words[end + 1 :])


_COMMANDS: Final[dict[str, Callable[[Sequence[str]], Options]]] = {
    "analyze": _parse_analyze,
    "explain": _parse_explain,
    "letter": _parse_letter,
    "batch": _parse_batch,
}
