"""A document as a PDF that screen readers can follow (PDF/UA-1), set by Typst.

Typst runs in this process. It is given the layout of `resources/report/` and, beside it, the
document as JSON: nothing of the document is ever read as markup, and the layout reads no file
outside its folder.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from patient_check.assets import asset
from patient_check.domain.errors import ExportFailed
from patient_check.domain.report import Document
from patient_check.report.as_data import document_data

if TYPE_CHECKING:
    from typst import Fonts

_STANDARD: Final = "ua-1"
_REPLACEMENT: Final = "\ufffd"
_ROUNDS: Final = 8
_NOT_SHOWN: Final = re.compile(r'the text `"(.*?)"` could not be displayed with')
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]{1,6})\}|\\(.)")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF. `unprintable` has the characters for which this computer has no font.

    Each of them is shown as U+FFFD: the person must be told.
    """

    content: bytes
    unprintable: str = ""


def to_pdf(document: Document) -> Pdf:
    """Return a document as a tagged PDF; raise ExportFailed when it cannot be set.

    The same document gives the same bytes: nothing in them tells when they were made.
    """
    data = document_data(document)
    content, missing = _compile(data, uses_system_fonts=False)
    if content is None:
        # Another alphabet, a pictogram: one of the computer's own fonts may have it.
        content, missing = _compile(data, uses_system_fonts=True)
    unprintable = ""
    for _ in range(_ROUNDS):
        if content is not None:
            return Pdf(content, "".join(filter(_is_seen, unprintable)))
        unprintable += missing
        data["parts"] = _without(data["parts"], missing)
        content, missing = _compile(data, uses_system_fonts=True)
    raise ExportFailed


def _compile(data: dict[str, Any], *, uses_system_fonts: bool) -> tuple[bytes | None, str]:
    """Return the PDF, or None and the characters that no font shows."""
    import typst  # noqa: PLC0415 - its library is loaded for the first PDF only

    folder = asset("report")
    try:
        content = typst.compile(
            folder / "main.typ",
            root=folder,
            font_paths=_fonts(uses_system_fonts=uses_system_fonts),
            ignore_system_fonts=not uses_system_fonts,
            sys_inputs={"data": json.dumps(data)},
            format="pdf",
            pdf_standards=_STANDARD,
        )
    except typst.TypstError as error:
        missing = _missing(error.diagnostic)
        if not missing:
            raise ExportFailed(error.message) from error
        return None, missing
    if not isinstance(content, bytes):
        raise ExportFailed
    return content, ""


@lru_cache(maxsize=2)
def _fonts(*, uses_system_fonts: bool) -> "Fonts":
    import typst  # noqa: PLC0415 - with the first PDF

    return typst.Fonts(include_system_fonts=uses_system_fonts, font_paths=[asset("fonts")])


def _missing(diagnostic: str) -> str:
    """Return the characters of which the compiler says that no font shows them."""
    found = "".join(_ESCAPED.sub(_unescape, text) for text in _NOT_SHOWN.findall(diagnostic))
    return "".join(dict.fromkeys(char for char in found if char != _REPLACEMENT))


def _is_seen(char: str) -> bool:
    """Say whether a character is a sign by itself, not what joins or colours others."""
    return unicodedata.category(char) not in {"Cf", "Mn"}


def _unescape(match: re.Match[str]) -> str:
    code, char = match.groups()
    return chr(int(code, 16)) if code else str(char)


def _without(data: object, missing: str) -> object:
    """Return the data with every missing character replaced; keys and flags hold none."""
    if isinstance(data, str):
        return data.translate(dict.fromkeys(map(ord, missing), _REPLACEMENT))
    if isinstance(data, list):
        return [_without(item, missing) for item in data]
    if isinstance(data, dict):
        return {key: _without(value, missing) for key, value in data.items()}
    return data
