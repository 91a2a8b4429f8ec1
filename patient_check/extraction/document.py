"""A notice cut into tokens and units (sentences, list items, headings), offsets kept.

Every offset counts code points of the text that the window shows. Nothing is rewritten: the
folded forms live beside the original, so that evidence can always be quoted as written.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

_ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿœæ"
_PLAIN = "aaaaaaceeeeiiiinooooouuuuyyoa"
FOLD = str.maketrans(_ACCENTED + "’ʼ‘", _PLAIN + "'''")
"""One code point to one code point, so that folding a text keeps its offsets."""

_KINDS = {
    "address": r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "number_sign": r"\bn\s?[°º]",
    "elision": r"\b(?:[ldnscjmt]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ‘]",
    "word": r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*(?:\((?:s|es|e|x|ne|nes|le|les|rice|trice)\))?"
    r"(?:·[^\W\d_]+)*",
    "number": r"\d+(?:[ .,]\d+)*",
    "mark": r"[^\w\s]",
}
"""What the tokens of each kind look like; the first that matches wins."""
_TOKEN = re.compile("|".join(_KINDS.values()), re.IGNORECASE)
_TOKEN_KIND = re.compile("|".join(f"(?P<{k}>{p})" for k, p in _KINDS.items()), re.IGNORECASE)
_INVERSION = re.compile(r"-(?:t-)?(?:ils?|elles?|on|ce|vous|nous)$")
_BULLET = re.compile(
    r"\s*(?P<glyph>[-–—•*·∙▪▸›»◾❯◦●○■□➢➤►▶→➜➔➙➡⇒⟶❖♦◆◇◉✦★☆☞‣⁃✓✔✅❌✗✘☒☑☐⛔🚫🔒\u2600-\u27bf\U0001f300-\U0001faff]+️?|\d{1,2}[.)/]|[a-h]\)|o(?=\s))\s+"
)
_TERMINAL = re.compile(r"[.!?…]+[»\")\]]*(?=\s+[«\"(A-ZÀ-ÖØ-Þ0-9•–-]|\s*$)")
_CARELESS = re.compile(
    r"(?<=[^\W\d_]{4})[.!?](?=\s+[a-z])|[.!?…]+[»\")\]]*(?=\s+[«\"(A-ZÀ-ÖØ-Þ]|\s*$)"
)
"""The end of a sentence where the next one may begin in lower case."""
_ABBREVIATION = re.compile(
    r"\b(?:M|MM|Mme|Mlle|Dr|Pr|Me|St|Ste|art|cf|ex|p|n|no|tél|tel|av|bd)\.$", re.IGNORECASE
)
_SMALL_START = re.compile(r"(?<=[a-z]{3})[.!?] +[a-z]")
_CAPITAL_START = re.compile(r"(?<=[a-z]{3})[.!?]\s+[A-ZÀ-Ö]")
_MOST_STARTS, _LONGEST_ABBREVIATION = 12, 6
_LINKING = frozenset(
    "de du des d la le les l un une et ou ni a au aux par pour votre vos nos notre leur leurs "
    "son sa ses sur en dans que qui avec".split()
)
_NOT_NOUNS = frozenset(
    "adressé adressée adressés adressées mêle mêlent âgé âgée âgés âgées tel tels telle telles "
    "classé classée classés classées dos".split()
)
"""Words that would fold onto the nouns "adresse", "mél", "âge", "tél", "classe" and "dose"."""
_WRAPPED_WIDTH, _SHORT_LINE = 100, 45


class Token(NamedTuple):
    """A word, number, address or mark; `norm` folds the accents of `low`, `stem` the ending."""

    start: int
    end: int
    kind: str
    low: str
    norm: str
    stem: str


class UnitKind(StrEnum):
    """What a unit of text looks like on the page."""

    SENTENCE = "sentence"
    ITEM = "item"
    HEADING = "heading"


class Unit(NamedTuple):
    """A sentence, list item or heading: characters `start..end`, tokens `first..last` (excluded).

    `block` numbers the paragraph or list item it belongs to; `paragraph` the stretch between
    blank lines.
    """

    kind: UnitKind
    start: int
    end: int
    first: int
    last: int
    block: int
    paragraph: int
    glyph: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The text, its tokens in order and its units in order."""

    text: str
    tokens: tuple[Token, ...]
    units: tuple[Unit, ...]

    def quote(self, first: int, last: int) -> str:
        """Return the words of tokens `first` to `last` (excluded), as written."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


@lru_cache(maxsize=8192)
def stem(norm: str) -> str:
    """Return `norm` without its plural, feminine and doubled consonant: close forms meet."""
    if len(norm) <= 3:  # noqa: PLR2004 - "nom", "rib", "nir" have no ending to lose
        return norm
    word = norm
    if word.endswith("aux") and len(word) > 5:  # noqa: PLR2004 - "maux" is not "mal"
        return word[:-3] + "al"
    if word[-1] in "sx":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "e":  # noqa: PLR2004
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "lnt":  # noqa: PLR2004
        word = word[:-1]
    return word


@lru_cache(maxsize=8192)
def _forms(written: str) -> tuple[str, str, str]:
    low = written.lower().replace("’", "'").replace("ʼ", "'").replace("‘", "'")
    low = low.partition("(")[0].partition("·")[0].rstrip("'")
    if not low.startswith("rendez"):
        low = _INVERSION.sub("", low)
    if low in _NOT_NOUNS:
        return low, low.translate(FOLD) + "r", low.translate(FOLD) + "r"
    norm = low.translate(FOLD).replace("-", "").replace("‐", "").replace("‑", "")
    return low, norm, stem(norm)


def word_stem(written: str) -> str:
    """Return the stem of one written word."""
    return _forms(written)[2]


@lru_cache(maxsize=8192)
def _lexeme(written: str) -> tuple[str, str, str, str]:
    """Return the kind and the three forms of a token; a notice repeats most of its words."""
    match = _TOKEN_KIND.match(written)
    kind = match.lastgroup if match and match.lastgroup else "mark"
    if kind == "number_sign":
        return kind, "numéro", "numero", stem("numero")
    forms = _forms(written) if kind in {"word", "elision"} else (written,) * 3
    return kind, *forms


def _tokenize(text: str) -> tuple[Token, ...]:
    tokens, at = [], 0
    for written in _TOKEN.findall(text):
        start = text.find(written, at)  # what lies between two tokens is no part of any
        at = start + len(written)
        # What a named tuple does, without its detour.
        tokens.append(tuple.__new__(Token, (start, at, *_lexeme(written))))
    return tuple(tokens)


@dataclass(slots=True)
class _Block:
    start: int
    end: int
    glyph: str
    paragraph: int
    is_line: bool


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of every line, trailing spaces excluded; blank lines are empty."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line.rstrip())))
        start += len(line) + 1
    return spans


def _continues(previous: str, line: str, *, is_wrapped: bool) -> bool:
    """Tell whether `line` goes on with the sentence that `previous` began."""
    if previous[-1] in ".!?:;…" or previous.endswith((" Oui", " Non")):
        return False
    last_word = re.split(r"[\s'’]+", previous.lower())[-1]
    if previous[-1] == "," or last_word in _LINKING:
        return True
    starts_low = line[0].islower() or line[0] in "(«,;)"
    if len(previous) < _SHORT_LINE:
        return False
    return starts_low or (is_wrapped and len(previous) >= _SHORT_LINE + 10)


def _blocks(text: str) -> list[_Block]:
    lines = _lines(text)
    is_wrapped = max((end - start for start, end in lines), default=0) <= _WRAPPED_WIDTH
    blocks: list[_Block] = []
    paragraph, fresh = 0, True
    for start, end in lines:
        if not text[start:end].strip():
            paragraph, fresh = paragraph + 1, True
            continue
        bullet = _BULLET.match(text, start, end)
        body = (
            bullet.end() if bullet else start + len(text[start:end]) - len(text[start:end].lstrip())
        )
        if body >= end:
            continue
        previous = blocks[-1] if blocks and not fresh else None
        if (
            previous
            and not bullet
            and _continues(
                text[previous.start : previous.end].rsplit("\n", 1)[-1].strip() or " ",
                text[body:end],
                is_wrapped=is_wrapped,
            )
        ):
            previous.end, previous.is_line = end, False
        else:
            glyph = bullet.group("glyph") if bullet else ""
            blocks.append(_Block(body, end, glyph, paragraph, is_line=True))
        fresh = False
    return blocks


def _terminal(text: str) -> re.Pattern[str]:
    """Return what ends a sentence, in a text that may have been typed without capitals."""
    small = sum(1 for _ in islice(_SMALL_START.finditer(text), _MOST_STARTS))
    if small <= 1:
        return _TERMINAL
    capital = sum(1 for _ in islice(_CAPITAL_START.finditer(text), _MOST_STARTS))
    return _CARELESS if small > capital else _TERMINAL


def _sentence_spans(
    text: str, start: int, end: int, terminal: re.Pattern[str]
) -> list[tuple[int, int]]:
    cuts, at = [start], start
    for match in terminal.finditer(text, start, end):
        since = max(at, match.start() - _LONGEST_ABBREVIATION)
        if _ABBREVIATION.search(text, since, match.start() + 1):
            continue
        cuts.append(match.end())
        at = match.end()
    if cuts[-1] < end:
        cuts.append(end)
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]


def _kind(text: str, block: _Block, sentences: int) -> UnitKind:
    last = text[block.end - 1]
    if block.glyph and (last != "?" or sentences > 1):
        return UnitKind.ITEM
    if sentences == 1 and block.is_line and last not in ".!;,…" and block.end - block.start <= 140:  # noqa: PLR2004
        return UnitKind.HEADING
    return UnitKind.SENTENCE


_TICKS = frozenset("✓✔✅❌✗✘☒☑🚫")


def _with_marked_headings(units: list[Unit]) -> list[Unit]:
    """Turn "✘ Ce qui n'a pas été copié" into a heading when a list of its own follows."""
    result = list(units)
    for index, (unit, following) in enumerate(pairwise(units)):
        is_tick = unit.kind is UnitKind.ITEM and unit.glyph[:1] in _TICKS
        if is_tick and following.kind is UnitKind.ITEM and following.glyph[:1] != unit.glyph[:1]:
            result[index] = unit._replace(kind=UnitKind.HEADING)
    return result


def parse(text: str) -> Document:
    """Return `text` as a `Document`; linear in its length."""
    tokens = _tokenize(text)
    units: list[Unit] = []
    at, terminal = 0, _terminal(text)
    for number, block in enumerate(_blocks(text)):
        spans = _sentence_spans(text, block.start, block.end, terminal)
        kind = _kind(text, block, len(spans))
        for start, end in spans:
            while at < len(tokens) and tokens[at].start < start:
                at += 1
            first = at
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            if at > first:
                units.append(
                    Unit(
                        kind,
                        tokens[first].start,
                        tokens[at - 1].end,
                        first,
                        at,
                        number,
                        block.paragraph,
                        block.glyph,
                    )
                )
    return Document(text, tokens, tuple(_with_marked_headings(units)))
