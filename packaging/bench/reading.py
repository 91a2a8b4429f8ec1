"""Reading alone: one PDF through the confined child against the barest reading, and many files.

usage: python packaging/bench reading
"""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from bench.pdf import pdf_of
from bench.timing import Row, medians, milliseconds, print_table, run, seconds_of

from patient_check.assets import asset
from patient_check.intake.child import Child, spawn
from patient_check.intake.reader import IsolatedReader

ROUNDS: Final = 15
MANY_ROUNDS: Final = 3
MANY: Final = 200
PARALLEL: Final = 2
_AIM: Final = 2.5
_EACH_AIM_MS: Final = 60

_BARE: Final = """
import sys
import pypdfium2
with open(sys.argv[1], "rb") as file:
    document = pypdfium2.PdfDocument(file.read())
print("\\n".join(page.get_textpage().get_text_range() for page in document))
"""
_OURS: Final = """
import sys
from pathlib import Path
from patient_check.intake.reader import IsolatedReader
with IsolatedReader() as reader:
    reader.warm_up()
    print(reader.read(Path(sys.argv[1]).read_bytes()).text)
"""


class _PlainReader(IsolatedReader):
    """Starts a whole process for each document, as systems other than Linux do."""

    def _child(self) -> Child:
        return spawn()


def whole_program(program: str, file: Path) -> float:
    """Return the seconds that a fresh Python takes to print the text of `file`."""

    def work() -> None:
        if "dérobées" not in run([sys.executable, "-I", "-X", "utf8", "-c", program, str(file)]):
            raise SystemExit("no text was read: nothing to compare")

    return seconds_of(work)


def many_files(contents: list[bytes], reader: IsolatedReader) -> float:
    """Return the seconds that two threads take to read all the files."""

    def work() -> None:
        with ThreadPoolExecutor(PARALLEL) as pool:
            if not all("dérobées" in notice.text for notice in pool.map(reader.read, contents)):
                raise SystemExit("a file was not read: nothing to time")

    return seconds_of(work)


def main() -> None:
    """Measure and print."""
    sample = asset("samples", "exemple.txt").read_text(encoding="utf-8")
    contents = [pdf_of(f"{sample}\nDossier {number}.\n", pages=2) for number in range(MANY)]
    with tempfile.TemporaryDirectory() as folder, IsolatedReader() as warm:
        file = Path(folder, "notice.pdf")
        file.write_bytes(contents[0])
        with _PlainReader() as plain:
            one = medians(
                {
                    "bare": lambda: whole_program(_BARE, file),
                    "ours": lambda: whole_program(_OURS, file),
                    "warm": lambda: seconds_of(lambda: warm.read(contents[0])),
                    "plain": lambda: seconds_of(lambda: plain.read(contents[0])),
                },
                ROUNDS,
            )
            many = medians(
                {
                    "warm": lambda: many_files(contents, warm),
                    "plain": lambda: many_files(contents, plain),
                },
                MANY_ROUNDS,
            )
    aim = f"under {_EACH_AIM_MS} ms"
    print_table(
        f"Reading a PDF of two pages (medians of {ROUNDS}, {MANY_ROUNDS} for many)",
        [
            Row("bare Python with pypdfium2", milliseconds(one["bare"])),
            Row("fresh Python with the confined child", milliseconds(one["ours"])),
            Row("ratio", f"{one['ours'] / one['bare']:.2f}", f"at most {_AIM}"),
            Row("one more, warm server", milliseconds(one["warm"])),
            Row("one more, process of its own", milliseconds(one["plain"])),
            Row(f"{MANY} files, warm server, each", milliseconds(many["warm"] / MANY), aim),
            Row(f"{MANY} files, process each, each", milliseconds(many["plain"] / MANY), aim),
        ],
    )


if __name__ == "__main__":
    main()
