"""One text parsed once for all the finders that read it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from patient_check.extraction.document import Document, parse


@dataclass(frozen=True)
class Reading:
    """One text, parsed when the first finder asks."""

    text: str

    @cached_property
    def document(self) -> Document:
        """Return the tokens and units."""
        return parse(self.text)


@lru_cache(maxsize=2)
def reading_of(text: str) -> Reading:
    """Return the one reading of `text` that its finders share."""
    return Reading(text)
