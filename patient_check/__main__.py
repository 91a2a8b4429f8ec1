"""`python -m patient_check`: the same as the `patient-check` command."""

import sys

from patient_check.app import main

if __name__ == "__main__":
    sys.exit(main())
