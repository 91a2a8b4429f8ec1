"""The guide to the CNIL complaint: what to know, what to attach, where to send it."""

from dataclasses import dataclass

from patient_check.domain.advice import Link
from patient_check.domain.specialty import Source, Text, TextList


@dataclass(frozen=True, slots=True)
class GuidePart:
    """One part of the guide. `certainty` is "high", or "medium" when its words are conditional."""

    id: str
    title: Text
    items: TextList
    certainty: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Something to attach to the complaint, and why."""

    id: str
    label: Text
    why: Text


@dataclass(frozen=True, slots=True)
class ComplaintGuide:
    """What concerns one case: the parts in order, the exhibits, and the addresses."""

    parts: tuple[GuidePart, ...]
    exhibits: tuple[Exhibit, ...]
    links: tuple[Link, ...]
