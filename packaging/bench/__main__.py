"""Speed, as medians and ratios of one run.

usage: python packaging/bench [start] [extraction] [reading] [analyze]     (all of them by default)
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Final

BENCHES: Final = ("start", "extraction", "reading", "analyze")

if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - set(BENCHES)
    if unknown:
        sys.exit(f"no such bench: {' '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    # This folder came first in the path; its modules know one another by the name of the folder.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    for name in sys.argv[1:] or BENCHES:
        import_module(f"bench.{name}").main()
