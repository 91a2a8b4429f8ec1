"""The grammar of letters and what the shipped letters say."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.assets import asset
from patient_check.domain.complaint import LetterKind
from patient_check.domain.errors import InvalidRecords
from patient_check.knowledge.letter_grammar import (
    Optional,
    Variable,
    Words,
    chosen,
    lines,
    names,
    parse,
)
from patient_check.knowledge.letters import (
    load_letter,
    load_letter_words,
    load_reading_help,
    read_letter,
)
from patient_check.prepared import read_records

KINDS = list(LetterKind)


def source(kind: LetterKind) -> str:
    return asset("letters", "fr", f"{kind}.toml").read_text("utf-8")


def body(kind: LetterKind) -> str:
    return source(kind).split("body = '''")[1]


def test_words_variables_and_conditions() -> None:
    assert parse("Le {today}[late>, en [!sure>peut-être ]retard].") == (
        Words("Le "),
        Variable("today"),
        Optional(
            "late",
            is_negated=False,
            parts=(
                Words(", en "),
                Optional("sure", is_negated=True, parts=(Words("peut-être "),)),
                Words("retard"),
            ),
        ),
        Words("."),
    )


@pytest.mark.parametrize(
    "wrong", ["a {b", "a b}", "[a>b", "a]", "[a b]", "[>b]", "{a b}", "[a>[b>c]", "{}"]
)
def test_a_bracket_without_its_pair_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"stray|close"):
        parse(wrong)


@given(st.text(alphabet="ab{}[]>!\n ", max_size=40))
def test_any_text_is_parsed_or_refused_and_never_loses_words(text: str) -> None:
    try:
        tree = parse(text)
    except ValueError:
        return
    every = frozenset(name for name, is_flag in names(tree) if is_flag)
    for flags in (every, frozenset[str]()):
        for node in chosen(tree, flags):
            assert isinstance(node, Variable) or node.text in text


def test_only_the_lines_of_the_template_part_it() -> None:
    tree = list(chosen(parse("a {b}\nc\n\n{d}"), frozenset()))
    assert list(lines(tree)) == [
        (Words("a "), Variable("b")),
        (Words("c"),),
        (),
        (Variable("d"),),
    ]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"body": "Bonjour {nom_inconnu}"}, "variable nom_inconnu"),
        ({"body": "[jamais>Bonjour]"}, "flag jamais"),
        ({"subject": "[late>sans fin"}, "does not close"),
        ({"enclosures": ["{inconnu}"]}, "variable inconnu"),
        ({"sources": []}, "wants a source"),
        ({"sources": ["nulle_part"]}, "nulle_part"),
        ({"addressee": "neighbour"}, "addressee"),
        ({"reviewed_on": "hier"}, "reviewed_on"),
        ({"colour": "blue"}, "colour"),
    ],
)
def test_a_wrong_letter_is_refused_when_it_is_loaded(change: dict[str, Any], problem: str) -> None:
    raw = {**read_records("letters", "fr", "dpo.toml"), **change}
    with pytest.raises(InvalidRecords, match=problem):
        read_letter(raw, load_letter_words())


def test_every_problem_of_a_letter_is_told_at_once() -> None:
    raw = {
        **read_records("letters", "fr", "dpo.toml"),
        "body": "{a} {b} [c>d]",
        "subject": "[late>",
    }
    with pytest.raises(InvalidRecords) as caught:
        read_letter(raw, load_letter_words())
    assert len(caught.value.problems) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_every_letter_loads_with_its_english_help(kind: LetterKind) -> None:
    letter = load_letter(kind)
    assert letter.kind is kind
    assert letter.sources
    help_text = load_reading_help(kind)
    assert help_text.says
    assert help_text.before_sending


def test_every_word_that_letters_share_is_used() -> None:
    shared = load_letter_words()
    used = {name for kind in KINDS for name, _ in _names(kind)}
    # Addresses are set outside the templates; so is the place and date.
    outside = {
        "sender_address",
        "court_city",
        "court_address",
        "bank",
        "bank_address",
        "city",
        "today",
    }
    assert shared.blanks.keys() - used - outside == set()
    assert shared.lists <= shared.blanks.keys()


def _names(kind: LetterKind) -> set[tuple[str, bool]]:
    letter = load_letter(kind)
    templates = (letter.subject, letter.body, letter.signature, *letter.enclosures)
    return {name for template in templates for name in names(template)}


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_the_law_are_the_french_ones(kind: LetterKind) -> None:
    text = source(kind)
    assert not re.search(
        r"contrôleur|\bdata\b|\bbreach\b|\bprocessor\b|\bleak\b", text, re.IGNORECASE
    )
    assert not re.search(r"\b(tu|tes|ton|toi)\b", text)
    assert "réclamation" not in text, "the CNIL says « plainte »"
    assert "notification" not in body(kind).replace("notification à la CNIL", ""), kind


def test_the_controller_and_the_processor_have_their_french_names() -> None:
    everything = "".join(map(source, KINDS))
    assert "responsable du traitement" in everything
    assert "sous-traitant" in everything
    assert "responsable de traitement" not in everything


def test_the_two_complaints_never_mix() -> None:
    assert not re.search(r"pénal|procureur|226-|323-|police|gendarmerie", body(LetterKind.CNIL))
    assert not re.search(r"CNIL|article.77|autorité de contrôle", body(LetterKind.CRIMINAL))


def test_plainte_is_said_for_the_cnil_and_the_prosecutor_only() -> None:
    for kind in KINDS:
        for match in re.finditer(r"[Pp]lainte", body(kind)):
            around = body(kind)[max(0, match.start() - 60) : match.end() + 60]
            is_complaint = kind in {LetterKind.CNIL, LetterKind.CRIMINAL}
            assert is_complaint or "CNIL" in around or "pénal" in around, around


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_names_a_sum(kind: LetterKind) -> None:
    assert not re.search(r"\d\s?(€|euros)", body(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_french_is_well_set(kind: LetterKind) -> None:
    text = body(kind).rsplit("'''", 1)[0]
    assert "'" not in text
    assert not re.search(r" [:;?!»]|« ", text)


def test_blanks_say_what_goes_there_and_break_nothing() -> None:
    for name, label in load_letter_words().blanks.items():
        assert not re.search(r"[\[\]{}\n]", label), name


def test_articles_are_graded_in_the_criminal_complaint() -> None:
    text = body(LetterKind.CRIMINAL)
    assert "Sous réserve de ce que l’enquête établira" in text
    assert "226-13" not in text, "a hacked doctor is normally not guilty of it"
    assert "ne prouve pas à elle seule" in text
