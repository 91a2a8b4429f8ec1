"""The drawing of the program as the pictures that each system wants."""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from targets.plan import NAME, Plan

SIDES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIDES: Final = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS: Final = {
    16: b"icp4",
    32: b"icp5",
    64: b"icp6",
    128: b"ic07",
    256: b"ic08",
    512: b"ic09",
}
_DRAW: Final = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication(["icons"])
drawing, folder, *sides = sys.argv[1:]
for side in map(int, sides):
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(drawing).render(painter)
    painter.end()
    if not image.save(f"{folder}/{side}.png"):
        sys.exit(1)
"""


def build(plan: Plan) -> Path:
    """Draw the icon at every size and return the folder of the pictures."""
    folder = plan.work / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    drawing = plan.source / "resources" / "icons" / f"{NAME}.svg"
    sides = [str(side) for side in SIDES]
    command: list[str | Path] = [plan.python, "-I", "-c", _DRAW, drawing, folder, *sides]
    plan.run(*command, QT_QPA_PLATFORM="offscreen")
    pictures = {side: (folder / f"{side}.png").read_bytes() for side in SIDES}
    (folder / f"{NAME}.ico").write_bytes(windows_icon(pictures))
    (folder / f"{NAME}.icns").write_bytes(mac_icon(pictures))
    return folder


def windows_icon(pictures: Mapping[int, bytes]) -> bytes:
    """Return the PNG pictures, by their side in pixels, as one .ico file."""
    chosen = [(side, pictures[side]) for side in _ICO_SIDES]
    offset = 6 + 16 * len(chosen)
    table, content = struct.pack("<HHH", 0, 1, len(chosen)), b""
    for side, picture in chosen:
        shown = side % 256  # 256 is written as 0
        table += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
        content += picture
    return table + content


def mac_icon(pictures: Mapping[int, bytes]) -> bytes:
    """Return the PNG pictures, by their side in pixels, as one .icns file."""
    content = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[side])) + pictures[side]
        for side, kind in _ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(content)) + content
