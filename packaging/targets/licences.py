"""One text with the licence of everything that is shipped."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from targets.parts import Part
from targets.plan import Plan

_RULE = "=" * 78
_HEAD = """\
Patient Check {version}
Licences of everything in this program

Patient Check itself is free software under the European Union Public Licence 1.2 (EUPL-1.2);
its text comes first. It contains the works below, each under its own licence. Qt and PySide6
are used under the LGPL 3: their libraries are separate files that you may replace.
"""


def licences(plan: Plan, parts: Iterable[Part]) -> str:
    """Return the whole text: ours, those of the shipped files, then of every part."""
    blocks = [_HEAD.format(version=plan.version)]
    blocks += [_block("Patient Check", "EUPL-1.2", {"LICENSE": _read(plan.source / "LICENSE")}, ())]
    blocks += _of_resources(plan.source / "resources")
    blocks += [
        _block(f"{part.name} {part.version}", part.licence, part.texts, part.inside)
        for part in parts
    ]
    return "\n".join(blocks)


def _of_resources(folder: Path) -> Iterator[str]:
    """Yield the licences that lie beside fonts and other shipped files of others."""
    names = {"OFL.txt", "LICENSE", "LICENSE.txt", "COPYING", "origin.json"}
    for path in sorted(folder.rglob("*")):
        if path.name in names:
            place = path.parent.relative_to(folder.parent).as_posix()
            yield _block(place, "see the text", {path.name: _read(path)}, ())


def _block(title: str, licence: str, texts: object, inside: tuple[Part, ...]) -> str:
    lines = [_RULE, title, f"Licence: {licence or 'see the text'}", _RULE, ""]
    if inside:
        lines += ["Contains:"]
        lines += [f"  {one.name} {one.version} {one.licence}".rstrip() for one in inside]
        lines += [""]
    if isinstance(texts, dict):
        for name, text in texts.items():
            lines += [f"--- {name} ---", "", text.rstrip(), ""]
    return "\n".join(lines)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
