"""Opens a case, saves it once, and holds it until it is killed; see `test_store.py`."""

import sys
import threading
from dataclasses import replace
from pathlib import Path

from patient_check.cases.keys import unlock_with
from patient_check.cases.store import open_case
from patient_check.domain.case import CaseStatus
from tests.unit.cases.made import KEY

if __name__ == "__main__":
    file = open_case(Path(sys.argv[1]), unlock_with(KEY))
    file.save(replace(file.case, name="Mme É. Œ.", status=CaseStatus.CLOSED))
    sys.stdout.write("open\n")
    sys.stdout.flush()
    threading.Event().wait()
