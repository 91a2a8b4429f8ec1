"""Whether a notice holds the four elements of GDPR article 34(2), and where."""

import re

from patient_check.domain.finding import Article34Check, Article34Element, Evidence
from patient_check.domain.notice import TextSpan
from patient_check.extraction.notice_kind import first_incident
from patient_check.extraction.patterns import fold
from patient_check.extraction.spotting import Spots, spots

_READ = 60_000
_LOCAL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+$")
_DOMAIN = re.compile(r"@[\w-]{1,63}+\.[\w.-]{2,63}+")
_HEADER = re.compile(
    r"(?:^|\n)\s{0,3}(?:de|from|a|to|expediteur|reply-to|cc) ?: [^\n]{0,120}$", re.IGNORECASE
)
_LABELLED = re.compile(
    r"\b(?!(?:tel|telephone|fax|mail|e-mail|courriel|portable) ?:)[a-z']{2,40} ?: $"
)
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n")
_BEFORE, _AFTER, _GUARD, _NEAR = 150, 40, 40, 45
_LONGEST_LOCAL = 65


def _quote(text: str, start: int, end: int) -> tuple[Evidence, ...]:
    return (Evidence(TextSpan(start, end), text[start:end]),)


def _first(text: str, words: Spots, family: str) -> tuple[Evidence, ...]:
    """Return the first match of `family` that its guard does not precede."""
    for match in words.find(family, 0, len(text)):
        before = max(0, match.start() - _GUARD), match.start()
        if not words.search(f"{family}_guard", *before):
            return _quote(text, match.start(), match.end())
    return ()


def _addresses(folded: str, words: Spots) -> list[tuple[int, int]]:
    """Return where the mailboxes, numbers and streets of a text stand, in order."""
    found = [match.span() for match in words.find("address", 0, len(folded))]
    at = folded.find("@")
    while at >= 0:
        local = _LOCAL.search(folded, max(0, at - _LONGEST_LOCAL), at)
        domain = _DOMAIN.match(folded, at)
        if local and domain:
            found.append((local.start(), domain.end()))
        at = folded.find("@", at + 1)
    return sorted(found)


def _is_of_others(text: str, words: Spots, start: int) -> bool:
    """Tell whether an address is that of an authority, or of the header of a message."""
    if _HEADER.search(text, max(0, start - _BEFORE), start):
        return True
    near = max(0, start - _NEAR)
    sentence = max((m.end() for m in _SENTENCE.finditer(text, near, start)), default=near)
    return words.search("contact_guard", sentence, start) is not None


def _contact(text: str, folded: str, words: Spots) -> tuple[Evidence, ...]:
    """Return the first address or number that the notice offers for questions."""
    others: list[tuple[int, int]] = []
    for start, end in _addresses(folded, words):
        if _is_of_others(text, words, start):
            continue
        mailbox = words.search("mailbox", start, end)
        if (
            (mailbox is not None and mailbox.start() == start)
            or _LABELLED.search(folded, max(0, start - _AFTER), start)
            or words.search("contact", max(0, start - _BEFORE), end + _AFTER)
        ):
            return _quote(text, start, end)
        others.append((start, end))
    if others and words.search("invitation", 0, len(folded)):
        return _quote(text, *others[0])
    closing = max((m.end() for m in words.find("closing", 0, len(folded))), default=len(folded))
    for start, end in others:
        if start > closing:
            return _quote(text, start, end)
    return ()


def check_article34(text: str) -> tuple[Article34Check, ...]:
    """Return the four elements in the order of `Article34Element`, each with its first words.

    The contact needs an address or a number; the consequences, a named harm; the measures, a
    containment or a repair. Only the first 60 000 characters are read.
    """
    text = text[:_READ]
    folded = fold(text)
    words = spots("article34", folded)
    incident = first_incident(text)
    found = {
        Article34Element.NATURE: (
            _quote(text, *incident) if incident else _first(text, words, "nature")
        ),
        Article34Element.DPO_CONTACT: _contact(text, folded, words),
        Article34Element.CONSEQUENCES: _first(text, words, "harm"),
        Article34Element.MEASURES: _first(text, words, "measures"),
    }
    return tuple(Article34Check(e, bool(found[e]), found[e]) for e in Article34Element)
