"""One appointment, stay or visit that the person lists, with what they say around it."""

from dataclasses import dataclass

from patient_check.domain.specialty import ModifierCode, SpecialtyId


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """Words shown in the data that leaked: a place, or the reason of an appointment.

    `said` is what was typed. `record` is the reading that the person chose, None while none was
    needed or chosen.
    """

    said: str = ""
    record: SpecialtyId | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit of the list.

    `number` names it within one sitting and is never given twice. `said` are the person's own
    words, or those of the notice. `record` is None when no record knows these words. `date` is
    `YYYY-MM-DD`, `YYYY-MM` or "". `told` has the circumstances that a tick answers.
    """

    number: int
    said: str
    record: SpecialtyId | None = None
    date: str = ""
    told: frozenset[ModifierCode] = frozenset()
    place: NamedPlace = NamedPlace()
    reason: NamedPlace = NamedPlace()
