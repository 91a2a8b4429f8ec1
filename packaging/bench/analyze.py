"""`patient-check analyze` end to end: one PDF against the barest reading of it, and many files.

usage: python packaging/bench analyze
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench.pdf import pdf_of
from bench.timing import Row, medians, milliseconds, print_table, run, seconds_of

from patient_check.assets import asset

ROUNDS: Final = 15
MANY_ROUNDS: Final = 3
MANY: Final = 200
_AIM: Final = 2.5
_EACH_AIM_MS: Final = 60

_BARE: Final = """
import sys
import pypdfium2
with open(sys.argv[1], "rb") as file:
    document = pypdfium2.PdfDocument(file.read())
print("\\n".join(page.get_textpage().get_text_range() for page in document))
"""


def bare(file: Path) -> None:
    """Read a PDF in a Python that knows nothing else."""
    if "dérobées" not in run([sys.executable, "-I", "-X", "utf8", "-c", _BARE, str(file)]):
        raise SystemExit("the barest reading found no text: nothing to compare with")


def analyze(files: list[Path]) -> None:
    """Analyse files in one call, and make sure that each gave its findings."""
    command = [sys.executable, "-I", "-m", "patient_check", "analyze", "--json"]
    results = [json.loads(line) for line in run([*command, *map(str, files)]).splitlines()]
    if len(results) != len(files) or not all(result.get("categories") for result in results):
        raise SystemExit("a file gave no findings: nothing to time")


def main() -> None:
    """Measure and print."""
    sample = asset("samples", "exemple.txt").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number}.pdf") for number in range(MANY)]
        for number, file in enumerate(files):
            file.write_bytes(pdf_of(f"{sample}\nDossier {number}.\n", pages=2))
        one = medians(
            {
                "bare": lambda: seconds_of(lambda: bare(files[0])),
                "ours": lambda: seconds_of(lambda: analyze(files[:1])),
            },
            ROUNDS,
        )
        many = medians({"many": lambda: seconds_of(lambda: analyze(files))}, MANY_ROUNDS)["many"]
    print_table(
        f"analyze --json, PDF of two pages (medians of {ROUNDS}, {MANY_ROUNDS} for many)",
        [
            Row("bare Python with pypdfium2", milliseconds(one["bare"])),
            Row("Patient Check", milliseconds(one["ours"])),
            Row("ratio", f"{one['ours'] / one['bare']:.2f}", f"at most {_AIM}"),
            Row(
                f"{MANY} files in one call, each",
                milliseconds(many / MANY),
                f"under {_EACH_AIM_MS} ms",
            ),
        ],
    )


if __name__ == "__main__":
    main()
