"""Specialties, services and places: what a visit lets people guess, and what weighs on it.

The level measures how much an appointment narrows an outsider's guesses. It is never a
probability that somebody is ill. Texts map a language code ("fr", "en") to words; list items
start in lower case, so that they can be joined in a sentence or capitalised in a list.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

SpecialtyId = NewType("SpecialtyId", str)
ModifierCode = NewType("ModifierCode", str)
SourceId = NewType("SourceId", str)
SupportLineId = NewType("SupportLineId", str)

Text = dict[str, str]
TextList = dict[str, tuple[str, ...]]

TOP_LEVEL = 4


class SpecialtyType(StrEnum):
    """What a record names."""

    SPECIALTY = "specialty"
    PROFESSION = "profession"
    SERVICE = "service"
    PLACE = "place"


class FactKind(StrEnum):
    """Whether the visit tells of health, or of a social fact (justice, exile, family)."""

    HEALTH = "health"
    SOCIAL = "social"


@dataclass(frozen=True, slots=True)
class LevelCriteria:
    """The two scores behind a level, and what makes the subject protected.

    `mission` is 0 (almost any reason) to 3 (a single purpose), `sensitivity` 0 (ordinary) to 2
    (specially protected); `anchors` are the ids of the scale's anchors.
    """

    mission: int
    sensitivity: int
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Specialty:
    """One specialty, profession, service or place, with every text shown about it.

    `level` is 0 to 4. `synonyms` name it wherever they stand; those written in capitals are
    acronyms, which in a document count only in capitals, as whole words. `typed_synonyms`
    (symptoms, organs, diseases, everyday words) are suggested to a person who types, and never
    looked for in a document. `hidden_synonyms` are insulting or dated: understood when typed,
    never shown. `quick_exit` asks for a quick-exit key and no printing by itself. `reviewed_on`
    is an ISO date. `note` tells maintainers why a text is as it is.
    """

    id: SpecialtyId
    type: SpecialtyType
    codes: tuple[str, ...]
    theme: str
    fact: FactKind
    level: int
    criteria: LevelCriteria
    level_reason: Text
    label: Text
    synonyms: tuple[str, ...]
    typed_synonyms: tuple[str, ...]
    synonyms_en: tuple[str, ...]
    inference: Text
    alternatives: TextList
    audience: TextList
    modifiers: tuple[ModifierCode, ...]
    support_lines: tuple[SupportLineId, ...]
    quick_exit: bool
    sources: tuple[SourceId, ...]
    reviewed_on: str
    hidden_synonyms: tuple[str, ...] = ()
    note: str = ""


class ModifierKind(StrEnum):
    """What a modifier does to a level."""

    RAISE = "raise"
    """Adds `raise_by`, up to `cap`."""
    HIGHEST = "highest"
    """Takes the higher of the specialty and the named place."""
    REASON = "reason"
    """Takes the level of the reason or examination that is shown."""
    AS_KNOWN = "as_known"
    """Treats the specialty as known, because the name finds it."""
    NOTE = "note"
    """Adds its sentence and leaves the level."""
    NEVER_RAISES = "never_raises"
    """Adds its sentence; nothing else may raise the level on its account."""


@dataclass(frozen=True, slots=True)
class ModifierEffect:
    """The effect of a modifier, as data.

    Empty `if_levels` or `themes` put no condition. `min_visits` is the number of close visits
    from which it applies (0: none). Each entry of `complements` is a set of themes that tell a
    story when visits in at least two of them come together. `first_in_themes` asks to show its
    sentence first in those themes.
    """

    kind: ModifierKind
    raise_by: int = 0
    cap: int = TOP_LEVEL
    if_levels: tuple[int, ...] = ()
    themes: tuple[str, ...] = ()
    min_visits: int = 0
    complements: tuple[tuple[str, ...], ...] = ()
    first_in_themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modifier:
    """A circumstance that changes a level or adds a sentence.

    A `universal` modifier concerns every record; the others only those that list its code.
    `prompt` stands beside the box, or above the field, in which the person tells it.
    """

    code: ModifierCode
    effect: ModifierEffect
    universal: bool
    label: Text
    prompt: Text
    text: Text
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class AmbiguousCandidate:
    """One reading of an ambiguous word; `meaning` is empty when the record's label says it."""

    id: SpecialtyId
    meaning: Text


@dataclass(frozen=True, slots=True)
class AmbiguousWord:
    """A word to ask about and never to guess; the lightest reading comes first."""

    word: str
    candidates: tuple[AmbiguousCandidate, ...]


@dataclass(frozen=True, slots=True)
class IgnoredWord:
    """A word that alone must lead nowhere (a street, a town, a month), with the reason."""

    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from.

    `date` is the source's own ("undated" when it has none); `checked_on` is the day on which its
    text or a copy was read. `status` is "read" or "to_recheck" (open it before citing it alone).
    """

    id: SourceId
    title: str
    address: str
    date: str
    checked_on: str
    status: str


@dataclass(frozen=True, slots=True)
class SupportLine:
    """A help number, its cost and its site; opening hours are left to the site."""

    id: SupportLineId
    number: str
    label: Text
    cost: Text
    link: str
    checked_on: str
    certainty: str


@dataclass(frozen=True, slots=True)
class ScaleLevel:
    """One step of the scale: its name in words, and what puts a record there."""

    level: int
    name: Text
    criterion: Text


@dataclass(frozen=True, slots=True)
class Safeguard:
    """What the law forbids somebody to do with a guess; said once, beside the audiences."""

    id: str
    text: Text
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale, and the sentence to show each time a level appears (`reminder`).

    `anchors` says what makes a subject specially protected. `common_alternatives` explain any
    appointment whatever.
    """

    reminder: Text
    levels: tuple[ScaleLevel, ...]
    anchors: dict[str, Text]
    safeguards: tuple[Safeguard, ...]
    common_alternatives: TextList


@dataclass(frozen=True, slots=True)
class SpecialtyKnowledge:
    """Everything known about specialties, looked up by id. `themes` gives each theme's label."""

    specialties: dict[SpecialtyId, Specialty]
    themes: dict[str, Text]
    modifiers: dict[ModifierCode, Modifier]
    ambiguous_words: tuple[AmbiguousWord, ...]
    ignored_words: tuple[IgnoredWord, ...]
    sources: dict[SourceId, Source]
    support_lines: dict[SupportLineId, SupportLine]
    scale: Scale
