"""Conditions written as data: which steps, parts and exhibits concern a case.

A leaf names a kind and some values ({"leaked": ["iban"]}) and holds when one of the values is true
of the case; `all`, `any` and `not` join conditions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from patient_check.domain.advice import ActingFor, Misuse
from patient_check.domain.parties import OrganisationKind
from patient_check.knowledge.categories import load_categories
from patient_check.knowledge.health_grade import HealthGrade
from patient_check.knowledge.references import load_support_lines

Situation = Mapping[str, frozenset[str]]
"""What is true of a case: for each kind of leaf, the values that hold."""

FACTS: Final = frozenset(
    "has_claimed has_cnil_decision has_complained has_contact has_misuse has_notice has_told_lines"
    " has_written is_answer_lacking is_breach_notice is_cnil_silent is_exposed_to_violence"
    " is_minimised is_waiting_for_answer lacks_article_34".split(),
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Holds when one of `values` is true of the case, for this kind."""

    kind: str
    values: frozenset[str]

    def holds(self, situation: Situation) -> bool:
        """Return whether the case is so."""
        return not self.values.isdisjoint(situation[self.kind])


@dataclass(frozen=True, slots=True)
class Every:
    """Holds when every part holds."""

    parts: tuple["Condition", ...]

    def holds(self, situation: Situation) -> bool:
        """Return whether the case is so."""
        return all(part.holds(situation) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Some:
    """Holds when at least one part holds."""

    parts: tuple["Condition", ...]

    def holds(self, situation: Situation) -> bool:
        """Return whether the case is so."""
        return any(part.holds(situation) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Negation:
    """Holds when its part does not."""

    part: "Condition"

    def holds(self, situation: Situation) -> bool:
        """Return whether the case is so."""
        return not self.part.holds(situation)


Condition = Leaf | Every | Some | Negation


@lru_cache(maxsize=1)
def known_values() -> dict[str, frozenset[str]]:
    """Return the values that each kind of leaf may name."""
    return {
        "leaked": frozenset(load_categories()),
        "misuse": frozenset(Misuse),
        "acting_for": frozenset(ActingFor),
        "organisation": frozenset(OrganisationKind),
        "health": frozenset(HealthGrade),
        "lines": frozenset(map(str, load_support_lines())),
        "fact": FACTS,
    }


def read_condition(raw: Any) -> Condition:
    """Return the condition that `raw` writes; raise ValueError for an unknown kind or value."""
    if not isinstance(raw, dict) or len(raw) != 1:
        raise ValueError("wants a condition with one key")
    ((kind, value),) = raw.items()
    if kind == "not":
        return Negation(read_condition(value))
    if kind in {"all", "any"}:
        return _joined(kind, value)
    return _leaf(kind, value)


def _joined(kind: str, value: Any) -> Condition:
    if not isinstance(value, list) or not value:
        raise ValueError(f"wants conditions under {kind}")
    parts = tuple(map(read_condition, value))
    return Every(parts) if kind == "all" else Some(parts)


def _leaf(kind: str, value: Any) -> Leaf:
    known = known_values().get(kind)
    if known is None:
        raise ValueError(f"does not know the condition {kind}")
    values = frozenset([value] if isinstance(value, str) else value)
    unknown = sorted(values - known)
    if unknown or not values:
        raise ValueError(f"does not know {kind} {', '.join(unknown)}")
    return Leaf(kind, values)
