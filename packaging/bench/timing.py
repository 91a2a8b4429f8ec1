"""Fair timing: the arms take turns, so that a busy moment of the machine falls on each of them."""

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what was measured, the figure as text, and what it is held against."""

    what: str
    figure: str
    aim: str = ""


def medians(arms: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Return the median of what each arm measures, after one round that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in arms}
    for number in range(rounds + 1):
        for name, measure in arms.items():
            seconds = measure()
            if number:
                taken[name].append(seconds)
    return {name: statistics.median(values) for name, values in taken.items()}


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long `work` takes, with what earlier work left behind swept away first."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it prints.

    Raises:
        subprocess.CalledProcessError: it failed, so that there is nothing to time.
    """
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def milliseconds(seconds: float) -> str:
    """Return a duration as it stands in a table."""
    return f"{seconds * 1000:.1f} ms"


def print_table(title: str, rows: Sequence[Row]) -> None:
    """Print one table of figures with their aims."""
    print(f"\n{title}")
    width = max(len(row.what) for row in rows)
    for row in rows:
        print(f"  {row.what:<{width}}  {row.figure:>12}  {row.aim}".rstrip())
