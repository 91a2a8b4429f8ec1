"""The signs of a notice, weighed together: none decides alone, and each can be named."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from patient_check.domain.errors import InvalidRecords
from patient_check.extraction.document import Unit
from patient_check.extraction.spotting import Spots
from patient_check.prepared import read_records

_FILE = "notice_weights.toml"
_MOST = {
    "named": 5, "listed": 8, "denied": 5, "report": 2, "spared": 2, "another_kind": 4,
    "event": 4, "plain_event": 3, "denial": 4, "policy": 3, "reader_data": 2, "people": 2,
}  # fmt: skip
"""From how many on a sign counts in full."""
_YES_OR_NO = ("told", "reader")
_OTHERS = ("start", "condition", "rules")


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text shows, sign by sign; `condition` is a share of its sentences."""

    counts: Mapping[str, int]
    condition: float

    def weigh(self, *, by_rules: bool) -> float:
        """Return how far the signs go towards a notice, above 0 for one.

        `by_rules` is what the stated rules say.
        """
        weights = load_weights()
        total = weights["start"] + (weights["rules"] if by_rules else -weights["rules"])
        total += weights["condition"] * self.condition
        for name, most in _MOST.items():
            total += weights[name] * min(self.counts[name], most) / most
        for name in _YES_OR_NO:
            total += weights[name] * bool(self.counts[name])
        return total


def count_sentences(words: Spots, units: tuple[Unit, ...]) -> tuple[dict[str, int], float]:
    """Return how many sentences show each of the signs of one sentence.

    The second value is the share of the sentences with a condition. `words` are those of
    `notice_signs.toml`.
    """
    events = plain = denials = conditions = 0
    for unit in units:
        span = unit.start, unit.end
        is_conditional = words.search("condition", *span) is not None
        is_denied = words.search("denial", *span) is not None
        conditions += is_conditional
        denials += is_denied
        if words.search("event", *span):
            events += 1
            plain += not (is_conditional or is_denied or words.search("scam", *span))
    counts = {"event": events, "plain_event": plain, "denial": denials}
    return counts, conditions / max(1, len(units))


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """Return the weights; raise `InvalidRecords` when one is missing or unknown."""
    raw = read_records("patterns", "fr", _FILE)
    known = {*_MOST, *_YES_OR_NO, *_OTHERS}
    problems = tuple(f"{_FILE}: {name}" for name in sorted(known.symmetric_difference(raw)))
    if problems:
        raise InvalidRecords(problems)
    return {name: float(weight) for name, weight in raw.items()}
