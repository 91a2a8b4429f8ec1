"""What a public directory of practitioners tells from a name alone."""

from dataclasses import dataclass
from typing import NewType

from patient_check.domain.specialty import SpecialtyId, Text

OfficialCode = NewType("OfficialCode", str)
"""A code with its nomenclature, as records write it: `R38:SM42`, `G15:50`."""


@dataclass(frozen=True, slots=True)
class PractitionerName:
    """A name to look up, as typed; `given` may be empty."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class ListedTerm:
    """A profession or a specialty as the directory writes it; each half may be empty."""

    code: OfficialCode
    label: str = ""


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """Where somebody practises; the town may be empty. `codes` say what kind of place it is."""

    name: str
    town: str = ""
    codes: tuple[OfficialCode, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedPractitioner:
    """One person of the directory; any of the lists may be empty."""

    name: PractitionerName
    professions: tuple[ListedTerm, ...] = ()
    specialties: tuple[ListedTerm, ...] = ()
    places: tuple[ListedPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedTerm:
    """A profession, a specialty or a place, with our record when it is certain.

    `label` is our record's label, else the directory's words in both languages.
    """

    label: Text
    record: SpecialtyId | None = None
    town: str = ""


@dataclass(frozen=True, slots=True)
class FoundPractitioner:
    """What anybody can learn from a practitioner's name."""

    name: PractitionerName
    professions: tuple[LinkedTerm, ...]
    specialties: tuple[LinkedTerm, ...]
    places: tuple[LinkedTerm, ...]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What pressing the button would send, and to whom; to show before anything is sent.

    `host` is the name of the computer asked. `recipient` says whose it is, `sent` what goes
    there (each a short phrase), `kept_here` what never leaves, `afterwards` what is kept.
    `key_page` is where a person gets a key of their own.
    """

    purpose: Text
    host: str
    recipient: Text
    sent: tuple[Text, ...]
    kept_here: Text
    afterwards: Text
    key_page: str


@dataclass(frozen=True, slots=True)
class DirectoryWords:
    """The words that say what a look-up sends; `sent_name` has a place for `{name}`."""

    purpose: Text
    recipient: Text
    sent_name: Text
    sent_key: Text
    sent_address: Text
    kept_here: Text
    afterwards: Text


@dataclass(frozen=True, slots=True)
class DirectoryRecords:
    """How to reach the directory, and the words around it.

    `base_address` has no slash at its end. `professions` and `specialties` are the nomenclatures
    (`G15`, `R38`…) that tell each of them; `place_codes` gives, for those of places, the prefix
    of our records. `key_page` is where a person gets a key. `sources` are addresses.
    """

    base_address: str
    key_header: str
    key_page: str
    professions: frozenset[str]
    specialties: frozenset[str]
    place_codes: dict[str, str]
    words: DirectoryWords
    sources: tuple[str, ...]
    reviewed_on: str
