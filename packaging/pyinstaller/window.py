"""The program of a bundle: the window and the commands."""

import sys

from patient_check.app import main

if __name__ == "__main__":
    sys.exit(main())
