"""What brings older cases up to date: one step a file, from one schema to the next.

A step is named `v1_to_v2.py`, holds `migrate(raw) -> raw`, and is listed in `STEPS` under the
schema it starts from. It never changes once released: a fixture of each schema is read for ever.
Version 1 is the first, so there is no step yet.
"""

from collections.abc import Callable, Mapping
from typing import Any

Raw = dict[str, Any]
Step = Callable[[Raw], Raw]

STEPS: Mapping[int, Step] = {}


def migrate(raw: Raw, found: int, wanted: int, steps: Mapping[int, Step] = STEPS) -> Raw:
    """Return a raw case of schema `found` as one of schema `wanted`, step by step."""
    for schema in range(found, wanted):
        raw = steps[schema](raw)
    return raw
