"""Whether the words of a specialty tell of the reader's own care: what stands around them."""

import re

from patient_check.extraction.document import Document, Unit, UnitKind, stem
from patient_check.extraction.lexicon import SKIPPED
from patient_check.extraction.patterns import fold, load_patterns
from patient_check.knowledge.cues import load_cues
from patient_check.knowledge.named_words import Naming

_OWN = frozenset("votre vos mon ma mes notre".split())
_ANYBODY = frozenset("un une faux fausse fausses chaque tout autre autres certains vrai".split())
_GROUPS = frozenset(
    stem(word)
    for word in "cabinet centre maison equipe groupe pole service unite consultation rendezvous "
    "seance suivi".split()
)
_ADDRESSES = frozenset(
    "rue avenue boulevard bd av place allee allees quai impasse chemin route square cours college "
    "lycee ecole".split()
)
_CLAUSE_END = re.compile(r"[;.!?](?=\s)|\b(?:mais|en revanche|par contre|toutefois|cependant)\b")
_PART_END = re.compile(r"[,;.!?](?=\s)")
_YOURS = re.compile(r"\b(?:votre|vos)\b")
_REACH = 400
_NEAR = 4
_NAME_WORDS = 3
_LONGEST_LIST = 40
_SHORT_ACRONYM = 4


class Surroundings:
    """Reads around words of one document; answers are kept unit by unit."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._folded = fold(document.text)
        self._patterns = load_patterns("specialties")
        self._leads: dict[int, bool] = {}

    def names(self, unit: int, first: int, last: int, naming: Naming) -> bool:
        """Tell whether tokens `first` to `last` (excluded) of a unit name a record of the reader's.

        `naming` is what the word must be to name it.
        """
        if naming is Naming.ACRONYM and not self._is_acronym(first, last):
            return False
        if naming is Naming.NAME and not self._is_name(unit, first, last):
            return False
        words, place = self._around(unit, first)
        if naming is Naming.PERSON and not self._is_own(unit, first, last, words):
            return False
        if self._is_address(unit, first) or self._is_aside(words, place):
            return False
        return not (self._denies(words, place) or self._list_is_denied(unit))

    def head(self, unit: int, first: int) -> int:
        """Return where the quotation starts: at "service" in "service de cardiologie"."""
        tokens, at = self._document.tokens, first - 1
        while at >= self._unit(unit).first and tokens[at].norm.rstrip("'") in SKIPPED:
            at -= 1
        is_head = at >= self._unit(unit).first and tokens[at].stem in _GROUPS
        return at if is_head else first

    def _unit(self, number: int) -> Unit:
        return self._document.units[number]

    def _is_acronym(self, first: int, last: int) -> bool:
        """Tell whether the word is in capitals, or is too long to be an ordinary one ("Ehpad")."""
        quote = self._document.quote(first, last)
        return len(quote) > _SHORT_ACRONYM or sum(map(str.isupper, quote)) > 1

    def _is_name(self, unit: int, first: int, last: int) -> bool:
        """Tell whether a capital follows a capital ("Pharmacie du Beffroi")."""
        text, tokens = self._document.text, self._document.tokens
        if not text[tokens[first].start].isupper():
            return False
        for token in tokens[last : min(last + _NAME_WORDS, self._unit(unit).last)]:
            if token.kind == "mark":
                return False
            if token.kind == "word" and token.norm not in SKIPPED:
                return text[token.start].isupper()
        return False

    def _is_own(self, unit: int, first: int, last: int, words: str) -> bool:
        """Tell whether a practitioner is the reader's, or stands in a list of data."""
        tokens = self._document.tokens
        start = max(self._unit(unit).first, first - _NEAR)
        before = [token.norm.rstrip("'") for token in tokens[start:first]]
        groups = _GROUPS.intersection(token.stem for token in tokens[start:first])
        if _OWN.intersection(before):
            return True
        if self._patterns["support"].search(words):
            return False
        is_anybody = tokens[last - 1].low.endswith(("s", "x")) or _ANYBODY.intersection(before[-2:])
        return not is_anybody or bool(groups)

    def _around(self, unit: int, first: int) -> tuple[str, int]:
        """Return the sentence of a token, its far ends left out, and where the token is in it."""
        at = self._document.tokens[first].start
        start = max(self._unit(unit).start, at - _REACH)
        return self._folded[start : min(self._unit(unit).end, at + _REACH)], at - start

    def _is_address(self, unit: int, first: int) -> bool:
        """Tell whether the words name a street or a school ("rue de la Maternité")."""
        start = max(self._unit(unit).first, first - _NAME_WORDS)
        return any(token.norm in _ADDRESSES for token in self._document.tokens[start:first])

    def _is_aside(self, words: str, place: int) -> bool:
        """Tell whether the sentence is about the house's activity, or about no care at all."""
        if self._patterns["elsewhere"].search(words):
            return True
        is_readers = _YOURS.search(words, 0, place)
        return not is_readers and bool(self._patterns["activity"].search(words))

    def _list_is_denied(self, unit: int) -> bool:
        """Tell whether the line that opens the list of an item leaves its items out."""
        if self._unit(unit).kind is not UnitKind.ITEM:
            return False
        lead = unit - 1
        while lead >= 0 and self._unit(lead).kind is UnitKind.ITEM and unit - lead < _LONGEST_LIST:
            lead -= 1
        if lead < 0:
            return False
        if lead not in self._leads:
            end = self._unit(lead).end
            words = self._folded[max(self._unit(lead).start, end - _REACH) : end]
            self._leads[lead] = self._denies(words, len(words))
        return self._leads[lead]

    def _denies(self, words: str, place: int) -> bool:
        """Tell whether the last that is said of a leak up to the clause at `place` is a denial."""
        start = max((m.end() for m in _CLAUSE_END.finditer(words, 0, place)), default=0)
        end = _PART_END.search(words, place)
        clause = words[start : end.start() if end else len(words)]
        if not (self._patterns["denied"].search(clause) or load_cues()["spared"].search(clause)):
            return False
        is_denied, part = False, ""
        for part in clause.split(","):
            is_told = self._tells(part)
            if self._patterns["denied"].search(part):
                is_denied = is_denied or is_told
            elif is_told:
                is_denied = bool(load_cues()["spared"].search(part))
        if self._patterns["neither"].search(part):
            return self._tells(words)
        return is_denied

    def _tells(self, words: str) -> bool:
        cues = load_cues()
        return any(cues[name].search(words) for name in ("expose", "refer", "spared"))
