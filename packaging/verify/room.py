"""A bare Debian in a folder: nothing of the machine that builds is in it."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PERSON: Final = "personne"
_PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"
_PASSED_ON: Final = ("http_proxy", "https_proxy", "no_proxy")


class RoomError(Exception):
    """What went wrong in the room, with the words of the program that failed."""


class Room:
    """A system in the folder `root`, with an ordinary user in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def as_root(self, *command: str) -> str:
        """Run a command as root with the network, and return what it prints."""
        passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        return self._run(["chroot", str(self.root), *command], passed)

    def as_person(self, *command: str) -> str:
        """Run a command as an ordinary user without any network, and return what it prints."""
        return self._run(self.person_command(command), {})

    def person_command(self, command: Sequence[str], *, is_offline: bool = True) -> list[str]:
        """Return the command line that runs `command` as the ordinary user."""
        inside = ["chroot", f"--userspec={PERSON}:{PERSON}", str(self.root), *command]
        return ["unshare", "--net", *inside] if is_offline else inside

    def environment(self, **more: str) -> dict[str, str]:
        """Return what a session in the room begins with."""
        home = {"HOME": f"/home/{PERSON}", "PATH": _PATH, "LANG": "C.UTF-8"}
        return home | {"DEBIAN_FRONTEND": "noninteractive"} | more

    def files(self) -> set[str]:
        """Return every path in the room, but those that the system makes as it runs."""
        found = self.as_root("find", "/", "-xdev", "-not", "-path", "/proc*")
        return set(found.splitlines())

    def _run(self, command: Sequence[str], more: dict[str, str]) -> str:
        done = subprocess.run(
            command,
            env=self.environment(**more),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            words = os.fsdecode(done.stdout[-2000:] + done.stderr[-2000:])
            raise RoomError(f"{' '.join(command)} failed ({done.returncode}):\n{words}")
        return done.stdout.decode("utf-8")


@contextmanager
def bare_room(work: Path, suite: str) -> Iterator[Room]:
    """Give a fresh room of a release of Debian, which goes away with the block.

    The bare system is downloaded once and kept in `work` as an archive.
    """
    archive, root = work / f"{suite}.tar", work / f"room-{suite}"
    _remove(root)
    root.mkdir(parents=True)
    if archive.is_file():
        subprocess.run(["tar", "-xpf", archive, "-C", root, "--numeric-owner"], check=True)
    else:
        options = ["--variant=minbase", suite, str(root)]
        subprocess.run(["debootstrap", *options], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["tar", "-cpf", archive, "-C", root, "--numeric-owner", "."], check=True)
    shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
    (root / "usr" / "sbin" / "policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
    (root / "usr" / "sbin" / "policy-rc.d").chmod(0o755)
    subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
    room = Room(root)
    try:
        room.as_root("useradd", "--create-home", PERSON)
        yield room
    finally:
        subprocess.run(["umount", root / "proc"], check=True)
        _remove(root)


def _remove(root: Path) -> None:
    """Remove a room, unless something of the machine is mounted in it."""
    inside = f" {root.resolve()}/"
    if inside in Path("/proc/self/mounts").read_text(encoding="utf-8"):
        raise RoomError(f"something is still mounted in {root}")
    shutil.rmtree(root, ignore_errors=True)
