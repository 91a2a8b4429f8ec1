"""One desk of several at work in a shared folder: it makes, changes and counts some cases."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from patient_check.cases.breaches import new_breach_id, record_of
from patient_check.cases.folder import CaseFolder, new_case_id
from tests.unit.cases.made import KEY, full_case


def main(folder: Path, desk: str, count: int) -> None:
    cases = CaseFolder(folder, KEY, wait_seconds=60)
    for number in range(count):
        case = replace(full_case(new_case_id(), f"{desk} {number}"), counted=frozenset())
        with cases.create(case) as file:
            cases.count(file)
            file.save(replace(file.case, name=f"{file.case.name} revu"))
        assert case.review is not None
        cases.breaches.keep(record_of(case.review.findings, new_breach_id(), date(2026, 11, 24)))
        cases.summaries()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
