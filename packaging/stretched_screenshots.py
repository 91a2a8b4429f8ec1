"""Takes a picture of every screen in a language that nobody speaks: longer, accented, bracketed.

`python packaging/stretched_screenshots.py --out DIR` shows what a longer language would do to each
page; `--from-the-right` what a language written from the right would. `--percent 200` is the size
of the text, `--only visits` keeps the names that hold the word. It needs no display.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication
from screenshots import studio

from patient_check.workflow.ports import Preferences
from tests.ui.stretched import stretched_language


def take_pictures(folder: Path, only: str, percent: int, *, right_to_left: bool) -> int:
    """Write the pictures whose name holds `only`; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    count = 0
    with (
        studio(application, Preferences("fr", "light", percent)) as opened,
        stretched_language(application, right_to_left=right_to_left),
    ):
        opened.appearance.about_to_change.emit()
        opened.appearance.changed.emit()
        for name, bring in opened.states():
            other = bring()
            opened.settle()
            subject = other if other is not None else opened.window
            if only in name:
                subject.grab().save(str(folder / f"{name}.png"))
                count += 1
    return count


def main() -> int:
    """Read the arguments, take the pictures, say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--percent", type=int, default=100)
    parser.add_argument("--from-the-right", action="store_true")
    options = parser.parse_args()
    count = take_pictures(
        options.out, options.only, options.percent, right_to_left=options.from_the_right
    )
    print(count, "pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
