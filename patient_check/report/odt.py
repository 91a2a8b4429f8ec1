"""A document as an OpenDocument text, to be changed in LibreOffice or another word processor.

The styles are those of `resources/report/odt_styles.xml`: a person who changes one changes it
everywhere. Titles are real headings, blanks stand out in a character style of their own.
"""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from patient_check.assets import asset
from patient_check.domain.complaint import Blank, Block, Heading, ItemList, Letter, Line
from patient_check.domain.errors import ExportFailed
from patient_check.domain.report import Document, Entries, Quotation, Sheet, SheetBlock
from patient_check.report.printable import on_one_line, printable_line
from patient_check.report.words import ReportWords, load_report_words

if TYPE_CHECKING:
    from odfdo import Document as OpenDocument
    from odfdo import Element, Paragraph

_WINDOW_MM: Final = 33
"""From the top of the sender's lines to the first line of the recipient, in a window envelope."""
_LINE_MM: Final = 5.4
_LEAST_MM: Final = 6.0
_THUMBNAIL: Final = "Thumbnails/thumbnail.png"
"""A picture of the empty document that odfdo begins with."""
_NO_LANGUAGE: Final = b'fo:language="zxx" fo:country="none"'


def to_odt(document: Document) -> bytes:
    """Return a document as the bytes of an .odt file."""
    from odfdo import Document as OpenDocument  # noqa: PLC0415 - 0.1 s, for the first ODT only

    target = OpenDocument("text")
    _set_styles(target, document.language)
    made_on = target.meta.get_element("//meta:creation-date")
    if made_on is not None:
        made_on.delete()  # that of the empty document
    target.meta.title = on_one_line(document.title)
    target.meta.language = _language_tag(document.language)
    target.body.clear()
    writer = _Writer(target)
    for part in document.parts:
        writer.add(part)
    content = io.BytesIO()
    target.save(content)
    return content.getvalue()


def _language_tag(language: str) -> str:
    return f"{language}-{load_report_words(language).say('region')}"


def _set_styles(target: "OpenDocument", language: str) -> None:
    region = load_report_words(language).say("region")
    styles = asset("report", "odt_styles.xml").read_bytes()
    spoken = f'fo:language="{language}" fo:country="{region}"'.encode()
    container = target.container
    if container is None:
        raise ExportFailed
    container.set_part("styles.xml", styles.replace(_NO_LANGUAGE, spoken))
    container.del_part(_THUMBNAIL)
    target.manifest.del_full_path(_THUMBNAIL)


class _Writer:
    """Adds parts at the end of an OpenDocument text."""

    def __init__(self, target: "OpenDocument") -> None:
        self._target = target
        self._style_count = 0
        self._words = load_report_words("fr")

    def add(self, part: Letter | Sheet) -> None:
        """Add a letter or a sheet, on a page of its own."""
        self._words = load_report_words(part.language)
        if isinstance(part, Letter):
            self._add_letter(part)
        else:
            self._add_sheet(part)

    def _add_letter(self, letter: Letter) -> None:
        words = self._words
        sender = letter.sender or ((),)
        self._paragraph(sender[0], self._first_on_page("Sender"))
        for line in sender[1:]:
            self._paragraph(line, "Sender")
        above = max(_LEAST_MM, _WINDOW_MM - _LINE_MM * len(sender))
        if letter.recipient:
            first = self._style("Addressee", {"fo:margin-top": f"{above:.1f}mm"})
            self._paragraph(letter.recipient[0], first)
        for line in letter.recipient[1:]:
            self._paragraph(line, "Addressee")
        self._paragraph(letter.place_and_date, "Place_20_and_20_date")
        self._heading(1, (words.say("subject"), *letter.subject), "Subject")
        for block in letter.body[:-1]:
            self._block(block, "Text_20_body", "Letter_20_heading")
        for block in letter.body[-1:]:
            self._block(block, "Last_20_words", "Letter_20_heading")
        self._paragraph((words.say("signature"),), "Signature")
        self._paragraph(letter.signature, "Signature_20_name")
        if letter.enclosures:
            self._paragraph((words.say("enclosures"),), "Enclosures")
            self._items(letter.enclosures, "List_20_contents", is_numbered=False)

    def _add_sheet(self, sheet: Sheet) -> None:
        large = sheet.is_large
        title = self._first_on_page("Large_20_title" if large else "Heading_20_1")
        self._heading(1, (on_one_line(sheet.title),), title)
        for block in sheet.blocks:
            body = "Large_20_body" if large else "Text_20_body"
            self._sheet_block(block, body, "Large_20_heading" if large else "Heading_20_2")

    def _sheet_block(self, block: SheetBlock, body: str, heading: str) -> None:
        if isinstance(block, Quotation):
            self._paragraph((block.words,), "Quotations")
        elif isinstance(block, Entries):
            for row in block.rows:
                self._entry(on_one_line(row.label), row.runs, body)
        else:
            self._block(block, body, heading)

    def _block(self, block: Block, body: str, heading: str) -> None:
        if isinstance(block, Heading):
            self._heading(2, block.runs, heading)
        elif isinstance(block, ItemList):
            contents = body if body.startswith("Large") else "List_20_contents"
            self._items(block.items, contents, is_numbered=block.is_numbered)
        else:
            self._paragraph(block.runs, body)

    def _heading(self, level: int, runs: Line, style: str) -> None:
        from odfdo import Header  # noqa: PLC0415 - already loaded

        heading = Header(level)
        heading.style = style
        _add_runs(heading, runs, self._words)
        self._target.body.append(heading)

    def _paragraph(self, runs: Line, style: str) -> None:
        self._target.body.append(_paragraph(runs, style, self._words))

    def _entry(self, label: str, runs: Line, style: str) -> None:
        from odfdo import Paragraph, Span  # noqa: PLC0415 - already loaded

        paragraph = Paragraph(style=style)
        paragraph.append(Span(label, style="Strong_20_Emphasis"))
        _add_runs(paragraph, (self._words.say("colon"), *runs), self._words)
        self._target.body.append(paragraph)

    def _items(self, items: Iterable[Line], style: str, *, is_numbered: bool) -> None:
        from odfdo import List, ListItem  # noqa: PLC0415 - already loaded

        rows = List(style="Numbers" if is_numbered else "Bullets")
        for item in items:
            rows.append(ListItem(_paragraph(item, style, self._words)))
        self._target.body.append(rows)

    def _first_on_page(self, parent: str) -> str:
        """Return a style like `parent` that begins a part: page 1, which bears no number."""
        return self._style(parent, {"style:page-number": "1"}, "First_20_page")

    def _style(self, parent: str, properties: dict[str, str], page: str = "") -> str:
        from odfdo import Element, Style  # noqa: PLC0415 - already loaded

        self._style_count += 1
        style = Style("paragraph", name=f"P{self._style_count}", parent_style=parent)
        if page:
            style.set_attribute("style:master-page-name", page)
        details = Element.from_tag("style:paragraph-properties")
        for name, value in properties.items():
            details.set_attribute(name, value)
        style.append(details)
        self._target.insert_style(style, automatic=True)
        return f"P{self._style_count}"


def _paragraph(runs: Line, style: str, words: ReportWords) -> "Paragraph":
    from odfdo import Paragraph  # noqa: PLC0415 - already loaded

    paragraph = Paragraph(style=style)
    _add_runs(paragraph, runs, words)
    return paragraph


def _add_runs(target: "Element", runs: Line, words: ReportWords) -> None:
    from odfdo import Span  # noqa: PLC0415 - already loaded

    for run in printable_line(runs):
        if isinstance(run, Blank):
            target.append(Span(words.say("blank", label=run.label), style="Blank"))
        else:
            target.append(Span(run))
