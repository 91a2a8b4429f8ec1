"""Whether a notice holds the four elements of GDPR article 34(2), and where."""

import re

from patient_check.domain.finding import Article34Check, Article34Element, Evidence
from patient_check.domain.notice import TextSpan
from patient_check.extraction.notice_kind import first_incident
from patient_check.extraction.patterns import fold
from patient_check.extraction.spotting import Spots, spots

_READ = 60_000
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}"
    r"|(?<![\d.])(?:\+33\s?|0)\d(?:[ .]?\d\d){4}(?!\d)"
    r"|(?<!\d)(?:0[ .]?8\d\d[ .]?\d{3}[ .]?\d{3}|0\d{3} \d\d \d\d \d\d|3[0269]\d\d)(?!\d)"
    r"|\b(?:rue|avenue|boulevard|place|quai|allee|cedex|bp) [\w'-]{2,}"
)
_HEADER = re.compile(
    r"(?:^|\n)\s{0,3}(?:de|from|a|to|expediteur|reply-to|cc) ?: [^\n]{0,120}$", re.IGNORECASE
)
_BEFORE, _AFTER, _GUARD, _NEAR = 150, 40, 40, 45


def _quote(text: str, start: int, end: int) -> tuple[Evidence, ...]:
    return (Evidence(TextSpan(start, end), text[start:end]),)


def _first(text: str, words: Spots, family: str) -> tuple[Evidence, ...]:
    """Return the first match of `family` that its guard does not precede."""
    for match in words.find(family, 0, len(text)):
        before = max(0, match.start() - _GUARD), match.start()
        if not words.search(f"{family}_guard", *before):
            return _quote(text, match.start(), match.end())
    return ()


def _contact(text: str, folded: str, words: Spots) -> tuple[Evidence, ...]:
    """Return the first address or number that the notice offers for questions."""
    for match in _ADDRESS.finditer(folded):
        start, end = match.span()
        if _HEADER.search(text, max(0, start - _BEFORE), start):
            continue
        if words.search("contact_guard", max(0, start - _NEAR), start):
            continue
        mailbox = words.search("mailbox", start, end)
        is_mailbox = mailbox is not None and mailbox.start() == start
        if is_mailbox or words.search("contact", max(0, start - _BEFORE), end + _AFTER):
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
        Article34Element.NATURE: _quote(text, *incident) if incident else (),
        Article34Element.DPO_CONTACT: _contact(text, folded, words),
        Article34Element.CONSEQUENCES: _first(text, words, "harm"),
        Article34Element.MEASURES: _first(text, words, "measures"),
    }
    return tuple(Article34Check(e, bool(found[e]), found[e]) for e in Article34Element)
