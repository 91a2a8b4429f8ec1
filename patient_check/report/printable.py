"""Words as they may be printed: nothing in them that a file format or a reader would obey."""

import re
import unicodedata
from typing import Final

from patient_check.domain.complaint import Blank, Line

# Controls but the line feed, lone surrogates, what no XML may hold, and the marks that turn a
# line round: in a quotation they could make a letter say something else than it stores.
_REMOVED: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ufffe\uffff]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_BREAKS: Final = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def printable(untrusted: str) -> str:
    """Return words as people see them; a line feed in them stays one.

    A tab becomes a space. A code that stands for no character becomes U+FFFD.
    """
    text = _BREAKS.sub("\n", untrusted).replace("\t", " ")
    text = _SURROGATES.sub("\ufffd", _REMOVED.sub("", text))
    return unicodedata.normalize("NFC", text)


def on_one_line(untrusted: str) -> str:
    """Return words on a single line: for a title, an address, an item."""
    return " ".join(printable(untrusted).split("\n"))


def printable_line(runs: Line) -> Line:
    """Return the runs of a line as they may be printed; empty ones are left out."""
    return tuple(
        Blank(on_one_line(run.label)) if isinstance(run, Blank) else printable(run)
        for run in runs
        if isinstance(run, Blank) or run
    )
