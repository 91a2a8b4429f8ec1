"""Extraction in process: a typical notice, growth with the length, and what loading costs.

usage: python packaging/bench extraction
"""

import sys
from functools import partial
from itertools import count
from typing import Final

from bench.timing import Row, medians, milliseconds, print_table, run, seconds_of

from patient_check.assets import asset
from patient_check.domain.notice import NoticeFormat, NoticeText
from patient_check.extraction.extract import extract

ROUNDS: Final = 40
LONG_ROUNDS: Final = 3
LENGTHS: Final = (10_000, 100_000, 1_000_000)
_AIM_MS: Final = 5
_LOAD_AIM_MS: Final = 60

# In a process of its own: everything between "not needed yet" and "the first notice can be read".
_LOADING: Final = """
import time
start = time.perf_counter()
from patient_check.domain.notice import NoticeFormat, NoticeText
from patient_check.extraction.extract import extract
imported = time.perf_counter()
extract(NoticeText("", NoticeFormat.TEXT), as_breach_notice=True)
print(imported - start, time.perf_counter() - imported)
"""
_serial = count(1)


def _another(text: str) -> NoticeText:
    """Return a notice that no cache has seen."""
    return NoticeText(f"{text}\nDossier {next(_serial)}.\n", NoticeFormat.TEXT)


def extraction_time(text: str) -> float:
    """Return the seconds that one extraction takes."""
    notice = _another(text)
    return seconds_of(lambda: extract(notice))


def loading_times() -> tuple[float, float]:
    """Return the seconds for the modules, and for the knowledge and patterns."""
    modules, patterns = run([sys.executable, "-I", "-c", _LOADING]).split()
    return float(modules), float(patterns)


def main() -> None:
    """Measure and print."""
    sample = asset("samples", "exemple.txt").read_text(encoding="utf-8")
    typical = medians({"typical": lambda: extraction_time(sample)}, ROUNDS)["typical"]
    loading = medians(
        {"modules": lambda: loading_times()[0], "patterns": lambda: loading_times()[1]}, 10
    )
    rows = [
        Row(
            f"typical notice ({len(sample)} characters)",
            milliseconds(typical),
            f"at most {_AIM_MS} ms",
        ),
        Row("loading: modules", milliseconds(loading["modules"])),
        Row(
            "loading: knowledge and patterns",
            milliseconds(loading["patterns"]),
            f"at most {_LOAD_AIM_MS} ms",
        ),
    ]
    base = 0.0
    for length in LENGTHS:
        text = sample * (length // len(sample))
        seconds = medians({"long": partial(extraction_time, text)}, LONG_ROUNDS)["long"]
        rate = seconds / len(text)
        base = base or rate
        rows.append(
            Row(
                f"{length:,} characters, per 1,000",
                milliseconds(rate * 1000),
                f"{rate / base:.2f} times the rate of {LENGTHS[0]:,}",
            )
        )
    print_table(f"Extraction in process (medians of {ROUNDS}, {LONG_ROUNDS} when long)", rows)


if __name__ == "__main__":
    main()
