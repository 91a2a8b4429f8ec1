"""What is exported: sheets to read or to hand out, and documents of letters and sheets."""

from dataclasses import dataclass

from patient_check.domain.complaint import Heading, ItemList, Letter, Line, Paragraph


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of the notice, as it stands in it."""

    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing and what is said of it: a date, a telephone number, an organisation."""

    label: str
    runs: Line


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries one below the other."""

    rows: tuple[Entry, ...]


SheetBlock = Heading | Paragraph | ItemList | Quotation | Entries


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page or more that is no letter; `is_large` asks for large print."""

    title: str
    language: str
    blocks: tuple[SheetBlock, ...]
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One file to export. `title` and `language` ("fr", "en") are the file's own."""

    title: str
    language: str
    parts: tuple[Letter | Sheet, ...]
