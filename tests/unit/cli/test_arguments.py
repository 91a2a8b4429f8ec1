import pytest

from patient_check.cli.arguments import CIRCUMSTANCES, NAMED, Options, UsageError, parse
from patient_check.cli.words import load_words
from patient_check.knowledge.specialties import load_specialties


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Options("window")),
        ("notice.pdf", Options("window", ("notice.pdf",))),
        ("-- --help", Options("window", ("--help",))),
        ("--help", Options("help")),
        ("-h", Options("help")),
        ("--version", Options("version")),
        ("analyze a.eml", Options("analyze", ("a.eml",))),
        ("analyze --json a b", Options("analyze", ("a", "b"), as_json=True)),
        ("analyze a --json b", Options("analyze", ("a", "b"), as_json=True)),
        ("analyze -", Options("analyze", ("-",))),
        ("analyze --json -- --json", Options("analyze", ("--json",), as_json=True)),
        ("analyze --help", Options("help_analyze")),
        ("explain kiné", Options("explain", query="kiné")),
        ("explain IGR Villejuif", Options("explain", query="IGR Villejuif")),
        (
            "explain --json --minor --repeated --place Curie psy",
            Options(
                "explain",
                as_json=True,
                query="psy",
                place="Curie",
                told=frozenset({"mineur", "repetition"}),
            ),
        ),
        ("explain psy --place=Curie", Options("explain", query="psy", place="Curie")),
        ("explain -- --place", Options("explain", query="--place")),
        (
            "explain psy --reason=IRM --with laboratoire --with=cardiologue --future",
            Options(
                "explain",
                query="psy",
                reason="IRM",
                others=("laboratoire", "cardiologue"),
                told=frozenset({"rdv_futur"}),
            ),
        ),
        ("explain --place Lyon psy --place Curie", Options("explain", query="psy", place="Curie")),
        ("explain --help", Options("help_explain")),
        ("letter dpo --from a.eml", Options("letter", ("a.eml",), letter="dpo")),
        ("letter --from - follow_up", Options("letter", ("-",), letter="follow-up")),
        ("letter all --from=a --out -", Options("letter", ("a",), letter="all")),
        (
            "letter cnil --from a.eml --out b.PDF --force",
            Options("letter", ("a.eml",), letter="cnil", out="b.PDF", is_forced=True),
        ),
        ("letter --help", Options("help_letter")),
        ("batch notices --out t.csv", Options("batch", folder="notices", out="t.csv")),
        (
            "batch --spreadsheet --out=t.csv -- -f",
            Options("batch", folder="-f", out="t.csv", for_spreadsheet=True),
        ),
        ("batch --help", Options("help_batch")),
    ],
)
def test_a_command_line_means_one_thing(typed: str, meant: Options) -> None:
    assert parse(typed.split()) == meant


@pytest.mark.parametrize(
    ("typed", "key", "word"),
    [
        ("batch", "usage_one_folder", ""),
        ("batch a b --out t.csv", "usage_one_folder", ""),
        ("batch a", "usage_no_table", ""),
        ("batch a --out", "usage_no_value", "--out"),
        ("batch a --json --out t.csv", "usage_unknown_option", "--json"),
        ("analyze", "usage_no_file", ""),
        ("analyze --json", "usage_no_file", ""),
        ("analyze --jsn a", "usage_unknown_option", "--jsn"),
        ("explain", "usage_no_words", ""),
        ("explain --minor", "usage_no_words", ""),
        ("explain psy --place", "usage_no_value", "--place"),
        ("explain psy --place --json", "usage_no_value", "--place"),
        ("explain psy --place=", "usage_no_value", "--place"),
        ("explain psy --reason", "usage_no_value", "--reason"),
        ("explain psy --with --minor", "usage_no_value", "--with"),
        ("explain psy --minor=yes", "usage_unknown_option", "--minor=yes"),
        ("explain --majeur psy", "usage_unknown_option", "--majeur"),
        ("letter", "usage_one_letter", ""),
        ("letter dpo cnil --from a", "usage_one_letter", ""),
        ("letter prefet --from a", "usage_unknown_letter", "prefet"),
        ("letter dpo", "usage_no_source", ""),
        ("letter dpo --from", "usage_no_value", "--from"),
        ("letter dpo --from a --out b.docx", "usage_file_type", "b.docx"),
        ("letter dpo --from a --json", "usage_unknown_option", "--json"),
        ("--verbose", "usage_unknown_option", "--verbose"),
        ("a.pdf b.pdf", "usage_one_file", ""),
    ],
)
def test_a_command_that_is_not_well_written_is_named(typed: str, key: str, word: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(typed.split())
    assert (refused.value.key, refused.value.word) == (key, word)


def test_every_circumstance_has_its_option_and_its_line_of_help() -> None:
    modifiers = load_specialties().modifiers
    options = CIRCUMSTANCES | NAMED
    assert sorted(options.values()) == sorted(modifiers)
    for language in ("fr", "en"):
        help_text = load_words(language).say("help_explain", program="patient-check")
        for option in options:
            assert f"  {option} " in help_text, option
