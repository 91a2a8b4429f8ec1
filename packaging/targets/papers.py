"""The papers of a release: bill of materials, licences, where the bytes went, checksums."""

import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from targets.parts import Part, parts
from targets.plan import NAME, Plan

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_DNS, NAME)
_SHOWN: Final = 24
SUMS: Final = "SHA256SUMS"


def build(plan: Plan) -> None:
    """Write the papers beside the packages that are there."""
    found = parts(plan)
    bill = json.dumps(bill_of_materials(plan, found), indent=1, ensure_ascii=False, sort_keys=True)
    _write(plan.out / f"{NAME}-{plan.version}.cdx.json", bill + "\n")
    shipped = plan.bundle / "licences.txt"
    _write(plan.out / f"{NAME}-{plan.version}-licences.txt", shipped.read_text(encoding="utf-8"))
    _write(plan.out / f"{NAME}-{plan.version}-sizes.txt", sizes(plan.bundle))
    _write(plan.out / SUMS, checksums(plan.out))


def bill_of_materials(plan: Plan, found: Iterable[Part]) -> dict[str, Any]:
    """Return what is in the bundle, in CycloneDX 1.6; the same commit gives the same bill."""
    moment = datetime.fromtimestamp(plan.moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    components = [component(part) for part in found]
    own = f"pkg:generic/{NAME}@{plan.version}"
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, plan.commit)}",
        "metadata": {
            "timestamp": moment,
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": NAME,
                "version": plan.version,
                "purl": own,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
                "properties": [{"name": "commit", "value": plan.commit}],
            },
        },
        "components": components,
        "dependencies": [
            {"ref": own, "dependsOn": sorted(one["bom-ref"] for one in components)},
        ],
    }


def component(part: Part, inside_of: str = "") -> dict[str, Any]:
    """Return one part, with what it holds, as the bill names it."""
    reference = f"{inside_of}#{part.name}@{part.version}" if inside_of else part.address
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": reference,
        "name": part.name,
        "version": part.version,
    }
    if part.address:
        told["purl"] = part.address
    if part.licence:
        told["licenses"] = [{"license": {"name": part.licence}}]
    if part.inside:
        told["components"] = [component(one, reference) for one in part.inside]
    return told


def sizes(folder: Path) -> str:
    """Return a table of where the bytes of the bundle are, the largest first."""
    totals: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            totals[share_of(path.relative_to(folder))] += path.stat().st_size
    rows = totals.most_common(_SHOWN)
    rest = totals.total() - sum(size for _, size in rows)
    rows += [("everything else", rest), ("in all", totals.total())]
    return "".join(f"{size / 1e6:8.1f} MB  {name}\n" for name, size in rows)


def share_of(place: Path) -> str:
    """Return the line of the table that a file of the bundle belongs to."""
    parts = place.parts[1:] if place.parts[0] == "_internal" else place.parts
    name = parts[-1]
    if name.startswith("libicu"):
        return "ICU, the alphabets that Qt needs"
    if name.startswith(("libQt6", "libpyside6", "libshiboken6")) or parts[0] == "PySide6":
        return "Qt: libraries and plugins" if "Qt" in parts else "PySide6: Python's side of Qt"
    if parts[0] in {"patient_check", "tesserocr.libs"}:
        is_data = len(parts) > 2 and parts[1] == "_resources"  # noqa: PLR2004 - a folder below
        return f"our files: {parts[2]}" if is_data else _ROOMS[parts[0]]
    if parts[0].startswith("python3") or name.startswith(("libpython", "base_library")):
        return "Python"
    return parts[0]


_ROOMS: Final = {"patient_check": "our code", "tesserocr.libs": "Tesseract and picture formats"}


def checksums(folder: Path) -> str:
    """Return the SHA-256 of every file in a folder but this list, as `sha256sum -c` reads them."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
