"""Who writes and to whom, as the lines at the top of a letter."""

from collections.abc import Callable
from typing import Final

from patient_check.complaint.french import lines_of, one_line
from patient_check.domain.advice import CaseFacts, LinkId
from patient_check.domain.complaint import Blank, Line
from patient_check.domain.parties import ContactKind, ContactPoint, DataSubject
from patient_check.knowledge.letters import Addressee, load_letter_words
from patient_check.knowledge.links import load_links

_CNIL: Final = LinkId("cnil_contact")


def organisation_name(facts: CaseFacts) -> str:
    """Return who had the breach: as the person says, else as the notice names them."""
    named = facts.answers.controller.name
    if not named and facts.findings.organisation:
        named = facts.findings.organisation.name
    return one_line(named)


def sender_lines(person: DataSubject) -> tuple[Line, ...]:
    """Return the lines of the person who writes: name and address, or blanks."""
    address = lines_of(person.address)
    lines: list[Line] = [_or_blank(one_line(person.name), "sender_name")]
    lines += [(line,) for line in address] or [(_blank("sender_address"),)]
    lines += [(line,) for line in lines_of((person.email, person.phone))]
    return tuple(lines)


def recipient_lines(addressee: Addressee, facts: CaseFacts) -> tuple[Line, ...]:
    """Return the lines of the body that a letter goes to."""
    return _RECIPIENTS[addressee](facts)


def written_contact(facts: CaseFacts) -> ContactPoint | None:
    """Return the contact of the notice to write to: the officer's, else another's."""
    usable = [contact for contact in facts.contacts if contact.can_be_written_to]
    usable.sort(key=lambda contact: contact.kind is not ContactKind.DPO)
    return usable[0] if usable else None


def _controller(facts: CaseFacts) -> tuple[Line, ...]:
    contact, known = written_contact(facts), facts.answers.controller
    address = lines_of(known.address or (contact.address if contact else ()))
    email = one_line(known.email or (contact.email if contact else ""))
    name = _or_blank(organisation_name(facts), "organisation")
    lines: list[Line] = [name, (_shared("to_the_officer"),)]
    lines += [(line,) for line in address]
    if email:
        lines.append((email,))
    elif not address:
        lines.append((_blank("organisation_address"),))
    return tuple(lines)


def _management(facts: CaseFacts) -> tuple[Line, ...]:
    address: list[Line] = [(line,) for line in lines_of(facts.answers.controller.address)]
    return (
        _or_blank(organisation_name(facts), "organisation"),
        (_shared("to_the_management"),),
        *(address or [(_blank("organisation_address"),)]),
    )


def _cnil(_: CaseFacts) -> tuple[Line, ...]:
    return tuple((line,) for line in load_links()[_CNIL].post)


def _prosecutor(_: CaseFacts) -> tuple[Line, ...]:
    return (
        (_shared("to_the_prosecutor"),),
        (_shared("of_the_court"), _blank("court_city")),
        (_blank("court_address"),),
    )


def _bank(facts: CaseFacts) -> tuple[Line, ...]:
    bank = facts.answers.bank
    address: list[Line] = [(line,) for line in lines_of(bank.address)]
    name = _or_blank(one_line(bank.name), "bank")
    return (name, *(address or [(_blank("bank_address"),)]))


def _nobody(_: CaseFacts) -> tuple[Line, ...]:
    return ()


_RECIPIENTS: Final[dict[Addressee, Callable[[CaseFacts], tuple[Line, ...]]]] = {
    Addressee.CONTROLLER: _controller,
    Addressee.CNIL: _cnil,
    Addressee.PROSECUTOR: _prosecutor,
    Addressee.MANAGEMENT: _management,
    Addressee.BANK: _bank,
    Addressee.NOBODY: _nobody,
}


def _or_blank(words: str, name: str) -> Line:
    return (words or _blank(name),)


def _blank(name: str) -> Blank:
    return Blank(load_letter_words().blanks[name])


def _shared(name: str) -> str:
    return load_letter_words().sections["recipients"][name]
