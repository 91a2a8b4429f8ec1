"""The words that tell whose address stands in a notice, from `resources/letters/fr/`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from patient_check.domain.errors import InvalidRecords
from patient_check.prepared import read_records


@dataclass(frozen=True, slots=True)
class ContactWords:
    """One expression for each question: the officer's? a box of its own? somebody else's?"""

    officer: re.Pattern[str]
    own_box: re.Pattern[str]
    others: re.Pattern[str]
    asks: re.Pattern[str]
    no_reply: re.Pattern[str]


@lru_cache(maxsize=1)
def load_contact_words() -> ContactWords:
    """Return the shipped expressions; raise InvalidRecords when one is missing or wrong."""
    raw = read_records("letters", "fr", "contacts.toml")
    try:
        return ContactWords(**{name: re.compile(one, re.IGNORECASE) for name, one in raw.items()})
    except (TypeError, re.error) as error:
        raise InvalidRecords((f"letters: contacts: {error}",)) from error
