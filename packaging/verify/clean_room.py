"""Installs the .deb in a bare Debian, uses it as a person would, and removes it again.

usage: python packaging/verify/clean_room.py [--suite SUITE] [--deb FILE] (as root)

No Python, no build tool and, once it is installed, no network: a notice in every format is read by
an ordinary user, the window is opened and its picture taken (build/packages/window-SUITE.png), and
after the removal nothing may be left. The papers of the package are checked first.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(CHECKOUT / "packaging"), str(CHECKOUT)]

from targets import tools  # noqa: E402 - beside this folder
from targets.plan import NAME, BuildError  # noqa: E402
from verify.notices import notices  # noqa: E402
from verify.room import PERSON, Room, RoomError, bare_room  # noqa: E402
from verify.screen import save, screen  # noqa: E402

_PROGRAMS: Final = ("debootstrap", "lintian", "appstreamcli", "desktop-file-validate", "Xvfb")
_UNWANTED: Final = ("python3", "gcc", "cc", "make")
_EXPECTED: Final = {"last_name", "first_name", "date_of_birth"}


def check_papers(deb: Path, work: Path) -> None:
    """Let the tools of the distributions judge the package; raise `RoomError` with their words."""
    folder = work / "papers"
    shutil.rmtree(folder, ignore_errors=True)
    _run("dpkg-deb", "-x", str(deb), str(folder))
    share = folder / "usr" / "share"
    _run("desktop-file-validate", *map(str, share.glob("applications/*.desktop")))
    _run("appstreamcli", "validate", "--no-net", *map(str, share.glob("metainfo/*.xml")))
    _run("lintian", "--allow-root", "--fail-on", "error", deb)


def install(room: Room, deb: Path) -> None:
    """Install the package with what it depends on, and see that nothing else came along."""
    here = Path("srv", deb.name)
    shutil.copy(deb, room.root / here)
    room.as_root("apt-get", "update", "-q")
    room.as_root("apt-get", "install", "-y", "-q", "--no-install-recommends", f"/{here}")
    (room.root / here).unlink()
    found = [name for name in _UNWANTED if (room.root / "usr" / "bin" / name).exists()]
    if found:
        raise RoomError(f"the bare system has {' '.join(found)}")


def read_notices(room: Room) -> None:
    """Read the notice in every format; each must say the same, behind every wall."""
    home = room.root / "home" / PERSON
    for name, content in notices().items():
        (home / name).write_bytes(content)
        printed = room.as_person(NAME, "analyze", "--json", f"/home/{PERSON}/{name}")
        told = json.loads(printed)
        problem = problem_of(told)
        if problem:
            raise RoomError(f"{name}: {problem}")
        (home / name).unlink()


def problem_of(told: dict[str, object]) -> str:
    """Return what is wrong with an answer of `analyze --json`, or nothing."""
    if "error" in told:
        return f"not read: {told['error']}"
    categories = told["categories"]
    warnings = told["warnings"]
    if not isinstance(categories, list) or not isinstance(warnings, list):
        return "not of the promised form"
    exposed = {one["id"] for one in categories if one["status"] == "exposed"}
    if not exposed >= _EXPECTED:
        return f"only {' '.join(sorted(exposed))} found"
    walls = [one for one in warnings if str(one).startswith("confinement")]
    return f"walls are missing: {walls}" if walls else ""


def use_commands(room: Room) -> None:
    """Use what needs no notice: the help, the version, an explanation."""
    for command in (["--help"], ["--version"], ["explain", "cardiologue"]):
        if not room.as_person(NAME, *command).strip():
            raise RoomError(f"{NAME} {' '.join(command)} says nothing")


def open_window(room: Room, picture: Path) -> None:
    """Open the window on a bare screen and keep its picture."""
    with screen() as shown:
        process = subprocess.Popen(
            room.person_command([NAME], is_offline=False),
            env=room.environment(DISPLAY=shown.name, LANGUAGE="fr"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            save(shown.wait_for_window(process), picture)
        except TimeoutError as problem:
            process.kill()
            words = process.communicate()[1]
            raise RoomError(f"{problem}: {os.fsdecode(words)}") from problem
        process.terminate()
        words = process.communicate()[1]
    if words:
        raise RoomError(f"the window complains: {os.fsdecode(words)}")


def remove(room: Room) -> None:
    """Remove the package; nothing of it may be left outside the person's own settings."""
    room.as_root("apt-get", "purge", "-y", "-q", NAME)
    home = f"/home/{PERSON}/"
    left = [path for path in room.files() if "patient" in path.lower() and "check" in path.lower()]
    outside = sorted(path for path in left if not path.startswith(home))
    if outside:
        raise RoomError(f"left behind: {' '.join(outside)}")


def _run(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    if done.returncode != 0:
        raise RoomError(f"{command[0]}:\n{os.fsdecode(done.stdout + done.stderr)}")


def _step(name: str, work: Callable[[], object]) -> None:
    start = time.monotonic()
    work()
    print(f"{name:<12} {time.monotonic() - start:6.1f} s", flush=True)


def main() -> int:
    """Do all of it; return 1 at the first thing that is not as it should be."""
    parser = argparse.ArgumentParser(description="Tries the .deb in a bare Debian.")
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--deb", type=Path)
    parser.add_argument("--work", type=Path, default=CHECKOUT / "build" / "packages")
    options = parser.parse_args()
    debs = [options.deb] if options.deb else sorted((CHECKOUT / "dist").glob("*.deb"))
    if len(debs) != 1:
        parser.error("there must be one .deb in dist/: run `make packages` first")
    if os.geteuid() != 0:
        parser.error("a bare system can only be made by root")
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    try:
        tools.provide(*_PROGRAMS)
        _step("papers", lambda: check_papers(debs[0], work))
        with bare_room(work, options.suite) as room:
            _step("install", lambda: install(room, debs[0]))
            _step("commands", lambda: use_commands(room))
            _step("notices", lambda: read_notices(room))
            _step("window", lambda: open_window(room, work / f"window-{options.suite}.png"))
            _step("remove", lambda: remove(room))
    except (RoomError, BuildError) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{debs[0].name} holds on {options.suite}")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
