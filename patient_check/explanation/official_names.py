"""From a directory's codes and words to our records, only where there is no doubt."""

from collections.abc import Iterable
from functools import lru_cache

from patient_check.domain.specialty import SpecialtyId
from patient_check.explanation.folding import fold
from patient_check.explanation.index import load_index
from patient_check.explanation.search import search
from patient_check.knowledge.specialties import load_specialties


def record_of_code(code: str) -> SpecialtyId | None:
    """Return the one record that has this official code (`R38:SM42`), None without or between."""
    names = _names_by_code().get(code, ())
    return names[0] if len(names) == 1 else None


def record_of_label(label: str) -> SpecialtyId | None:
    """Return the one record that these whole words name, None when there is none or a choice."""
    readings = load_index().readings(fold(label))
    return readings[0].id if len(readings) == 1 else None


def record_of_place(codes: Iterable[str], label: str) -> SpecialtyId | None:
    """Return the record of a place: the one its name says, else its kind, by its codes.

    Whole words that name one record are enough. Words that only resemble a name, or have several
    readings, count when one record alone is both what they may mean and of that kind.
    """
    kinds = tuple(codes)
    whole = record_of_label(label)
    if whole is not None:
        return whole
    of_kind = {name for code in kinds for name in _names_by_code().get(code, ())}
    meant = {reading.id for reading in search(label).readings} & of_kind
    if len(meant) == 1:
        return meant.pop()
    return next((record for code in kinds if (record := record_of_code(code))), None)


@lru_cache(maxsize=1)
def _names_by_code() -> dict[str, tuple[SpecialtyId, ...]]:
    """Return the records of each code; records write several codes of a nomenclature at once."""
    names: dict[str, tuple[SpecialtyId, ...]] = {}
    for record in load_specialties().specialties.values():
        for entry in record.codes:
            nomenclature, codes = entry.split(":", 1)
            for code in codes.split(","):
                key = f"{nomenclature}:{code}"
                names[key] = (*names.get(key, ()), record.id)
    return names
