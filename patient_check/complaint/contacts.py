"""The ways to write or call that a notice gives, above all to its data protection officer.

An address is taken only near words that say whose it is; those of the authority, the police and
the sites that take reports are left out. What is found is shown to the person, who can change it.
"""

import re
from collections.abc import Iterator
from typing import Final

from patient_check.domain.parties import ContactKind, ContactPoint

_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w@])")
_PHONE: Final = re.compile(r"(?<!\d)(?:\+33[ .]?|0)[1-9](?:[ .\u00a0]?\d{2}){4}(?!\d)")
_POSTCODE: Final = re.compile(r"(?<!\d)\d{5}[ \u00a0]+[^\W\d_][^\n,;.]{1,40}")
_OFFICER: Final = re.compile(
    r"délégué[\w()·.]*(?: \w+)? à la protection|\bD\.?P\.?[OD]\b|data protection officer",
    re.IGNORECASE,
)
_OWN_BOX: Final = re.compile(
    r"^(?:dpo|dpd|rgpd|gdpr|privacy|donnees|protection|vie-?privee|cil)\b|^(?:dpo|rgpd)[\w.+-]*@",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\bcnil\b|\.gouv\.fr|signal-spam|33700|cybermalveillance|france-victimes|gendarmerie|police",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"contact|questions?|joindre|joign|écri[rv]|adress(?:er|ez)|renseignement|appel|assistance"
    r"|répon|information|numéro vert|e-?mail|courriel",
    re.IGNORECASE,
)
_NEAR: Final = 220
"""Characters before an address in which the words that name its owner are looked for."""
_NEXT: Final = 60
_ADDRESS_LINES: Final = 4
_STOP: Final = re.compile(r"[.!?…]\s|\n\s*\n")


def find_contacts(text: str) -> tuple[ContactPoint, ...]:
    """Return the contacts of a notice, the data protection officer's first, each once."""
    found = [*_by_email(text), *_by_post(text)]
    found += _by_phone(text)
    unique = list(dict.fromkeys(found))
    unique.sort(key=lambda one: (one.kind is not ContactKind.DPO, not one.email, not one.address))
    return tuple(unique)


def _by_email(text: str) -> Iterator[ContactPoint]:
    for match in _EMAIL.finditer(text):
        email = match[0].rstrip(".-")
        if _OTHERS.search(email) or email.lower().startswith(("noreply", "no-reply", "ne-pas")):
            continue
        before, after = _around(text, match.start(), match.end())
        if _OWN_BOX.search(email) or _is_of_the_officer(before, after):
            yield ContactPoint(ContactKind.DPO, email=email)
        elif _ASKS.search(before) and not _OTHERS.search(before):
            yield ContactPoint(ContactKind.OTHER, email=email)


def _by_phone(text: str) -> Iterator[ContactPoint]:
    for match in _PHONE.finditer(text):
        before, after = _around(text, match.start(), match.end())
        if _OTHERS.search(before):
            continue
        phone = re.sub(r"[ .\u00a0]+", " ", match[0])
        if _is_of_the_officer(before, after):
            yield ContactPoint(ContactKind.DPO, phone=phone)
        elif _ASKS.search(before):
            yield ContactPoint(ContactKind.OTHER, phone=phone)


def _by_post(text: str) -> Iterator[ContactPoint]:
    """Yield the postal addresses that follow the officer's name, up to the postcode's line."""
    for officer in _OFFICER.finditer(text):
        window = text[officer.end() : officer.end() + _NEAR]
        code = _POSTCODE.search(window)
        if code is None or _OTHERS.search(window[: code.end()]) or "@" in window[: code.start()]:
            continue
        lines = [line.strip(" ,-–—:") for line in re.split(r"[\n,]", window[: code.end()])]
        kept = tuple(line for line in lines[1:] if line)[-_ADDRESS_LINES:]
        if len(kept) > 1:
            yield ContactPoint(ContactKind.DPO, address=kept)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after in the same sentence, as far as is near."""
    before = text[max(0, start - _NEAR) : start]
    stops = [match.end() for match in _STOP.finditer(before)]
    after = text[end : end + _NEXT]
    stop = _STOP.search(after)
    return before[stops[-1] if stops else 0 :], after[: stop.start()] if stop else after


def _is_of_the_officer(before: str, after: str) -> bool:
    return bool(_OFFICER.search(before) or _OFFICER.search(after))
