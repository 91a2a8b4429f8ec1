"""Builds what people install, from the current commit.

usage: python packaging/build.py [--out FOLDER] [--work FOLDER] [TARGET...]

Targets: bundle, deb, rpm, portable, wheel, papers (licences, bill of materials, checksums, sizes).
Without any, all of them. `make packages` calls it; `packaging/README.md` says the rest.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT / "packaging"))

from targets import bundle, deb, icons, papers, portable, rpm, source, tools, wheel  # noqa: E402
from targets.plan import BuildError, Plan, git, make_plan  # noqa: E402

Target = Callable[[Plan], object]

TARGETS: Final[dict[str, Target]] = {
    "wheel": wheel.build,
    "bundle": bundle.build,
    "portable": portable.build,
    "deb": deb.build,
    "rpm": rpm.build,
    "papers": papers.build,
}
_TOOLS: Final = ("strip", "objdump", "ldd", "xz", "dpkg-deb", "rpmbuild")


def build(plan: Plan, names: Sequence[str]) -> None:
    """Build the named targets in the order of the table, and say how long each took."""
    tools.provide(*_TOOLS)
    plan.out.mkdir(parents=True, exist_ok=True)
    _step("source", lambda: source.export(plan))
    _step("environment", lambda: source.make_environment(plan))
    _step("icons", lambda: icons.build(plan))
    for name, target in TARGETS.items():
        if name in names:
            _step(name, lambda target=target: target(plan))  # type: ignore[misc]


def _step(name: str, work: Callable[[], object]) -> None:
    start = time.monotonic()
    work()
    print(f"{name:<12} {time.monotonic() - start:6.1f} s", flush=True)


def main() -> int:
    """Build; return 1 when something is missing or fails."""
    parser = argparse.ArgumentParser(description="Builds what people install.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=" ".join(TARGETS))
    parser.add_argument("--out", type=Path, default=CHECKOUT / "dist")
    parser.add_argument("--work", type=Path, default=CHECKOUT / "build" / "packages")
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"no such target: {' '.join(sorted(unknown))}")
    try:
        plan = make_plan(options.work, options.out)
        if git("status", "--porcelain", "--untracked-files=no"):
            print("changes that are not committed are left out", flush=True)
        build(plan, options.targets or list(TARGETS))
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
