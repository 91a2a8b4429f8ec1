"""Writes the files that the present version makes, to be read for ever: `tests/fixtures/cases`.

`python tests/unit/cases/write_fixtures.py`, from the checkout, once a new `SCHEMA` is in place. A
file that was released is never written again: `--again` is for a version that nobody has yet.
"""

import hashlib
import itertools
import shutil
import sys
from datetime import date
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from patient_check.cases import breaches, desk, envelope, header  # noqa: E402 - after the path
from patient_check.cases.counts import counts_of  # noqa: E402
from patient_check.cases.envelope import new_envelope  # noqa: E402
from patient_check.cases.folder import CaseFolder  # noqa: E402
from patient_check.cases.header import FileKind  # noqa: E402
from patient_check.cases.schema import SCHEMA, case_to_bytes  # noqa: E402
from patient_check.domain.case import Case  # noqa: E402
from tests.unit.cases.made import CHEAP, KEY, PASSPHRASE, full_case  # noqa: E402
from tests.unit.cases.test_schema import shape  # noqa: E402

FIXTURES = ROOT / "tests" / "fixtures" / "cases"
_numbers = itertools.count()


def same_each_time(count: int) -> bytes:
    """Stand in for chance, so that writing twice gives the same bytes."""
    return hashlib.shake_256(b"fixture %d" % next(_numbers)).digest(count)


def write_case() -> None:
    sealed = new_envelope(FileKind.CASE, key=KEY, passphrase=PASSPHRASE, cost=CHEAP)
    content = sealed.seal(case_to_bytes(full_case()))
    (FIXTURES / f"v{SCHEMA}.patientcheck").write_bytes(content)
    lines = "\n".join(shape(Case, "case"))
    (FIXTURES / f"v{SCHEMA}.shape.txt").write_text(lines + "\n", encoding="utf-8")


def write_desk() -> None:
    folder = FIXTURES / f"v{SCHEMA}-desk"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    sealed = new_envelope(FileKind.DESK, key=KEY, passphrase=PASSPHRASE, cost=CHEAP)
    desk._write(folder, KEY, sealed)
    cases, case = CaseFolder(folder, KEY), full_case()
    cases.create(case).close()
    cases.counts.change(counts_of(case), frozenset())
    if case.review is not None:
        record = breaches.record_of(
            case.review.findings, breaches.new_breach_id(), date(2026, 11, 24)
        )
        cases.breaches.keep(record)
    for file in folder.iterdir():
        file.chmod(0o644)


def main(arguments: list[str]) -> int:
    if (FIXTURES / f"v{SCHEMA}.patientcheck").exists() and arguments != ["--again"]:
        sys.stderr.write(f"version {SCHEMA} has its files: raise SCHEMA first\n")
        return 1
    with (
        mock.patch.object(envelope, "random_bytes", same_each_time),
        mock.patch.object(header, "random_bytes", same_each_time),
        mock.patch.object(breaches, "random_bytes", same_each_time),
    ):
        write_case()
        write_desk()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
