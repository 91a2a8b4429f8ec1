"""A document as plain text, 72 columns wide: to read in a terminal, to paste into a form."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from patient_check.domain.complaint import Blank, Block, Heading, ItemList, Letter, Line
from patient_check.domain.report import Document, Entries, Quotation, Sheet, SheetBlock
from patient_check.report.printable import on_one_line, printable_line
from patient_check.report.words import ReportWords, load_report_words

COLUMNS: Final = 72
_RIGHT: Final = " " * 36
_SIGNATURE_LINES: Final = 3
_RULE: Final = "\n" + "_" * COLUMNS + "\n\n"


def to_text(document: Document) -> str:
    """Return a document as text that ends in a line feed; a ruled line parts its letters."""
    return _RULE.join(map(_part, document.parts))


def _part(part: Letter | Sheet) -> str:
    page = _Page(load_report_words(part.language))
    lines = page.letter(part) if isinstance(part, Letter) else page.sheet(part)
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


class _Page:
    """Writes the lines of one letter or sheet."""

    def __init__(self, words: ReportWords) -> None:
        self._words = words

    def letter(self, letter: Letter) -> Iterator[str]:
        """Yield the lines of a letter, the recipient on the right."""
        yield from self._lines(letter.sender)
        yield ""
        yield from self._lines(letter.recipient, _RIGHT)
        yield ""
        yield from self._lines([letter.place_and_date], _RIGHT)
        yield ""
        yield from self._lines([(self._words.say("subject"), *letter.subject)])
        for block in letter.body:
            yield ""
            yield from self._block(block)
        yield ""
        yield _RIGHT + self._words.say("signature")
        yield from [""] * _SIGNATURE_LINES
        yield from self._lines([letter.signature], _RIGHT)
        if letter.enclosures:
            yield ""
            yield self._words.say("enclosures")
            yield from self._items(letter.enclosures, is_numbered=False)

    def sheet(self, sheet: Sheet) -> Iterator[str]:
        """Yield the lines of a sheet."""
        yield from _underlined(on_one_line(sheet.title), "=")
        for block in sheet.blocks:
            yield ""
            yield from self._sheet_block(block)

    def _sheet_block(self, block: SheetBlock) -> Iterator[str]:
        if isinstance(block, Quotation):
            yield from self._lines([(block.words,)], "    ")
        elif isinstance(block, Entries):
            for row in block.rows:
                yield from self._lines([(row.label, self._words.say("colon"), *row.runs)])
        else:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Heading):
            yield from _underlined(on_one_line(self._said(block.runs)), "-")
        elif isinstance(block, ItemList):
            yield from self._items(block.items, is_numbered=block.is_numbered)
        else:
            yield from self._lines([block.runs])

    def _items(self, items: Iterable[Line], *, is_numbered: bool) -> Iterator[str]:
        for number, item in enumerate(items, 1):
            mark = f"{number}. " if is_numbered else "• "
            yield from _wrapped(self._said(item), mark, " " * len(mark))

    def _lines(self, lines: Iterable[Line], margin: str = "") -> Iterator[str]:
        for line in lines:
            yield from _wrapped(self._said(line), margin, margin)

    def _said(self, runs: Line) -> str:
        return "".join(
            self._words.say("blank", label=run.label) if isinstance(run, Blank) else run
            for run in printable_line(runs)
        )


def _underlined(title: str, mark: str) -> Iterator[str]:
    lines = _wrapped(title, "", "")
    yield from lines
    yield mark * max(map(len, lines), default=0)


def _wrapped(text: str, first: str, following: str) -> list[str]:
    """Return text in lines; an address or another long word is never cut."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(
            line,
            COLUMNS,
            initial_indent=following if lines else first,
            subsequent_indent=following,
            break_on_hyphens=False,
            break_long_words=False,
        )
    return lines
