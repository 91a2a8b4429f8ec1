"""What every target is told: where things are, which version, which moment."""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[2]
NAME: Final = "patient-check"
_DEBIAN_MACHINES: Final = {"x86_64": "amd64", "aarch64": "arm64"}


class BuildError(Exception):
    """What keeps a package from being built, said to the maintainer."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One build of one commit.

    `source` holds the files of the commit, `work` everything that is only on the way, `out` what
    people get. `moment` is the time of the commit in seconds: every file of a package has it.
    """

    source: Path
    work: Path
    out: Path
    version: str
    commit: str
    moment: int

    @property
    def bundle(self) -> Path:
        """Return the folder with the two programs and all that they load."""
        return self.work / "bundle" / NAME

    @property
    def python(self) -> Path:
        """Return the interpreter that builds."""
        return self.work / "environment" / "bin" / "python"

    @property
    def packaging(self) -> Path:
        """Return the recipes, as the commit has them."""
        return self.source / "packaging"

    def environment(self) -> dict[str, str]:
        """Return the environment of every tool: the same on each computer and day."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        kept |= {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        return kept | {
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": str(self.moment),
            "PATIENT_CHECK_VERSION": self.version,
            "PATIENT_CHECK_ICONS": str(self.work / "icons"),
        }

    def run(self, *command: str | Path, cwd: Path | None = None, **more: str) -> str:
        """Run a tool and return what it prints; raise `BuildError` with its words if it fails."""
        done = subprocess.run(
            [str(part) for part in command],
            cwd=cwd or self.source,
            env=self.environment() | more,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            words = os.fsdecode(done.stdout + done.stderr).strip()
            raise BuildError(f"{Path(command[0]).name} failed ({done.returncode}):\n{words}")
        return os.fsdecode(done.stdout)


def git(*arguments: str) -> str:
    """Return what git says of the checkout; raise `BuildError` where there is none."""
    done = subprocess.run(
        ["git", *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BuildError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout.strip()


def make_plan(work: Path, out: Path, environment: Mapping[str, str] = os.environ) -> Plan:
    """Return the build of the current commit; `SOURCE_DATE_EPOCH` may give another moment."""
    commit = git("rev-parse", "HEAD")
    text = git("show", f"{commit}:patient_check/__init__.py")
    version = re.search(r'__version__ = "([^"]+)"', text)
    if version is None:
        raise BuildError("patient_check/__init__.py says no version")
    moment = int(environment.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct"))
    return Plan(
        (work / "source").resolve(), work.resolve(), out.resolve(), version[1], commit, moment
    )


def debian_machine() -> str:
    """Return Debian's name of this kind of machine."""
    machine = os.uname().machine
    return _DEBIAN_MACHINES.get(machine, machine)
