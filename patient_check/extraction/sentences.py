"""A text folded (lower case, no accents) and cut into units, shared by the rooms' finders."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from patient_check.domain.finding import Evidence
from patient_check.domain.notice import TextSpan
from patient_check.extraction.document import FOLD, Document, Unit, parse


@dataclass(frozen=True)
class Reading:
    """One text, parsed once for every finder; `folded` has the same offsets as `text`."""

    text: str

    @cached_property
    def document(self) -> Document:
        """Return the tokens and units."""
        return parse(self.text)

    @cached_property
    def folded(self) -> str:
        """Return the text in lower case without accents."""
        return self.text.lower().translate(FOLD)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Return the units in order."""
        return self.document.units

    def words(self, unit: Unit) -> str:
        """Return the folded words of `unit`."""
        return self.folded[unit.start : unit.end]

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the quotation of `start..end`."""
        return Evidence(TextSpan(start, end), self.text[start:end])


@lru_cache(maxsize=2)
def reading_of(text: str) -> Reading:
    """Return the one reading of `text` that its finders share."""
    return Reading(text)
