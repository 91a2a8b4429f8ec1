"""All the letters of a case in one file, behind a cover that lists them and the evidence."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from patient_check.domain.complaint import Heading, ItemList, Letter, LetterKind, Line, Paragraph
from patient_check.domain.guide import Exhibit
from patient_check.domain.report import Document, Entries, Entry, Sheet, SheetBlock
from patient_check.report.dates import day_in_words
from patient_check.report.words import ReportWords, load_report_words

_FAMILY: Final = "bundle"
_LANGUAGE: Final = "fr"
"""The letters' own: the cover goes with them to an adviser or a lawyer."""
_NEVER_MIXED: Final = frozenset({LetterKind.CNIL, LetterKind.CRIMINAL})


def build_bundle(
    letters: Sequence[Letter],
    exhibits: Sequence[Exhibit],
    today: date,
    *,
    summary: Sheet | None = None,
) -> Document:
    """Return a document of all letters, their cover first, the summary of the evidence last."""
    words = load_report_words(_LANGUAGE)
    cover = Sheet(words.of(_FAMILY, "title"), _LANGUAGE, _cover(letters, exhibits, today, words))
    last = () if summary is None else (summary,)
    return Document(cover.title, _LANGUAGE, (cover, *letters, *last))


def _cover(
    letters: Sequence[Letter], exhibits: Sequence[Exhibit], today: date, words: ReportWords
) -> tuple[SheetBlock, ...]:
    blocks: list[SheetBlock] = [
        Paragraph((words.of(_FAMILY, "made_on", day=day_in_words(today, words)),)),
        Paragraph((words.of(_FAMILY, "intro"),)),
        Heading((words.of(_FAMILY, "letters"),)),
        ItemList(tuple(_listed(letter, words) for letter in letters), is_numbered=True),
    ]
    if {letter.kind for letter in letters} >= _NEVER_MIXED:
        blocks.append(Paragraph((words.of(_FAMILY, "separate"),)))
    if exhibits:
        rows = [Entry(one.label[_LANGUAGE], (one.why[_LANGUAGE],)) for one in exhibits]
        blocks += [Heading((words.of(_FAMILY, "exhibits"),)), Entries(tuple(rows))]
    return tuple(blocks)


def _listed(letter: Letter, words: ReportWords) -> Line:
    count = len(letter.blanks)
    keys = {0: "letter", 1: "letter_blanks_one"}
    return (words.of(_FAMILY, keys.get(count, "letter_blanks"), title=letter.title, count=count),)
