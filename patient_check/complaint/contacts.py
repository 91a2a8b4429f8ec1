"""The ways to write or call that a notice gives, above all to its data protection officer.

An address is taken only near words that say whose it is; those of the authority, the police and
the sites that take reports are left out. What is found is shown to the person, who can change it.
"""

import re
from collections.abc import Iterator
from typing import Final

from patient_check.domain.parties import ContactKind, ContactPoint
from patient_check.knowledge.contact_words import load_contact_words

_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w@])")
_PHONE: Final = re.compile(
    r"(?<!\d)(?:(?:\+33[ .]?|0)[1-9](?:[ .\u00a0]?\d{2}){4}"
    r"|0[ .\u00a0]?8\d\d(?:[ .\u00a0]?\d{2,3}){2,3})(?!\d)"
)
_POSTCODE: Final = re.compile(r"(?<!\d)\d{5}[ \u00a0]+[^\W\d_][^\n,;.]{1,40}")
_NEAR: Final = 220
"""Characters before an address in which the words that name its owner are looked for."""
_NEXT: Final = 60
_ADDRESS_LINES: Final = 4
_PARTS: Final = re.compile(r"\n|(?<!\d),")
"""What parts the lines of an address; a comma after a street number does not."""
_STOP: Final = re.compile(r"[.!?…]\s|\n\s*\n")


def find_contacts(text: str) -> tuple[ContactPoint, ...]:
    """Return the contacts of a notice, the data protection officer's first, each once."""
    found = [*_by_email(text), *_by_post(text)]
    found += _by_phone(text)
    unique = list(dict.fromkeys(found))
    unique.sort(key=lambda one: (one.kind is not ContactKind.DPO, not one.email, not one.address))
    return tuple(unique)


def _by_email(text: str) -> Iterator[ContactPoint]:
    words = load_contact_words()
    for match in _EMAIL.finditer(text):
        email = match[0].rstrip(".-")
        if words.others.search(email) or words.no_reply.search(email):
            continue
        before, after = _around(text, match.start(), match.end())
        if words.own_box.search(email) or _is_of_the_officer(before, after):
            yield ContactPoint(ContactKind.DPO, email=email)
        elif words.asks.search(before) and not words.others.search(before):
            yield ContactPoint(ContactKind.OTHER, email=email)


def _by_phone(text: str) -> Iterator[ContactPoint]:
    words = load_contact_words()
    for match in _PHONE.finditer(text):
        before, after = _around(text, match.start(), match.end())
        if words.others.search(before):
            continue
        phone = re.sub(r"[ .\u00a0]+", " ", match[0])
        if _is_of_the_officer(before, after):
            yield ContactPoint(ContactKind.DPO, phone=phone)
        elif words.asks.search(before):
            yield ContactPoint(ContactKind.OTHER, phone=phone)


def _by_post(text: str) -> Iterator[ContactPoint]:
    """Yield the postal addresses that follow the officer's name, up to the postcode's line."""
    words = load_contact_words()
    for officer in words.officer.finditer(text):
        window = text[officer.end() : officer.end() + _NEAR]
        code = _POSTCODE.search(window)
        if code is None or _is_cut_off(window[: code.start()]):
            continue
        lines = [line.strip(" ,-–—:") for line in _PARTS.split(window[: code.end()])]
        kept = tuple(line for line in lines[1:] if line)[-_ADDRESS_LINES:]
        if len(kept) > 1:
            yield ContactPoint(ContactKind.DPO, address=kept)


def _is_cut_off(between: str) -> bool:
    """Return whether another address or another body stands between officer and postcode."""
    return "@" in between or bool(load_contact_words().others.search(between))


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after in the same sentence, as far as is near."""
    before = text[max(0, start - _NEAR) : start]
    stops = [match.end() for match in _STOP.finditer(before)]
    after = text[end : end + _NEXT]
    stop = _STOP.search(after)
    return before[stops[-1] if stops else 0 :], after[: stop.start()] if stop else after


def _is_of_the_officer(before: str, after: str) -> bool:
    officer = load_contact_words().officer
    return bool(officer.search(before) or officer.search(after))
