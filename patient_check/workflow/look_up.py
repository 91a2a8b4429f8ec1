"""Showing that a practitioner's name is enough to find a specialty: optional, on request only.

`disclose` says what would go where; `look_up` sends it. Nothing of either is stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from patient_check.domain.directory import (
    Disclosure,
    FoundPractitioner,
    LinkedTerm,
    ListedPlace,
    ListedPractitioner,
    ListedTerm,
    PractitionerName,
)
from patient_check.domain.errors import NobodyFound, NoKey
from patient_check.explanation.official_names import (
    record_of_code,
    record_of_label,
    record_of_place,
)
from patient_check.knowledge.directory import load_directory
from patient_check.knowledge.specialties import load_specialties

if TYPE_CHECKING:
    from patient_check.domain.specialty import Text
    from patient_check.workflow.ports import CancelToken, PractitionerDirectory, SecretStore

KEY_NAME: Final = "annuaire-sante"
"""The name under which the system's keyring keeps the person's key to the directory."""

_TITLES: Final = frozenset(
    "dr doctor docteur docteure pr professeur professeure m mr mme mlle monsieur madame".split()
)
_NOT_IN_NAMES = re.compile(r"[^\w\s'’-]|[\d_]")
_FEWEST_LETTERS: Final = 2
_MOST_LETTERS: Final = 80


@dataclass(frozen=True, slots=True)
class LookUp:
    """What the directory told, for the name that was asked."""

    name: PractitionerName
    practitioners: tuple[FoundPractitioner, ...]


def read_name(typed: str) -> PractitionerName | None:
    """Return the name in "Dr Jeanne Martin" or "MARTIN Jeanne", None when there is none.

    Words in capitals are the family name when others are not; otherwise it is the last word.
    """
    words = _NOT_IN_NAMES.sub(" ", typed[:_MOST_LETTERS]).split()
    while words and words[0].lower() in _TITLES:
        words = words[1:]
    places = [at for at, word in enumerate(words) if word.isupper() and len(word) > 1]
    if not 0 < len(places) < len(words):
        places = [len(words) - 1]
    family = " ".join(word for at, word in enumerate(words) if at in places)
    given = " ".join(word for at, word in enumerate(words) if at not in places)
    letters = sum(letter.isalpha() for letter in family)
    return PractitionerName(family, given) if letters >= _FEWEST_LETTERS else None


def disclose(name: PractitionerName) -> Disclosure:
    """Return what looking up `name` would send, and to whom; nothing is sent."""
    records = load_directory()
    words = records.words
    full = f"{name.given} {name.family}".strip()
    sent_name = {
        language: sentence.replace("{name}", full) for language, sentence in words.sent_name.items()
    }
    return Disclosure(
        purpose=words.purpose,
        host=urlsplit(records.base_address).hostname or "",
        recipient=words.recipient,
        sent=(sent_name, words.sent_key, words.sent_address),
        kept_here=words.kept_here,
        afterwards=words.afterwards,
        key_page=records.key_page,
    )


def look_up(
    name: PractitionerName,
    directory: PractitionerDirectory,
    secrets: SecretStore,
    *,
    cancel: CancelToken | None = None,
) -> LookUp:
    """Ask the directory about `name`; raise a `LookUpError` or a `SecretError` leaf.

    Without a key in the keyring nothing is sent. Blocks, for the keyring and for the network:
    never on the GUI thread.
    """
    key = secrets.read(KEY_NAME)
    if not key:
        raise NoKey
    found = directory.find(name, key, cancel=cancel)
    if not found:
        raise NobodyFound
    return LookUp(name, tuple(map(_linked, found)))


def keep_key(key: str, secrets: SecretStore) -> None:
    """Keep the person's key in the keyring; raise a `SecretError` leaf, NoKey for blank words."""
    if not key.strip():
        raise NoKey
    secrets.keep(KEY_NAME, key.strip())


def forget_key(secrets: SecretStore) -> None:
    """Remove the person's key from the keyring; raise a `SecretError` leaf."""
    secrets.forget(KEY_NAME)


def _linked(one: ListedPractitioner) -> FoundPractitioner:
    return FoundPractitioner(
        name=one.name,
        professions=tuple(map(_linked_term, one.professions)),
        specialties=tuple(map(_linked_term, one.specialties)),
        places=tuple(map(_linked_place, one.places)),
    )


def _linked_term(term: ListedTerm) -> LinkedTerm:
    """Return a term with our record: that of its code, else the one its words name surely."""
    record = record_of_code(term.code) or record_of_label(term.label)
    if record is not None:
        return LinkedTerm(load_specialties().specialties[record].label, record)
    return LinkedTerm(_as_written(term.label or term.code))


def _linked_place(place: ListedPlace) -> LinkedTerm:
    """Return a place under its own name: that is what the directory shows to anybody."""
    return LinkedTerm(_as_written(place.name), record_of_place(place.codes, place.name), place.town)


def _as_written(said: str) -> Text:
    return dict.fromkeys(("fr", "en"), said)
