"""The reader child of a bundle: a program of its own, which holds no Qt and no network code."""

import sys

from patient_check.sandbox.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
