import os
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).with_name("killed_program.py")

if hasattr(os, "fork"):

    def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
        done = subprocess.run(
            [sys.executable, PROGRAM, tmp_path, "200", "2026"],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        figures = re.fullmatch(r"200 kills, (\d+) saved, (\d+) in the middle\n", done.stdout)
        assert figures, done.stdout
        saved, in_the_middle = map(int, figures.groups())
        assert saved > 0
        assert in_the_middle > 0, "no kill came while a file was being written"
