"""The people and bodies of a case: who writes, for whom, to whom. All may be left out."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DataSubject:
    """A person, as they sign a letter or as they are named in one.

    `address` has one line an item. `birth_date` is written as the person writes it. `reference`
    is their number with the organisation (patient, member or contract number).
    """

    name: str = ""
    address: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    birth_date: str = ""
    reference: str = ""


class OrganisationKind(StrEnum):
    """What had the breach: it decides which bodies and which courts are competent."""

    UNKNOWN = "unknown"
    PUBLIC_HOSPITAL = "public_hospital"
    PUBLIC_BODY = "public_body"
    """The State, a local authority, a social security fund that holds a public service."""
    PRIVATE_HOSPITAL = "private_hospital"
    PRACTITIONER = "practitioner"
    """A doctor or another health professional with a practice of their own."""
    PRIVATE = "private"
    """Any other private body: laboratory, mutuelle, platform, software publisher, shop."""


@dataclass(frozen=True, slots=True)
class Controller:
    """The organisation a letter is written to (GDPR article 4(7)), as far as it is known."""

    name: str = ""
    address: tuple[str, ...] = ()
    email: str = ""


class ContactKind(StrEnum):
    """Whom a contact found in a notice reaches."""

    DPO = "dpo"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A way to write or call that the notice gives (articles 34(2) and 33(3)(b)).

    What the notice does not give is empty. `address` has one line an item.
    """

    kind: ContactKind
    email: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""

    @property
    def can_be_written_to(self) -> bool:
        """Whether there is an e-mail or a postal address."""
        return bool(self.email or self.address)
