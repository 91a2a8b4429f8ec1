"""The files of the commit in a folder of their own, and the environment that builds from them."""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from targets.plan import CHECKOUT, BuildError, Plan, git


def export(plan: Plan) -> None:
    """Write the commit's files into `plan.source`, with what the set-up puts beside them.

    Changes that are not committed stay out: what is built can be built again by anybody.
    """
    shutil.rmtree(plan.source, ignore_errors=True)
    plan.source.mkdir(parents=True)
    archive = subprocess.run(
        ["git", "archive", "--format=tar", plan.commit],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        check=True,
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(plan.source, filter="data")
    for name in placed_resources():
        target = plan.source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CHECKOUT / name, target)
    set_moment(plan.source, plan.moment)


def placed_resources() -> list[str]:
    """Return the resources that no commit holds and that the set-up puts in place."""
    listed = git("ls-files", "--others", "--ignored", "--exclude-standard", "resources")
    names = [name for name in listed.splitlines() if Path(name).suffix == ".traineddata"]
    if not names:
        raise BuildError("resources/ocr has no recognition data: run `make set-up` first")
    return sorted(names)


def set_moment(folder: Path, moment: int) -> None:
    """Give every file and folder one time, and modes that do not depend on who builds."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            is_open = path.is_dir() or bool(path.stat().st_mode & 0o111)
            path.chmod(0o755 if is_open else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (moment, moment))


def make_environment(plan: Plan) -> None:
    """Make the environment that builds: the locked wheels and nothing else."""
    lock = plan.packaging / "requirements" / "build.txt"
    stamp = plan.work / "environment" / ".lock"
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    shutil.rmtree(stamp.parent, ignore_errors=True)
    plan.run(sys.executable, "-m", "venv", stamp.parent)
    plan.run(
        *(plan.python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"),
        *("--require-hashes", "--only-binary=:all:", "--no-deps", "--no-compile", "-r", lock),
    )
    stamp.write_text(digest)
