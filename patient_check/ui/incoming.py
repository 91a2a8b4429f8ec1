"""What is dropped on the window or copied: a file, or a text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def incoming(data: QMimeData | None) -> Path | str:
    """Return the first file of this computer, else the text, else ""."""
    if data is None:  # some clipboards have nothing at all to give
        return ""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return data.text() if data.text().strip() else ""
