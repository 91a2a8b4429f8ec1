"""Terms of the glossary: found in a text, and looked up by a person who types."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from patient_check.domain.glossary import GlossaryTerm, TermId, TermPlace
from patient_check.explanation.folding import fold
from patient_check.knowledge.glossary import load_glossary

_APOSTROPHE = "['’]"
_SPACE = r"[ \u00a0]"


def find_terms(text: str, language: str) -> tuple[TermPlace, ...]:
    """Return the first place of each term in `text`, in the order of the text.

    The longest form wins where two begin alike; a form in capitals counts only in capitals.
    """
    pattern, terms = _finder(language)
    found: dict[TermId, TermPlace] = {}
    for match in pattern.finditer(text):
        term = terms.get(_key(match[0])) or terms.get(_key(match[0].casefold()))
        if term is not None and term not in found:
            found[term] = TermPlace(match.start(), match.end(), term)
    return tuple(found.values())


def search_terms(typed: str, language: str) -> tuple[GlossaryTerm, ...]:
    """Return the terms that `typed` may mean, those it begins first, else in their order.

    Nothing typed gives every term.
    """
    wanted = fold(typed)
    ranked = [
        (rank, place, term)
        for place, term in enumerate(sorted_terms(language))
        if (rank := _rank(wanted, term, language)) is not None
    ]
    return tuple(term for _, _, term in sorted(ranked, key=lambda one: one[:2]))


def sorted_terms(language: str) -> tuple[GlossaryTerm, ...]:
    """Return every term in the order of the alphabet."""
    terms = load_glossary().terms.values()
    return tuple(sorted(terms, key=lambda one: fold(one.term[language])))


def _rank(wanted: str, term: GlossaryTerm, language: str) -> int | None:
    names = [fold(word) for word in (term.term[language], *term.words[language])]
    if any(name.startswith(wanted) for name in names):
        return 0
    if any(f" {wanted}" in name for name in names):
        return 1
    meaning = fold(term.meaning[language])
    return 2 if f" {wanted}" in f" {meaning}" else None


@lru_cache(maxsize=2)
def _finder(language: str) -> tuple[re.Pattern[str], Mapping[str, TermId]]:
    """Return the expression of every form, and the term of each form."""
    terms: dict[str, TermId] = {}
    acronyms: list[str] = []
    others: list[str] = []
    for term in load_glossary().terms.values():
        for form in term.words[language]:
            is_acronym = form.isupper()
            (acronyms if is_acronym else others).append(form)
            terms[_key(form if is_acronym else form.casefold())] = term.id
    every = sorted(((form, form.isupper()) for form in acronyms + others), key=_longest_first)
    forms = "|".join(_form(form, is_acronym=is_acronym) for form, is_acronym in every)
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])"), terms


def _longest_first(form: tuple[str, bool]) -> int:
    return -len(form[0])


def _form(form: str, *, is_acronym: bool) -> str:
    escaped = "".join(map(_sign, form))
    return escaped if is_acronym else f"(?i:{escaped})"


def _sign(sign: str) -> str:
    return {"’": _APOSTROPHE, "'": _APOSTROPHE, " ": _SPACE}.get(sign, re.escape(sign))


def _key(form: str) -> str:
    return form.replace("’", "'").replace("\u00a0", " ")


def meanings(places: Iterable[TermPlace], language: str) -> tuple[tuple[str, str], ...]:
    """Return the word and the meaning of each place, in their order."""
    terms = load_glossary().terms
    found = (terms[place.term] for place in places)
    return tuple((one.term[language], one.meaning[language]) for one in found)
