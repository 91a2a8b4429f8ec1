"""A document as plain data, the only thing that the layout of a PDF is given."""

from typing import Any

from patient_check.domain.complaint import Block, Heading, ItemList, Letter, Line
from patient_check.domain.report import Document, Entries, Quotation, Sheet, SheetBlock
from patient_check.report.printable import on_one_line, printable, printable_line
from patient_check.report.words import ReportWords, load_report_words

_TEMPLATES = ("subject", "signature", "enclosures", "page")


def document_data(document: Document) -> dict[str, Any]:
    """Return what `resources/report/main.typ` sets: text, lists and flags, never markup."""
    words = load_report_words(document.language)
    return {
        "title": on_one_line(document.title).strip() or words.say("untitled"),
        "language": document.language,
        "region": words.say("region"),
        "parts": [_part(part) for part in document.parts],
    }


def _part(part: Letter | Sheet) -> dict[str, Any]:
    words = load_report_words(part.language)
    data = _letter(part) if isinstance(part, Letter) else _sheet(part)
    return {**data, "language": part.language, "words": _words(words)}


def _words(words: ReportWords) -> dict[str, str]:
    return {key: words.template(key) for key in _TEMPLATES}


def _letter(letter: Letter) -> dict[str, Any]:
    return {
        "kind": "letter",
        "sender": [_runs(line) for line in letter.sender],
        "recipient": [_runs(line) for line in letter.recipient],
        "place_and_date": _runs(letter.place_and_date),
        "subject": _runs(letter.subject),
        "body": [_block(block) for block in letter.body],
        "signature": _runs(letter.signature),
        "enclosures": [_runs(line) for line in letter.enclosures],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "kind": "sheet",
        "title": on_one_line(sheet.title),
        "is_large": sheet.is_large,
        "blocks": [_sheet_block(block) for block in sheet.blocks],
    }


def _sheet_block(block: SheetBlock) -> dict[str, Any]:
    if isinstance(block, Quotation):
        return {"kind": "quotation", "words": printable(block.words)}
    if isinstance(block, Entries):
        rows = [{"label": on_one_line(row.label), "runs": _runs(row.runs)} for row in block.rows]
        return {"kind": "entries", "rows": rows}
    return _block(block)


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, ItemList):
        items = [_runs(item) for item in block.items]
        return {"kind": "items", "items": items, "is_numbered": block.is_numbered}
    kind = "heading" if isinstance(block, Heading) else "paragraph"
    return {"kind": kind, "runs": _runs(block.runs)}


def _runs(line: Line) -> list[str | dict[str, str]]:
    return [run if isinstance(run, str) else {"blank": run.label} for run in printable_line(line)]
