"""The bundle as an archive that runs from any folder, such as a USB stick."""

import shutil
import tarfile
from pathlib import Path

from targets.plan import NAME, Plan, debian_machine


def build(plan: Plan) -> Path:
    """Write the archive and return its path."""
    folder = f"{NAME}-{plan.version}"
    source = plan.work / "portable" / folder
    shutil.rmtree(source.parent, ignore_errors=True)
    shutil.copytree(plan.bundle, source, symlinks=True)
    shutil.copyfile(plan.packaging / "common" / "LISEZMOI.txt", source / "LISEZMOI.txt")
    path = plan.out / f"{folder}-linux-{debian_machine()}.tar"
    pack(source, path, plan.moment)
    # Two threads give the same bytes on every computer, whatever it has; one gives others.
    plan.run("xz", "--force", "-6", "--threads=2", path)
    return path.with_name(f"{path.name}.xz")


def pack(source: Path, path: Path, moment: int) -> None:
    """Write a folder as a tar archive under its own name: no owner, one time, fixed order."""

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = moment
        return member

    with tarfile.open(path, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for one in [source, *sorted(source.rglob("*"))]:
            name = one.relative_to(source.parent).as_posix()
            archive.add(one, name, recursive=False, filter=plain)
