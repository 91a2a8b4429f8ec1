"""The package for Fedora, openSUSE and their kin: the same files as the .deb."""

import shutil
from pathlib import Path

from targets.elf import Needs, needs
from targets.plan import NAME, Plan
from targets.tree import fill


def build(plan: Plan) -> Path:
    """Build the package and return its path."""
    root, top = plan.work / "rpm-files", plan.work / "rpm"
    fill(plan, root)
    shutil.rmtree(top, ignore_errors=True)
    top.mkdir(parents=True)
    recipe = top / f"{NAME}.spec"
    text = (plan.packaging / "rpm" / f"{NAME}.spec").read_text(encoding="utf-8")
    asked = "".join(f"Requires: {name}\n" for name in requirements(needs(plan.bundle)))
    text = text.replace("@VERSION@", plan.version).replace("@REQUIRES@\n", asked)
    recipe.write_text(text, encoding="utf-8")
    plan.run(
        *("rpmbuild", "-bb", "--quiet", "--define", f"_topdir {top}"),
        *("--define", f"laid_out {root}", "--define", "_buildhost localhost"),
        *("--define", "_binary_payload w6T2.xzdio"),  # the number of threads changes the bytes
        *("--define", "use_source_date_epoch_as_buildtime 1"),
        *("--define", "clamp_mtime_to_source_date_epoch 1"),
        recipe,
    )
    (made,) = (top / "RPMS").rglob("*.rpm")
    return Path(shutil.copy(made, plan.out / made.name))


def requirements(found: Needs) -> list[str]:
    """Return the libraries as rpm names them, which is the same in every distribution."""
    major, minor = found.glibc
    names = [name for name in sorted(found.libraries) if not name.startswith("ld-linux")]
    return [f"libc.so.6(GLIBC_{major}.{minor})(64bit)", *(f"{name}()(64bit)" for name in names)]
